import { getResponse } from 'msw'
import { fault, respond, untyped as anyBody } from 'emr-containers-testkit/handlers'
import { operations, validate } from 'emr-containers-testkit/model'
import { afterEach, expect, test, vi } from 'vitest'
import { hold, list, post, send, start, startBody } from './raw.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => {
  vi.useRealTimers()
})

test('an error is a message and nothing else, its type in a header', async () => {
  const { status, headers, body } = await send(hold(), 'GET', '/virtualclusters/abc/jobruns/def')
  expect({ status, body }).toEqual({ status: 400, body: { message: "Job run def doesn't exist." } })
  expect(headers.get('x-amzn-ErrorType')).toBe('ResourceNotFoundException')
  expect(headers.get('content-type')).toBe('application/json')
  expect(headers.get('x-amzn-RequestId')).toMatch(uuid)
})

test('a success carries no error type', async () => {
  const { status, headers } = await list(hold())
  expect(status).toBe(200)
  expect(headers.has('x-amzn-ErrorType')).toBe(false)
  expect(headers.get('content-type')).toBe('application/json')
})

test('every answer has a request ID of its own', async () => {
  const emr = hold()
  const ids = new Set<string | null>()
  for (let count = 0; count < 500; count++) ids.add((await list(emr)).headers.get('x-amzn-requestid'))
  expect(ids.size).toBe(500)
  for (const id of ids) expect(id).toMatch(uuid)
})

test('the length of the content is told in bytes', async () => {
  const emr = hold()
  const id = await start(emr, { tags: { müsli: '日本\u{1F600}' } })
  const { headers, body } = await send(emr, 'GET', `/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns/${id}`)
  const text = JSON.stringify(body)
  expect(headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
  expect(Buffer.byteLength(text)).toBeGreaterThan(text.length)
})

test('the length of a large answer is told in bytes, too', async () => {
  const emr = hold()
  const tags = Object.fromEntries(Array.from({ length: 50 }, (_, key) => [`k${key}`, '日'.repeat(256)]))
  const id = await start(emr, { tags })
  const { headers, body } = await send(emr, 'GET', `/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns/${id}`)
  expect(headers.get('content-length')).toBe(String(Buffer.byteLength(JSON.stringify(body))))
})

test('an answer of nothing is an empty structure', async () => {
  const handler = respond('CancelJobRun', () => anyBody(undefined))
  const url = 'https://emr-containers.us-east-1.amazonaws.com/virtualclusters/abc/jobruns/def'
  const response = await getResponse([handler], new Request(url, { method: 'DELETE' }))
  expect(await response?.text()).toBe('{}')
})

test('the date is that of real time, even when the clock is held', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime('2031-05-06T07:08:09Z')
  const emr = hold()
  expect((await list(emr)).headers.get('date')).toBe('Tue, 06 May 2031 07:08:09 GMT')
  emr.clock.advance('30d')
  expect((await list(emr)).headers.get('date')).toBe('Tue, 06 May 2031 07:08:09 GMT')
})

test('the date is that of its second, however the answers come in it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const emr = hold()
  const second = Date.UTC(2031, 4, 6)
  for (const milliseconds of [0, 500, 999, 1000, 1500, 2000, 1999]) {
    vi.setSystemTime(second + milliseconds)
    expect((await list(emr)).headers.get('date')).toBe(new Date(second + milliseconds).toUTCString())
  }
})

test('what an operation answers has the documented shape', async () => {
  const emr = hold()
  const started = await post(emr, JSON.stringify(startBody({ name: 'nightly' })))
  const path = `/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns/${String(started.body['id'])}`
  const bodies = {
    StartJobRun: started.body,
    DescribeJobRun: (await send(emr, 'GET', path)).body,
    ListJobRuns: (await list(emr)).body,
    CancelJobRun: (await send(emr, 'DELETE', path)).body,
  }
  for (const [name, body] of Object.entries(bodies)) {
    const operation = Object.entries(operations).find(([known]) => known === name)?.[1]
    expect(validate(operation?.output ?? 'StartJobRunResponse', body)).toEqual([])
  }
  expect(Object.keys(bodies.StartJobRun).toSorted()).toEqual(['arn', 'id', 'name', 'virtualClusterId'])
  expect(Object.keys(bodies.CancelJobRun).toSorted()).toEqual(['id', 'virtualClusterId'])
})

test('a job run without a name is answered without one', async () => {
  const { body } = await post(hold(), JSON.stringify(startBody()))
  expect(Object.keys(body).toSorted()).toEqual(['arn', 'id', 'virtualClusterId'])
})

test('the calls are recorded, decoded and in order, with attempt, outcome and faults', async () => {
  const emr = hold()
  emr.faults.add(fault.throttling('StartJobRun'), fault.connectionReset('ListJobRuns'))
  const headers = { 'content-type': 'application/json', 'amz-sdk-request': 'attempt=2; max=3' }
  await post(emr, JSON.stringify(startBody({ clientToken: 'a' })), headers)
  await expect(list(emr)).rejects.toThrow('reset')
  await send(emr, 'GET', '/nowhere')
  expect(emr.requests()).toMatchObject([
    {
      operation: 'StartJobRun',
      input: { clientToken: 'a' },
      attempt: 2,
      outcome: 400,
      error: 'ThrottlingException',
      faults: ['ThrottlingException'],
    },
    { operation: 'ListJobRuns', attempt: 1, outcome: 'connectionReset', faults: ['connectionReset'] },
  ])
  expect(emr.requests('ListJobRuns')).toHaveLength(1)
})
