import type { Environment } from '../fixtures/environment.ts'
import { checkFailureReason } from '../fixtures/job-run-traits.ts'
import type { FailureReason, JobRun, JobRunState, JobRunWire } from '../model/generated/types.ts'
import { fromWire } from '../model/timestamp.ts'
import { TestkitError, show } from '../testkit-error.ts'
import type { Clock } from './clock.ts'
import { describe } from './describe.ts'
import type { JobRunStore } from './job-run-store.ts'
import { stateAt, type OpenState } from './lifecycle.ts'
import { readJobRun } from './read-job-run.ts'
import { checkStateDetails } from './read-timeline.ts'
import type { StoredJobRun } from './stored-job-run.ts'
import { takeOver } from './take-over.ts'
import { endingOf, type EndingFacts } from './timeline.ts'

/** A job run of the service, to be read and driven by hand. A step that is not legal throws ILLEGAL_TRANSITION. */
export interface JobRunHandle {
  readonly id: string
  readonly state: JobRunState
  /** The job run as DescribeJobRun shows it, as the SDK returns it. */
  describe(): JobRun
  /** Moves it to SUBMITTED. Throws ILLEGAL_TRANSITION. */
  submit(): void
  /** Moves it to RUNNING. Throws ILLEGAL_TRANSITION. */
  run(): void
  /** Ends it as COMPLETED. Throws ILLEGAL_TRANSITION. */
  complete(stateDetails?: string): void
  /** Ends it as FAILED, for USER_ERROR unless another reason is given. Throws ILLEGAL_TRANSITION and UNKNOWN_STATE. */
  fail(reason?: FailureReason, stateDetails?: string): void
  /** Moves it to CANCEL_PENDING. Throws ILLEGAL_TRANSITION. */
  requestCancellation(): void
  /** Ends it as CANCELLED. Throws ILLEGAL_TRANSITION. */
  cancel(stateDetails?: string): void
}

/** Some of the job runs, and the number of the one that follows, if one does. */
export interface JobRunsPage {
  readonly jobRuns: readonly JobRunHandle[]
  readonly next: number | undefined
}

/** The job runs of a service. */
export interface JobRuns {
  /** The job run of an ID. Throws JOB_RUN_NOT_FOUND. */
  get(id: string): JobRunHandle
  /** All job runs, in the order in which they came. */
  list(): JobRunHandle[]
  /**
   * At most so many job runs, in the order in which they came, from a number on: the first to come has 0. Those that
   * are forgotten leave their numbers empty. Throws INVALID_OPTION for what is no count, and for a limit of 0.
   */
  page(from: number, limit: number): JobRunsPage
  /** How many there are. */
  count(): number
  /**
   * Adds job runs, such as fixtures; they stay as they are until they are driven. A client sees those whose `arn` has its
   * region and its account: give `createFixtures` that region. Throws INVALID_FIXTURE for what is not a job run and
   * JOB_RUN_EXISTS for an ID that is taken.
   */
  add(...jobRuns: (JobRun | JobRunWire)[]): void
}

interface Parts {
  readonly store: JobRunStore
  readonly clock: Clock
  readonly environment: Environment
}

export function createJobRuns(parts: Parts): JobRuns {
  const { store, clock } = parts
  return {
    count: () => store.size(),
    get(id) {
      const jobRun = store.get(id)
      if (!jobRun) throw notFound(id, store.size())
      return createHandle(jobRun, parts)
    },
    list: () => store.all().map((jobRun) => createHandle(jobRun, parts)),
    page(from, limit) {
      checkCount(from, 0, '$.from')
      checkCount(limit, 1, '$.limit')
      const { jobRuns, next } = store.page(from, limit)
      return { jobRuns: jobRuns.map((jobRun) => createHandle(jobRun, parts)), next }
    },
    add(...jobRuns) {
      const read = jobRuns.map((jobRun, index) => readJobRun(jobRun, index, store))
      store.add(read, clock.now().getTime())
    },
  }
}

function createHandle(jobRun: StoredJobRun, { store, clock, environment }: Parts): JobRunHandle {
  const present = () => clock.now().getTime()
  const move = (state: OpenState) => takeOver(store, jobRun, { at: present(), step: { state } })
  const end = (facts: EndingFacts, stateDetails?: string) => {
    if (stateDetails !== undefined) checkStateDetails(stateDetails, '$.stateDetails')
    const at = present()
    const draw = environment.openDraw('service.end', jobRun.createdAt)
    takeOver(store, jobRun, { at, step: endingOf(facts, stateAt(jobRun, at), draw, stateDetails) })
  }
  return {
    id: jobRun.id,
    get state() {
      return stateAt(jobRun, present())
    },
    // A copy: what is done to it is not done to the job run of the service.
    describe: () => structuredClone(fromWire('JobRun', describe(jobRun, present()))),
    submit: () => move('SUBMITTED'),
    run: () => move('RUNNING'),
    complete: (stateDetails) => end({ state: 'COMPLETED' }, stateDetails),
    fail: (failureReason = 'USER_ERROR', stateDetails) =>
      end({ state: 'FAILED', failureReason: checkFailureReason(failureReason) }, stateDetails),
    requestCancellation: () => move('CANCEL_PENDING'),
    cancel: (stateDetails) => end({ state: 'CANCELLED' }, stateDetails),
  }
}

function checkCount(given: unknown, least: number, path: string): void {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= least) return
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'page through the job runs',
    path,
    reason: `${show(given)} is not a count`,
    remedy: `Give a whole number from ${least}.`,
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
