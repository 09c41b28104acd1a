import { completedDetails } from '../fixtures/state-details.ts'
import { jobRunTransitions } from '../model/generated/operations.ts'
import type { FailureReason, JobRunState } from '../model/generated/types.ts'
import { TestkitError, listAllowed } from '../testkit-error.ts'

/** States that a job run leaves again. */
export type OpenState = Exclude<JobRunState, 'COMPLETED' | 'FAILED' | 'CANCELLED'>

/** How a job run ends. What is said of a completed one follows, if it is not given, from how long it ran. */
export type Ending =
  | { readonly state: 'COMPLETED'; readonly stateDetails?: string }
  | { readonly state: 'CANCELLED'; readonly stateDetails: string }
  | { readonly state: 'FAILED'; readonly failureReason: FailureReason; readonly stateDetails: string }

/** A state that a job run enters. */
export type Step = { readonly state: OpenState } | Ending

/**
 * What a job run has gone through and will go through. Times count from its creation: numbers that are small and
 * lists of states that many plans share take a third of the room of a list of steps.
 */
export interface Plan {
  readonly way: readonly JobRunState[]
  /** Milliseconds after which each state of the way is entered. */
  readonly after: readonly number[]
  /** Undefined while no end is in sight. */
  readonly ending: Ending | undefined
}

/** A job run as far as its life goes. */
export interface Living {
  readonly createdAt: number
  readonly plan: Plan
}

/** Where on its way a job run is at an instant: the last state that has begun, and the first before any has. */
export function stageAt({ createdAt, plan: { after } }: Living, now: number): number {
  const age = now - createdAt
  for (let index = after.length - 1; index > 0; index--) if ((after[index] ?? 0) <= age) return index
  return 0
}

/** The state that a job run is in at an instant. */
export function stateAt(jobRun: Living, now: number): JobRunState {
  return jobRun.plan.way[stageAt(jobRun, now)] ?? 'PENDING'
}

/** When a job run entered a state, if it has or will. */
export function enteredAt(
  { createdAt, plan: { way, after } }: Living,
  state: JobRunState,
): number | undefined {
  const offset = after[way.indexOf(state)]
  return offset === undefined ? undefined : createdAt + offset
}

/** A job run's end, once it has come. */
export interface Ended {
  readonly at: number
  readonly ending: Ending
  readonly stateDetails: string
}

/** How a job run has ended, if it has. */
export function endedAt(jobRun: Living, now: number): Ended | undefined {
  const { way, after, ending } = jobRun.plan
  const last = way.length - 1
  if (!ending || stageAt(jobRun, now) < last) return undefined
  const at = jobRun.createdAt + (after[last] ?? 0)
  const runningAt = enteredAt(jobRun, 'RUNNING') ?? at
  // Rounded down, so that it is never more than the times that are shown have room for.
  const stateDetails = ending.stateDetails ?? completedDetails(Math.floor((at - runningAt) / 1000))
  return { at, ending, stateDetails }
}

/** A step, and when it is taken. */
export interface TimedStep {
  readonly at: number
  readonly step: Step
}

/** The plan with another continuation from an instant on. Throws ILLEGAL_TRANSITION. */
export function redirect(jobRun: Living, instant: number, steps: readonly TimedStep[]): Plan {
  const { createdAt, plan } = jobRun
  const begun = stageAt(jobRun, instant) + 1
  const way = plan.way.slice(0, begun)
  // A fixture of the future is in its first state already, and leaves it when it is told to.
  const after = plan.after.slice(0, begun).map((offset) => Math.min(offset, instant - createdAt))
  let ending: Ending | undefined
  for (const { at, step } of steps) {
    const from = way.at(-1)
    if (from && !jobRunTransitions[from].includes(step.state)) throw illegal(from, step.state)
    way.push(step.state)
    after.push(at - createdAt)
    ending = isEnding(step) ? step : undefined
  }
  return { way, after, ending }
}

/** Whether job runs leave a state again. */
export function isOpen(state: JobRunState): state is OpenState {
  return jobRunTransitions[state].length > 0
}

function isEnding(step: Step): step is Ending {
  return !isOpen(step.state)
}

function illegal(from: JobRunState, to: JobRunState): TestkitError {
  const legal = jobRunTransitions[from]
  return new TestkitError({
    code: 'ILLEGAL_TRANSITION',
    failedTo: `move a job run to ${to}`,
    reason: `it is ${from}`,
    remedy: legal.length > 0 ? listAllowed(legal) : `A job run that is ${from} has ended.`,
  })
}
