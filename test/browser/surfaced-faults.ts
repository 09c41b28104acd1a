import { fault, type Fault } from 'emr-containers-testkit/handlers'

/** What the SDK makes of a fault behind MSW: in Node, and in Chromium where that is otherwise. */
export interface SurfacedFault {
  readonly title: string
  readonly fault: Fault
  readonly inNode: Surfacing
  readonly inChromium?: Surfacing & { readonly because: string }
}

/** How a call ends. */
export interface Surfacing {
  /** Name of the error; undefined when the call succeeds. */
  readonly error: string | undefined
  /** Calls that reach the service. */
  readonly calls: number
  /** What ends a call that has no end of its own. */
  readonly endedBy?: 'abort' | 'abort at the head'
}

const always = { times: 'always' } as const
const during = { times: 'always', when: 'during' } as const

const noCode =
  'fetch reports a failure without a code that says whether it may pass, so the SDK does not retry'
const readOnly =
  'the SDK writes into the message of an error that it meets in a body, and that of fetch is read-only'

export const surfacedFaults: readonly SurfacedFault[] = [
  {
    title: 'connectionReset before the effect',
    fault: fault.connectionReset('StartJobRun', always),
    inNode: { error: 'TimeoutError', calls: 3 },
    inChromium: { error: 'TypeError', calls: 1, because: noCode },
  },
  {
    title: 'connectionReset during the answer',
    fault: fault.connectionReset('StartJobRun', during),
    inNode: { error: 'Error', calls: 3 },
    inChromium: { error: 'TypeError', calls: 1, because: noCode },
  },
  {
    title: 'connectionReset after the effect',
    fault: fault.connectionReset('StartJobRun', { ...always, when: 'after' }),
    inNode: { error: 'TimeoutError', calls: 3 },
    inChromium: { error: 'TypeError', calls: 1, because: noCode },
  },
  {
    title: 'noAnswer',
    fault: fault.noAnswer('StartJobRun', always),
    inNode: { error: 'AbortError', calls: 1, endedBy: 'abort' },
  },
  {
    title: 'noAnswer during the answer',
    fault: fault.noAnswer('StartJobRun', during),
    inNode: { error: 'AbortError', calls: 1, endedBy: 'abort at the head' },
    inChromium: { error: 'TypeError', calls: 1, endedBy: 'abort at the head', because: readOnly },
  },
  {
    title: 'wrongContentLength',
    fault: fault.wrongContentLength('StartJobRun', always),
    inNode: { error: 'Error', calls: 3 },
    inChromium: { error: 'TypeError', calls: 1, because: noCode },
  },
  {
    title: 'badGateway',
    fault: fault.badGateway('StartJobRun', always),
    inNode: { error: 'SyntaxError', calls: 1 },
  },
  {
    title: 'truncatedBody',
    fault: fault.truncatedBody('StartJobRun', always),
    inNode: { error: 'SyntaxError', calls: 1 },
  },
  {
    title: 'invalidJson',
    fault: fault.invalidJson('StartJobRun', always),
    inNode: { error: 'SyntaxError', calls: 1 },
  },
  {
    title: 'emptyBody',
    fault: fault.emptyBody('StartJobRun', always),
    inNode: { error: undefined, calls: 1 },
  },
  {
    title: 'wrongContentType',
    fault: fault.wrongContentType('StartJobRun', always),
    inNode: { error: undefined, calls: 1 },
  },
  {
    title: 'clockSkew',
    fault: fault.clockSkew('StartJobRun', { ...always, by: '1h' }),
    inNode: { error: undefined, calls: 1 },
  },
  {
    title: 'latency',
    fault: fault.latency('StartJobRun', { ...always, duration: '5ms' }),
    inNode: { error: undefined, calls: 1 },
  },
  {
    title: 'latency during the answer',
    fault: fault.latency('StartJobRun', { ...during, duration: '5ms' }),
    inNode: { error: undefined, calls: 1 },
  },
]
