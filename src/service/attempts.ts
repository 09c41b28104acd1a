import { enteredAt } from './lifecycle.ts'
import type { StoredJobRun } from './stored-job-run.ts'

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
function attemptAt(sinceFirstStart: number, ranFor: number, inAll: number): number {
  let low = 1
  let high = inAll
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2)
    if (startOf(middle, ranFor) <= sinceFirstStart) low = middle
    else high = middle - 1
  }
  return low
}

/** How long so many attempts of a job run take, when all but the last one fail. */
export function durationOfAttempts(ranFor: number, inAll: number): number {
  return startOf(inAll, ranFor) + ranFor
}

/** Drivers started so far; none before the job run is RUNNING. */
export function attemptsMade(jobRun: StoredJobRun, now: number): number {
  const { plan, attempts, createdAt } = jobRun
  if (typeof attempts === 'number') return attempts
  const runningAt = enteredAt(jobRun, 'RUNNING')
  if (runningAt === undefined || now < runningAt) return 0
  if (!attempts) return 1
  const hasEnded = plan.ending !== undefined && now >= createdAt + (plan.after.at(-1) ?? 0)
  return hasEnded ? attempts.inAll : attemptAt(now - runningAt, attempts.ranFor, attempts.inAll)
}
