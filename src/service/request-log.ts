import { operationNames } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import type { FinalOutcome } from './http.ts'

/** A call that came in, decoded. */
export interface RecordedRequest<Name extends OperationName = OperationName> {
  readonly operation: Name
  /** The input, timestamps as strings; undefined when it could not be read. Its parts are frozen, as calls share them. */
  readonly input: OperationTypes[Name]['inputWire'] | undefined
  /** Which attempt of the SDK this was, counted from 1. */
  readonly attempt: number
  readonly requestId: string
  /** Status of the answer, or that there is none, none yet, or none that was whole. */
  readonly outcome: number | 'connectionReset' | 'noAnswer'
  /** Code of the error that was answered. */
  readonly error?: string
  /** Names of the faults that struck; absent when none did. */
  readonly faults?: readonly string[]
}

/** The recorded calls of a service. */
export interface RequestLog {
  /** Adds a call that has no answer yet; the function that it returns is told how the call ends. */
  add(call: Omit<RecordedRequest, 'outcome' | 'error'>): (outcome: FinalOutcome) => void
  of<Name extends OperationName>(operation?: Name): RecordedRequest<Name>[]
  clear(): void
}

/** A log of the latest calls, `limit` at least. */
export function createRequestLog(limit: number): RequestLog {
  let requests: RecordedRequest[] = []
  return {
    add(call) {
      // To drop one call a time would cost each call a copy of all.
      if (requests.length >= 2 * limit) requests = requests.slice(-limit)
      const request: RecordedRequest = { ...call, outcome: 'noAnswer' }
      requests.push(request)
      return (outcome) => {
        Object.assign(request, endingOf(outcome))
      }
    },
    of<Name extends OperationName>(operation?: Name) {
      if (operation !== undefined && !operationNames.includes(operation)) throw unknownOperation(operation)
      return requests
        .slice(-limit)
        .filter(
          (request): request is RecordedRequest<Name> =>
            operation === undefined || request.operation === operation,
        )
    },
    clear() {
      requests = []
    },
  }
}

/** How a call ended, as the log has it. */
function endingOf(outcome: FinalOutcome): Pick<RecordedRequest, 'outcome' | 'error'> {
  switch (outcome.kind) {
    case 'response': {
      const error = outcome.headers['x-amzn-ErrorType']
      return { outcome: outcome.status, ...(error !== undefined && { error }) }
    }
    case 'connectionReset':
    case 'noAnswer':
      return { outcome: outcome.kind }
    case 'cutShort':
    case 'slowBody':
      return endingOf(outcome.response)
    default:
      return outcome satisfies never
  }
}

/** The attempt that the SDK's own header tells of: `amz-sdk-request: attempt=2; max=3`. */
export function attemptOf(header: (name: string) => string | undefined): number {
  return Number(/attempt=(\d+)/.exec(header('amz-sdk-request') ?? '')?.[1] ?? 1)
}

function unknownOperation(operation: unknown): TestkitError {
  return new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'look up requests',
    path: '$.operation',
    reason: `there is no operation ${show(operation)}`,
    remedy: listAllowed(operationNames),
  })
}
