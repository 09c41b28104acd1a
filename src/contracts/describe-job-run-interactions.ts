import type { DriverName } from '../fixtures/job-submission.ts'
import { failureReasons, jobRunStates } from '../model/generated/operations.ts'
import type { DescribeJobRunRequest, FailureReason, JobRunState } from '../model/generated/types.ts'
import { driverPhrases, fixtures } from './contract-fixtures.ts'
import { createOutputInteraction } from './create-interaction.ts'
import {
  everyFailure,
  failsBy,
  refusalCodes,
  refuse,
  type Causes,
  type Fails,
  type RefusalCode,
} from './failures.ts'
import type { Interaction, OutputInteraction, RefusalInteraction } from './interaction.ts'
import { jobRunOf, type JobRunParameters } from './job-run-parameters.ts'

/** Causes of the errors that DescribeJobRun declares. */
export interface DescribeJobRunCauses {
  ValidationException: 'malformedId'
  ResourceNotFoundException: 'noSuchJobRun'
  InternalServerException: 'serviceFails'
}

/** Interactions of DescribeJobRun. */
export interface DescribeJobRunInteractions {
  /** A job run that is PENDING. */
  readonly pending: () => OutputInteraction<'DescribeJobRun'>
  /** A job run that is SUBMITTED. */
  readonly submitted: () => OutputInteraction<'DescribeJobRun'>
  /** A job run that is RUNNING. */
  readonly running: () => OutputInteraction<'DescribeJobRun'>
  /** A job run that is COMPLETED. */
  readonly completed: () => OutputInteraction<'DescribeJobRun'>
  /** A job run that FAILED for a reason. */
  readonly failed: (reason: FailureReason) => OutputInteraction<'DescribeJobRun'>
  /** A job run that is being cancelled. */
  readonly cancelPending: () => OutputInteraction<'DescribeJobRun'>
  /** A job run that was cancelled. */
  readonly cancelled: () => OutputInteraction<'DescribeJobRun'>
  /** A job run that Spark SQL runs; the others are run by spark-submit. */
  readonly sparkSql: () => OutputInteraction<'DescribeJobRun'>
  /** A job run that was started with the required members alone. Default: by spark-submit. */
  readonly minimal: (driver?: DriverName) => OutputInteraction<'DescribeJobRun'>
  /** A job run that was started with every member; `configurations` lie two deep. Default: by spark-submit. */
  readonly full: (driver?: DriverName) => OutputInteraction<'DescribeJobRun'>
  /** A job run whose driver may be started again, and how often it was. Default: RUNNING. */
  readonly withRetryPolicy: (state?: 'RUNNING' | 'FAILED') => OutputInteraction<'DescribeJobRun'>
  /** An error that the operation declares, by a realistic cause. Throws UNKNOWN_INTERACTION. */
  readonly fails: Fails<'DescribeJobRun', DescribeJobRunCauses>
  /** An error of every AWS service. Throws UNKNOWN_INTERACTION. */
  readonly refused: (code: RefusalCode) => RefusalInteraction<'DescribeJobRun'>
}

const causes: Causes<'DescribeJobRun', DescribeJobRunCauses> = {
  ValidationException: {
    malformedId: () => {
      const { virtualClusterId } = fixtures()
      return {
        description: 'a request to describe a job run by an ID that is not well-formed',
        providerStates: [{ name: 'a virtual cluster exists', params: { virtualClusterId } }],
        input: { virtualClusterId, id: 'NOT-A-JOB-RUN-ID' },
      }
    },
  },
  ResourceNotFoundException: {
    noSuchJobRun: () => {
      const input = keyOfJobRun()
      const { virtualClusterId, id } = input
      return {
        description: 'a request to describe a job run that does not exist',
        providerStates: [{ name: 'no such job run exists', params: { virtualClusterId, jobRunId: id } }],
        input,
      }
    },
  },
  InternalServerException: {
    serviceFails: () => ({
      description: 'a request to describe a job run while the service fails',
      providerStates: [{ name: 'the service fails', params: { operation: 'DescribeJobRun' } }],
      input: keyOfJobRun(),
    }),
  },
}

export const describeJobRunInteractions: DescribeJobRunInteractions = {
  pending: () => describeState('PENDING'),
  submitted: () => describeState('SUBMITTED'),
  running: () => describeState('RUNNING'),
  completed: () => describeState('COMPLETED'),
  failed: (reason) => describeState('FAILED', reason),
  cancelPending: () => describeState('CANCEL_PENDING'),
  cancelled: () => describeState('CANCELLED'),
  sparkSql: () => describe('runs Spark SQL', { state: 'RUNNING', driver: 'sparkSql' }),
  minimal: (driver = 'sparkSubmit') =>
    describe(`was started by ${driverPhrases[driver]} with the required members only`, {
      state: 'RUNNING',
      driver,
      extent: 'minimal',
    }),
  full: (driver = 'sparkSubmit') =>
    describe(`was started by ${driverPhrases[driver]} with every member`, {
      state: 'RUNNING',
      driver,
      extent: 'full',
    }),
  withRetryPolicy: (state = 'RUNNING') =>
    describe(`has a retry policy and is ${state}`, { state, maxAttempts: 3 }),
  fails: failsBy('DescribeJobRun', causes),
  refused: (code) =>
    refuse('DescribeJobRun', code, { description: 'a request to describe a job run', input: keyOfJobRun() }),
}

/** Every interaction of DescribeJobRun once. */
export function everyDescribeJobRun(): Interaction<'DescribeJobRun'>[] {
  const { sparkSql, minimal, full, withRetryPolicy, refused } = describeJobRunInteractions
  return [
    ...jobRunStates.flatMap((state) =>
      state === 'FAILED'
        ? failureReasons.map((reason) => describeState(state, reason))
        : [describeState(state)],
    ),
    sparkSql(),
    minimal('sparkSubmit'),
    minimal('sparkSql'),
    full('sparkSubmit'),
    full('sparkSql'),
    withRetryPolicy('RUNNING'),
    withRetryPolicy('FAILED'),
    ...everyFailure('DescribeJobRun', causes),
    ...refusalCodes.map(refused),
  ]
}

function describeState(
  state: JobRunState,
  failureReason?: FailureReason,
): OutputInteraction<'DescribeJobRun'> {
  if (failureReason === undefined) return describe(`is ${state}`, { state })
  return describe(`${state} with ${failureReason}`, { state, failureReason })
}

function describe(
  what: string,
  traits: Omit<JobRunParameters, 'virtualClusterId' | 'jobRunId'>,
): OutputInteraction<'DescribeJobRun'> {
  const { jobRun: factory, virtualClusterId } = fixtures()
  const { state, failureReason } = traits
  const { id } = (state === 'FAILED' ? factory.failed(failureReason) : factory.inState(state)).build()
  const params = { virtualClusterId, jobRunId: id, ...traits }
  return createOutputInteraction(
    'DescribeJobRun',
    { jobRun: jobRunOf(params) },
    {
      description: `a request to describe a job run that ${what}`,
      providerStates: [{ name: 'a job run exists', params }],
      input: { virtualClusterId, id },
      literal: ['$.jobRun.id', '$.jobRun.virtualClusterId', '$.jobRun.state', '$.jobRun.failureReason'],
    },
  )
}

function keyOfJobRun(): DescribeJobRunRequest {
  const { jobRun, virtualClusterId } = fixtures()
  return { virtualClusterId, id: jobRun.build().id }
}
