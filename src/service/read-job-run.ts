import type { JobRun, JobRunWire } from '../model/generated/types.ts'
import type { JobRunWireIn } from '../model/job-run.ts'
import { resolveShape, shapes } from '../model/shape.ts'
import { parseTimestamp, toWire } from '../model/timestamp.ts'
import { validate } from '../model/validate.ts'
import { TestkitError } from '../testkit-error.ts'
import type { JobRunStore } from './job-run-store.ts'
import type { Ending, Plan } from './lifecycle.ts'
import type { StoredJobRun } from './stored-job-run.ts'

/** A job run such as a fixture, as the store keeps it. Its plan is the one state that it is in. Throws INVALID_FIXTURE. */
export function readJobRun(
  given: JobRun | JobRunWire,
  index: number,
  { home }: Pick<JobRunStore, 'home'>,
): StoredJobRun {
  checkKind(given, index)
  // What is done to the fixture later is not done to the job run of the service.
  const jobRun = structuredClone(toWire('JobRun', given))
  const [violation] = validate('JobRun', jobRun)
  if (violation) throw notAJobRun(`$[${index}]${violation.path.slice(1)}`, violation.message)
  if (!isWhole(jobRun)) throw notAJobRun(`$[${index}]`, misfitOf(jobRun) ?? 'it is not whole')
  const { state: _state, createdAt: _created, retryPolicyExecution, ...rest } = jobRun
  const { stateDetails: _details, failureReason: _reason, finishedAt: _end, ...shown } = rest
  const [, , , region = '', accountId = ''] = shown.arn.split(':')
  return {
    id: shown.id,
    home: home({ region, accountId }, shown.virtualClusterId),
    createdAt: milliseconds(jobRun.createdAt),
    name: shown.name,
    clientToken: shown.clientToken,
    submission: undefined,
    shown,
    cancelPending: undefined,
    attempts: retryPolicyExecution?.currentAttemptCount,
    perRead: undefined,
    plan: planOf(jobRun),
  }
}

/** Throws INVALID_FIXTURE for what holds job runs, or makes them, and is none. */
function checkKind(given: unknown, index: number): void {
  if (Array.isArray(given)) {
    throw notAJobRun(`$[${index}]`, 'it is a list', 'Spread it: jobRuns.add(...jobRun.buildList(3)).')
  }
  if (typeof given === 'object' && given !== null && 'build' in given) {
    throw notAJobRun(`$[${index}]`, 'it is a factory', 'Call build() on it.')
  }
}

function planOf(jobRun: JobRunWireIn): Plan {
  const { state } = jobRun
  const ending = endingOf(jobRun)
  const end = jobRun.finishedAt ?? jobRun.createdAt
  return { way: [state], after: [milliseconds(end) - milliseconds(jobRun.createdAt)], ending }
}

function endingOf(jobRun: JobRunWireIn): Ending | undefined {
  switch (jobRun.state) {
    case 'FAILED': {
      const { state, stateDetails, failureReason } = jobRun
      return { state, stateDetails, failureReason }
    }
    case 'COMPLETED':
    case 'CANCELLED':
      return { state: jobRun.state, stateDetails: jobRun.stateDetails }
    case 'PENDING':
    case 'SUBMITTED':
    case 'RUNNING':
    case 'CANCEL_PENDING':
      return undefined
    default:
      return jobRun satisfies never
  }
}

function isWhole(jobRun: JobRunWire): jobRun is JobRunWireIn {
  return misfitOf(jobRun) === undefined
}

/** What a job run lacks, or has too much, in the state that it is in. */
function misfitOf(jobRun: JobRunWire): string | undefined {
  const { state } = jobRun
  if (state === undefined) return 'it has no state'
  for (const [name, member] of Object.entries(resolveShape(shapes.JobRun).properties ?? {})) {
    const { 'x-presence': presence } = member
    const isThere = Reflect.get(jobRun, name) !== undefined
    const isExpected = presence === 'always' || presence?.includes(state)
    if (isExpected && !isThere) return `a job run that is ${state} has a ${name}`
    if (Array.isArray(presence) && !isExpected && isThere) return `a job run that is ${state} has no ${name}`
  }
  return undefined
}

function milliseconds(timestamp: string): number {
  return parseTimestamp(timestamp)?.getTime() ?? 0
}

function notAJobRun(
  path: string,
  reason: string,
  remedy: string = 'Give a job run as createFixtures().jobRun builds it.',
): TestkitError {
  return new TestkitError({ code: 'INVALID_FIXTURE', failedTo: 'add a job run', path, reason, remedy })
}
