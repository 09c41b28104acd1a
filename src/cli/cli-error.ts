import { nearest } from '../model/nearest.ts'

/** What the command line ends with; `--help` lists them. */
export const exitCodes = { success: 0, invalid: 1, usage: 2, input: 3, port: 4 } as const

/** An error that ends the command with one line on stderr. */
export class CliError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number = exitCodes.usage) {
    super(message)
    this.exitCode = exitCode
  }
}

/** A word that is not one of the allowed ones, with the nearest guess. */
export function unknownWord(what: string, word: string, allowed: readonly string[]): CliError {
  const guess = nearest(word, allowed)
  const hint = guess === undefined ? '' : ` Did you mean ${guess}?`
  return new CliError(`There is no ${what} "${word}".${hint} Allowed: ${allowed.join(', ')}.`)
}
