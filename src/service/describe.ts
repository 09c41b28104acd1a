import type { JobRunWire } from '../model/generated/types.ts'
import { childShape, shapes } from '../model/shape.ts'
import { formatTimestamp } from '../model/timestamp.ts'
import { attemptAt } from './attempts.ts'
import type { StoredJobRun } from './job-run-store.ts'
import { enteredAt, stepAt, type Step } from './lifecycle.ts'

/** A job run as DescribeJobRun shows it at an instant. */
export function describe(jobRun: StoredJobRun, now: number): JobRunWire {
  const { base, createdAt, plan } = jobRun
  const step = stepAt(plan, now)
  const execution = base.retryPolicyConfiguration && {
    retryPolicyExecution: { currentAttemptCount: attemptsMade(jobRun, now) },
  }
  return {
    ...base,
    createdAt: formatTimestamp(new Date(createdAt)),
    ...(step && stateMembers(step)),
    ...execution,
  }
}

/** A job run as ListJobRuns shows it: without the members that only DescribeJobRun has. */
export function describeListed(jobRun: StoredJobRun, now: number): JobRunWire {
  const members = Object.entries(describe(jobRun, now)).filter(
    ([name]) => childShape(shapes.JobRun, name)?.['x-listed'] !== false,
  )
  return Object.fromEntries(members)
}

function stateMembers(step: Step): Partial<JobRunWire> {
  const finishedAt = formatTimestamp(new Date(step.at))
  switch (step.state) {
    case 'FAILED':
      return {
        state: step.state,
        finishedAt,
        stateDetails: step.stateDetails,
        failureReason: step.failureReason,
      }
    case 'COMPLETED':
    case 'CANCELLED':
      return { state: step.state, finishedAt, stateDetails: step.stateDetails }
    case 'PENDING':
    case 'SUBMITTED':
    case 'RUNNING':
    case 'CANCEL_PENDING':
      return { state: step.state }
    default:
      return step satisfies never
  }
}

/** Drivers started so far; none before the job run is RUNNING. */
function attemptsMade({ plan, base, attempts, ranFor }: StoredJobRun, now: number): number {
  if (attempts !== undefined) return attempts
  const runningAt = enteredAt(plan, 'RUNNING')
  if (runningAt === undefined || now < runningAt) return 0
  const maxAttempts = base.retryPolicyConfiguration?.maxAttempts ?? 1
  const until = Math.min(now, plan.at(-1)?.at ?? now)
  return ranFor === undefined ? 1 : attemptAt(until - runningAt, ranFor, maxAttempts)
}
