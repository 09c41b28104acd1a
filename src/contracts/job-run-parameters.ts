import { checkFailureReason, checkState } from '../fixtures/job-run-traits.ts'
import type { DriverName, Extent } from '../fixtures/job-submission.ts'
import { checkMaxAttempts } from '../fixtures/max-attempts.ts'
import type { FailureReason, JobRun, JobRunState } from '../model/generated/types.ts'
import { fixtures } from './contract-fixtures.ts'

/** Which job run exists. */
export interface JobRunParameters {
  virtualClusterId: string
  jobRunId: string
  state: JobRunState
  failureReason?: FailureReason
  driver?: DriverName
  /** With the required members only, or with every one. */
  extent?: Exclude<Extent, 'typical'>
  /** Attempts of its retry policy. */
  maxAttempts?: number
  /** The token that it was started with. */
  clientToken?: string
}

/** The job run that a provider state speaks of; the example of the interaction that goes with it, too. */
export function jobRunOf(parameters: JobRunParameters): JobRun {
  const { virtualClusterId, jobRunId, state, failureReason, driver, extent, maxAttempts, clientToken } =
    parameters
  const { jobRun } = fixtures()
  const inState = state === 'FAILED' ? jobRun.failed(failureReason) : jobRun.inState(state)
  const driven = driver === 'sparkSql' ? inState.sparkSql() : inState.sparkSubmit()
  const filled = extent ? driven[extent]() : driven
  const retried = maxAttempts === undefined ? filled : filled.withRetryPolicy(maxAttempts)
  return retried.build({ id: jobRunId, virtualClusterId, ...(clientToken !== undefined && { clientToken }) })
}

/** The job runs of a virtual cluster, one for each of the given states. */
export function jobRunsIn(virtualClusterId: string, states: readonly JobRunState[]): JobRun[] {
  const { jobRun } = fixtures()
  return states.map((state, index) => jobRun.inState(state).from(index).build({ virtualClusterId }))
}

/** Looks a parameter up; the words of a provider state that was read from a pact. */
export interface ParameterReader {
  readonly required: (key: string) => string
  readonly optional: (key: string) => string | undefined
  readonly number: (key: string) => number | undefined
}

export function readJobRunParameters({ required, optional, number }: ParameterReader): JobRunParameters {
  const failureReason = optional('failureReason')
  const extent = optional('extent')
  const maxAttempts = number('maxAttempts')
  const clientToken = optional('clientToken')
  return {
    virtualClusterId: required('virtualClusterId'),
    jobRunId: required('jobRunId'),
    state: checkState(required('state')),
    ...(failureReason !== undefined && { failureReason: checkFailureReason(failureReason) }),
    ...(optional('driver') === 'sparkSql' && { driver: 'sparkSql' }),
    ...((extent === 'minimal' || extent === 'full') && { extent }),
    ...(maxAttempts !== undefined && { maxAttempts: checkMaxAttempts(maxAttempts) }),
    ...(clientToken !== undefined && { clientToken }),
  }
}
