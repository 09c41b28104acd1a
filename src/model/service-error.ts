import { commonErrors, declaredErrors } from './generated/operations.ts'
import type { CommonErrorCode, DeclaredErrorCode } from './generated/types.ts'

/** What travels of an error. */
export interface ErrorFacts {
  readonly code: string
  readonly status: number
  readonly message: string
}

/** An error that the service answers with, as against an error in the use of this package. */
export class ServiceError<Code extends string = string> extends Error implements ErrorFacts {
  readonly code: Code
  readonly status: number

  constructor(code: Code, status: number, message: string) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** An error that operations declare. */
export function declaredError(code: DeclaredErrorCode, message: string): ServiceError {
  return new ServiceError(code, declaredErrors[code].status, message)
}

/** An error that every AWS service may answer, with its usual text unless another is given. */
export function commonError(code: CommonErrorCode, message?: string): ServiceError {
  const { status, message: usual } = commonErrors[code]
  return new ServiceError(code, status, message ?? usual)
}
