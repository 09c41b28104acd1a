import type { DriverName } from '../fixtures/job-submission.ts'
import type { StartJobRunRequest } from '../model/generated/types.ts'
import { driverPhrases, fixtures } from './contract-fixtures.ts'
import { createOutputInteraction, type Circumstances } from './create-interaction.ts'
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
import { jobRunOf } from './job-run-parameters.ts'
import type { ProviderState } from './provider-states.ts'

/** Causes of the errors that StartJobRun declares. */
export interface StartJobRunCauses {
  ValidationException: 'malformedName' | 'noJobDriver' | 'logsOutsideS3'
  ResourceNotFoundException: 'noSuchVirtualCluster'
  InternalServerException: 'serviceFails'
}

/** Interactions of StartJobRun. */
export interface StartJobRunInteractions {
  /** What people usually send, by spark-submit. */
  readonly sparkSubmit: () => OutputInteraction<'StartJobRun'>
  /** What people usually send, as a SQL file. */
  readonly sparkSql: () => OutputInteraction<'StartJobRun'>
  /** The required members alone. Default: by spark-submit. */
  readonly minimal: (driver?: DriverName) => OutputInteraction<'StartJobRun'>
  /** Every optional member; `configurations` lie two deep. Default: by spark-submit. */
  readonly full: (driver?: DriverName) => OutputInteraction<'StartJobRun'>
  /** A job template stands in for role, release and driver. */
  readonly fromTemplate: () => OutputInteraction<'StartJobRun'>
  /** A token that has started a job run already: the answer is that job run. */
  readonly repeatedToken: () => OutputInteraction<'StartJobRun'>
  /** An error that the operation declares, by a realistic cause. Throws UNKNOWN_INTERACTION. */
  readonly fails: Fails<'StartJobRun', StartJobRunCauses>
  /** An error of every AWS service. Throws UNKNOWN_INTERACTION. */
  readonly refused: (code: RefusalCode) => RefusalInteraction<'StartJobRun'>
}

/** What is started when nothing about it matters. */
const usual = () => fixtures().startJobRunRequest.sparkSubmit().build()

const causes: Causes<'StartJobRun', StartJobRunCauses> = {
  ValidationException: {
    malformedName: () => ({
      description: 'a request to start a job run whose name has characters that are not allowed',
      providerStates: clusterExists(),
      input: fixtures().startJobRunRequest.sparkSubmit().build({ name: 'nightly report!' }),
      literal: ['$.name'],
    }),
    noJobDriver: () => ({
      description: 'a request to start a job run without a job driver',
      providerStates: clusterExists(),
      input: fixtures().startJobRunRequest.minimal().build({ jobDriver: undefined }),
    }),
    logsOutsideS3: () => ({
      description: 'a request to start a job run whose logs go to a place outside Amazon S3',
      providerStates: clusterExists(),
      input: fixtures()
        .startJobRunRequest.minimal()
        .build({
          configurationOverrides: {
            monitoringConfiguration: { s3MonitoringConfiguration: { logUri: 'https://example.com/logs' } },
          },
        }),
      literal: ['$.configurationOverrides.monitoringConfiguration.s3MonitoringConfiguration.logUri'],
    }),
  },
  ResourceNotFoundException: {
    noSuchVirtualCluster: () => ({
      description: 'a request to start a job run on a virtual cluster that does not exist',
      providerStates: [
        {
          name: 'no such virtual cluster exists',
          params: { virtualClusterId: fixtures().virtualClusterId },
        },
      ],
      input: usual(),
    }),
  },
  InternalServerException: {
    serviceFails: () => ({
      description: 'a request to start a job run while the service fails',
      providerStates: [{ name: 'the service fails', params: { operation: 'StartJobRun' } }],
      input: usual(),
    }),
  },
}

export const startJobRunInteractions: StartJobRunInteractions = {
  sparkSubmit: () =>
    start('a request to start a spark-submit job run', fixtures().startJobRunRequest.sparkSubmit().build()),
  sparkSql: () =>
    start('a request to start a Spark SQL job run', fixtures().startJobRunRequest.sparkSql().build()),
  minimal: (driver = 'sparkSubmit') =>
    start(
      `a request to start a ${driverPhrases[driver]} job run with the required members only`,
      fixtures().startJobRunRequest[driver]().minimal().build(),
    ),
  full: (driver = 'sparkSubmit') =>
    start(
      `a request to start a ${driverPhrases[driver]} job run with every member`,
      fixtures().startJobRunRequest[driver]().full().build(),
    ),
  fromTemplate: () =>
    start(
      'a request to start a job run from a job template',
      fixtures().startJobRunRequest.fromTemplate().build(),
    ),
  repeatedToken,
  fails: failsBy('StartJobRun', causes),
  refused: (code) =>
    refuse('StartJobRun', code, { description: 'a request to start a job run', input: usual() }),
}

/** Every interaction of StartJobRun once. */
export function everyStartJobRun(): Interaction<'StartJobRun'>[] {
  const { sparkSubmit, sparkSql, minimal, full, fromTemplate, refused } = startJobRunInteractions
  return [
    sparkSubmit(),
    sparkSql(),
    minimal('sparkSubmit'),
    minimal('sparkSql'),
    full('sparkSubmit'),
    full('sparkSql'),
    fromTemplate(),
    repeatedToken(),
    ...everyFailure('StartJobRun', causes),
    ...refusalCodes.map(refused),
  ]
}

function start(description: string, input: StartJobRunRequest): OutputInteraction<'StartJobRun'> {
  const output = fixtures().startJobRunResponse.build({ name: input.name })
  return createOutputInteraction('StartJobRun', output, {
    description,
    providerStates: clusterExists(),
    input,
  })
}

/** The token is a rule here as well: whoever verifies sends the example, and with it the token of that job run. */
function repeatedToken(): OutputInteraction<'StartJobRun'> {
  const input = usual()
  const { virtualClusterId, clientToken } = input
  const { id: jobRunId } = fixtures().jobRun.build()
  const params = { virtualClusterId, jobRunId, state: 'RUNNING' as const, clientToken }
  const { id, arn, name } = jobRunOf(params)
  const circumstances: Circumstances<'StartJobRun'> = {
    description: 'a request to start a job run with a client token that has started one already',
    providerStates: [{ name: 'a job run exists', params }],
    input,
    literal: ['$.id'],
  }
  const output = fixtures().startJobRunResponse.build({ id, arn, name, virtualClusterId })
  return createOutputInteraction('StartJobRun', output, circumstances)
}

function clusterExists(): ProviderState[] {
  return [{ name: 'a virtual cluster exists', params: { virtualClusterId: fixtures().virtualClusterId } }]
}
