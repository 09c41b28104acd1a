import { jobRunTransitions } from '../model/generated/operations.ts'
import type { FailureReason, JobRunState } from '../model/generated/types.ts'
import { TestkitError, listAllowed } from '../testkit-error.ts'

/** A state that a job run enters, when, and with what it ends. */
export type Step =
  | { readonly at: number; readonly state: Exclude<JobRunState, 'COMPLETED' | 'FAILED' | 'CANCELLED'> }
  | { readonly at: number; readonly state: 'COMPLETED' | 'CANCELLED'; readonly stateDetails: string }
  | {
      readonly at: number
      readonly state: 'FAILED'
      readonly stateDetails: string
      readonly failureReason: FailureReason
    }

/** What a job run has gone through and will go through, in order of time. */
export type Plan = readonly Step[]

/** The step that a job run is in at an instant: the last one that has begun. */
export function stepAt(plan: Plan, instant: number): Step | undefined {
  return plan.findLast(({ at }) => at <= instant) ?? plan[0]
}

/** When a job run entered a state, if it has or will. */
export function enteredAt(plan: Plan, state: JobRunState): number | undefined {
  return plan.find((step) => step.state === state)?.at
}

/** The plan with another continuation from an instant on. Throws ILLEGAL_TRANSITION. */
export function redirect(plan: Plan, instant: number, ...steps: readonly Step[]): Plan {
  const begun = plan.filter(({ at }) => at <= instant)
  // A fixture of the future is in its first state already, and leaves it when it is told to.
  const way = begun.length > 0 ? begun : plan.slice(0, 1).map((step) => ({ ...step, at: instant }))
  for (const step of steps) {
    const from = way.at(-1)?.state
    if (from && !jobRunTransitions[from].includes(step.state)) throw illegal(from, step.state)
    way.push(step)
  }
  return way
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
