import { operationNames } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import type { Result } from './http.ts'

/** A call that came in, decoded. */
export interface RecordedRequest<Name extends OperationName = OperationName> {
  readonly operation: Name
  /** The input, timestamps as strings; undefined when it could not be read. */
  readonly input: OperationTypes[Name]['inputWire'] | undefined
  /** Which attempt of the SDK this was, counted from 1. */
  readonly attempt: number
  readonly requestId: string
  /** Status of the answer, or that there was none. */
  readonly outcome: number | 'connectionReset'
  /** Code of the error that was answered. */
  readonly error?: string
  /** Name of the fault that struck. */
  readonly fault?: string
}

/** A call that was answered, as the service hands it to the log. */
export interface Answered<Name extends OperationName = OperationName> {
  readonly operation: Name
  readonly input: OperationTypes[Name]['inputWire'] | undefined
  readonly attempt: number
  readonly fault: string | undefined
  readonly result: Result
}

/** The recorded calls of a service. */
export interface RequestLog {
  add(answered: Answered, requestId: string): void
  of<Name extends OperationName>(operation?: Name): RecordedRequest<Name>[]
  clear(): void
}

export function createRequestLog(): RequestLog {
  let requests: RecordedRequest[] = []
  return {
    add({ operation, input, attempt, fault, result }, requestId) {
      const ending = endingOf(result)
      requests.push({
        operation,
        input,
        attempt,
        requestId,
        ...ending,
        ...(fault !== undefined && { fault }),
      })
    },
    of<Name extends OperationName>(operation?: Name) {
      if (operation !== undefined && !operationNames.includes(operation)) throw unknownOperation(operation)
      return requests.filter(
        (request): request is RecordedRequest<Name> =>
          operation === undefined || request.operation === operation,
      )
    },
    clear() {
      requests = []
    },
  }
}

function endingOf(result: Result): Pick<RecordedRequest, 'outcome' | 'error'> {
  switch (result.kind) {
    case 'output':
      return { outcome: 200 }
    case 'error':
      return { outcome: result.error.status, error: result.error.code }
    case 'connectionReset':
      return { outcome: 'connectionReset' }
    default:
      return result satisfies never
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
