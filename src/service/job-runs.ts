import type { Environment } from '../fixtures/environment.ts'
import type { FailureReason, JobRun, JobRunState, JobRunWire } from '../model/generated/types.ts'
import { fromWire, parseTimestamp, toWire } from '../model/timestamp.ts'
import { validate } from '../model/validate.ts'
import { TestkitError, show } from '../testkit-error.ts'
import type { Clock } from './clock.ts'
import { describe } from './describe.ts'
import type { JobRunStore, Scope, StoredJobRun } from './job-run-store.ts'
import { enteredAt, redirect, stepAt, type Plan, type Step } from './lifecycle.ts'
import { endStep } from './timeline.ts'

/** A job run of the service, to be read and driven by hand. A step that is not legal throws ILLEGAL_TRANSITION. */
export interface JobRunHandle {
  readonly id: string
  readonly state: JobRunState
  /** The job run as DescribeJobRun shows it, as the SDK returns it. */
  describe(): JobRun
  submit(): void
  run(): void
  complete(stateDetails?: string): void
  fail(reason?: FailureReason, stateDetails?: string): void
  requestCancellation(): void
  cancel(stateDetails?: string): void
}

/** The job runs of a service. */
export interface JobRuns {
  /** The job run of an ID. Throws JOB_RUN_NOT_FOUND. */
  get(id: string): JobRunHandle
  /** All job runs, in the order in which they came. */
  list(): JobRunHandle[]
  /**
   * Adds job runs, such as fixtures; they stay as they are until they are driven. Throws INVALID_FIXTURE for what is
   * not a job run and JOB_RUN_EXISTS for an ID that is taken.
   */
  add(...jobRuns: (JobRun | JobRunWire)[]): void
}

interface Parts {
  readonly store: JobRunStore
  readonly clock: Clock
  readonly environment: Environment
  readonly scope: Scope
}

export function createJobRuns({ store, clock, environment, scope }: Parts): JobRuns {
  return {
    get(id) {
      const jobRun = store.get(id)
      if (!jobRun) throw notFound(id, store.size())
      return createHandle(jobRun, clock, environment)
    },
    list: () => store.all().map((jobRun) => createHandle(jobRun, clock, environment)),
    add(...jobRuns) {
      const stored = jobRuns.map((jobRun, index) => readJobRun(jobRun, index))
      for (const jobRun of stored) store.add(scopeOf(jobRun, scope), jobRun)
    },
  }
}

function createHandle(jobRun: StoredJobRun, clock: Clock, environment: Environment): JobRunHandle {
  const present = () => clock.now().getTime()
  const go = (step: Step) => {
    jobRun.plan = redirect(jobRun.plan, step.at, step)
  }
  const end = (ending: Parameters<typeof endStep>[0], stateDetails?: string) => {
    const at = present()
    const draw = environment.openDraw('service.end', jobRun.createdAt)
    go(endStep(ending, { at, runningAt: enteredAt(jobRun.plan, 'RUNNING') ?? at }, draw, stateDetails))
  }
  return {
    id: jobRun.base.id,
    get state() {
      return stepAt(jobRun.plan, present())?.state ?? 'PENDING'
    },
    describe: () => fromWire('JobRun', describe(jobRun, present())),
    submit: () => go({ at: present(), state: 'SUBMITTED' }),
    run: () => go({ at: present(), state: 'RUNNING' }),
    complete: (stateDetails) => end({ state: 'COMPLETED' }, stateDetails),
    fail: (failureReason = 'USER_ERROR', stateDetails) =>
      end({ state: 'FAILED', failureReason }, stateDetails),
    requestCancellation: () => go({ at: present(), state: 'CANCEL_PENDING' }),
    cancel: (stateDetails) => end({ state: 'CANCELLED' }, stateDetails),
  }
}

/** A fixture as the store keeps it. Its plan is the one state that it is in. */
function readJobRun(jobRun: JobRun | JobRunWire, index: number): StoredJobRun {
  const wire = toWire('JobRun', jobRun)
  const [violation] = validate('JobRun', wire)
  if (violation) throw notAJobRun(index, violation.message)
  const { state, stateDetails, failureReason, createdAt, finishedAt, retryPolicyExecution, ...base } = wire
  const { id, arn, virtualClusterId } = base
  if (id === undefined || arn === undefined || virtualClusterId === undefined || state === undefined) {
    throw notAJobRun(index, 'id, arn, virtualClusterId and state must be present')
  }
  const created = parseTimestamp(createdAt ?? '')?.getTime() ?? 0
  const attempts = retryPolicyExecution?.currentAttemptCount
  return {
    base: { clientToken: id, createdBy: '', tags: {}, ...base, id, arn, virtualClusterId },
    createdAt: created,
    ...(attempts !== undefined && { attempts }),
    plan: planOf(state, parseTimestamp(finishedAt ?? '')?.getTime() ?? created, stateDetails, failureReason),
  }
}

function planOf(
  state: JobRunState,
  at: number,
  stateDetails = '',
  failureReason: FailureReason = 'USER_ERROR',
): Plan {
  switch (state) {
    case 'FAILED':
      return [{ at, state, stateDetails, failureReason }]
    case 'COMPLETED':
    case 'CANCELLED':
      return [{ at, state, stateDetails }]
    case 'PENDING':
    case 'SUBMITTED':
    case 'RUNNING':
    case 'CANCEL_PENDING':
      return [{ at, state }]
    default:
      return state satisfies never
  }
}

/** A fixture lives where its ARN says. */
function scopeOf({ base }: StoredJobRun, usual: Scope): Scope {
  const [, , , region = usual.region, accountId = usual.accountId] = base.arn.split(':')
  return { region, accountId }
}

function notAJobRun(index: number, reason: string): TestkitError {
  return new TestkitError({
    code: 'INVALID_FIXTURE',
    failedTo: 'add a job run',
    path: `$[${index}]`,
    reason,
    remedy: 'Give a job run as createFixtures().jobRun builds it.',
  })
}

function notFound(id: unknown, count: number): TestkitError {
  return new TestkitError({
    code: 'JOB_RUN_NOT_FOUND',
    failedTo: 'get a job run',
    path: '$.id',
    reason: `there is no job run ${show(id)} among the ${count} of this service`,
    remedy: 'Start it through a client or add it with jobRuns.add first.',
  })
}
