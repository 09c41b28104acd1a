import type { StoredJobRun } from './job-run-store.ts'
import { enteredAt } from './lifecycle.ts'

const firstDelay = 10_000
const longestDelay = 360_000
/** Delays double from 10 seconds; the seventh would pass the cap of 6 minutes. */
const doublings = 6

/** When the driver of an attempt starts, counted from the first start. Attempts count from 1. */
function startOf(attempt: number, ranFor: number): number {
  const before = attempt - 1
  const doubled = firstDelay * (2 ** Math.min(before, doublings) - 1)
  const capped = Math.max(0, before - doublings) * longestDelay
  return before * ranFor + doubled + capped
}

/**
 * The attempt that a job run is at, when each driver runs for `ranFor` milliseconds and then fails. The delays
 * between attempts are those of the developer guide's page on retry policies.
 */
function attemptAt(sinceFirstStart: number, ranFor: number, maxAttempts: number): number {
  let low = 1
  let high = maxAttempts
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2)
    if (startOf(middle, ranFor) <= sinceFirstStart) low = middle
    else high = middle - 1
  }
  return low
}

/** How long all attempts of a job run take when each of them fails. */
export function durationOfAttempts(ranFor: number, maxAttempts: number): number {
  return startOf(maxAttempts, ranFor) + ranFor
}

/** Drivers started so far; none before the job run is RUNNING. */
export function attemptsMade({ plan, base, attempts, ranFor }: StoredJobRun, now: number): number {
  if (attempts !== undefined) return attempts
  const runningAt = enteredAt(plan, 'RUNNING')
  if (runningAt === undefined || now < runningAt) return 0
  const maxAttempts = base.retryPolicyConfiguration?.maxAttempts ?? 1
  const until = Math.min(now, plan.at(-1)?.at ?? now)
  return ranFor === undefined ? 1 : attemptAt(until - runningAt, ranFor, maxAttempts)
}
