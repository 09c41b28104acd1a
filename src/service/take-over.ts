import { attemptsMade } from './attempts.ts'
import type { JobRunStore } from './job-run-store.ts'
import { redirect, type Step, type TimedStep } from './lifecycle.ts'
import type { StoredJobRun } from './stored-job-run.ts'

/**
 * Leads a job run off its plan, by hand or by cancellation. From then on drivers start when a step says so, no longer
 * when the plan would have had them fail. Throws ILLEGAL_TRANSITION.
 */
export function takeOver(
  store: JobRunStore,
  jobRun: StoredJobRun,
  first: TimedStep,
  ...further: readonly TimedStep[]
): void {
  const plan = redirect(jobRun, first.at, [first, ...further])
  jobRun.attempts = attemptsMade(jobRun, first.at) + (first.step.state === 'RUNNING' ? 1 : 0)
  jobRun.perRead = undefined
  store.replan(jobRun, plan)
}

/** Takes a step now, and one more with each read after the one that shows it. Throws ILLEGAL_TRANSITION. */
export function takeOverPerRead(
  store: JobRunStore,
  jobRun: StoredJobRun,
  first: TimedStep,
  ...left: readonly Step[]
): void {
  takeOver(store, jobRun, first)
  jobRun.perRead = { isSeen: false, left }
}

/** Moves a job run that goes by reads one step on, once its state has been seen. */
export function moveOnRead(store: JobRunStore, jobRun: StoredJobRun, now: number): void {
  const { perRead } = jobRun
  if (!perRead) return
  const [step, ...left] = perRead.left
  if (perRead.isSeen && step) {
    store.replan(jobRun, redirect(jobRun, now, [{ at: now, step }]))
    jobRun.perRead = { isSeen: true, left }
  } else {
    jobRun.perRead = { ...perRead, isSeen: true }
  }
}
