import type { ErrorFacts } from '../model/service-error.ts'
import type {
  AnswerFaultOptions,
  ClockSkewOptions,
  ConnectionFaultOptions,
  ErrorCodeOf,
  ErrorFaultOptions,
  Fault,
  FaultOptions,
  FaultTarget,
  LatencyOptions,
  ThrottlingOptions,
} from './faults.ts'
import { makeFault } from './make-fault.ts'
import { readError, readOptions } from './read-fault.ts'

/**
 * Makes faults; give them to `faults.add`. Latency and clock skew come on top of what else strikes a call; of the
 * others one strikes. Each throws INVALID_OPTION for a target, a moment or an option that does not exist.
 *
 * **Example**
 *
 * ```ts
 * emr.faults.add(fault.throttling('DescribeJobRun', { times: 2 }))
 * emr.faults.add(fault.connectionReset('StartJobRun', { when: 'after', jobName: 'nightly' }))
 * ```
 */
export const fault = {
  /** An error that the operation declares, or one that every AWS service may answer. */
  error<Target extends FaultTarget>(
    operation: Target,
    code: ErrorCodeOf<Target>,
    options?: ErrorFaultOptions,
  ): Fault {
    return makeFault(code, operation, options)
  },
  /** `ThrottlingException: Rate exceeded` with status 400 or 429, which the SDKs retry. */
  throttling(operation: FaultTarget, options?: ThrottlingOptions): Fault {
    return makeFault('throttling', operation, options)
  },
  /** The connection is reset instead of an answer or in the middle of it; the SDK sees ECONNRESET and retries. */
  connectionReset(operation: FaultTarget, options?: ConnectionFaultOptions): Fault {
    return makeFault('connectionReset', operation, options)
  },
  /** Nothing comes, and the connection stays open: what a client's own time limit is for. */
  noAnswer(operation: FaultTarget, options?: ConnectionFaultOptions): Fault {
    return makeFault('noAnswer', operation, options)
  },
  /**
   * The call takes longer, in real time: before its effect, after it, or bit by bit during the body. With `p99` the
   * time is drawn from the seed.
   */
  latency(operation: FaultTarget, options: LatencyOptions): Fault {
    return makeFault('latency', operation, options)
  },
  /** A proxy answers 502 with an HTML page, as load balancers do. */
  badGateway(operation: FaultTarget, options?: AnswerFaultOptions): Fault {
    return makeFault('badGateway', operation, options)
  },
  /** The JSON of the answer stops half-way, though the response is whole. */
  truncatedBody(operation: FaultTarget, options?: FaultOptions): Fault {
    return makeFault('truncatedBody', operation, options)
  },
  /** The answer states more bytes than come before the connection ends. */
  wrongContentLength(operation: FaultTarget, options?: FaultOptions): Fault {
    return makeFault('wrongContentLength', operation, options)
  },
  /** The body of the answer is not JSON. */
  invalidJson(operation: FaultTarget, options?: FaultOptions): Fault {
    return makeFault('invalidJson', operation, options)
  },
  /** The answer has its status and no body. */
  emptyBody(operation: FaultTarget, options?: FaultOptions): Fault {
    return makeFault('emptyBody', operation, options)
  },
  /** The answer calls its JSON `text/html`. */
  wrongContentType(operation: FaultTarget, options?: FaultOptions): Fault {
    return makeFault('wrongContentType', operation, options)
  },
  /** The `Date` header is off, by which the SDK tells that its own clock is. */
  clockSkew(operation: FaultTarget, options: ClockSkewOptions): Fault {
    return makeFault('clockSkew', operation, options)
  },
  /** Any error, declared or not, with a status from 400 to 599. */
  untyped(operation: FaultTarget, error: ErrorFacts, options: AnswerFaultOptions = {}): Fault {
    return makeFault('untyped', operation, { ...readOptions(options), ...readError(error) })
  },
}
