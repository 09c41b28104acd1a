import { readAssumptions, type Assumptions } from '../service/assumptions.ts'
import { CliError } from './cli-error.ts'

/**
 * Assumptions, each such as `pageSize=10`. The option is what messages name. Throws CliError for another form,
 * INVALID_OPTION for what does not exist.
 */
export function readAssumptionOptions(texts: readonly string[], option: string): Assumptions {
  return readAssumptions(Object.fromEntries(texts.map((text) => readAssumption(text, option))))
}

function readAssumption(text: string, option: string): [name: string, value: string | number] {
  const [, name, value] = /^(\w+)=(.+)$/.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new CliError(`${option} takes what goes like createdRange=inclusive, not "${text}".`)
  return [name, /^\d+$/.test(value) ? Number(value) : value]
}
