import { createFixtures, type Fixtures } from '../fixtures/create-fixtures.ts'
import type { DriverName } from '../fixtures/job-submission.ts'
import { failureReasons, jobRunStates, operations } from '../model/generated/operations.ts'
import type { FailureReason, JobRunState, OperationTypes } from '../model/generated/types.ts'
import { createErrorInteraction, createOutputInteraction, type Circumstances } from './create-interaction.ts'
import type { ErrorInteraction, Interaction, OutputInteraction } from './interaction.ts'
import { contractFixtures, jobRunOf } from './provider-states.ts'

type ContractOperation = 'StartJobRun' | 'DescribeJobRun'
type ErrorOf<Name extends ContractOperation> = OperationTypes[Name]['error']

/** Interactions of StartJobRun. */
export interface StartJobRunInteractions {
  readonly sparkSubmit: () => OutputInteraction<'StartJobRun'>
  readonly sparkSql: () => OutputInteraction<'StartJobRun'>
  /** One of the errors that the operation declares, by its realistic cause. */
  readonly fails: (code: ErrorOf<'StartJobRun'>) => ErrorInteraction<'StartJobRun'>
}

/** Interactions of DescribeJobRun. */
export interface DescribeJobRunInteractions {
  readonly pending: () => OutputInteraction<'DescribeJobRun'>
  readonly submitted: () => OutputInteraction<'DescribeJobRun'>
  readonly running: () => OutputInteraction<'DescribeJobRun'>
  readonly completed: () => OutputInteraction<'DescribeJobRun'>
  readonly failed: (reason: FailureReason) => OutputInteraction<'DescribeJobRun'>
  readonly cancelPending: () => OutputInteraction<'DescribeJobRun'>
  readonly cancelled: () => OutputInteraction<'DescribeJobRun'>
  /** One of the errors that the operation declares, by its realistic cause. */
  readonly fails: (code: ErrorOf<'DescribeJobRun'>) => ErrorInteraction<'DescribeJobRun'>
}

/** The interactions that consumers verify their clients with. */
export const interactions: {
  readonly startJobRun: StartJobRunInteractions
  readonly describeJobRun: DescribeJobRunInteractions
} = {
  startJobRun: {
    sparkSubmit: () => start('sparkSubmit'),
    sparkSql: () => start('sparkSql'),
    fails: (code) => createErrorInteraction('StartJobRun', code, startFailures[code]()),
  },
  describeJobRun: {
    pending: () => describe('PENDING'),
    submitted: () => describe('SUBMITTED'),
    running: () => describe('RUNNING'),
    completed: () => describe('COMPLETED'),
    failed: (reason) => describe('FAILED', reason),
    cancelPending: () => describe('CANCEL_PENDING'),
    cancelled: () => describe('CANCELLED'),
    fails: (code) => createErrorInteraction('DescribeJobRun', code, describeFailures[code]()),
  },
}

/** Every interaction once. */
export function catalogue(): Interaction[] {
  return [
    interactions.startJobRun.sparkSubmit(),
    interactions.startJobRun.sparkSql(),
    ...operations.StartJobRun.errors.map((code) => interactions.startJobRun.fails(code)),
    ...jobRunStates.flatMap((state) =>
      state === 'FAILED' ? failureReasons.map((reason) => describe(state, reason)) : [describe(state)],
    ),
    ...operations.DescribeJobRun.errors.map((code) => interactions.describeJobRun.fails(code)),
  ]
}

/** Made anew for each interaction, so that one does not depend on which others were made before. */
const fixtures = (): Fixtures => createFixtures(contractFixtures)

function start(driver: DriverName): OutputInteraction<'StartJobRun'> {
  const { startJobRunRequest, startJobRunResponse, virtualClusterId } = fixtures()
  const input = startJobRunRequest[driver]().build()
  const output = startJobRunResponse.build({ name: input.name })
  return createOutputInteraction('StartJobRun', output, {
    description: `a request to start a ${driver === 'sparkSql' ? 'Spark SQL' : 'spark-submit'} job run`,
    providerStates: [{ name: 'a virtual cluster exists', params: { virtualClusterId } }],
    input,
  })
}

function describe(state: JobRunState, failureReason?: FailureReason): OutputInteraction<'DescribeJobRun'> {
  const { jobRun: factory, virtualClusterId } = fixtures()
  const { id } = (state === 'FAILED' ? factory.failed(failureReason) : factory.inState(state)).build()
  const params = {
    virtualClusterId,
    jobRunId: id,
    state,
    ...(failureReason !== undefined && { failureReason }),
  }
  const outcome = failureReason === undefined ? `is ${state}` : `${state} with ${failureReason}`
  return createOutputInteraction(
    'DescribeJobRun',
    { jobRun: jobRunOf(params) },
    {
      description: `a request to describe a job run that ${outcome}`,
      providerStates: [{ name: 'a job run exists', params }],
      input: { virtualClusterId, id },
      literal: ['$.jobRun.id', '$.jobRun.virtualClusterId', '$.jobRun.state', '$.jobRun.failureReason'],
    },
  )
}

/** A realistic cause for each declared error; one without does not compile. */
type Failures<Name extends ContractOperation> = Record<ErrorOf<Name>, () => Circumstances<Name>>

const startFailures: Failures<'StartJobRun'> = {
  ValidationException: () => {
    const { startJobRunRequest, virtualClusterId } = fixtures()
    return {
      description: 'a request to start a job run whose name has characters that are not allowed',
      providerStates: [{ name: 'a virtual cluster exists', params: { virtualClusterId } }],
      input: startJobRunRequest.sparkSubmit().build({ name: 'nightly report!' }),
      literal: ['$.name'],
    }
  },
  ResourceNotFoundException: () => {
    const { startJobRunRequest, virtualClusterId } = fixtures()
    return {
      description: 'a request to start a job run on a virtual cluster that does not exist',
      providerStates: [{ name: 'no such virtual cluster exists', params: { virtualClusterId } }],
      input: startJobRunRequest.sparkSubmit().build(),
    }
  },
  InternalServerException: () => ({
    description: 'a request to start a job run while the service fails',
    providerStates: [{ name: 'the service fails', params: { operation: 'StartJobRun' } }],
    input: fixtures().startJobRunRequest.sparkSubmit().build(),
  }),
}

const describeFailures: Failures<'DescribeJobRun'> = {
  ValidationException: () => {
    const { virtualClusterId } = fixtures()
    return {
      description: 'a request to describe a job run by an ID that is not well-formed',
      providerStates: [{ name: 'a virtual cluster exists', params: { virtualClusterId } }],
      input: { virtualClusterId, id: 'NOT-A-JOB-RUN-ID' },
    }
  },
  ResourceNotFoundException: () => {
    const { jobRun, virtualClusterId } = fixtures()
    const { id } = jobRun.build()
    return {
      description: 'a request to describe a job run that does not exist',
      providerStates: [{ name: 'no such job run exists', params: { virtualClusterId, jobRunId: id } }],
      input: { virtualClusterId, id },
    }
  },
  InternalServerException: () => {
    const { jobRun, virtualClusterId } = fixtures()
    return {
      description: 'a request to describe a job run while the service fails',
      providerStates: [{ name: 'the service fails', params: { operation: 'DescribeJobRun' } }],
      input: { virtualClusterId, id: jobRun.build().id },
    }
  },
}
