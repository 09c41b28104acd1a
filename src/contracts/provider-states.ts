import { checkState } from '../fixtures/job-run-traits.ts'
import {
  commonErrorCodes,
  declaredErrorCodes,
  operationNames,
  operations,
} from '../model/generated/operations.ts'
import type {
  CommonErrorCode,
  DeclaredErrorCode,
  JobRunState,
  OperationName,
} from '../model/generated/types.ts'
import { valueAt } from '../model/json-path.ts'
import { createService, type Service } from '../service/create-service.ts'
import { fault } from '../service/fault.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import { contractFixtures } from './contract-fixtures.ts'
import {
  jobRunOf,
  jobRunsIn,
  readJobRunParameters,
  type JobRunParameters,
  type ParameterReader,
} from './job-run-parameters.ts'

/** Parameters of each provider state, by its name. */
export interface ProviderStates {
  'a virtual cluster exists': { virtualClusterId: string }
  'no such virtual cluster exists': { virtualClusterId: string }
  'a job run exists': JobRunParameters
  /** One job run in each of the states. */
  'job runs exist': { virtualClusterId: string; states: JobRunState[] }
  'no such job run exists': { virtualClusterId: string; jobRunId: string }
  /** Every call of the operation ends with the error, InternalServerException unless another is named. */
  'the service fails': { operation: OperationName; code?: DeclaredErrorCode | CommonErrorCode }
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
  'job runs exist',
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
    case 'job runs exist':
      service.jobRuns.add(...jobRunsIn(state.params.virtualClusterId, state.params.states))
      return
    case 'the service fails': {
      const { operation, code = 'InternalServerException' } = state.params
      service.faults.add(fault.error(operation, code, { times: 'always' }))
      return
    }
    case 'a virtual cluster exists':
    case 'no such virtual cluster exists':
    case 'no such job run exists':
      return
    default:
      state satisfies never
  }
}

/** A provider state read from a pact. Throws UNKNOWN_PROVIDER_STATE, and UNKNOWN_STATE for a word that is no state. */
export function readProviderState(name: string, params: unknown): ProviderState {
  const known = providerStateNames.find((word) => word === name)
  if (!known) throw unknownState(`there is no provider state ${show(name)}`, listAllowed(providerStateNames))
  const reader = readerOf(name, params)
  const { required } = reader
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
      return { name: known, params: readJobRunParameters(reader) }
    case 'job runs exist':
      return {
        name: known,
        params: { virtualClusterId: required('virtualClusterId'), states: readStates(params) },
      }
    case 'the service fails':
      return { name: known, params: readFailure(reader) }
    default:
      return known satisfies never
  }
}

function readerOf(name: string, params: unknown): ParameterReader {
  const optional = (key: string): string | undefined => {
    const value = valueAt(params, [key])
    return typeof value === 'string' ? value : undefined
  }
  return {
    optional,
    required: (key) => {
      const value = optional(key)
      if (value !== undefined) return value
      throw unknownState(
        `${show(name)} lacks the parameter ${key}`,
        'Take the state from the catalogue of interactions.',
      )
    },
    number: (key) => {
      const value = valueAt(params, [key])
      return typeof value === 'number' ? value : undefined
    },
  }
}

function readStates(params: unknown): JobRunState[] {
  const states = valueAt(params, ['states'])
  return Array.isArray(states) ? states.map((state: unknown) => checkState(String(state))) : []
}

function readFailure({ required, optional }: ParameterReader): ProviderStates['the service fails'] {
  const word = required('operation')
  const operation = operationNames.find((name) => name === word)
  if (!operation) throw unknownState(`there is no operation ${show(word)}`, listAllowed(operationNames))
  const code = optional('code')
  if (code === undefined) return { operation }
  const allowed = [...operations[operation].errors, ...commonErrorCodes]
  const known = [...declaredErrorCodes, ...commonErrorCodes].find((each) => each === code)
  if (known && allowed.includes(known)) return { operation, code: known }
  throw unknownState(`${operation} does not answer ${show(code)}`, listAllowed(allowed))
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
