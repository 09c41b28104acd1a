import { EMRContainersClient, ListJobRunsCommand, StartJobRunCommand } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, fault, respond, type EmrContainers } from 'emr-containers-testkit/handlers'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test as base } from 'vitest'

const now = '2026-01-15T09:00:00Z'
const { virtualClusterId, startJobRunRequest } = createFixtures()
const requests = startJobRunRequest.minimal()
const server = setupServer()

beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

/** As a project would have it: every test has a service of its own, whose faults must all have struck. */
const test = base.extend<{ emr: EmrContainers }>({
  // Vitest asks for a pattern here, though nothing is taken from it.
  // oxlint-disable-next-line no-empty-pattern
  emr: async ({}, use) => {
    using emr = createEmrContainers({ now })
    server.use(...emr.handlers)
    await use(emr)
    emr.faults.assertAllUsed()
  },
})

const client = (accessKeyId = 'test') =>
  new EMRContainersClient({
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'test' },
    maxAttempts: 2,
  })
const start = (as = client()) => as.send(new StartJobRunCommand(requests.build()))
const count = async (as = client()) =>
  (await as.send(new ListJobRunsCommand({ virtualClusterId }))).jobRuns?.length

test('a fixture of Vitest gives every test a service of its own', async ({ emr }) => {
  emr.faults.add(fault.throttling('StartJobRun'))
  await start()
  expect(emr.jobRuns.list()).toHaveLength(1)
})

test('the next test finds the service empty', async ({ emr }) => {
  expect(await count()).toBe(0)
  expect(emr.requests().map(({ operation }) => operation)).toEqual(['ListJobRuns'])
})

test('handlers that are added later win until they are reset', async ({ emr }) => {
  await start()
  const before = createEmrContainers({ now })
  server.use(...before.handlers)
  expect(await count()).toBe(0)
  server.resetHandlers(...emr.handlers)
  expect(await count()).toBe(1)
})

test('services in boundaries of their own do not meet', async () => {
  const runs = [1, 2, 3].map((times) =>
    server.boundary(async () => {
      const emr = createEmrContainers({ now })
      server.use(...emr.handlers)
      await Promise.all(Array.from({ length: times }, () => start()))
      return [await count(), emr.requests().length]
    })(),
  )
  expect(await Promise.all(runs)).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
  ])
})

test('accounts and regions of one service do not see each other', async ({ emr }) => {
  await start(client('111122223333'))
  expect([await count(client('111122223333')), await count(client('444455556666')), await count()]).toEqual([
    1, 0, 0,
  ])
  expect(emr.jobRuns.list()[0]?.describe().arn).toContain(':111122223333:')
})

test('a handler with once gives way to the service behind it', async ({ emr }) => {
  server.use(respond('ListJobRuns', { jobRuns: [{ name: 'once' }] }, { once: true }))
  expect([await count(), await count()]).toEqual([1, 0])
  expect(emr.requests()).toHaveLength(1)
})

test('a handler that answers nothing leaves the request to the service', async ({ emr }) => {
  const seen: string[] = []
  server.use(http.all('*', ({ request }) => void seen.push(request.method)))
  expect(await count()).toBe(0)
  expect(seen).toEqual(['GET'])
  expect(emr.requests()).toHaveLength(1)
})

test('what is unhandled is told of hosts of others, never of the service', async ({ emr }) => {
  const unhandled: string[] = []
  server.events.on('request:unhandled', ({ request }) => void unhandled.push(request.url))
  server.use(http.get('https://others.example/known', () => HttpResponse.text('known')))
  await fetch('https://emr-containers.us-east-1.amazonaws.com/no/such/path')
  await fetch('https://others.example/known')
  await fetch('http://127.0.0.1:65533/unknown').catch(() => undefined)
  server.events.removeAllListeners()
  expect(unhandled).toEqual(['http://127.0.0.1:65533/unknown'])
  expect(emr.requests()).toEqual([])
})
