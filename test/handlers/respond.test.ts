import {
  CancelJobRunCommand,
  DescribeJobRunCommand,
  EMRContainersClient,
  ListJobRunsCommand,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { awsError, createEmrContainers, respond, untyped } from 'emr-containers-testkit/handlers'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { surfaced } from '../behaviour/surfaced.ts'
import { refusal } from '../service/raw.ts'

const fixtures = createFixtures({ region: 'eu-west-1' })
const { virtualClusterId } = fixtures
const { id } = fixtures.jobRun.build()
const target = { virtualClusterId, id }
const server = setupServer()

beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

function connect(endpoint?: string): EMRContainersClient {
  return new EMRContainersClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    ...(endpoint !== undefined && { endpoint }),
  })
}

const describeOnce = (client: EMRContainersClient) => client.send(new DescribeJobRunCommand(target))
const stateOf = async (client: EMRContainersClient) => (await describeOnce(client)).jobRun?.state

test('a value answers every call, timestamps included', async () => {
  const jobRun = fixtures.jobRun.failed('USER_ERROR').build()
  server.use(respond('DescribeJobRun', { jobRun }))
  const client = connect()
  expect((await describeOnce(client)).jobRun).toEqual(jobRun)
  expect((await describeOnce(client)).jobRun).toEqual(jobRun)
})

test('a value may be given as it travels', async () => {
  const wire = fixtures.describeJobRunResponse.completed().buildWire()
  server.use(respond('DescribeJobRun', wire))
  const { jobRun } = await describeOnce(connect())
  expect(jobRun?.finishedAt).toEqual(new Date(wire.jobRun.finishedAt))
})

test('a function answers by the decoded input and the attempt', async () => {
  server.use(
    respond('ListJobRuns', ({ input, attempt }) => ({
      jobRuns: (input.states ?? []).map((state) => ({ state, name: `attempt-${attempt}` })),
    })),
  )
  const listed = await connect().send(
    new ListJobRunsCommand({ virtualClusterId, states: ['RUNNING', 'FAILED'] }),
  )
  expect(listed.jobRuns).toEqual([
    { state: 'RUNNING', name: 'attempt-1' },
    { state: 'FAILED', name: 'attempt-1' },
  ])
})

test('a generator answers call by call, and its last answer stays', async () => {
  server.use(
    respond('DescribeJobRun', function* () {
      yield { jobRun: fixtures.jobRun.pending().build() }
      yield awsError('ThrottlingException')
      return { jobRun: fixtures.jobRun.completed().build() }
    }),
  )
  const client = connect()
  expect(await stateOf(client)).toBe('PENDING')
  expect(await surfaced(stateOf(client))).toMatchObject({ name: 'ThrottlingException', status: 400 })
  expect(await stateOf(client)).toBe('COMPLETED')
  expect(await stateOf(client)).toBe('COMPLETED')
})

test('a generator that only yields stays at what it yielded last, an asynchronous one too', async () => {
  server.use(
    respond('DescribeJobRun', async function* () {
      yield { jobRun: { state: 'SUBMITTED' } }
      await Promise.resolve()
      yield { jobRun: { state: 'RUNNING' } }
    }),
  )
  const client = connect()
  const seen = [await stateOf(client), await stateOf(client), await stateOf(client)]
  expect(seen).toEqual(['SUBMITTED', 'RUNNING', 'RUNNING'])
})

test('an error is answered with its status and text, whether it is returned or thrown', async () => {
  server.use(respond('StartJobRun', awsError('ResourceNotFoundException', 'No such cluster.')))
  server.use(
    respond('CancelJobRun', () => {
      throw awsError('AccessDeniedException')
    }),
  )
  const client = connect()
  const request = fixtures.startJobRunRequest.minimal().build()
  expect(await surfaced(client.send(new StartJobRunCommand(request)))).toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'No such cluster.',
    status: 400,
  })
  expect(await surfaced(client.send(new CancelJobRunCommand(target)))).toMatchObject({
    name: 'AccessDeniedException',
    status: 403,
  })
})

test('a request that AWS would refuse is refused before the answer', async () => {
  server.use(respond('DescribeJobRun', { jobRun: { state: 'RUNNING' } }))
  const seen = await surfaced(
    connect().send(new DescribeJobRunCommand({ virtualClusterId, id: 'Not-an-ID' })),
  )
  expect(seen).toMatchObject({ name: 'ValidationException', status: 400 })
  expect(seen.message).toContain("Value 'Not-an-ID' at 'id' failed to satisfy constraint")
})

test('a handler with once answers one call of its operation, and no other uses it up', async () => {
  const emr = createEmrContainers({ now: '2026-01-15T09:00:00Z' })
  emr.jobRuns.add(fixtures.jobRun.running().build({ id }))
  server.use(respond('DescribeJobRun', { jobRun: { state: 'CANCELLED' } }, { once: true }), ...emr.handlers)
  const client = connect()
  await client.send(new ListJobRunsCommand({ virtualClusterId }))
  expect(await stateOf(client)).toBe('CANCELLED')
  expect(await stateOf(client)).toBe('RUNNING')
})

test('other operations and other hosts fall through to the handlers behind', async () => {
  server.use(
    respond('DescribeJobRun', { jobRun: { state: 'RUNNING' } }),
    http.all('*', () => HttpResponse.json({ fell: 'through' })),
  )
  const base = `https://emr-containers.eu-west-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns`
  const answers = [`${base}/${id}`, `${base}/${id}?x=1`, base, `https://example.com/${id}`].map(
    async (url) => {
      const answer: unknown = await (await fetch(url)).json()
      return answer
    },
  )
  const running = { jobRun: { state: 'RUNNING' } }
  expect(await Promise.all(answers)).toEqual([running, running, { fell: 'through' }, { fell: 'through' }])
})

test('a custom endpoint is answered below its path', async () => {
  const endpoint = 'http://localhost:4566/aws'
  server.use(respond('DescribeJobRun', { jobRun: { state: 'RUNNING' } }, { endpoint }))
  expect(await stateOf(connect(endpoint))).toBe('RUNNING')
})

test('untyped answers any body, or a whole response', async () => {
  server.use(respond('DescribeJobRun', untyped({ jobRun: { state: 'QUEUED' } }), { once: true }))
  expect(await stateOf(connect())).toBe('QUEUED')
  server.use(respond('DescribeJobRun', () => untyped(new HttpResponse('<html>', { status: 418 }))))
  const response = await fetch(
    `https://emr-containers.eu-west-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns/${id}`,
  )
  expect([response.status, await response.text()]).toEqual([418, '<html>'])
})

test('an impossible answer does not compile', () => {
  const compiled = () => [
    respond('CancelJobRun', awsError('ValidationException')),
    // @ts-expect-error the operation declares no ResourceNotFoundException
    respond('CancelJobRun', awsError('ResourceNotFoundException')),
    respond('CancelJobRun', untyped(awsError('ResourceNotFoundException'))),
    // @ts-expect-error a job run that is COMPLETED has no failure reason
    respond('DescribeJobRun', { jobRun: { state: 'COMPLETED', failureReason: 'USER_ERROR' } }),
    // @ts-expect-error there is no such state
    respond('DescribeJobRun', { jobRun: { state: 'QUEUED' } }),
    // @ts-expect-error the answer belongs to another operation
    respond('StartJobRun', { jobRuns: [] }),
    // @ts-expect-error a function's answer is checked as well
    respond('CancelJobRun', () => ({ identifier: id })),
  ]
  expect(compiled).toBeTypeOf('function')
})

const misspelt: object = { onec: true }

test.each([
  [
    () => respond(JSON.parse('"StopJobRun"'), {}),
    '$.name',
    'there is no operation "StopJobRun". Allowed: StartJobRun,',
  ],
  [() => awsError(JSON.parse('"Oops"')), '$.code', 'there is no error "Oops". Allowed: ValidationException,'],
  [() => respond('StartJobRun', {}, misspelt), '$', 'there is no option "onec". Allowed: once, endpoint.'],
  [() => respond('StartJobRun', {}, { endpoint: 'localhost' }), '$.endpoint', '"localhost" is not a URL.'],
])('what cannot be a handler is refused: %#', (make, path, text) => {
  const error = refusal(make)
  expect({ code: error.code, path: error.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(error.message).toContain(text)
})

test.each<[string, unknown, string]>([
  ['nothing, as of a function without return', () => undefined, '$ must be of type object'],
  ['a number', 5, '$ must be of type object'],
  ['null for a structure', { jobRun: null }, '$.jobRun must be of type object'],
  [
    'a misspelt member',
    { jobRun: { state: 'RUNNING', fialureReason: 'USER_ERROR' } },
    '$.jobRun.fialureReason',
  ],
  ['the answer of another operation', { jobRuns: [] }, '$.jobRuns is not a member'],
])('an answer is refused when it is %s', async (_, responder, told) => {
  // Releases of MSW print what a handler throws.
  const printed = vi.spyOn(console, 'error').mockReturnValue()
  // @ts-expect-error as a program without types may give it
  server.use(respond('DescribeJobRun', responder))
  await expect(describeOnce(connect())).rejects.toThrow(
    `[emr-containers-testkit] Failed to answer a call at $.responder: as an answer of DescribeJobRun, ${told}`,
  )
  printed.mockRestore()
})
