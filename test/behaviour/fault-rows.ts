import { fault, type Fault } from 'emr-containers-testkit/handlers'

/** What the SDK hands to its caller. */
export type Sees =
  | { readonly attempts: number; readonly hasId: boolean }
  | {
      /** Several where it is chance which. */
      readonly attempts: number | readonly number[]
      readonly name: string
      readonly message: RegExp
      readonly status?: number
      readonly code?: string
    }

/** What comes of a fault. */
export interface Seen {
  readonly sees: Sees
  /** Calls that the service sees. */
  readonly calls: number
  /** Whether the job run was started. */
  readonly isStarted: boolean
  /** When a caller aborts the call, if nothing else ends it: while it waits for the answer, or for more of its body. */
  readonly aborted?: 'before the head' | 'after the head'
}

/** Faults that strike StartJobRun, and what comes of them through most doors; differences.ts has the others. */
export interface FaultRow extends Seen {
  readonly title: string
  readonly faults: readonly Fault[]
}

const always = { times: 'always' } as const
const operation = 'StartJobRun'
const hour = { duration: '1h' } as const
const soon = { duration: 5 } as const

const answered = { attempts: 1, hasId: true }
const abortedCall = { attempts: 1, name: 'AbortError', message: /^Request aborted$/ }
/** A connection that is reset, in the words of the SDK's handler for Node. */
export const reset = {
  attempts: 3,
  name: 'TimeoutError',
  message: /^(socket hang up|read ECONNRESET)$/,
  code: 'ECONNRESET',
}
const brokenOff = { attempts: 3, name: 'Error', message: /^aborted/, code: 'ECONNRESET' }
const unreadable = (message: RegExp) => ({ attempts: 1, name: 'SyntaxError', message })
const refused = (name: string, status: number, attempts: number) => ({
  attempts,
  name,
  message: /./,
  status,
})

/** What the SDK for JavaScript 3.623 makes of each fault at each moment. */
export const faultRows: readonly FaultRow[] = [
  {
    title: 'a reset before the effect, once',
    faults: [fault.connectionReset(operation)],
    isStarted: true,
    calls: 2,
    sees: { attempts: 2, hasId: true },
  },
  {
    title: 'a reset before the effect, always',
    faults: [fault.connectionReset(operation, always)],
    isStarted: false,
    calls: 3,
    sees: reset,
  },
  {
    title: 'a reset in the middle of the answer, once',
    faults: [fault.connectionReset(operation, { when: 'during' })],
    isStarted: true,
    calls: 2,
    sees: { attempts: 2, hasId: true },
  },
  {
    title: 'a reset in the middle of the answer, always',
    faults: [fault.connectionReset(operation, { ...always, when: 'during' })],
    isStarted: true,
    calls: 3,
    sees: brokenOff,
  },
  {
    title: 'a reset after the effect, always',
    faults: [fault.connectionReset(operation, { ...always, when: 'after' })],
    isStarted: true,
    calls: 3,
    sees: reset,
  },
  {
    title: 'no answer, and no effect',
    faults: [fault.noAnswer(operation)],
    isStarted: false,
    aborted: 'before the head',
    calls: 1,
    sees: abortedCall,
  },
  {
    title: 'an answer that stops in its middle',
    faults: [fault.noAnswer(operation, { when: 'during' })],
    isStarted: true,
    aborted: 'after the head',
    calls: 1,
    // A body that is aborted looks like a reset, and the retry that it calls for is aborted before it is sent.
    sees: { ...abortedCall, attempts: 2 },
  },
  {
    title: 'no answer after the effect',
    faults: [fault.noAnswer(operation, { when: 'after' })],
    isStarted: true,
    aborted: 'before the head',
    calls: 1,
    sees: abortedCall,
  },
  {
    title: 'latency before the effect',
    faults: [fault.latency(operation, soon)],
    isStarted: true,
    calls: 1,
    sees: answered,
  },
  {
    title: 'latency before the effect that outlasts the caller',
    faults: [fault.latency(operation, hour)],
    isStarted: false,
    aborted: 'before the head',
    calls: 1,
    sees: abortedCall,
  },
  {
    title: 'latency after the effect',
    faults: [fault.latency(operation, { ...soon, when: 'after' })],
    isStarted: true,
    calls: 1,
    sees: answered,
  },
  {
    title: 'latency after the effect that outlasts the caller',
    faults: [fault.latency(operation, { ...hour, when: 'after' })],
    isStarted: true,
    aborted: 'before the head',
    calls: 1,
    sees: abortedCall,
  },
  {
    title: 'a body that comes bit by bit',
    faults: [fault.latency(operation, { ...soon, when: 'during' })],
    isStarted: true,
    calls: 1,
    sees: answered,
  },
  {
    title: 'a body whose bits outlast the caller',
    faults: [fault.latency(operation, { ...hour, when: 'during' })],
    isStarted: true,
    aborted: 'before the head',
    calls: 1,
    sees: { ...abortedCall, attempts: [1, 2] },
  },
  {
    title: 'the page of a proxy, before the effect',
    faults: [fault.badGateway(operation, always)],
    isStarted: false,
    calls: 1,
    sees: unreadable(/^Unexpected token '<'/),
  },
  {
    title: 'the page of a proxy, after the effect',
    faults: [fault.badGateway(operation, { ...always, when: 'after' })],
    isStarted: true,
    calls: 1,
    sees: unreadable(/^Unexpected token '<'/),
  },
  {
    title: 'a body that is cut off',
    faults: [fault.truncatedBody(operation, always)],
    isStarted: true,
    calls: 1,
    sees: unreadable(/^Unterminated string in JSON/),
  },
  {
    title: 'a length that is never reached',
    faults: [fault.wrongContentLength(operation, always)],
    isStarted: true,
    calls: 3,
    sees: brokenOff,
  },
  {
    title: 'a body that is not JSON',
    faults: [fault.invalidJson(operation, always)],
    isStarted: true,
    calls: 1,
    sees: unreadable(/^Expected property name/),
  },
  {
    title: 'no body',
    faults: [fault.emptyBody(operation, always)],
    isStarted: true,
    calls: 1,
    sees: { attempts: 1, hasId: false },
  },
  {
    title: 'JSON that is called HTML',
    faults: [fault.wrongContentType(operation, always)],
    isStarted: true,
    calls: 1,
    sees: answered,
  },
  {
    title: 'a clock that is off, on an answer',
    faults: [fault.clockSkew(operation, { ...always, by: '1h' })],
    isStarted: true,
    calls: 1,
    sees: answered,
  },
  {
    title: 'a refused signature',
    faults: [fault.error(operation, 'InvalidSignatureException', always)],
    isStarted: false,
    calls: 1,
    sees: refused('InvalidSignatureException', 403, 1),
  },
  {
    title: 'a refused signature and a clock that is ahead: corrected once',
    faults: [
      fault.clockSkew(operation, { ...always, by: '1h' }),
      fault.error(operation, 'InvalidSignatureException', always),
    ],
    isStarted: false,
    calls: 2,
    sees: refused('InvalidSignatureException', 403, 2),
  },
  {
    title: 'a refused signature and a clock that is behind, until it is corrected',
    faults: [
      fault.clockSkew(operation, { ...always, by: '-1h' }),
      fault.untyped(operation, { code: 'RequestTimeTooSkewed', status: 403, message: 'Late.' }),
    ],
    isStarted: true,
    calls: 2,
    sees: { attempts: 2, hasId: true },
  },
  {
    title: 'throttling with 400',
    faults: [fault.throttling(operation, always)],
    isStarted: false,
    calls: 3,
    sees: refused('ThrottlingException', 400, 3),
  },
  {
    title: 'throttling with 429, after the effect',
    faults: [fault.throttling(operation, { ...always, status: 429, when: 'after' })],
    isStarted: true,
    calls: 3,
    sees: refused('ThrottlingException', 429, 3),
  },
  {
    title: 'a throttle whose name is on no list, with 400',
    faults: [
      fault.untyped(
        operation,
        { code: 'EKSRequestThrottledException', status: 400, message: 'Slow.' },
        always,
      ),
    ],
    isStarted: false,
    calls: 1,
    sees: refused('EKSRequestThrottledException', 400, 1),
  },
  {
    title: 'a throttle whose name is on no list, with 429',
    faults: [
      fault.untyped(
        operation,
        { code: 'EKSRequestThrottledException', status: 429, message: 'Slow.' },
        always,
      ),
    ],
    isStarted: false,
    calls: 3,
    sees: refused('EKSRequestThrottledException', 429, 3),
  },
  {
    title: 'an error of the service after the effect, once',
    faults: [fault.error(operation, 'InternalServerException', { when: 'after' })],
    isStarted: true,
    calls: 2,
    sees: { attempts: 2, hasId: true },
  },
  {
    title: 'a service that is unavailable',
    faults: [fault.error(operation, 'ServiceUnavailable', always)],
    isStarted: false,
    calls: 3,
    sees: refused('ServiceUnavailable', 503, 3),
  },
  {
    title: 'latency, then a throttle, from a clock that is off',
    faults: [
      fault.latency('any', { ...always, ...soon }),
      fault.clockSkew('any', { ...always, by: '1s' }),
      fault.throttling(operation),
    ],
    isStarted: true,
    calls: 2,
    sees: { attempts: 2, hasId: true },
  },
]
