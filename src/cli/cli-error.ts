import { nearest } from '../model/nearest.ts'
import type { TestkitErrorCode } from '../testkit-error.ts'

/** What the command line ends with; `--help` lists them. */
export const exitCodes = { success: 0, invalid: 1, usage: 2, input: 3, port: 4 } as const

/** Pacts that are not kept, or cannot be. */
const verdicts: ReadonlySet<TestkitErrorCode> = new Set([
  'NOTHING_TO_VERIFY',
  'UNKNOWN_INTERACTION',
  'UNKNOWN_PROVIDER_STATE',
])

/** What lies outside of the command line, of the pacts and of the described API. */
const failures: ReadonlySet<TestkitErrorCode> = new Set([
  'BROKER_FAILED',
  'PEER_UNAVAILABLE',
  'UNREADABLE_MODEL',
  'VERIFICATION_FAILED',
])

/** What the command ends with for an error of the package. */
export function exitCodeOf(code: TestkitErrorCode): number {
  if (verdicts.has(code)) return exitCodes.invalid
  return failures.has(code) ? exitCodes.input : exitCodes.usage
}

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
