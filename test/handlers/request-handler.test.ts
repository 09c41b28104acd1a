import {
  DescribeJobRunCommand,
  EMRContainersClient,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, fault, type SdkRequest } from 'emr-containers-testkit/handlers'
import { afterEach, expect, test, vi } from 'vitest'
import { surfaced } from '../behaviour/surfaced.ts'

const { clientToken: _filledByTheSdk, ...input } = createFixtures().startJobRunRequest.minimal().build()
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' }

afterEach(() => {
  vi.useRealTimers()
})

function connect(options: Parameters<typeof createEmrContainers>[0] = {}) {
  const emr = createEmrContainers({ now: '2026-01-15T09:00:00Z', ...options })
  const client = new EMRContainersClient({
    region: 'eu-west-1',
    credentials,
    maxAttempts: 1,
    requestHandler: emr.requestHandler,
  })
  return { emr, client }
}

const request: SdkRequest = {
  method: 'GET',
  protocol: 'https:',
  hostname: 'emr-containers.eu-west-1.amazonaws.com',
  path: '/virtualclusters/abc/jobruns',
  query: { name: 'a/b#c d', states: ['RUNNING', 'FAILED'] },
  headers: { 'AMZ-SDK-Request': 'attempt=2; max=3' },
}

test('a request is read as the SDK writes it: names of headers in any case, lists and signs in the query', async () => {
  const { emr } = connect()
  await emr.requestHandler.handle({ ...request, query: { ...request.query, name: 'a/b#c' } })
  expect(emr.requests()).toMatchObject([
    { operation: 'ListJobRuns', attempt: 2, input: { name: 'a/b#c', states: ['RUNNING', 'FAILED'] } },
  ])
})

test('a name without a value in the query has an empty one', async () => {
  const { emr } = connect()
  const { response } = await emr.requestHandler.handle({ ...request, query: { name: null } })
  // The documented pattern of names takes no empty one.
  expect(response.statusCode).toBe(400)
})

test('a body is read as text or as bytes, and a body of another kind is refused aloud', async () => {
  const { emr } = connect()
  const body = JSON.stringify({ ...input, virtualClusterId: undefined, clientToken: 'é' })
  const post = { ...request, method: 'POST', query: {}, headers: { 'content-type': 'application/json' } }
  for (const sent of [body, new TextEncoder().encode(body)]) {
    const { response } = await emr.requestHandler.handle({ ...post, body: sent })
    expect(response.statusCode).toBe(200)
  }
  expect(emr.jobRuns.list()).toHaveLength(1)
  await expect(emr.requestHandler.handle({ ...post, body: new Blob([body]) })).rejects.toMatchObject({
    code: 'INVALID_OPTION',
    path: '$.body',
  })
})

test('the names of headers are lower case, and the body is bytes', async () => {
  const { emr } = connect()
  const { response } = await emr.requestHandler.handle({ ...request, query: {} })
  expect(Object.keys(response.headers).toSorted()).toEqual([
    'content-length',
    'content-type',
    'date',
    'x-amzn-requestid',
  ])
  expect(response.body).toBeInstanceOf(Uint8Array)
})

test('a custom endpoint is served below its path, with its port', async () => {
  const endpoint = 'http://localhost:4566/aws/emr'
  const { emr } = connect({ endpoint })
  const client = new EMRContainersClient({
    endpoint,
    region: 'eu-west-1',
    credentials,
    requestHandler: emr.requestHandler,
  })
  const started = await client.send(new StartJobRunCommand(input))
  expect(started.arn).toContain(':emr-containers:eu-west-1:')
})

test('a call that is aborted before it is made is not made', async () => {
  const { emr, client } = connect()
  const aborted = client.send(new StartJobRunCommand(input), { abortSignal: AbortSignal.abort() })
  expect(await surfaced(aborted)).toMatchObject({ name: 'AbortError', message: 'Request aborted' })
  expect(emr.requests()).toEqual([])
})

test.each(['before', 'after'] as const)(
  'the time limit of a call ends one that gets no answer, %s its effect, and leaves no timer',
  async (when) => {
    vi.useFakeTimers()
    const { emr, client } = connect()
    emr.faults.add(fault.noAnswer('StartJobRun', { when }))
    const seen = surfaced(client.send(new StartJobRunCommand(input), { requestTimeout: 3000 }))
    await vi.advanceTimersByTimeAsync(2999)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await seen).toMatchObject({
      name: 'TimeoutError',
      message: 'Connection timed out after 3000 ms',
      attempts: 1,
    })
    expect(vi.getTimerCount()).toBe(0)
    expect(emr.jobRuns.list()).toHaveLength(when === 'before' ? 0 : 1)
  },
)

test.each([3000, Number.POSITIVE_INFINITY])(
  'a time limit of %d that is not reached ends nothing, and leaves no timer',
  async (requestTimeout) => {
    vi.useFakeTimers()
    const { emr, client } = connect()
    emr.faults.add(fault.latency('any', { duration: '2s' }))
    const call = client.send(new StartJobRunCommand(input), { requestTimeout })
    await vi.advanceTimersByTimeAsync(2000)
    expect((await call).id).toMatch(/^0{6}/)
    expect(vi.getTimerCount()).toBe(0)
  },
)

test('a signal of another realm is listened to', async () => {
  const { emr } = connect()
  emr.faults.add(fault.noAnswer('any'))
  const target = new EventTarget()
  const abortSignal = Object.assign(target, { aborted: false, reason: undefined })
  const call = expect(emr.requestHandler.handle(request, { abortSignal })).rejects.toMatchObject({
    name: 'AbortError',
  })
  target.dispatchEvent(new Event('abort'))
  await call
})

test('the handler stands in for another of the SDK, whose life it shares', async () => {
  const { emr, client } = connect()
  const { id, virtualClusterId } = await client.send(new StartJobRunCommand(input))
  client.destroy()
  // Nothing is open that could be closed: another client goes on with the same service.
  const other = new EMRContainersClient({
    region: 'eu-west-1',
    credentials,
    requestHandler: emr.requestHandler,
  })
  const described = await other.send(new DescribeJobRunCommand({ id, virtualClusterId }))
  expect(described.jobRun?.id).toBe(id)
  expect(emr.requestHandler.httpHandlerConfigs()).toEqual({})
})
