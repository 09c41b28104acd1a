import { reset, type Seen } from './fault-rows.ts'

// All that differs between the doors, each with its reason. A difference that is no more fails, as one that comes does.

/** The doors to the service, through which the one suite runs. */
export type DoorName =
  | 'emr.fetch'
  | 'emr.requestHandler'
  | 'MSW'
  | 'a socket'
  | 'serve'
  | 'MSW in Chromium'
  | 'emr.requestHandler in Chromium'

/** What is seen through a door instead of what a row of faults has. */
interface Difference extends Partial<Seen> {
  readonly because: string
}

/** What the SDK makes of connections that are lost one after another. */
export interface LostConnections {
  /** Name of the error that surfaces. */
  readonly name: string
  readonly attempts: number
}

const alwaysReset = 'a reset before the effect, always'

const readsWholeBodies = 'what turns its responses into those of the SDK reads them to the end first'
const noCode =
  'fetch reports a failure without a code that says whether it may pass, so the SDK of 2024 does not retry'
const readOnly =
  'the SDK writes into the message of an error that it meets in a body, and that of fetch is read-only'

const wholeBody: Difference = { because: readsWholeBodies, sees: reset }
const notRetried: Difference = {
  because: noCode,
  sees: { attempts: 1, name: 'TypeError', message: /^(Failed to fetch|network error)/ },
  calls: 1,
}
/** A page has the head of an answer at once, also of one whose body takes an hour to begin. */
const notWritten: Difference = {
  because: readOnly,
  aborted: 'after the head',
  sees: { attempts: 1, name: 'TypeError', message: /read.?only|only a getter/ },
}

/** By door, the rows of faults that go otherwise. */
export const differences: Readonly<Record<DoorName, Readonly<Record<string, Difference>>>> = {
  'emr.fetch': {
    'a reset in the middle of the answer, always': wholeBody,
    'a length that is never reached': wholeBody,
    'an answer that stops in its middle': {
      because: readsWholeBodies,
      aborted: 'before the head',
      sees: { attempts: 1, name: 'AbortError', message: /./ },
    },
  },
  'emr.requestHandler': {},
  MSW: {},
  'a socket': {},
  serve: {},
  'MSW in Chromium': {
    'a reset before the effect, once': { ...notRetried, isStarted: false },
    [alwaysReset]: notRetried,
    'a reset in the middle of the answer, once': notRetried,
    'a reset in the middle of the answer, always': notRetried,
    'a reset after the effect, always': notRetried,
    'an answer that stops in its middle': notWritten,
    'a body whose bits outlast the caller': notWritten,
    'a length that is never reached': notRetried,
  },
  'emr.requestHandler in Chromium': {},
}

/** What becomes of calls whose connections are reset for good. */
export function lostConnections(door: DoorName): LostConnections {
  const { sees = reset, calls = reset.attempts } = differences[door][alwaysReset] ?? {}
  if ('hasId' in sees)
    throw new Error(`A call through ${door} succeeds, though its connection is always reset`)
  return { name: sees.name, attempts: calls }
}
