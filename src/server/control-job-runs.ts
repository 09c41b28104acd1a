import { failureReasons, jobRunStates } from '../model/generated/operations.ts'
import type { FailureReason, JobRunWire } from '../model/generated/types.ts'
import { toWire } from '../model/timestamp.ts'
import type { JobRunHandle } from '../service/job-runs.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import { checkNumber } from './control-body.ts'
import {
  checkQuery,
  invalidBody,
  membersOf,
  readCount,
  readText,
  type ControlRoute,
} from './control-route.ts'
import { jobRunsIn } from './job-runs-in.ts'

/** Job runs of a page when the caller does not say. */
const usualPage = 1000
/** No page is longer, whatever the caller says: `next` tells where the rest is. */
const longestPage = 10_000

/** A page of the job runs in the order in which they came, and where the next one starts. */
export const listJobRuns: ControlRoute = ({ service }, { query }) => {
  checkQuery(query, ['from', 'limit'])
  const from = readCount(query, 'from', 0, 0)
  const limit = Math.min(readCount(query, 'limit', usualPage), longestPage)
  const { jobRuns, next } = service.jobRuns.page(from, limit)
  return { jobRuns: jobRuns.map(wireOf), ...(next !== undefined && { next }) }
}

export const getJobRun: ControlRoute = ({ service }, { id }) => wireOf(service.jobRuns.get(id))

/** Adds one, several, or what `generate` writes of them; all or none. */
export const addJobRuns: ControlRoute = ({ service }, { body }) => {
  const jobRuns = jobRunsIn(body)
  checkNumber(jobRuns)
  service.jobRuns.add(...jobRuns)
  return { ids: jobRuns.map(({ id }) => id) }
}

/** Drives a job run to a state. */
export const driveJobRun: ControlRoute = ({ service }, { id, body }) => {
  const jobRun = service.jobRuns.get(id)
  const { state, failureReason, stateDetails } = membersOf(body, ['state', 'failureReason', 'stateDetails'])
  const details = stateDetails === undefined ? undefined : readText(stateDetails, '$.stateDetails')
  const reason = failureReason === undefined ? undefined : readReason(failureReason)
  if (reason !== undefined && state !== 'FAILED') {
    throw invalidBody('$.failureReason', `a job run that is ${show(state)} has none`, 'Leave it out.')
  }
  drive(jobRun, state, details, reason)
  return wireOf(jobRun)
}

function drive(
  jobRun: JobRunHandle,
  given: unknown,
  stateDetails: string | undefined,
  failureReason: FailureReason | undefined,
): void {
  const state = jobRunStates.find((word) => word === given)
  switch (state) {
    case 'COMPLETED':
      return jobRun.complete(stateDetails)
    case 'CANCELLED':
      return jobRun.cancel(stateDetails)
    case 'FAILED':
      return jobRun.fail(failureReason, stateDetails)
    case 'PENDING':
      throw illegalStart(jobRun.state)
    case 'SUBMITTED':
    case 'RUNNING':
    case 'CANCEL_PENDING':
      if (stateDetails !== undefined) throw detailsOfNoEnd(state)
      return steps[state](jobRun)
    case undefined:
      throw invalidBody('$.state', `${show(given)} is not a state`, listAllowed(jobRunStates))
    default:
      return state satisfies never
  }
}

const steps = {
  SUBMITTED: (jobRun: JobRunHandle) => jobRun.submit(),
  RUNNING: (jobRun: JobRunHandle) => jobRun.run(),
  CANCEL_PENDING: (jobRun: JobRunHandle) => jobRun.requestCancellation(),
}

function detailsOfNoEnd(state: string): TestkitError {
  return invalidBody('$.stateDetails', `a job run that is ${state} has none`, 'Leave it out.')
}

function illegalStart(from: string): TestkitError {
  return new TestkitError({
    code: 'ILLEGAL_TRANSITION',
    failedTo: 'move a job run to PENDING',
    reason: `it is ${from}`,
    remedy: 'A job run is PENDING only when it starts.',
  })
}

function readReason(given: unknown): FailureReason {
  const reason = failureReasons.find((word) => word === given)
  if (reason !== undefined) return reason
  throw invalidBody('$.failureReason', `${show(given)} is not a failure reason`, listAllowed(failureReasons))
}

function wireOf(jobRun: JobRunHandle): JobRunWire {
  return toWire('JobRun', jobRun.describe())
}
