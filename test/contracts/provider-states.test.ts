import {
  catalogue,
  interactions,
  providerStateNames,
  TestkitError,
  type Interaction,
  type ProviderState,
} from 'emr-containers-testkit/contracts'
import { operations } from 'emr-containers-testkit/model'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/contracts/compare.ts'
import { exampleOf } from '../../src/contracts/matcher.ts'
import { createProvider, readProviderState } from '../../src/contracts/provider-states.ts'
import type { JobRunParameters } from '../../src/contracts/job-run-parameters.ts'
import { valueAt } from '../../src/model/json-path.ts'
import type { Service } from '../../src/service/create-service.ts'
import { encodeRequest, urlOf } from '../../src/contracts/encode-request.ts'

/** What a service answers to a request, with its body as a value. */
function answerOf(
  service: Service,
  method: string,
  url: string,
  body = '',
): { status: number; errorType: string | undefined; body: unknown } {
  const outcome = service.handle({ method, url, header: () => undefined, body })
  if (outcome.kind !== 'response') throw new Error(`The service answers with ${outcome.kind}.`)
  return {
    status: outcome.status,
    errorType: outcome.headers['x-amzn-ErrorType'],
    body: JSON.parse(outcome.body),
  }
}

function answerToExample({ operation, input, request, providerStates }: Interaction) {
  const states = providerStates.map(({ name, params }) =>
    readProviderState(name, JSON.parse(JSON.stringify(params))),
  )
  const body = request.body === undefined ? '' : JSON.stringify(exampleOf(request.body))
  return answerOf(createProvider(states), request.method, urlOf(encodeRequest(operation, input)), body)
}

test('in its states, as a pact names them, the service answers every interaction as it is described', () => {
  for (const interaction of catalogue()) {
    const { description, response, example } = interaction
    const { status, errorType, body } = answerToExample(interaction)
    expect([status, errorType], description).toEqual([
      response.status,
      response.headers?.['x-amzn-ErrorType']?.value,
    ])
    expect(compare(response.body, body), description).toEqual([])
    const message = valueAt(body, ['message'])
    if (status !== 200) expect(example, description).toEqual({ name: errorType, status, message })
  }
})

const [virtualClusterId, other, jobRunId] = [
  'abcdefghijklmnopqrstuvwxy',
  'a'.repeat(25),
  '00000003a1b2c3d4e5f',
]
const key = { virtualClusterId, jobRunId }

describe('a provider state of a pact', () => {
  const every = {
    ...key,
    state: 'FAILED',
    failureReason: 'USER_ERROR',
    driver: 'sparkSql',
    extent: 'full',
    maxAttempts: 3,
    clientToken: 'token',
  }

  test.each<[keyof Named, object, object]>([
    ['a virtual cluster exists', { virtualClusterId }, { virtualClusterId }],
    ['no such virtual cluster exists', { ...key, more: 1 }, { virtualClusterId }],
    ['no such job run exists', { ...key, more: 1 }, key],
    ['a job run exists', { ...key, state: 'PENDING', more: 1 }, { ...key, state: 'PENDING' }],
    ['a job run exists', every, every],
    ['a job run exists', { ...every, extent: 'minimal' }, { ...every, extent: 'minimal' }],
    [
      'a job run exists',
      {
        ...key,
        state: 'PENDING',
        driver: 'sparkSubmit',
        extent: 'typical',
        clientToken: 7,
        maxAttempts: '3',
      },
      { ...key, state: 'PENDING' },
    ],
    [
      'job runs exist',
      { virtualClusterId, states: ['PENDING', 'FAILED'] },
      { virtualClusterId, states: ['PENDING', 'FAILED'] },
    ],
    ['job runs exist', { virtualClusterId, states: 'PENDING' }, { virtualClusterId, states: [] }],
    ['the service fails', { operation: 'ListJobRuns' }, { operation: 'ListJobRuns' }],
    [
      'the service fails',
      { operation: 'ListJobRuns', code: 'ThrottlingException' },
      { operation: 'ListJobRuns', code: 'ThrottlingException' },
    ],
    [
      'the service fails',
      { operation: 'DescribeJobRun', code: 'ResourceNotFoundException' },
      { operation: 'DescribeJobRun', code: 'ResourceNotFoundException' },
    ],
  ])('that says "%s" with %j is read', (name, given, params) => {
    expect(readProviderState(name, given)).toStrictEqual({ name, params })
  })

  test.each<[string, unknown, TestkitError['code'], string]>([
    [
      'the moon is full',
      {},
      'UNKNOWN_PROVIDER_STATE',
      `there is no provider state "the moon is full". Allowed: ${providerStateNames.join(', ')}.`,
    ],
    [
      'a virtual cluster exists',
      undefined,
      'UNKNOWN_PROVIDER_STATE',
      '"a virtual cluster exists" lacks the parameter virtualClusterId. Take the state from the catalogue of interactions.',
    ],
    ['no such virtual cluster exists', { virtualClusterId: 7 }, 'UNKNOWN_PROVIDER_STATE', 'virtualClusterId'],
    [
      'no such job run exists',
      { virtualClusterId },
      'UNKNOWN_PROVIDER_STATE',
      'lacks the parameter jobRunId',
    ],
    ['no such job run exists', { jobRunId }, 'UNKNOWN_PROVIDER_STATE', 'the parameter virtualClusterId'],
    [
      'a job run exists',
      { virtualClusterId, state: 'PENDING' },
      'UNKNOWN_PROVIDER_STATE',
      'parameter jobRunId',
    ],
    [
      'a job run exists',
      { jobRunId, state: 'PENDING' },
      'UNKNOWN_PROVIDER_STATE',
      'parameter virtualClusterId',
    ],
    ['a job run exists', key, 'UNKNOWN_PROVIDER_STATE', 'lacks the parameter state'],
    ['a job run exists', { ...key, state: 'QUEUED' }, 'UNKNOWN_STATE', '"QUEUED"'],
    ['a job run exists', { ...every, failureReason: 'BAD_LUCK' }, 'UNKNOWN_STATE', '"BAD_LUCK"'],
    ['a job run exists', { ...every, maxAttempts: 0 }, 'INVALID_OPTION', '0'],
    ['job runs exist', { states: [] }, 'UNKNOWN_PROVIDER_STATE', 'virtualClusterId'],
    ['job runs exist', { virtualClusterId, states: ['PENDING', 'QUEUED'] }, 'UNKNOWN_STATE', '"QUEUED"'],
    ['job runs exist', { virtualClusterId, states: [7] }, 'UNKNOWN_STATE', '"7"'],
    ['the service fails', {}, 'UNKNOWN_PROVIDER_STATE', 'operation'],
    [
      'the service fails',
      { operation: 'ListClusters' },
      'UNKNOWN_PROVIDER_STATE',
      `there is no operation "ListClusters". Allowed: ${Object.keys(operations).join(', ')}.`,
    ],
    [
      'the service fails',
      { operation: 'ListJobRuns', code: 'ResourceNotFoundException' },
      'UNKNOWN_PROVIDER_STATE',
      'ListJobRuns does not answer "ResourceNotFoundException". Allowed: ValidationException, InternalServerException, ',
    ],
    [
      'the service fails',
      { operation: 'ListJobRuns', code: 'BadLuck' },
      'UNKNOWN_PROVIDER_STATE',
      'ListJobRuns does not answer "BadLuck"',
    ],
  ])('that says "%s" with %j is refused', (name, params, code, reason) => {
    const error = refusalOf(name, params)
    expect(error.message).toContain(reason)
    expect(error.code).toBe(code)
    if (code !== 'UNKNOWN_PROVIDER_STATE') return
    expect(error.message).toMatch(/Failed to enter a provider state at \$\.providerStates: /)
    expect(error.path).toBe('$.providerStates')
  })
})

type Named = Record<ProviderState['name'], unknown>

function refusalOf(name: string, params: unknown): TestkitError {
  try {
    readProviderState(name, params)
  } catch (error) {
    if (error instanceof TestkitError) return error
  }
  throw new Error('It is not refused.')
}

describe('a provider', () => {
  const listIn = (cluster: string) => `/virtualclusters/${cluster}/jobruns`
  const submission = JSON.stringify(exampleOf(interactions.startJobRun.sparkSubmit().request.body ?? {}))
  const startIn = (states: readonly ProviderState[], cluster: string) =>
    answerOf(createProvider(states), 'POST', listIn(cluster), submission).status

  test('knows every virtual cluster, unless one is said not to be: then those alone that are said to be', () => {
    const existing: ProviderState = { name: 'a virtual cluster exists', params: { virtualClusterId } }
    const missing: ProviderState = {
      name: 'no such virtual cluster exists',
      params: { virtualClusterId: other },
    }
    expect([startIn([existing], virtualClusterId), startIn([existing], other)]).toEqual([200, 200])
    expect(startIn([missing], virtualClusterId)).toBe(400)
    expect([missing, existing].map((state) => startIn([state], other))).toEqual([400, 200])
    expect(startIn([missing, existing], virtualClusterId)).toBe(200)
    expect(startIn([missing, existing], other)).toBe(400)
  })

  test('has the job runs of its states and no other, one for each state that is asked for', () => {
    const states: ProviderState[] = [
      { name: 'job runs exist', params: { virtualClusterId, states: ['PENDING', 'FAILED', 'PENDING'] } },
      { name: 'a job run exists', params: { virtualClusterId: other, jobRunId, state: 'RUNNING' } },
    ]
    const service = createProvider(states)
    const stateIn = (cluster: string) => answerOf(service, 'GET', listIn(cluster)).body
    expect(stateIn(other)).toMatchObject({ jobRuns: [{ id: jobRunId, state: 'RUNNING' }] })
    expect(stateIn(virtualClusterId)).toMatchObject({ jobRuns: [{}, {}, {}] })
    expect(
      JSON.stringify(stateIn(virtualClusterId))
        .match(/"state":"\w+"/g)
        ?.toSorted(),
    ).toEqual(['"state":"FAILED"', '"state":"PENDING"', '"state":"PENDING"'])
  })

  test.each<[Partial<JobRunParameters>, object]>([
    [{ state: 'FAILED', failureReason: 'USER_ERROR' }, { failureReason: 'USER_ERROR' }],
    [{ driver: 'sparkSql' }, { jobDriver: { sparkSqlJobDriver: {} } }],
    [{ driver: 'sparkSubmit' }, { jobDriver: { sparkSubmitJobDriver: {} } }],
    [{ maxAttempts: 7 }, { retryPolicyConfiguration: { maxAttempts: 7 } }],
    [
      { extent: 'full', maxAttempts: 7 },
      { configurationOverrides: {}, retryPolicyConfiguration: { maxAttempts: 7 } },
    ],
    [{ clientToken: 'a-token' }, { clientToken: 'a-token' }],
  ])('has a job run with %j', (traits, members) => {
    const params: JobRunParameters = { ...key, state: 'RUNNING', ...traits }
    const service = createProvider([{ name: 'a job run exists', params }])
    const { body } = answerOf(service, 'GET', `${listIn(virtualClusterId)}/${jobRunId}`)
    expect(body).toMatchObject({
      jobRun: { id: jobRunId, virtualClusterId, state: params.state, ...members },
    })
  })

  test('fails at every call of one operation, with an internal error unless another is named', () => {
    const fails = (code?: 'ThrottlingException') => {
      const params = { operation: 'ListJobRuns', ...(code && { code }) } as const
      const service = createProvider([{ name: 'the service fails', params }])
      const calls = [1, 2, 3].map(() => answerOf(service, 'GET', listIn(virtualClusterId)).errorType)
      expect(answerOf(service, 'POST', listIn(virtualClusterId), submission).status).toBe(200)
      return [...new Set(calls)]
    }
    expect(fails()).toEqual(['InternalServerException'])
    expect(fails('ThrottlingException')).toEqual(['ThrottlingException'])
  })
})
