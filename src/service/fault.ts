import {
  commonErrorCodes,
  commonErrors,
  declaredErrorCodes,
  declaredErrors,
  operationNames,
  operations,
} from '../model/generated/operations.ts'
import type { ErrorFacts } from '../model/service-error.ts'
import { listAllowed, show } from '../testkit-error.ts'
import type { ErrorCodeOf, ErrorFaultOptions, Fault, FaultOptions, FaultTarget } from './faults.ts'
import { checkMessage, checkStrikes, invalid, readError, readTarget } from './read-fault.ts'

/** Makes faults. Give them to `faults.add`. */
export const fault = {
  /** An error that the operation declares, or one that every AWS service may answer. */
  error<Target extends FaultTarget>(
    operation: Target,
    code: ErrorCodeOf<Target>,
    options: ErrorFaultOptions = {},
  ): Fault {
    return createFault(code, operation, options, {
      kind: 'error',
      error: errorOf(operation, code, options.message),
    })
  },
  /** `ThrottlingException: Rate exceeded` with status 400, which the SDKs retry. */
  throttling(operation: FaultTarget, options: FaultOptions = {}): Fault {
    return fault.error(operation, 'ThrottlingException', options)
  },
  /** The connection is reset instead of an answer; the SDK sees ECONNRESET and retries. */
  connectionReset(operation: FaultTarget, options: FaultOptions = {}): Fault {
    return createFault('connectionReset', operation, options, { kind: 'connectionReset' })
  },
  /** Any error, declared or not, with a status from 400 to 599. */
  untyped(operation: FaultTarget, error: ErrorFacts, options: FaultOptions = {}): Fault {
    return createFault(error.code, operation, options, { kind: 'error', error: readError(error) })
  },
}

const optionNames: readonly (keyof ErrorFaultOptions)[] = ['times', 'when', 'message']

function createFault(
  name: string,
  operation: unknown,
  options: ErrorFaultOptions,
  effect: Fault['effect'],
): Fault {
  const target = readTarget(operation, '$')
  const unknown = Object.keys(options).find((option) => !optionNames.some((known) => known === option))
  if (unknown !== undefined)
    throw invalid('$', `there is no option ${show(unknown)}`, listAllowed(optionNames))
  const { times = 1, when = 'before' } = options
  checkStrikes({ times, when }, '$')
  return { name, operation: target, times, when, effect }
}

function errorOf(operation: unknown, code: string, message?: string): ErrorFacts {
  if (message !== undefined) checkMessage(message)
  readTarget(operation, '$')
  const named = operationNames.find((name) => name === operation)
  const allowed = named ? operations[named].errors : declaredErrorCodes
  const declared = allowed.find((word) => word === code)
  if (declared)
    return { code: declared, ...declaredErrors[declared], ...(message !== undefined && { message }) }
  const common = commonErrorCodes.find((word) => word === code)
  if (common) return { code: common, ...commonErrors[common], ...(message !== undefined && { message }) }
  throw invalid(
    '$.code',
    `${show(operation)} does not answer ${show(code)}`,
    `${listAllowed([...allowed, ...commonErrorCodes])} fault.untyped takes any error.`,
  )
}
