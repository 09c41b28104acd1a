import {
  catalogue,
  eventCatalogue,
  interactions,
  providerStateNames,
  refusalCodes,
  type Interaction,
  type OutputInteraction,
} from 'emr-containers-testkit/contracts'
import {
  commonErrors,
  declaredErrors,
  failureReasons,
  isCancellable,
  jobRunStates,
  operations,
  schemas,
  validate,
  type JobRun,
  type OperationName,
} from 'emr-containers-testkit/model'
import { describe, expect, test } from 'vitest'

const operationNames = Object.keys(operations).filter((name): name is OperationName => name in operations)
const headerOf = ({ response }: Interaction) => response.headers?.['x-amzn-ErrorType']?.value

function interactionsOf(operation: OperationName): Interaction[] {
  return catalogue().filter((each) => each.operation === operation)
}

function describesWell(interaction: Interaction): interaction is OutputInteraction<'DescribeJobRun'> {
  return interaction.operation === 'DescribeJobRun' && interaction.response.status === 200
}

function describedJobRuns(): JobRun[] {
  return catalogue()
    .filter(describesWell)
    .flatMap(({ example }) => example.jobRun ?? [])
}

const descriptions = () => [...catalogue(), ...eventCatalogue()].map(({ description }) => description)

describe('the catalogue, held against the model', () => {
  test('has a description of its own for every interaction, in plain words', () => {
    expect(new Set(descriptions()).size).toBe(descriptions().length)
    for (const description of descriptions())
      expect(description).toMatch(/^an? (request to|event that) [\w -]+$/)
  })

  test.each(operationNames)('ends %s well, and with each of its declared errors', (operation) => {
    const answers = interactionsOf(operation).map((each) => `${each.response.status} ${headerOf(each) ?? ''}`)
    expect(answers).toContain('200 ')
    const declared = operations[operation].errors.map((code) => `${declaredErrors[code].status} ${code}`)
    expect(answers).toEqual(expect.arrayContaining(declared))
  })

  test.each(operationNames)(
    'refuses %s with each error of every AWS service that a client must survive',
    (operation) => {
      const answers = interactionsOf(operation).map(
        (each) => `${each.response.status} ${headerOf(each) ?? ''}`,
      )
      const refusals = refusalCodes.map((code) => `${commonErrors[code].status} ${code}`)
      expect(answers).toEqual(expect.arrayContaining(refusals))
    },
  )

  test('knows throttling, refused access, expired tokens and an unavailable service as such errors', () => {
    expect(refusalCodes).toEqual([
      'ThrottlingException',
      'AccessDeniedException',
      'ExpiredTokenException',
      'ServiceUnavailable',
    ])
  })

  test('takes an error for what it is with and without a URI behind its name, and no other', () => {
    for (const { response, description } of catalogue().filter((each) => each.response.headers)) {
      const { regex = '', value = '' } = response.headers?.['x-amzn-ErrorType'] ?? {}
      const types = [value, `${value}:`, `${value}:http://internal.amazon.com/coral/`]
      const others = ['', `${value}s`, `A${value}`, `${value};a`]
      expect(
        [...types, ...others].filter((type) => new RegExp(regex).test(type)),
        description,
      ).toEqual(types)
    }
  })

  test('describes no query and no body where there is none', () => {
    const { request } = interactions.describeJobRun.running()
    expect(Object.keys(request).toSorted()).toEqual(['method', 'path'])
  })

  test('answers with no error that the operation does not know', () => {
    for (const interaction of catalogue().filter(({ response }) => response.status !== 200)) {
      const known = [...operations[interaction.operation].errors, ...refusalCodes]
      expect(known, interaction.description).toContain(headerOf(interaction))
    }
  })

  test('describes every state, and every failure reason', () => {
    const jobRuns = describedJobRuns()
    expect(new Set(jobRuns.map(({ state }) => state))).toEqual(new Set(jobRunStates))
    const reasons = jobRuns.flatMap(({ failureReason }) => failureReason ?? [])
    expect(new Set(reasons)).toEqual(new Set(failureReasons))
  })

  test.each(['sparkSubmitJobDriver', 'sparkSqlJobDriver'])(
    'starts and describes job runs by %s',
    (driver) => {
      expect(describedJobRuns().filter(({ jobDriver = {} }) => driver in jobDriver)).not.toEqual([])
      const started = interactionsOf('StartJobRun').filter(({ request }) =>
        JSON.stringify(request).includes(driver),
      )
      expect(started.filter(({ response }) => response.status === 200)).not.toEqual([])
    },
  )

  test('describes job runs with and without a retry policy', () => {
    const maxAttempts = describedJobRuns().map((jobRun) => jobRun.retryPolicyConfiguration?.maxAttempts)
    expect(new Set(maxAttempts)).toEqual(new Set([undefined, 3]))
  })

  test('cancels a job run in every state in which that is possible, and in no other', () => {
    const params = interactionsOf('CancelJobRun').flatMap(({ providerStates, response }) =>
      providerStates.flatMap((state) => ({ ok: response.status === 200, ...state.params })),
    )
    const cancelled = params.flatMap((each) => (each.ok && 'state' in each ? [each.state] : []))
    expect(cancelled).toEqual(jobRunStates.filter(isCancellable))
  })

  test('describes every member that a job run can have, and leaves out each that is optional', () => {
    const { properties = {} }: { properties?: object } = schemas.$defs['JobRun'] ?? {}
    const members = Object.keys(properties)
    const has = (member: string) => describedJobRuns().filter((jobRun) => member in jobRun).length
    expect(members.filter((member) => has(member) === 0)).toEqual([])
    const optional = ['name', 'finishedAt', 'stateDetails', 'failureReason', 'retryPolicyExecution']
    expect(optional.filter((member) => has(member) === describedJobRuns().length)).toEqual([])
  })

  test.each(operationNames)('gives every member of the input of %s', (operation) => {
    const { bindings } = operations[operation]
    const given = new Set(interactionsOf(operation).flatMap(({ input }) => Object.keys(input)))
    expect([...given].toSorted()).toEqual(Object.keys(bindings).toSorted())
  })

  test('tells of every event of EventBridge, and fails for every reason', () => {
    const details = eventCatalogue().map(({ event }) => event.detail)
    const told = jobRunStates.filter((state) => state !== 'PENDING' && state !== 'CANCEL_PENDING')
    expect(new Set(details.map(({ state }) => state))).toEqual(new Set(told))
    const reasons = details.flatMap(({ failureReason }) => failureReason ?? [])
    expect(new Set(reasons)).toEqual(new Set(failureReasons))
  })

  test('refers to the documentation of AWS everywhere', () => {
    for (const { documentation } of [...catalogue(), ...eventCatalogue()]) {
      expect(documentation).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
    }
  })

  test('uses every provider state, and no other', () => {
    const used = catalogue().flatMap(({ providerStates }) => providerStates.map(({ name }) => name))
    expect(new Set(used)).toEqual(new Set(providerStateNames))
  })
})

describe('an interaction', () => {
  test('has a valid example, when it ends well', () => {
    for (const { operation, description, example } of catalogue().filter(
      ({ response }) => response.status === 200,
    )) {
      expect(validate(operations[operation].output, example), description).toEqual([])
    }
  })

  test('is the same whenever and in whatever order it is made', () => {
    const first = JSON.stringify(interactions.describeJobRun.completed())
    catalogue()
    expect(JSON.stringify(interactions.describeJobRun.completed())).toBe(first)
  })

  test('does not speak of signatures or of headers that the SDK adds', () => {
    expect(JSON.stringify([...catalogue(), ...eventCatalogue()])).not.toMatch(
      /authorization|x-amz-|amz-sdk|user-agent/i,
    )
  })

  test('has a rule for the client token, never a value of its own', () => {
    const requests = interactionsOf('StartJobRun').map(({ request }) => request.body)
    expect(requests.length).toBeGreaterThan(0)
    for (const body of requests) expect(body).toMatchObject({ clientToken: { 'pact:matcher:type': 'regex' } })
  })

  test('lets its point stand for itself', () => {
    expect(interactions.describeJobRun.failed('USER_ERROR').response.body).toMatchObject({
      jobRun: { state: 'FAILED', failureReason: 'USER_ERROR' },
    })
    expect(interactions.listJobRuns.byStates().request.query).toEqual({ states: ['RUNNING', 'FAILED'] })
    expect(interactions.listJobRuns.empty().response.body).toEqual({ jobRuns: [] })
  })

  test('has rules for keys and for values of a map with free keys', () => {
    expect(interactions.startJobRun.sparkSubmit().request.body).toMatchObject({
      tags: {
        'pact:matcher:type': [{ 'pact:matcher:type': 'eachKey' }, { 'pact:matcher:type': 'eachValue' }],
      },
    })
  })

  test('with every member has rules for configurations two deep', () => {
    const { body } = interactions.startJobRun.full().request
    const inner = { 'pact:matcher:type': 'type', value: [{ properties: {} }] }
    expect(JSON.stringify(body)).toContain('"configurations":{"pact:matcher:type":"type"')
    expect(body).toMatchObject({
      configurationOverrides: {
        applicationConfiguration: { value: [{}, { configurations: inner }, {}] },
      },
    })
  })

  test('of the last page has the token that the first page answers with', () => {
    const { nextToken } = interactions.listJobRuns.firstPage().example
    expect(nextToken).toMatch(/./)
    expect(interactions.listJobRuns.lastPage().input.nextToken).toBe(nextToken)
    expect(interactions.listJobRuns.lastPage().example.nextToken).toBeUndefined()
  })

  test('of a repeated token answers with the job run that the token started', () => {
    const { providerStates, input, example } = interactions.startJobRun.repeatedToken()
    expect(providerStates).toMatchObject([
      { name: 'a job run exists', params: { jobRunId: example.id, clientToken: input.clientToken } },
    ])
  })
})
