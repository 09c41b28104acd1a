import { show } from '../testkit-error.ts'
import { durationOf, readDuration } from './clock.ts'
import type { FaultEffect, FaultMoment } from './faults.ts'
import { invalid, type Options } from './read-fault.ts'
import { longestWait } from './wait.ts'

/** A kind of fault that no error of the API is: what it does, when it can strike, what can be chosen. */
export interface FaultKind {
  readonly description: string
  /** The first is the default. */
  readonly moments: readonly FaultMoment[]
  /** Options beside those that every fault has. */
  readonly options: readonly string[]
  readonly effect: (options: Options) => FaultEffect
}

const answerOnly: readonly FaultMoment[] = ['during']
const anyMoment: readonly FaultMoment[] = ['before', 'during', 'after']

/** The kinds of faults of the network and of what stands in it, by name. */
export const faultKinds: Readonly<Record<Exclude<FaultEffect['kind'], 'error'>, FaultKind>> = {
  connectionReset: {
    description: 'The connection is reset instead of an answer, or in the middle of it.',
    moments: anyMoment,
    options: [],
    effect: () => ({ kind: 'connectionReset' }),
  },
  noAnswer: {
    description: 'The connection stays open, and nothing more comes.',
    moments: anyMoment,
    options: [],
    effect: () => ({ kind: 'noAnswer' }),
  },
  latency: {
    description: 'The call takes longer: duration=200ms, or drawn with a median and p99=2s.',
    moments: anyMoment,
    options: ['duration', 'p99'],
    effect: readLatency,
  },
  badGateway: {
    description: 'A proxy answers 502 with an HTML page.',
    moments: ['before', 'after'],
    options: [],
    effect: () => ({ kind: 'badGateway' }),
  },
  truncatedBody: {
    description: 'The answer is whole by its length, and its JSON stops half-way.',
    moments: answerOnly,
    options: [],
    effect: () => ({ kind: 'truncatedBody' }),
  },
  wrongContentLength: {
    description: 'The length that the answer states is more than comes.',
    moments: answerOnly,
    options: [],
    effect: () => ({ kind: 'wrongContentLength' }),
  },
  invalidJson: {
    description: 'The body of the answer is not JSON.',
    moments: answerOnly,
    options: [],
    effect: () => ({ kind: 'invalidJson' }),
  },
  emptyBody: {
    description: 'The answer has its status and no body.',
    moments: answerOnly,
    options: [],
    effect: () => ({ kind: 'emptyBody' }),
  },
  wrongContentType: {
    description: 'The answer calls its JSON text/html.',
    moments: answerOnly,
    options: [],
    effect: () => ({ kind: 'wrongContentType' }),
  },
  clockSkew: {
    description: 'The Date header of the answer is off by=1h (by=-1h: late).',
    moments: answerOnly,
    options: ['by'],
    effect: ({ by }) => ({ kind: 'clockSkew', milliseconds: readSkew(by) }),
  },
}

function readLatency({ duration, p99 }: Options): FaultEffect {
  const milliseconds = readSpan(duration, '$.duration', longestWait)
  if (p99 === undefined) return { kind: 'latency', milliseconds }
  const rare = readSpan(p99, '$.p99', longestWait)
  if (milliseconds > 0 && rare >= milliseconds) return { kind: 'latency', milliseconds, p99: rare }
  throw invalid(
    '$.p99',
    `a median of ${durationOf(milliseconds)} with one call in a hundred above ${durationOf(rare)} is no distribution`,
    'Give a median above 0 and a p99 that is not below it.',
  )
}

/** A hundred years; further off, `Date` has no header for it. */
const longestSkew = 36_500 * 86_400_000

/** A duration, ahead or, with a minus sign, behind. */
function readSkew(by: unknown): number {
  if (typeof by === 'string' && by.startsWith('-')) return 0 - readSpan(by.slice(1), '$.by', longestSkew)
  if (typeof by === 'number' && by < 0) return 0 - readSpan(-by, '$.by', longestSkew)
  return readSpan(by, '$.by', longestSkew)
}

/** A duration in whole milliseconds, as timers and dates count them. */
function readSpan(duration: unknown, path: string, longest: number): number {
  const milliseconds = Math.round(readDuration(duration, path, 'make a fault')) + 0
  if (milliseconds <= longest) return milliseconds
  throw invalid(path, `${show(duration)} is too long`, `Give at most ${Math.floor(longest / 86_400_000)}d.`)
}
