import { CliError, unknownWord } from './cli-error.ts'

/** The word of an option, one of the allowed ones. */
export function readWord<Word extends string>(option: string, word: string, allowed: readonly Word[]): Word {
  const known = allowed.find((candidate) => candidate === word)
  if (known !== undefined) return known
  throw unknownWord(option, word, allowed)
}

/** The whole number of an option, from `least`. */
export function readNumber(option: string, text: string, least: number): number {
  const value = Number(text)
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value
  const from = least === Number.MIN_SAFE_INTEGER ? '' : ` from ${least}`
  throw new CliError(`${option} takes a whole number${from}, not "${text}".`)
}
