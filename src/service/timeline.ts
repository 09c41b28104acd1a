import type { Draw } from '../fixtures/draw.ts'
import { cancelledDetails, completedDetails, failures, type Failure } from '../fixtures/state-details.ts'
import { eksClusters, unsupportedClassification } from '../fixtures/vocabulary.ts'
import type { FailureReason, JobRunState } from '../model/generated/types.ts'
import { readDuration, type Duration } from './clock.ts'
import { durationOfAttempts } from './attempts.ts'
import type { Plan, Step } from './lifecycle.ts'

/** How a job run goes. Everything is optional; what is left out is realistic and depends on the seed. */
export interface Timeline {
  /** Time in PENDING. Default: 2 to 6 seconds. */
  pending?: Duration
  /** Time in SUBMITTED. Default: 20 to 40 seconds. */
  submitted?: Duration
  /** Time in RUNNING; with a retry policy and USER_ERROR, of each attempt. Default: 20 to 59 seconds. */
  running?: Duration
  /** How it ends. Default: FAILED when a failure reason is given, else COMPLETED. */
  outcome?: 'COMPLETED' | 'FAILED'
  /** Why it fails. Default: USER_ERROR. */
  failureReason?: FailureReason
  /** What the service says of the end. Default: the text that AWS was seen to use. */
  stateDetails?: string
}

/** A job run's way, and how long each of its drivers runs. */
export interface PlannedRun {
  readonly plan: Plan
  readonly ranFor: number
}

/** The way that a timeline leads a job run. */
export function planRun(timeline: Timeline, createdAt: number, maxAttempts: number, draw: Draw): PlannedRun {
  const time = (name: 'pending' | 'submitted' | 'running', min: number, max: number) =>
    timeline[name] === undefined
      ? draw.at(`timeline.${name}`).number.int({ min, max }) * 1000
      : readDuration(timeline[name], `$.timeline.${name}`)
  const submittedAt = createdAt + time('pending', 2, 6)
  const runningAt = submittedAt + time('submitted', 20, 40)
  const ranFor = time('running', 20, 59)
  const way: Step[] = [
    { at: createdAt, state: 'PENDING' },
    { at: submittedAt, state: 'SUBMITTED' },
    { at: runningAt, state: 'RUNNING' },
  ]
  const { outcome = timeline.failureReason ? 'FAILED' : 'COMPLETED', stateDetails } = timeline
  if (outcome === 'FAILED') {
    const endAt = runningAt + durationOfAttempts(ranFor, failsEveryTime(timeline) ? maxAttempts : 1)
    // To be told how long drivers run, or how many there may be, is to be told that there are some.
    const isToRun = timeline.running !== undefined || maxAttempts > 1
    return { plan: failingWay(way, endAt, timeline, draw, isToRun), ranFor }
  }
  const end: EndTimes = { at: runningAt + ranFor, from: 'RUNNING', runningAt }
  return { plan: [...way, endStep({ state: outcome }, end, draw, stateDetails)], ranFor }
}

/** Only the job's own errors use up the attempts of a retry policy. */
function failsEveryTime({ failureReason = 'USER_ERROR' }: Timeline): boolean {
  return failureReason === 'USER_ERROR'
}

function failingWay(
  way: readonly Step[],
  endAt: number,
  timeline: Timeline,
  draw: Draw,
  isToRun: boolean,
): Plan {
  const { failureReason = 'USER_ERROR' } = timeline
  const failure = chooseFailure(failureReason, draw, isToRun ? 'RUNNING' : undefined)
  const reached = way.findIndex(({ state }) => state === failure.from)
  const at = way[reached + 1]?.at ?? endAt
  const stateDetails = timeline.stateDetails ?? failureText(failure, draw)
  return [...way.slice(0, reached + 1), { at, state: 'FAILED', failureReason, stateDetails }]
}

/** When a job run ends, from which state, and since when it ran. */
export interface EndTimes {
  readonly at: number
  readonly from: JobRunState
  readonly runningAt: number
}

/** The step of an end. */
export function endStep(
  end: { state: 'COMPLETED' | 'CANCELLED' } | { state: 'FAILED'; failureReason: FailureReason },
  { at, from, runningAt }: EndTimes,
  draw: Draw,
  stateDetails?: string,
): Step {
  switch (end.state) {
    case 'COMPLETED':
      return {
        at,
        state: end.state,
        stateDetails: stateDetails ?? completedDetails(wholeSeconds(at - runningAt)),
      }
    case 'CANCELLED':
      return { at, state: end.state, stateDetails: stateDetails ?? cancelledDetails }
    case 'FAILED': {
      const { state, failureReason } = end
      const text = stateDetails ?? failureText(chooseFailure(failureReason, draw, from), draw)
      return { at, state, failureReason, stateDetails: text }
    }
    default:
      return end satisfies never
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

function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 1000))
}
