import { createFixtures } from '../fixtures/create-fixtures.ts'
import { checkFailureReason, checkState } from '../fixtures/job-run.ts'
import type { DriverName } from '../fixtures/job-submission.ts'
import { operationNames } from '../model/generated/operations.ts'
import type { FailureReason, JobRun, JobRunState, OperationName } from '../model/generated/types.ts'
import { createService, type Service } from '../service/create-service.ts'
import { fault } from '../service/fault.ts'
import { valueAt } from '../model/json-path.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'

/** Instant, seed, account and region that contracts are made with, so that they are the same bytes everywhere. */
export const contractFixtures: { readonly seed: number; readonly now: string } = {
  seed: 2020_10_01,
  now: '2026-01-15T09:00:00Z',
}

/** Parameters of each provider state, by its name. */
export interface ProviderStates {
  'a virtual cluster exists': { virtualClusterId: string }
  'no such virtual cluster exists': { virtualClusterId: string }
  'a job run exists': JobRunParameters
  'no such job run exists': { virtualClusterId: string; jobRunId: string }
  'the service fails': { operation: OperationName }
}

/** Which job run exists. */
export interface JobRunParameters {
  virtualClusterId: string
  jobRunId: string
  state: JobRunState
  failureReason?: FailureReason
  driver?: DriverName
}

/** A provider state with its parameters. */
export type ProviderState = {
  [Name in keyof ProviderStates]: { readonly name: Name; readonly params: ProviderStates[Name] }
}[keyof ProviderStates]

/** The names of all provider states. */
export const providerStateNames: readonly (keyof ProviderStates)[] = [
  'a virtual cluster exists',
  'no such virtual cluster exists',
  'a job run exists',
  'no such job run exists',
  'the service fails',
]

/** EMR on EKS in the given states, and in no other. */
export function createProvider(states: readonly ProviderState[]): Service {
  const existing = states.flatMap(({ name, params }) =>
    name === 'a virtual cluster exists' ? [params.virtualClusterId] : [],
  )
  const isClosed = states.some(({ name }) => name === 'no such virtual cluster exists')
  const service = createService({ ...contractFixtures, ...(isClosed && { virtualClusters: existing }) })
  for (const state of states) enter(service, state)
  return service
}

function enter(service: Service, state: ProviderState): void {
  switch (state.name) {
    case 'a job run exists':
      service.jobRuns.add(jobRunOf(state.params))
      return
    case 'the service fails':
      service.faults.add(fault.error(state.params.operation, 'InternalServerException', { times: 'always' }))
      return
    case 'a virtual cluster exists':
    case 'no such virtual cluster exists':
    case 'no such job run exists':
      return
    default:
      state satisfies never
  }
}

/** The job run that a provider state speaks of; the example of the interaction that goes with it, too. */
export function jobRunOf({
  virtualClusterId,
  jobRunId,
  state,
  failureReason,
  driver,
}: JobRunParameters): JobRun {
  const { jobRun } = createFixtures(contractFixtures)
  const inState = state === 'FAILED' ? jobRun.failed(failureReason) : jobRun.inState(state)
  const driven = driver === 'sparkSql' ? inState.sparkSql() : inState.sparkSubmit()
  return driven.build({ id: jobRunId, virtualClusterId })
}

/** A provider state read from a pact. Throws UNKNOWN_PROVIDER_STATE, and UNKNOWN_STATE for a word that is no state. */
export function readProviderState(name: string, params: unknown): ProviderState {
  const known = providerStateNames.find((word) => word === name)
  if (!known) throw unknownState(`there is no provider state ${show(name)}`, listAllowed(providerStateNames))
  const optional = (key: string): string | undefined => {
    const value = valueAt(params, [key])
    return typeof value === 'string' ? value : undefined
  }
  const required = (key: string): string => {
    const value = optional(key)
    if (value !== undefined) return value
    throw unknownState(
      `${show(name)} lacks the parameter ${key}`,
      'Take the state from the catalogue of interactions.',
    )
  }
  switch (known) {
    case 'a virtual cluster exists':
    case 'no such virtual cluster exists':
      return { name: known, params: { virtualClusterId: required('virtualClusterId') } }
    case 'no such job run exists':
      return {
        name: known,
        params: { virtualClusterId: required('virtualClusterId'), jobRunId: required('jobRunId') },
      }
    case 'a job run exists':
      return { name: known, params: readJobRun(required, optional) }
    case 'the service fails':
      return { name: known, params: { operation: readOperation(required('operation')) } }
    default:
      return known satisfies never
  }
}

function readJobRun(
  required: (key: string) => string,
  optional: (key: string) => string | undefined,
): JobRunParameters {
  const failureReason = optional('failureReason')
  return {
    virtualClusterId: required('virtualClusterId'),
    jobRunId: required('jobRunId'),
    state: checkState(required('state')),
    ...(failureReason !== undefined && { failureReason: checkFailureReason(failureReason) }),
    ...(optional('driver') === 'sparkSql' && { driver: 'sparkSql' }),
  }
}

function readOperation(word: string): OperationName {
  const operation = operationNames.find((name) => name === word)
  if (operation) return operation
  throw unknownState(`there is no operation ${show(word)}`, listAllowed(operationNames))
}

function unknownState(reason: string, remedy: string): TestkitError {
  return new TestkitError({
    code: 'UNKNOWN_PROVIDER_STATE',
    failedTo: 'enter a provider state',
    path: '$.providerStates',
    reason,
    remedy,
  })
}
