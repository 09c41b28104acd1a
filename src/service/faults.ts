import type {
  CommonErrorCode,
  DeclaredErrorCode,
  OperationName,
  OperationTypes,
} from '../model/generated/types.ts'
import type { ErrorFacts } from '../model/service-error.ts'
import type { Duration } from './clock.ts'

/** The operation that a fault strikes, or any of them. */
export type FaultTarget = OperationName | 'any'

/**
 * When a fault strikes: before the operation has its effect, after it (so that only the answer is lost), or during the
 * answer's body.
 */
export type FaultMoment = 'before' | 'during' | 'after'

/** A call as faults see it. */
export interface FaultCall {
  readonly operation: OperationName
  readonly virtualClusterId: string
  /** Name of the job run that is started, described or cancelled, or that a list is filtered by. */
  readonly jobName: string | undefined
  /** Which attempt of the SDK this is, counted from 1. */
  readonly attempt: number
  /** The decoded input, timestamps as strings; undefined when it could not be read. */
  readonly input: object | undefined
}

/** Which calls a fault strikes, and how often. All conditions must hold. */
export interface FaultOptions {
  /** How many calls it strikes: a number, or `'always'` until it is removed. Default: the next one. */
  times?: number | 'always'
  /** Matching calls that it lets pass first. Default: 0. */
  after?: number
  /** The matching call that it strikes first, counted from 1: another way to say `after`. */
  nth?: number
  /** Strikes every so many matching calls, from the first that it may strike on. Default: 1. */
  every?: number
  /** How likely it strikes a call that it may strike, from 0 to 1; drawn from the seed. Default: 1. */
  probability?: number
  /** Strikes this attempt of the SDK alone, counted from 1. */
  attempt?: number
  /** Strikes calls on this virtual cluster alone. */
  virtualClusterId?: string
  /** Strikes calls about job runs of this name alone. */
  jobName?: string
  /** Strikes calls for which this returns true. A schedule with one cannot be replayed from its text. */
  predicate?: (call: FaultCall) => boolean
}

/** Options of a fault that takes the place of the answer. */
export interface AnswerFaultOptions extends FaultOptions {
  /** Before the operation has its effect, or after it, so that only the answer is lost. Default: before. */
  when?: 'before' | 'after'
}

/** Options of a fault that can also strike in the middle of the answer's body. */
export interface ConnectionFaultOptions extends FaultOptions {
  /** Before the effect, after it, or after it in the middle of the answer's body. Default: before. */
  when?: FaultMoment
}

export interface ErrorFaultOptions extends AnswerFaultOptions {
  /** Text of the error. Default: the usual one. */
  message?: string
}

export interface ThrottlingOptions extends ErrorFaultOptions {
  /** Status of the answer: 400 as AWS documents it today, or 429. Default: 400. */
  status?: 400 | 429
}

export interface LatencyOptions extends ConnectionFaultOptions {
  /** Real time that the call takes longer; with `p99` the median of it. */
  duration: Duration
  /** Time that one call in a hundred exceeds, of a log-normal distribution drawn from the seed. */
  p99?: Duration
}

export interface ClockSkewOptions extends FaultOptions {
  /** How far the `Date` header is ahead of real time; with a minus sign, such as `'-1h'`, behind it. */
  by: Duration
}

/** What a fault does to a call. */
export type FaultEffect =
  | { readonly kind: 'error'; readonly error: ErrorFacts }
  | { readonly kind: 'badGateway' }
  | { readonly kind: 'connectionReset' }
  | { readonly kind: 'noAnswer' }
  | { readonly kind: 'truncatedBody' }
  | { readonly kind: 'wrongContentLength' }
  | { readonly kind: 'invalidJson' }
  | { readonly kind: 'emptyBody' }
  | { readonly kind: 'wrongContentType' }
  | { readonly kind: 'latency'; readonly milliseconds: number; readonly p99?: number }
  | { readonly kind: 'clockSkew'; readonly milliseconds: number }

/** A fault as data: what happens, to which calls, how often. Made by {@link fault}. */
export interface Fault {
  readonly name: string
  readonly operation: FaultTarget
  readonly times: number | 'always'
  readonly when: FaultMoment
  readonly after: number
  readonly every: number
  readonly probability: number
  readonly attempt?: number
  readonly virtualClusterId?: string
  readonly jobName?: string
  /** Says which of the calls that match it strikes. */
  readonly predicate?: (call: FaultCall) => boolean
  readonly effect: FaultEffect
}

/** Codes that an operation may answer: the errors it declares and those of every AWS service. */
export type ErrorCodeOf<Target extends FaultTarget> =
  | CommonErrorCode
  | (Target extends OperationName ? OperationTypes[Target]['error'] : DeclaredErrorCode)
