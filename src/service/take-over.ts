import { attemptsMade } from './attempts.ts'
import type { StoredJobRun } from './job-run-store.ts'
import { redirect, type Step } from './lifecycle.ts'

/**
 * Leads a job run off its plan, by hand or by cancellation. From then on drivers start when a step says so, no longer
 * when the plan would have had them fail. Throws ILLEGAL_TRANSITION.
 */
export function takeOver(jobRun: StoredJobRun, first: Step, ...further: readonly Step[]): void {
  const plan = redirect(jobRun.plan, first.at, first, ...further)
  jobRun.attempts = attemptsMade(jobRun, first.at) + (first.state === 'RUNNING' ? 1 : 0)
  jobRun.plan = plan
}
