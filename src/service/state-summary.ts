import { jobRunStates } from '../model/generated/operations.ts'
import type { JobRunState } from '../model/generated/types.ts'
import type { Living } from './lifecycle.ts'

/**
 * From when until when any of some job runs is in each state, by the number of the state. It follows from their plans
 * alone, so it holds however the clock moves.
 */
export interface StateSummary {
  /** When the first of them enters it. */
  readonly enters: number[]
  /** When the last of them leaves it. */
  readonly leaves: number[]
}

export function summarize(jobRuns: readonly Living[]): StateSummary {
  const summary = merge([])
  for (const jobRun of jobRuns) widen(summary, jobRun)
  return summary
}

/** The summary of all that other summaries are of. */
export function merge(summaries: readonly StateSummary[]): StateSummary {
  return {
    enters: jobRunStates.map((_, state) => Math.min(...summaries.map(({ enters }) => enters[state] ?? 0))),
    leaves: jobRunStates.map((_, state) => Math.max(...summaries.map(({ leaves }) => leaves[state] ?? 0))),
  }
}

/** Takes one more job run into a summary. */
export function widen({ enters, leaves }: StateSummary, { createdAt, plan: { way, after } }: Living): void {
  for (let index = 0; index < way.length; index++) {
    const state = jobRunStates.indexOf(way[index] ?? 'PENDING')
    // A job run is in its first state already before that has begun.
    const entered = index === 0 ? Number.NEGATIVE_INFINITY : createdAt + (after[index] ?? 0)
    const left = createdAt + (after[index + 1] ?? Number.POSITIVE_INFINITY)
    enters[state] = Math.min(enters[state] ?? entered, entered)
    leaves[state] = Math.max(leaves[state] ?? left, left)
  }
}

/** Whether one of the job runs may be in one of the states at an instant. */
export function mayHold(
  { enters, leaves }: StateSummary,
  states: readonly JobRunState[],
  now: number,
): boolean {
  return states.some((word) => {
    const state = jobRunStates.indexOf(word)
    return (enters[state] ?? now) <= now && now < (leaves[state] ?? now)
  })
}
