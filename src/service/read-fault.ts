import { operationNames } from '../model/generated/operations.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import type { ErrorFacts } from '../model/service-error.ts'
import type { Fault, FaultTarget } from './faults.ts'

/** Throws INVALID_OPTION for what is not a fault, for those who write in JavaScript or copy one. */
export function checkFault(given: Fault, index: number): void {
  const path = `$[${index}]`
  const kind: unknown = typeof given === 'object' && given !== null ? given.effect?.kind : undefined
  if (kind !== 'error' && kind !== 'connectionReset') {
    throw invalid(path, `${show(given)} is not a fault`, 'Make one with fault, such as fault.throttling.')
  }
  readTarget(given.operation, path)
  checkStrikes(given, path)
}

/** Throws INVALID_OPTION for a word that is neither an operation nor `any`. */
export function readTarget(operation: unknown, path: string): FaultTarget {
  const targets: readonly FaultTarget[] = [...operationNames, 'any']
  const target = targets.find((word) => word === operation)
  if (target) return target
  throw invalid(`${path}.operation`, `there is no operation ${show(operation)}`, listAllowed(targets))
}

/** Throws INVALID_OPTION for another moment, and for a number of calls that is none. */
export function checkStrikes({ times, when }: Pick<Fault, 'times' | 'when'>, path: string): void {
  if (when !== 'before' && when !== 'after') {
    throw invalid(`${path}.when`, `${show(when)} is not a moment`, 'Allowed: before, after.')
  }
  if (times === 'always' || (Number.isSafeInteger(times) && times > 0)) return
  const remedy = "Give a whole number from 1, or 'always'."
  throw invalid(`${path}.times`, `${show(times)} is not a number of calls`, remedy)
}

/** An error that HTTP can carry. */
export function readError({ code, status, message }: ErrorFacts): ErrorFacts {
  if (typeof code !== 'string' || !/^[\w.#:/-]+$/.test(code)) {
    const remedy = 'Give one such as LimitExceededException.'
    throw invalid('$.code', `${show(code)} is not the code of an error`, remedy)
  }
  if (!Number.isInteger(status) || status < 400 || status > 599) {
    throw invalid('$.status', `${show(status)} is not the status of an error`, 'Give one from 400 to 599.')
  }
  checkMessage(message)
  return { code, status, message }
}

/** Throws INVALID_OPTION for what is no text. */
export function checkMessage(message: unknown): void {
  if (typeof message === 'string') return
  throw invalid('$.message', `${show(message)} is not a text`, 'Give a string.')
}

export function invalid(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'make a fault', path, reason, remedy })
}
