import { checkOptions } from '../fixtures/check-options.ts'
import { operationNames } from '../model/generated/operations.ts'
import type { ErrorFacts } from '../model/service-error.ts'
import { type TestkitError, listAllowed, show } from '../testkit-error.ts'
import { invalidOption } from './invalid-option.ts'
import type { Fault, FaultMoment, FaultTarget } from './faults.ts'

/** What was given, before it is read. */
export type Options = Readonly<Record<string, unknown>>

/** Which calls a fault strikes, and how often, with the defaults filled in. */
export type Strikes = Omit<Fault, 'name' | 'operation' | 'when' | 'effect'>

/** Throws INVALID_OPTION for a word that is neither an operation nor `any`. */
export function readTarget(operation: unknown, path: string): FaultTarget {
  const targets: readonly FaultTarget[] = [...operationNames, 'any']
  const target = targets.find((word) => word === operation)
  if (target) return target
  throw invalid(`${path}.operation`, `there is no operation ${show(operation)}`, listAllowed(targets))
}

/** Throws INVALID_OPTION for a moment at which such a fault cannot strike. */
export function readMoment(when: unknown, moments: readonly FaultMoment[], path: string): FaultMoment {
  const moment = moments.find((word) => word === when)
  if (moment) return moment
  throw invalid(`${path}.when`, `${show(when)} is not a moment of this fault`, listAllowed(moments))
}

/** Throws INVALID_OPTION for conditions that no call can meet, and for what is not a condition. */
export function readStrikes(options: Options, path: string): Strikes {
  const { times = 1, after = 0, nth, every = 1, probability = 1 } = options
  const { attempt, virtualClusterId, jobName, predicate } = options
  if (nth !== undefined && options['after'] !== undefined) {
    throw invalid(
      `${path}.nth`,
      'the calls to let pass are given by after as well',
      'Leave out one of the two.',
    )
  }
  return {
    times: times === 'always' ? times : readCount(times, 1, `${path}.times`, ", or 'always'"),
    after: nth === undefined ? readCount(after, 0, `${path}.after`) : readCount(nth, 1, `${path}.nth`) - 1,
    every: readCount(every, 1, `${path}.every`),
    probability: readProbability(probability, `${path}.probability`),
    ...(attempt !== undefined && { attempt: readCount(attempt, 1, `${path}.attempt`) }),
    ...(virtualClusterId !== undefined && {
      virtualClusterId: readText(virtualClusterId, `${path}.virtualClusterId`),
    }),
    ...(jobName !== undefined && { jobName: readText(jobName, `${path}.jobName`) }),
    ...(predicate !== undefined && { predicate: readPredicate(predicate, `${path}.predicate`) }),
  }
}

/** An error that HTTP can carry. */
export function readError(error: unknown): ErrorFacts {
  const { code, status, message }: Options = { ...(isObject(error) && error) }
  if (typeof code !== 'string' || !/^[\w.#:/-]+$/.test(code)) {
    const remedy = 'Give one such as LimitExceededException.'
    throw invalid('$.code', `${show(code)} is not the code of an error`, remedy)
  }
  return { code, status: readStatus(status), message: readText(message, '$.message') }
}

export function readStatus(status: unknown): number {
  if (typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599) return status
  throw invalid('$.status', `${show(status)} is not the status of an error`, 'Give one from 400 to 599.')
}

/** Throws INVALID_OPTION for what is no text, half a character included, which neither a URL nor UTF-8 can carry. */
export function readText(text: unknown, path: string): string {
  if (typeof text === 'string' && text.isWellFormed()) return text
  throw invalid(path, `${show(text)} is not a text`, 'Give a string of whole characters.')
}

/** The members of a plain object. Throws INVALID_OPTION for what is none. */
export function readOptions(given: unknown): Options {
  if (isObject(given)) return { ...given }
  throw invalid('$', `${show(given)} is not an object of options`, 'Leave it out, or give one.')
}

/** Throws INVALID_OPTION for an option that does not exist. */
export function checkNames(options: Options, allowed: readonly string[], path: string): void {
  checkOptions('make a fault', options, allowed, path)
}

/** Neither a list nor a map nor a date, whose members would all be passed over. */
export function isObject(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]'
}

export function invalid(path: string, reason: string, remedy: string): TestkitError {
  return invalidOption(path, reason, remedy, 'make a fault')
}

function readCount(count: unknown, least: number, path: string, orElse = ''): number {
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= least) {
    // Of the two zeros only one survives being printed.
    return count + 0
  }
  throw invalid(
    path,
    `${show(count)} is not a number of calls`,
    `Give a whole number from ${least}${orElse}.`,
  )
}

function readProbability(probability: unknown, path: string): number {
  if (typeof probability === 'number' && probability > 0 && probability <= 1) return probability
  throw invalid(path, `${show(probability)} is not a probability`, 'Give a number above 0, at most 1.')
}

function readPredicate(predicate: unknown, path: string): NonNullable<Fault['predicate']> {
  if (isPredicate(predicate)) return predicate
  throw invalid(
    path,
    `${show(predicate)} is not a function`,
    'Give one that takes a call and returns a boolean.',
  )
}

function isPredicate(value: unknown): value is NonNullable<Fault['predicate']> {
  return typeof value === 'function'
}
