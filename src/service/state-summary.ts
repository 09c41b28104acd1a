import { jobRunStates } from '../model/generated/operations.ts'
import type { JobRunState } from '../model/generated/types.ts'
import type { Living } from './lifecycle.ts'

/** When the first of some job runs enters a state, and when the last of them leaves it. */
interface Span {
  enters: number
  leaves: number
}

/**
 * From when until when any of some job runs is in each state. It follows from their plans alone, so it holds however
 * the clock moves.
 */
export type StateSummary = Record<JobRunState, Span>

export function summarize(jobRuns: readonly Living[]): StateSummary {
  const summary: StateSummary = {
    PENDING: never(),
    SUBMITTED: never(),
    RUNNING: never(),
    FAILED: never(),
    CANCELLED: never(),
    CANCEL_PENDING: never(),
    COMPLETED: never(),
  }
  for (const jobRun of jobRuns) widen(summary, jobRun)
  return summary
}

/** Takes one more job run into a summary. */
export function widen(summary: StateSummary, { createdAt, plan: { way, after } }: Living): void {
  for (const [index, state] of way.entries()) {
    const span = summary[state]
    // A job run is in its first state already before that has begun.
    const enters = index === 0 ? Number.NEGATIVE_INFINITY : createdAt + (after[index] ?? 0)
    const next = after[index + 1]
    const leaves = next === undefined ? Number.POSITIVE_INFINITY : createdAt + next
    if (enters < span.enters) span.enters = enters
    if (leaves > span.leaves) span.leaves = leaves
  }
}

/** Whether one of the job runs may be in one of the states at an instant. */
export function mayHold(summary: StateSummary, states: ReadonlySet<JobRunState>, now: number): boolean {
  return jobRunStates.some((state) => {
    const { enters, leaves } = summary[state]
    return enters <= now && now < leaves && states.has(state)
  })
}

function never(): Span {
  return { enters: Number.POSITIVE_INFINITY, leaves: Number.NEGATIVE_INFINITY }
}
