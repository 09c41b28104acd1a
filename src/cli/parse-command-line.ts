import { parseArgs } from 'node:util'
import { CliError, unknownWord } from './cli-error.ts'

/** A command line, taken apart. */
export interface CommandLine<Name extends string> {
  readonly positionals: readonly string[]
  readonly values: Readonly<Partial<Record<Name, string>>>
  /** Every value of an option that may come again, in order. */
  readonly lists: Readonly<Partial<Record<Name, readonly string[]>>>
}

/** Takes a command line apart. Throws CliError for an option that does not exist or has no value. */
export function parseCommandLine<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): CommandLine<Name> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]))
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const values: Partial<Record<Name, string>> = {}
  const lists: Partial<Record<Name, readonly string[]>> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = names.find((candidate) => candidate === token.name)
    if (name === undefined)
      throw unknownWord(
        'option',
        token.rawName,
        names.map((known) => `--${known}`),
      )
    if (token.value === undefined) throw new CliError(`--${name} takes a value.`)
    values[name] = token.value
    lists[name] = [...(lists[name] ?? []), token.value]
  }
  return { positionals, values, lists }
}
