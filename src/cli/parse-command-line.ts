import { parseArgs } from 'node:util'
import { CliError, unknownWord } from './cli-error.ts'

/** A command line, taken apart. */
export interface CommandLine<Name extends string, Flag extends string = never> {
  readonly positionals: readonly string[]
  /** What options were given last. */
  readonly values: Readonly<Partial<Record<Name, string>>>
  /** All that options were given, in order. */
  readonly lists: Readonly<Partial<Record<Name, readonly string[]>>>
  readonly flags: ReadonlySet<Flag>
}

/** Takes a command line apart. Throws CliError for an option that does not exist, lacks its value or takes none. */
export function parseCommandLine<Name extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  flagNames: readonly Flag[] = [],
): CommandLine<Name, Flag> {
  const options: Record<string, { type: 'string' | 'boolean' }> = {}
  for (const name of names) options[name] = { type: 'string' }
  for (const name of flagNames) options[name] = { type: 'boolean' }
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const lists: Partial<Record<Name, string[]>> = {}
  const flags = new Set<Flag>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const flag = flagNames.find((candidate) => candidate === token.name)
    const name = names.find((candidate) => candidate === token.name)
    if (flag !== undefined && token.value === undefined) flags.add(flag)
    else if (flag !== undefined) throw new CliError(`--${flag} takes no value.`)
    else if (name === undefined) throw unknownOption(token.rawName, [...names, ...flagNames])
    else if (token.value === undefined) throw new CliError(`--${name} takes a value.`)
    else lists[name] = [...(lists[name] ?? []), token.value]
  }
  const values: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const last = lists[name]?.at(-1)
    if (last !== undefined) values[name] = last
  }
  return { positionals, values, lists, flags }
}

function unknownOption(rawName: string, names: readonly string[]): CliError {
  return unknownWord(
    'option',
    rawName,
    names.map((known) => `--${known}`),
  )
}
