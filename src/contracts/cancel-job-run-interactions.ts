import { jobRunStates } from '../model/generated/operations.ts'
import type { JobRunState } from '../model/generated/types.ts'
import { isCancellable } from '../model/job-run.ts'
import { fixtures } from './contract-fixtures.ts'
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

/** Causes of the errors that CancelJobRun declares. */
export interface CancelJobRunCauses {
  ValidationException: 'alreadyEnded' | 'alreadyCancelling' | 'noSuchJobRun' | 'malformedId'
  InternalServerException: 'serviceFails'
}

/** Interactions of CancelJobRun. */
export interface CancelJobRunInteractions {
  /** A job run that is PENDING. */
  readonly pending: () => OutputInteraction<'CancelJobRun'>
  /** A job run that is SUBMITTED. */
  readonly submitted: () => OutputInteraction<'CancelJobRun'>
  /** A job run that is RUNNING. */
  readonly running: () => OutputInteraction<'CancelJobRun'>
  /** An error that the operation declares, by a realistic cause. Throws UNKNOWN_INTERACTION. */
  readonly fails: Fails<'CancelJobRun', CancelJobRunCauses>
  /** An error of every AWS service. Throws UNKNOWN_INTERACTION. */
  readonly refused: (code: RefusalCode) => RefusalInteraction<'CancelJobRun'>
}

const causes: Causes<'CancelJobRun', CancelJobRunCauses> = {
  ValidationException: {
    alreadyEnded: () => inState('a request to cancel a job run that has ended', 'COMPLETED'),
    alreadyCancelling: () =>
      inState('a request to cancel a job run that is being cancelled', 'CANCEL_PENDING'),
    noSuchJobRun: () => {
      const { virtualClusterId } = fixtures()
      const id = fixtures().jobRun.build().id
      return {
        description: 'a request to cancel a job run that does not exist',
        providerStates: [{ name: 'no such job run exists', params: { virtualClusterId, jobRunId: id } }],
        input: { virtualClusterId, id },
      }
    },
    malformedId: () => {
      const { virtualClusterId } = fixtures()
      return {
        description: 'a request to cancel a job run by an ID that is not well-formed',
        providerStates: [{ name: 'a virtual cluster exists', params: { virtualClusterId } }],
        input: { virtualClusterId, id: 'NOT-A-JOB-RUN-ID' },
      }
    },
  },
  InternalServerException: {
    serviceFails: () => ({
      description: 'a request to cancel a job run while the service fails',
      providerStates: [{ name: 'the service fails', params: { operation: 'CancelJobRun' } }],
      input: fixtures().cancelJobRunRequest.build(),
    }),
  },
}

export const cancelJobRunInteractions: CancelJobRunInteractions = {
  pending: () => cancel('PENDING'),
  submitted: () => cancel('SUBMITTED'),
  running: () => cancel('RUNNING'),
  fails: failsBy('CancelJobRun', causes),
  refused: (code) =>
    refuse('CancelJobRun', code, {
      description: 'a request to cancel a job run',
      input: fixtures().cancelJobRunRequest.build(),
    }),
}

/** Every interaction of CancelJobRun once. */
export function everyCancelJobRun(): Interaction<'CancelJobRun'>[] {
  return [
    ...jobRunStates.filter(isCancellable).map(cancel),
    ...everyFailure('CancelJobRun', causes),
    ...refusalCodes.map(cancelJobRunInteractions.refused),
  ]
}

function cancel(state: JobRunState): OutputInteraction<'CancelJobRun'> {
  const circumstances = inState(`a request to cancel a job run that is ${state}`, state)
  const output = fixtures().cancelJobRunResponse.build(circumstances.input)
  return createOutputInteraction('CancelJobRun', output, {
    ...circumstances,
    literal: ['$.id', '$.virtualClusterId'],
  })
}

function inState(description: string, state: JobRunState): Circumstances<'CancelJobRun'> {
  const { jobRun, virtualClusterId } = fixtures()
  const { id } = jobRun.inState(state).build()
  return {
    description,
    providerStates: [{ name: 'a job run exists', params: { virtualClusterId, jobRunId: id, state } }],
    input: { virtualClusterId, id },
  }
}
