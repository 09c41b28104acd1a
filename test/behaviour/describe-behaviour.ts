import {
  CancelJobRunCommand,
  DescribeJobRunCommand,
  EMRContainersServiceException,
  InternalServerException,
  ListJobRunsCommand,
  ResourceNotFoundException,
  StartJobRunCommand,
  ValidationException,
  paginateListJobRuns,
  type EMRContainersClient,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault } from 'emr-containers-testkit/handlers'
import {
  commonErrors,
  declaredErrors,
  operations,
  type CommonErrorCode,
  type DeclaredErrorCode,
  type OperationName,
} from 'emr-containers-testkit/model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { describeFaults } from './describe-faults.ts'
import { lostConnections, type DoorName, type LostConnections } from './differences.ts'
import { enter, type Controls, type OpenDoor } from './door.ts'
import { surfaced } from './surfaced.ts'

const fixtures = createFixtures()
const { virtualClusterId } = fixtures
const id = fixtures.jobRun.build().id
const { clientToken: _filledByTheSdk, ...request } = fixtures.startJobRunRequest.minimal().build()

const calls: Record<OperationName, (client: EMRContainersClient) => Promise<unknown>> = {
  StartJobRun: (client) => client.send(new StartJobRunCommand(request)),
  DescribeJobRun: (client) => client.send(new DescribeJobRunCommand({ virtualClusterId, id })),
  CancelJobRun: (client) => client.send(new CancelJobRunCommand({ virtualClusterId, id })),
  ListJobRuns: (client) => client.send(new ListJobRunsCommand({ virtualClusterId })),
}

const classes = { ValidationException, ResourceNotFoundException, InternalServerException }

const operationNames: readonly OperationName[] = [
  'StartJobRun',
  'DescribeJobRun',
  'CancelJobRun',
  'ListJobRuns',
]

/** Each operation with each error that it declares. */
const declared = operationNames.flatMap((operation) =>
  operations[operation].errors.map((code) => ({ operation, code })),
)

/** Attempts that the SDK makes, as facts/emr-containers.md 1.4 and facts/toolchain.md 2 have them. */
const attemptsOfDeclared: Record<DeclaredErrorCode, number> = {
  ValidationException: 1,
  ResourceNotFoundException: 1,
  InternalServerException: 3,
}
const attemptsOfCommon: Record<CommonErrorCode, number> = {
  AccessDeniedException: 1,
  ExpiredTokenException: 1,
  IncompleteSignature: 1,
  InternalFailure: 3,
  InvalidSignatureException: 1,
  MalformedHttpRequestException: 1,
  NotAuthorized: 1,
  OptInRequired: 1,
  RequestAbortedException: 1,
  RequestEntityTooLargeException: 1,
  RequestExpired: 1,
  RequestTimeoutException: 3,
  SerializationException: 1,
  ServiceUnavailable: 3,
  ThrottlingException: 3,
  UnknownOperationException: 1,
  UnrecognizedClientException: 1,
  UnsupportedMediaTypeException: 1,
  ValidationError: 1,
}
const common = Object.entries(commonErrors)

/** What the real SDK sees of the service, whatever door it comes through. */
export function describeBehaviour(doorName: DoorName, openDoor: OpenDoor<Controls>): void {
  const lost = lostConnections(doorName)
  // Delays between retries are drawn at random; near zero they take no time, and remain distinct for those who make
  // IDs of them.
  let drawn = 0
  beforeEach(() => {
    vi.spyOn(Math, 'random').mockImplementation(() => (++drawn % 100_000) / 1e9)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  describe(`through ${doorName}`, () => {
    describeMainJob(openDoor)
    describeErrors(openDoor)
    describeLostConnections(openDoor, lost)
    if (lost.attempts > 1) describeRetries(openDoor)
    else describeCallersWithoutRetries(openDoor)
    describeFaults(doorName, openDoor)
  })
}

function describeMainJob(openDoor: OpenDoor<Controls>): void {
  test('a job run is started, described, cancelled and listed', async () => {
    await using world = await enter(openDoor)
    const { client, emr } = world
    const started = await client.send(new StartJobRunCommand({ ...request, name: 'nightly' }))
    expect(started).toMatchObject({ name: 'nightly', virtualClusterId })
    expect(started.arn).toBe(
      `arn:aws:emr-containers:us-east-1:123456789012:/virtualclusters/${virtualClusterId}/jobruns/${started.id}`,
    )
    const target = { virtualClusterId, id: started.id }

    const described = await client.send(new DescribeJobRunCommand(target))
    expect(described.jobRun).toMatchObject({
      id: started.id,
      arn: started.arn,
      name: 'nightly',
      state: 'PENDING',
    })
    expect(described.jobRun?.createdAt).toEqual(new Date('2026-01-15T09:00:00Z'))

    const cancelled = await client.send(new CancelJobRunCommand(target))
    expect(cancelled).toMatchObject(target)
    const pending = await client.send(new DescribeJobRunCommand(target))
    expect(pending.jobRun?.state).toBe('CANCEL_PENDING')
    await emr.clock.advance('5s')

    const listed = await client.send(new ListJobRunsCommand({ virtualClusterId }))
    expect(listed.jobRuns).toMatchObject([
      { ...target, state: 'CANCELLED', stateDetails: 'JobRun CANCELLED successfully.' },
    ])
    expect(listed.jobRuns?.[0]?.finishedAt).toEqual(new Date('2026-01-15T09:00:05Z'))
  })

  test('every answer carries the request ID that the service recorded', async () => {
    await using world = await enter(openDoor)
    const started = await world.client.send(new StartJobRunCommand(request))
    const listed = await world.client.send(new ListJobRunsCommand({ virtualClusterId }))
    expect(await world.emr.requests()).toMatchObject([
      { operation: 'StartJobRun', requestId: started.$metadata.requestId, attempt: 1, outcome: 200 },
      { operation: 'ListJobRuns', requestId: listed.$metadata.requestId, attempt: 1, outcome: 200 },
    ])
  })

  test('a poller sees a job run come to its end, with its reason', async () => {
    const timeline = { pending: '5s', submitted: '30s', running: '10m', failureReason: 'USER_ERROR' } as const
    await using world = await enter(openDoor, { timeline })
    const started = await world.client.send(new StartJobRunCommand(request))
    const seen: unknown[] = []
    for (const wait of ['0s', '5s', '30s', '10m'] as const) {
      await world.emr.clock.advance(wait)
      const { jobRun } = await world.client.send(
        new DescribeJobRunCommand({ virtualClusterId, id: started.id }),
      )
      seen.push([jobRun?.state, jobRun?.failureReason, jobRun?.finishedAt?.toISOString()])
    }
    expect(seen).toEqual([
      ['PENDING', undefined, undefined],
      ['SUBMITTED', undefined, undefined],
      ['RUNNING', undefined, undefined],
      ['FAILED', 'USER_ERROR', '2026-01-15T09:10:35.000Z'],
    ])
  })

  test('a repeated client token returns the job run that failed', async () => {
    await using world = await enter(openDoor)
    const again = { ...request, clientToken: 'try-1' }
    const first = await world.client.send(new StartJobRunCommand(again))
    await world.emr.jobRuns.get(first.id ?? '').fail('INTERNAL_ERROR')
    const second = await world.client.send(new StartJobRunCommand(again))
    expect(second.id).toBe(first.id)
    expect(await world.emr.jobRuns.list()).toHaveLength(1)
  })

  test('the paginator walks 10,000 job runs without loss or repeat', async () => {
    await using world = await enter(openDoor)
    const jobRuns = fixtures.jobRun.minimal().buildList(10_000)
    await world.emr.jobRuns.add(...jobRuns)
    const seen: string[] = []
    const pages = paginateListJobRuns({ client: world.client, pageSize: 1000 }, { virtualClusterId })
    for await (const page of pages) seen.push(...(page.jobRuns ?? []).map((jobRun) => String(jobRun.id)))
    expect(seen).toHaveLength(10_000)
    expect(seen.toSorted()).toEqual(jobRuns.map((jobRun) => jobRun.id).toSorted())
    expect(await world.emr.requests('ListJobRuns')).toHaveLength(10)
  })

  test('filters reach the service as the caller gave them', async () => {
    await using world = await enter(openDoor)
    const filters = { name: 'a/b#c', createdAfter: new Date('2026-01-01T00:00:00Z'), maxResults: 7 }
    await world.client.send(
      new ListJobRunsCommand({ virtualClusterId, ...filters, states: ['RUNNING', 'FAILED'] }),
    )
    expect((await world.emr.requests('ListJobRuns'))[0]?.input).toEqual({
      virtualClusterId,
      ...filters,
      createdAfter: '2026-01-01T00:00:00Z',
      states: ['RUNNING', 'FAILED'],
    })
  })
}

function describeErrors(openDoor: OpenDoor<Controls>): void {
  test.each(declared)('$operation surfaces $code as its own class', async ({ operation, code }) => {
    await using world = await enter(openDoor)
    const { status } = declaredErrors[code]
    // `any` takes every declared error, so that the table needs no type of its own.
    await world.emr.faults.add({
      ...fault.error('any', code, { times: 'always', message: 'As planned.' }),
      operation,
    })
    const seen = await surfaced(calls[operation](world.client))
    expect(seen.error).toBeInstanceOf(classes[code])
    expect(seen).toMatchObject({
      name: code,
      message: 'As planned.',
      fault: status < 500 ? 'client' : 'server',
      status,
      attempts: attemptsOfDeclared[code],
    })
    const recorded = await world.emr.requests(operation)
    expect(recorded.map(({ attempt }) => attempt)).toEqual([1, 2, 3].slice(0, attemptsOfDeclared[code]))
    expect(recorded.at(-1)).toMatchObject({
      requestId: seen.requestId,
      error: code,
      outcome: status,
      faults: [code],
    })
  })

  test.each(common)(
    '%s surfaces by its name after as many attempts as with AWS',
    async (name, { status }) => {
      const code = Object.keys(attemptsOfCommon).find((known): known is CommonErrorCode => known === name)
      const attempts = attemptsOfCommon[code ?? 'InternalFailure']
      await using world = await enter(openDoor)
      await world.emr.faults.add(
        fault.error('DescribeJobRun', code ?? 'InternalFailure', { times: 'always' }),
      )
      const seen = await surfaced(calls.DescribeJobRun(world.client))
      expect(seen.error).toBeInstanceOf(EMRContainersServiceException)
      expect(seen).toMatchObject({ name, status, attempts })
      expect(await world.emr.requests()).toHaveLength(attempts)
      expect((await world.emr.requests()).at(-1)?.requestId).toBe(seen.requestId)
    },
  )

  test('a throttle of two calls is survived at the third attempt', async () => {
    await using world = await enter(openDoor)
    await world.emr.faults.add(fault.throttling('StartJobRun', { times: 2 }))
    const started = await world.client.send(new StartJobRunCommand(request))
    expect(started.$metadata.attempts).toBe(3)
    expect((await world.emr.jobRuns.list()).map((jobRun) => jobRun.id)).toEqual([started.id])
    expect((await world.emr.requests()).map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, 400],
      [2, 400],
      [3, 200],
    ])
    await world.emr.faults.assertAllUsed()
  })

  test('a throttle of three calls surfaces', async () => {
    await using world = await enter(openDoor)
    await world.emr.faults.add(fault.throttling('StartJobRun', { times: 3 }))
    const seen = await surfaced(calls.StartJobRun(world.client))
    expect(seen).toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
      status: 400,
      attempts: 3,
    })
    expect(await world.emr.jobRuns.list()).toEqual([])
  })

  test('an error that no operation declares surfaces by its name', async () => {
    await using world = await enter(openDoor)
    const error = { code: 'TooManyRequestsException', status: 429, message: 'Slow down.' }
    await world.emr.faults.add(fault.untyped('ListJobRuns', error, { times: 3 }))
    const seen = await surfaced(calls.ListJobRuns(world.client))
    expect(seen).toMatchObject({ name: error.code, message: error.message, status: 429, attempts: 3 })
  })

  test('a request that breaks a constraint is refused once, as a ValidationException', async () => {
    await using world = await enter(openDoor)
    const seen = await surfaced(world.client.send(new StartJobRunCommand({ ...request, name: 'not a name' })))
    expect(seen.error).toBeInstanceOf(ValidationException)
    expect(seen).toMatchObject({
      message:
        "1 validation error detected: Value 'not a name' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+",
      status: 400,
      attempts: 1,
    })
  })

  test('a job run that is not there is refused, as each operation declares it', async () => {
    await using world = await enter(openDoor)
    const described = await surfaced(calls.DescribeJobRun(world.client))
    expect(described.error).toBeInstanceOf(ResourceNotFoundException)
    expect(described.message).toBe(`Job run ${id} doesn't exist.`)
    const cancelled = await surfaced(calls.CancelJobRun(world.client))
    expect(cancelled.error).toBeInstanceOf(ValidationException)
  })
}

function describeLostConnections(openDoor: OpenDoor<Controls>, lost: LostConnections): void {
  test.each(['before', 'after'] as const)(
    'a connection that is always reset %s the effect surfaces',
    async (when) => {
      await using world = await enter(openDoor)
      await world.emr.faults.add(fault.connectionReset('StartJobRun', { times: 'always', when }))
      const seen = await surfaced(calls.StartJobRun(world.client))
      expect(seen).toMatchObject({
        ...lost,
        status: undefined,
        requestId: undefined,
      })
      expect((await world.emr.requests()).map(({ outcome }) => outcome)).toEqual(
        Array(lost.attempts).fill('connectionReset'),
      )
      expect(await world.emr.jobRuns.list()).toHaveLength(when === 'before' ? 0 : 1)
    },
  )
}

function describeRetries(openDoor: OpenDoor<Controls>): void {
  test('a connection that is reset before the effect is retried and starts one job run', async () => {
    await using world = await enter(openDoor)
    await world.emr.faults.add(fault.connectionReset('StartJobRun'))
    const started = await world.client.send(new StartJobRunCommand(request))
    expect(started.$metadata.attempts).toBe(2)
    expect((await world.emr.jobRuns.list()).map((jobRun) => jobRun.id)).toEqual([started.id])
  })

  test('an answer that is lost after the effect leaves one job run, thanks to the client token', async () => {
    await using world = await enter(openDoor)
    await world.emr.faults.add(fault.connectionReset('StartJobRun', { when: 'after' }))
    const started = await world.client.send(new StartJobRunCommand(request))
    expect(started.$metadata.attempts).toBe(2)
    expect((await world.emr.jobRuns.list()).map((jobRun) => jobRun.id)).toEqual([started.id])
    const [lost, answered] = await world.emr.requests('StartJobRun')
    expect(lost?.input?.clientToken).toBe(answered?.input?.clientToken)
    expect([lost?.outcome, answered?.outcome]).toEqual(['connectionReset', 200])
  })

  test('a cancellation whose answer is lost is refused when it is retried, as with AWS', async () => {
    await using world = await enter(openDoor)
    const started = await world.client.send(new StartJobRunCommand(request))
    await world.emr.faults.add(fault.connectionReset('CancelJobRun', { when: 'after' }))
    const target = { virtualClusterId, id: started.id }
    const seen = await surfaced(world.client.send(new CancelJobRunCommand(target)))
    expect(seen).toMatchObject({
      name: 'ValidationException',
      message: `Job run ${started.id} is not in a cancellable state`,
      attempts: 2,
    })
  })
}

function describeCallersWithoutRetries(openDoor: OpenDoor<Controls>): void {
  test('an answer that is lost after the effect leaves one job run, when the caller repeats its client token', async () => {
    await using world = await enter(openDoor)
    await world.emr.faults.add(fault.connectionReset('StartJobRun', { when: 'after' }))
    const again = { ...request, clientToken: 'try-1' }
    await expect(world.client.send(new StartJobRunCommand(again))).rejects.toThrow()
    const started = await world.client.send(new StartJobRunCommand(again))
    expect((await world.emr.jobRuns.list()).map((jobRun) => jobRun.id)).toEqual([started.id])
    expect((await world.emr.requests()).map(({ outcome }) => outcome)).toEqual(['connectionReset', 200])
  })

  test('an answer that is lost after the effect leaves two job runs, when the caller starts anew', async () => {
    await using world = await enter(openDoor)
    await world.emr.faults.add(fault.connectionReset('StartJobRun', { when: 'after' }))
    await expect(calls.StartJobRun(world.client)).rejects.toThrow()
    await calls.StartJobRun(world.client)
    expect(await world.emr.jobRuns.list()).toHaveLength(2)
  })
}
