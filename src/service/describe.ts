import type { JobRunWire } from '../model/generated/types.ts'
import { isListed } from '../model/job-run.ts'
import { formatTimestamp } from '../model/timestamp.ts'
import { attemptsMade } from './attempts.ts'
import type { StoredJobRun } from './job-run-store.ts'
import { stepAt, type Step } from './lifecycle.ts'

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
    ...(step && stateMembers(step, createdAt)),
    ...execution,
  }
}

/** A job run as ListJobRuns shows it: without the members that only DescribeJobRun has. */
export function describeListed(jobRun: StoredJobRun, now: number): JobRunWire {
  return Object.fromEntries(Object.entries(describe(jobRun, now)).filter(([name]) => isListed(name)))
}

function stateMembers(step: Step, createdAt: number): Partial<JobRunWire> {
  // A fixture of the future may be driven to its end before it is created.
  const finishedAt = formatTimestamp(new Date(Math.max(step.at, createdAt)))
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
