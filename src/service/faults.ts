import type {
  CommonErrorCode,
  DeclaredErrorCode,
  OperationName,
  OperationTypes,
} from '../model/generated/types.ts'
import type { ErrorFacts } from '../model/service-error.ts'

/** The operation that a fault strikes, or any of them. */
export type FaultTarget = OperationName | 'any'

export interface FaultOptions {
  /** How many calls it strikes. Default: the next one. */
  times?: number | 'always'
  /** Before the operation has its effect, or after it, so that only the answer is lost. Default: before. */
  when?: 'before' | 'after'
}

export interface ErrorFaultOptions extends FaultOptions {
  /** Text of the error. Default: the usual one. */
  message?: string
}

/** A fault as data: what happens, to which calls, how often. Made by {@link fault}. */
export interface Fault {
  readonly name: string
  readonly operation: FaultTarget
  readonly times: number | 'always'
  readonly when: 'before' | 'after'
  readonly effect:
    | { readonly kind: 'error'; readonly error: ErrorFacts }
    | { readonly kind: 'connectionReset' }
}

/** Codes that an operation may answer: the errors it declares and those of every AWS service. */
export type ErrorCodeOf<Target extends FaultTarget> =
  | CommonErrorCode
  | (Target extends OperationName ? OperationTypes[Target]['error'] : DeclaredErrorCode)
