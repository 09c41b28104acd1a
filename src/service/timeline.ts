import { checkFailureReason } from '../fixtures/job-run.ts'
import type { Draw } from '../fixtures/draw.ts'
import { cancelledDetails, completedDetails, failures, type Failure } from '../fixtures/state-details.ts'
import { eksClusters, unsupportedClassification } from '../fixtures/vocabulary.ts'
import type { FailureReason } from '../model/generated/types.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { readDuration, type Duration } from './clock.ts'
import { durationOfAttempts } from './attempts.ts'
import type { Plan, Step } from './lifecycle.ts'

/** How a job run goes. Everything is optional; what is left out is realistic and depends on the seed. */
export interface Timeline {
  /** Time in PENDING. Default: 2 to 6 seconds. */
  pending?: Duration
  /** Time in SUBMITTED. Default: 20 to 40 seconds. */
  submitted?: Duration
  /** Time in RUNNING. Default: 20 to 59 seconds. */
  running?: Duration
  /** How it ends. Default: COMPLETED. */
  outcome?: 'COMPLETED' | 'FAILED'
  /** Why it fails. Default: USER_ERROR. */
  failureReason?: FailureReason
  /** What the service says of the end. Default: the text that AWS was seen to use. */
  stateDetails?: string
}

/** One timeline for all job runs, or a choice by the input of StartJobRun. */
export type TimelineOption<Input> = Timeline | ((input: Input) => Timeline | undefined)

/** A job run's way, and how long each of its drivers runs. */
export interface PlannedRun {
  readonly plan: Plan
  readonly ranFor: number
}

/** The way that a timeline leads a job run. Throws INVALID_OPTION, and UNKNOWN_STATE for another failure reason. */
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
  if (readOutcome(timeline) === 'FAILED') {
    const endAt = runningAt + durationOfAttempts(ranFor, failsEveryTime(timeline) ? maxAttempts : 1)
    return { plan: failingWay(way, endAt, timeline, draw), ranFor }
  }
  const endAt = runningAt + ranFor
  return {
    plan: [...way, endStep({ state: 'COMPLETED' }, { at: endAt, runningAt }, draw, timeline.stateDetails)],
    ranFor,
  }
}

/** Only the job's own errors use up the attempts of a retry policy. */
function failsEveryTime({ failureReason = 'USER_ERROR' }: Timeline): boolean {
  return failureReason === 'USER_ERROR'
}

function failingWay(way: readonly Step[], endAt: number, timeline: Timeline, draw: Draw): Plan {
  const failureReason = checkFailureReason(timeline.failureReason ?? 'USER_ERROR')
  const failure = chooseFailure(failureReason, draw)
  const reached = way.findIndex(({ state }) => state === failure.from)
  const at = way[reached + 1]?.at ?? endAt
  const stateDetails = timeline.stateDetails ?? failureText(failure, draw)
  return [...way.slice(0, reached + 1), { at, state: 'FAILED', failureReason, stateDetails }]
}

/** The step of an end that comes by hand or by cancellation. */
export function endStep(
  end: { state: 'COMPLETED' | 'CANCELLED' } | { state: 'FAILED'; failureReason: FailureReason },
  times: { at: number; runningAt: number },
  draw: Draw,
  stateDetails?: string,
): Step {
  const { at, runningAt } = times
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
      const text = stateDetails ?? failureText(chooseFailure(failureReason, draw), draw)
      return { at, state, failureReason, stateDetails: text }
    }
    default:
      return end satisfies never
  }
}

function readOutcome({ outcome = 'COMPLETED' }: Timeline): 'COMPLETED' | 'FAILED' {
  if (outcome === 'COMPLETED' || outcome === 'FAILED') return outcome
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'plan a job run',
    path: '$.timeline.outcome',
    reason: `${show(outcome)} is not an outcome`,
    remedy: 'Allowed: COMPLETED, FAILED.',
  })
}

function chooseFailure(reason: FailureReason, draw: Draw): Failure {
  return draw.at('failure').helpers.arrayElement(failures[reason])
}

function failureText(failure: Failure, draw: Draw): string {
  const eksCluster = draw.at('eksCluster').helpers.arrayElement(eksClusters)
  return failure.text({ eksCluster, classification: unsupportedClassification })
}

function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 1000))
}
