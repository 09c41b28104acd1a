import type { Draw } from '../fixtures/draw.ts'
import { cancelledDetails, failures, type Failure } from '../fixtures/state-details.ts'
import { eksClusters, unsupportedClassification } from '../fixtures/vocabulary.ts'
import type { FailureReason, JobRunState } from '../model/generated/types.ts'
import { durationOfAttempts } from './attempts.ts'
import { readDuration, type Duration } from './clock.ts'
import { isOpen, type Ending, type OpenState, type Plan, type Step } from './lifecycle.ts'
import type { StoredJobRun } from './stored-job-run.ts'

/**
 * What moves a job run. `realistic`: the clock, over seconds and minutes. `instant`: nothing need, it has ended when it
 * is first looked at. `stepPerRead`: each DescribeJobRun after the first moves it one state on; ListJobRuns shows it
 * where it is and moves nothing.
 */
export type Pace = 'realistic' | 'instant' | 'stepPerRead'

/** How a job run goes. Everything is optional; what is left out is realistic and depends on the seed. */
export interface Timeline {
  /** What moves it. Default: realistic. The others have no use for the times below. */
  pace?: Pace
  /** Time in PENDING. Default: 2 to 6 seconds. */
  pending?: Duration
  /** Time in SUBMITTED. Default: 20 to 40 seconds. */
  submitted?: Duration
  /** Time in RUNNING; of each attempt, where there are several. Default: 20 to 59 seconds. */
  running?: Duration
  /** Time in CANCEL_PENDING. Default: 5 seconds. */
  cancelPending?: Duration
  /** How it ends; CANCELLED as if somebody else had cancelled it. Default: FAILED when a failure reason is given, else COMPLETED. */
  outcome?: 'COMPLETED' | 'FAILED' | 'CANCELLED'
  /**
   * At which attempt it comes to its end; those before fail. Where its retry policy has fewer, it is FAILED after the
   * last of them. Default: the first one; all, when its own errors are why it fails.
   */
  attempts?: number
  /** Why it fails. Default: USER_ERROR. */
  failureReason?: FailureReason
  /** What the service says of the end. Default: the text that AWS was seen to use. */
  stateDetails?: string
}

/** How long a cancellation stays pending. Not documented; assumed to be seconds. */
export const cancellationTime = 5000

/** What a timeline says of a job run. */
export type PlannedRun = Pick<StoredJobRun, 'plan' | 'attempts' | 'perRead' | 'cancelPending'>

/** The way that a timeline leads a job run whose retry policy has so many attempts. */
export function planRun(timeline: Timeline, maxAttempts: number, draw: Draw): PlannedRun {
  const { attempts: inAll, ...told } = resultOf(timeline, maxAttempts)
  const { way, ending } = routeOf(told, isToRun(timeline, maxAttempts), draw)
  const { ranFor, ...times } = timesOf(timeline, inAll, draw)
  const planned = {
    attempts: maxAttempts > 1 ? { inAll, ranFor } : undefined,
    cancelPending: timeline.cancelPending === undefined ? undefined : times.CANCEL_PENDING,
  }
  if (timeline.pace === 'stepPerRead') {
    const left = way.slice(1).map((state): Step => (isOpen(state) ? { state } : ending))
    return { ...planned, plan: pendingPlan, perRead: { isSeen: false, left } }
  }
  return { ...planned, plan: { way, after: afterOf(way, times), ending }, perRead: undefined }
}

const pendingPlan: Plan = { way: ['PENDING'], after: [0], ending: undefined }

/** An end, and at which attempt it comes. */
interface Result {
  readonly outcome: Ending['state']
  readonly failureReason: FailureReason
  readonly stateDetails: string | undefined
  readonly attempts: number
}

function resultOf(timeline: Timeline, maxAttempts: number): Result {
  const { failureReason = 'USER_ERROR', stateDetails } = timeline
  const { outcome = timeline.failureReason ? 'FAILED' : 'COMPLETED' } = timeline
  // Only the job's own errors use up the attempts of a retry policy.
  const usual = outcome === 'FAILED' && failureReason === 'USER_ERROR' ? maxAttempts : 1
  const { attempts = usual } = timeline
  if (attempts <= maxAttempts) return { outcome, failureReason, stateDetails, attempts }
  const isFailure = outcome === 'FAILED'
  return {
    outcome: 'FAILED',
    failureReason: isFailure ? failureReason : 'USER_ERROR',
    stateDetails: isFailure ? stateDetails : undefined,
    attempts: maxAttempts,
  }
}

/** To be told how long drivers run, or how many there may be, is to be told that there are some. */
function isToRun({ running, attempts, pace }: Timeline, maxAttempts: number): boolean {
  return running !== undefined || attempts !== undefined || maxAttempts > 1 || pace === 'stepPerRead'
}

interface Route {
  readonly way: Plan['way']
  readonly ending: Ending
}

const toRunning: Plan['way'] = ['PENDING', 'SUBMITTED', 'RUNNING']
/** One list for all plans of a way. */
const ways = {
  COMPLETED: [...toRunning, 'COMPLETED'],
  CANCELLED: [...toRunning, 'CANCEL_PENDING', 'CANCELLED'],
  FAILED: {
    PENDING: ['PENDING', 'FAILED'],
    SUBMITTED: ['PENDING', 'SUBMITTED', 'FAILED'],
    RUNNING: [...toRunning, 'FAILED'],
  },
} satisfies Record<Ending['state'], Plan['way'] | Record<Failure['from'], Plan['way']>>

function routeOf(result: Omit<Result, 'attempts'>, runs: boolean, draw: Draw): Route {
  const { outcome, failureReason, stateDetails } = result
  switch (outcome) {
    case 'COMPLETED':
    case 'CANCELLED':
      return { way: ways[outcome], ending: endingOf({ state: outcome }, 'RUNNING', draw, stateDetails) }
    case 'FAILED': {
      const failure = chooseFailure(failureReason, draw, runs ? 'RUNNING' : undefined)
      const ending = {
        state: outcome,
        failureReason,
        stateDetails: stateDetails ?? failureText(failure, draw),
      }
      return { way: ways.FAILED[failure.from], ending }
    }
    default:
      return outcome satisfies never
  }
}

type Times = Record<OpenState, number>

/** Milliseconds in each state, and of each driver. */
function timesOf(timeline: Timeline, attempts: number, draw: Draw): Times & { ranFor: number } {
  const time = (name: 'pending' | 'submitted' | 'running', min: number, max: number) =>
    timeline[name] === undefined
      ? wholeBetween(draw.stream(`timeline.${name}`), min, max) * 1000
      : readDuration(timeline[name], `$.timeline.${name}`)
  const { pace, cancelPending = cancellationTime } = timeline
  if (pace === 'instant') return { PENDING: 0, SUBMITTED: 0, RUNNING: 0, CANCEL_PENDING: 0, ranFor: 0 }
  const ranFor = time('running', 20, 59)
  return {
    PENDING: time('pending', 2, 6),
    SUBMITTED: time('submitted', 20, 40),
    RUNNING: durationOfAttempts(ranFor, attempts),
    CANCEL_PENDING: readDuration(cancelPending, '$.timeline.cancelPending'),
    ranFor,
  }
}

function wholeBetween(stream: () => number, min: number, max: number): number {
  return Math.floor(stream() * (max + 1 - min)) + min
}

function afterOf(way: Plan['way'], times: Times): number[] {
  let age = 0
  return way.map((state) => {
    const entered = age
    if (isOpen(state)) age += times[state]
    return entered
  })
}

/** What an end is made of, before its text. */
export type EndingFacts =
  | { readonly state: 'COMPLETED' | 'CANCELLED' }
  | { readonly state: 'FAILED'; readonly failureReason: FailureReason }

const completed: Ending = { state: 'COMPLETED' }
/** The end of a cancellation. */
export const cancelled: Ending = { state: 'CANCELLED', stateDetails: cancelledDetails }

/** An end in the given words, or else in those that AWS was seen to use of an end from this state. */
export function endingOf(
  facts: EndingFacts,
  from: JobRunState,
  draw: Draw,
  stateDetails: string | undefined,
): Ending {
  switch (facts.state) {
    case 'COMPLETED':
      return stateDetails === undefined ? completed : { state: facts.state, stateDetails }
    case 'CANCELLED':
      return stateDetails === undefined ? cancelled : { state: facts.state, stateDetails }
    case 'FAILED': {
      const { state, failureReason } = facts
      const text = stateDetails ?? failureText(chooseFailure(failureReason, draw, from), draw)
      return { state, failureReason, stateDetails: text }
    }
    default:
      return facts satisfies never
  }
}

/** A failure from the state that the job run is in, as far as its reason knows one. */
function chooseFailure(reason: FailureReason, draw: Draw, from: JobRunState | undefined): Failure {
  const fitting = failures[reason].filter((failure) => failure.from === from)
  return draw.at('failure').helpers.arrayElement(fitting.length > 0 ? fitting : failures[reason])
}

function failureText(failure: Failure, draw: Draw): string {
  const eksCluster = draw.at('eksCluster').helpers.arrayElement(eksClusters)
  return failure.text({ eksCluster, classification: unsupportedClassification })
}
