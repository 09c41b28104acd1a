import type { DeclaredErrorCode } from '../model/generated/types.ts'
import { listAllowed, show } from '../testkit-error.ts'
import { invalidOption } from './invalid-option.ts'

/** What no source settles and a program may depend on; decisions/0010 lists these and more. */
export interface Assumptions {
  /**
   * What a client token that comes again with other parameters gets: the job run that it started, or a
   * ValidationException. With the same parameters it always gets the job run. Default: original.
   */
  reusedClientToken: 'original' | 'refused'
  /** Whether `createdAfter` and `createdBefore` of ListJobRuns let their own instant through. Default: exclusive. */
  createdRange: 'exclusive' | 'inclusive'
  /** The error of CancelJobRun for an unknown job run; the model declares only the first. Default: ValidationException. */
  cancelUnknownJobRun: Extract<DeclaredErrorCode, 'ValidationException' | 'ResourceNotFoundException'>
  /** Job runs on a page of ListJobRuns when the caller does not say. Default: 50. */
  pageSize: number
}

const words: { readonly [Name in Exclude<keyof Assumptions, 'pageSize'>]: readonly Assumptions[Name][] } = {
  reusedClientToken: ['original', 'refused'],
  createdRange: ['exclusive', 'inclusive'],
  cancelUnknownJobRun: ['ValidationException', 'ResourceNotFoundException'],
}

const defaults: Assumptions = {
  reusedClientToken: 'original',
  createdRange: 'exclusive',
  cancelUnknownJobRun: 'ValidationException',
  pageSize: 50,
}

/** The assumptions with their defaults. Throws INVALID_OPTION. */
export function readAssumptions(given: Partial<Assumptions> = {}): Assumptions {
  const names = Object.keys(defaults)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw invalidOption('$.assumptions', `${show(given)} is not an object`, listAllowed(names))
  }
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw invalidOption('$.assumptions', `there is no assumption ${show(unknown)}`, listAllowed(names))
  }
  const chosen = {
    ...defaults,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
  for (const [name, allowed] of Object.entries(words)) checkWord(name, Reflect.get(chosen, name), allowed)
  checkPageSize(chosen.pageSize)
  return chosen
}

function checkWord(name: string, word: unknown, allowed: readonly string[]): void {
  if (allowed.some((known) => known === word)) return
  throw invalidOption(`$.assumptions.${name}`, `${show(word)} is not one of them`, listAllowed(allowed))
}

function checkPageSize(pageSize: unknown): void {
  if (typeof pageSize === 'number' && Number.isSafeInteger(pageSize) && pageSize > 0) return
  const reason = `${show(pageSize)} is not a number of job runs`
  throw invalidOption('$.assumptions.pageSize', reason, 'Give a whole number from 1.')
}
