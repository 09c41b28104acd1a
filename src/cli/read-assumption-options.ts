import { readAssumptions, type Assumptions } from '../service/assumptions.ts'
import { CliError } from './cli-error.ts'

/** Assumptions, each such as `pageSize=10`. Throws CliError for another form, INVALID_OPTION for what does not exist. */
export function readAssumptionOptions(texts: readonly string[]): Assumptions {
  return readAssumptions(Object.fromEntries(texts.map(readAssumption)))
}

function readAssumption(text: string): [name: string, value: string | number] {
  const [, name, value] = /^(\w+)=(.+)$/.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new CliError(`--assumption takes what goes like createdRange=inclusive, not "${text}".`)
  return [name, /^\d+$/.test(value) ? Number(value) : value]
}
