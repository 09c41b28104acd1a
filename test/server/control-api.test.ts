import { readFileSync } from 'node:fs'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { toWire } from 'emr-containers-testkit/model'
import { createControlClient, fault, startServer, TestkitError } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'

const now = '2026-01-15T09:00:00Z'
const fixtures = createFixtures({ seed: 1, now })

/** The error that a call of the control API rejects with. */
function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  )
}

test('the clock is read, advanced and set', async () => {
  await using server = await startServer({ now })
  const { clock } = createControlClient(server.url)
  expect(await clock.now()).toEqual(new Date(now))
  expect(await clock.advance('15m')).toEqual(new Date('2026-01-15T09:15:00Z'))
  expect(await clock.set('2026-01-15T10:00:00Z')).toEqual(server.service.clock.now())
  expect(await clock.set(new Date('2026-01-15T11:00:00Z'))).toEqual(server.service.clock.now())
})

test('job runs are added, listed, described and driven to their end', async () => {
  await using server = await startServer({ now })
  const { jobRuns } = createControlClient(server.url)
  const [first, second] = [fixtures.jobRun.running().build(), fixtures.jobRun.completed().build()]
  await jobRuns.add(first, toWire('JobRun', second))
  expect(await jobRuns.list()).toEqual(server.service.jobRuns.list().map((jobRun) => jobRun.describe()))
  expect(await jobRuns.get(second.id)).toEqual(second)
  const failed = await jobRuns.drive(first.id, 'FAILED', {
    failureReason: 'CLUSTER_UNAVAILABLE',
    stateDetails: 'the cluster is gone',
  })
  expect(failed).toMatchObject({ failureReason: 'CLUSTER_UNAVAILABLE', stateDetails: 'the cluster is gone' })
  expect(server.service.jobRuns.get(first.id).state).toBe('FAILED')
})

test('a job run goes through every state by hand', async () => {
  await using server = await startServer({ now })
  const { jobRuns } = createControlClient(server.url)
  const { id } = fixtures.jobRun.pending().build()
  await jobRuns.add(fixtures.jobRun.pending().build())
  for (const state of ['SUBMITTED', 'RUNNING', 'CANCEL_PENDING', 'CANCELLED'] as const) {
    expect(await jobRuns.drive(id, state)).toMatchObject({ state })
  }
})

test('a list of more job runs than a page holds is read whole', async () => {
  await using server = await startServer({ now })
  server.service.jobRuns.add(...fixtures.jobRun.completed().buildList(2345))
  const control = createControlClient(server.url)
  const all = await control.jobRuns.list()
  expect(all).toHaveLength(2345)
  expect(new Set(all.map(({ id }) => id)).size).toBe(2345)
  expect(await control.health()).toMatchObject({ status: 'running', jobRuns: { count: 2345 } })
})

test('what generate writes is added as it is: descriptions, lists and histories', async () => {
  await using server = await startServer({ now })
  const documents = [
    fixtures.describeJobRunResponse.running().buildWire(),
    { jobRuns: fixtures.jobRun.from(1).buildWireList(2) },
    fixtures.jobRun.cancelled().from(5).historyWire(),
  ]
  for (const document of documents) {
    const response = await fetch(`${server.url}/_testkit/job-runs`, {
      method: 'POST',
      body: JSON.stringify(document),
    })
    expect(response.status).toBe(200)
  }
  const states = server.service.jobRuns.list().map(({ state }) => state)
  expect(states).toHaveLength(4)
  expect(states.at(-1)).toBe('CANCELLED')
})

test('faults are added as text, listed with what became of them, removed and replayed', async () => {
  await using server = await startServer({ now, seed: 7 })
  const { faults } = createControlClient(server.url)
  await faults.add('throttling:ListJobRuns:2', 'InternalServerException:ListJobRuns')
  await fetch(`${server.url}/virtualclusters/${fixtures.virtualClusterId}/jobruns`)
  const { faults: listed, schedule } = await faults.list()
  expect(listed).toMatchObject([
    { fault: 'ThrottlingException:ListJobRuns:2', struck: 1, isUsedUp: false },
    { fault: 'InternalServerException:ListJobRuns:1', struck: 0, isUsedUp: false },
  ])
  expect(schedule).toBe(String(server.service.faults))
  expect((await faults.remove(1)).faults).toHaveLength(1)
  expect((await faults.clear()).faults).toEqual([])
  expect(await faults.replay(schedule)).toMatchObject({ schedule, faults: [{ struck: 0 }, { struck: 0 }] })
})

test('a call that misspells which fault to remove removes none', async () => {
  await using server = await startServer({ now, faults: 'throttling;noAnswer' })
  for (const query of ['ids=0', 'fault=noAnswer&Id=0', 'id=0&id=1', 'id=-1']) {
    const response = await fetch(`${server.url}/_testkit/faults?${query}`, { method: 'DELETE' })
    expect(response.status).toBe(400)
  }
  expect(server.service.faults.list()).toHaveLength(2)
})

test('a fault is removed by the text that the list has of it, however it was added', async () => {
  await using server = await startServer({ now })
  const { faults } = createControlClient(server.url)
  const reset = fault.connectionReset('StartJobRun', { when: 'after', jobName: 'a:b;c' })
  await faults.add('throttling:ListJobRuns:2', 'latency:duration=1s', reset)
  for (const listed of (await faults.list()).faults) await faults.remove(listed.fault)
  expect((await faults.list()).faults).toEqual([])
})

test('faults are added and removed as data, and what has not struck is told as an error', async () => {
  await using server = await startServer({ now, seed: 7 })
  const { faults } = createControlClient(server.url)
  const reset = fault.connectionReset('StartJobRun', { when: 'after', jobName: 'a:b;c' })
  await faults.add(reset, 'throttling:ListJobRuns', 'noAnswer:any')
  expect(server.service.faults.list().map(({ text }) => text)).toContain(
    'connectionReset:StartJobRun:1:after:jobName=a%3Ab%3Bc',
  )
  await faults.remove('noAnswer:any')
  await fetch(`${server.url}/virtualclusters/${fixtures.virtualClusterId}/jobruns`)
  expect(await faults.unused()).toMatchObject([{ name: 'connectionReset', struck: 0 }])
  const unused = await rejection(faults.assertAllUsed())
  expect(unused).toMatchObject({ code: 'UNUSED_FAULT', seed: 7 })
  // The place of the caller is not known here, and that of the server's own code says nothing.
  expect(String(unused)).not.toContain('added at')
  await faults.remove(reset)
  await faults.assertAllUsed()
  expect((await faults.list()).faults).toMatchObject([{ name: 'ThrottlingException' }])
  const withPredicate = fault.noAnswer('any', { predicate: () => true })
  expect(await rejection(faults.add(withPredicate))).toMatchObject({ code: 'INVALID_OPTION' })
})

test('whatever the API of the same process can do, the client of the control API can', async () => {
  await using server = await startServer({ now })
  const { service } = server
  const control = createControlClient(server.url)
  // How the service asks its own faults; and a schedule as text, which the client's list() has.
  const ownWays = ['begin', 'isEmpty', 'strike', 'toString']
  const missing = (here: object, there: object, ...elsewhere: readonly string[]) =>
    Object.keys(here).filter((name) => !(name in there) && !elsewhere.includes(name))
  // It is what the socket is for.
  expect(missing(service, control, 'handle')).toEqual([])
  expect(missing(service.clock, control.clock)).toEqual([])
  expect(missing(service.faults, control.faults, ...ownWays)).toEqual([])
  // health() has it.
  expect(missing(service.jobRuns, control.jobRuns, 'count')).toEqual([])
  const jobRun = fixtures.jobRun.build()
  service.jobRuns.add(jobRun)
  expect((await control.health()).jobRuns.count).toBe(1)
  const handle = service.jobRuns.get(jobRun.id)
  // By drive(id, state) and get(id).
  const steps = ['submit', 'run', 'complete', 'fail', 'requestCancellation', 'cancel']
  expect(missing(handle, {}, 'id', 'state', 'describe', ...steps)).toEqual([])
})

test('a page of job runs has as many as are asked for, and says where the next one starts', async () => {
  await using server = await startServer({ now })
  server.service.jobRuns.add(...fixtures.jobRun.completed().buildList(5))
  const { jobRuns } = createControlClient(server.url)
  const all = await jobRuns.list()
  expect(await jobRuns.page(0, 2)).toEqual({ jobRuns: all.slice(0, 2), next: 2 })
  expect(await jobRuns.page(3, 2)).toEqual({ jobRuns: all.slice(3), next: undefined })
})

test('the memory that job runs take grows with their number and with what they were told', async () => {
  await using server = await startServer({ now })
  const control = createControlClient(server.url)
  const bytesAfter = async (from: number, tags: (index: number) => Record<string, string>) => {
    for (let index = from; index < from + 300; index++) {
      const { virtualClusterId, ...input } = fixtures.startJobRunRequest.minimal().from(0).build()
      const response = await fetch(`${server.url}/virtualclusters/${virtualClusterId}/jobruns`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...input, clientToken: `token-${index}`, tags: tags(index) }),
      })
      expect(response.status).toBe(200)
    }
    return (await control.health()).jobRuns.bytes
  }
  expect((await control.health()).jobRuns).toEqual({ count: 0, bytes: 0, bytesEach: 0 })
  const alike = await bytesAfter(0, () => ({ team: 'x'.repeat(200) }))
  const both = await bytesAfter(300, (index) => ({ team: 'x'.repeat(200) + index }))
  expect(alike / 300).toBeGreaterThan(300)
  expect(alike / 300).toBeLessThan(600)
  // Equal submissions are kept once.
  expect((both - 2 * alike) / 300).toBeGreaterThan(200)
  await control.reset()
  expect((await control.health()).jobRuns.bytes).toBe(0)
})

test('of many requests the latest are read', async () => {
  await using server = await startServer({ now })
  const control = createControlClient(server.url)
  for (const state of ['RUNNING', 'FAILED', 'COMPLETED']) {
    await fetch(`${server.url}/virtualclusters/${fixtures.virtualClusterId}/jobruns?states=${state}`)
  }
  const inputs = (await control.requests('ListJobRuns', 2)).map(({ input }) => input?.states)
  expect(inputs).toEqual([['FAILED'], ['COMPLETED']])
})

test('requests are read decoded, all or those of one operation, until a reset forgets them', async () => {
  await using server = await startServer({ now })
  const control = createControlClient(server.url)
  await fetch(
    `${server.url}/virtualclusters/${fixtures.virtualClusterId}/jobruns?states=RUNNING&states=FAILED`,
  )
  const recorded = [{ operation: 'ListJobRuns', input: { states: ['RUNNING', 'FAILED'] }, outcome: 200 }]
  expect(await control.requests()).toMatchObject(recorded)
  expect(await control.requests('ListJobRuns')).toMatchObject(recorded)
  expect(await control.requests('StartJobRun')).toEqual([])
  await control.reset()
  expect(await control.requests()).toEqual([])
})

test('an error is the one of the call in the same process, with code, message and path', async () => {
  await using server = await startServer({ now })
  const { clock, jobRuns } = createControlClient(server.url)
  const { clock: ownClock, jobRuns: ownJobRuns } = server.service
  const pairs: [() => Promise<unknown>, () => unknown][] = [
    [() => clock.set('2020-01-01T00:00:00Z'), () => ownClock.set('2020-01-01T00:00:00Z')],
    [() => jobRuns.get('nobody'), () => ownJobRuns.get('nobody')],
    // @ts-expect-error a job run is no such thing
    [() => jobRuns.add({ id: 5 }), () => ownJobRuns.add({ id: 5 })],
  ]
  for (const [callRemotely, callHere] of pairs) {
    const error = await rejection(callRemotely())
    expect(error).toBeInstanceOf(TestkitError)
    expect(callHere).toThrowError(
      expect.objectContaining({ message: String(error).slice('TestkitError: '.length) }),
    )
  }
})

test.each([
  ['GET', 'nothing', undefined, 404, { code: 'UNKNOWN_ROUTE', path: '$' }],
  ['PUT', 'clock', '{}', 404, { code: 'UNKNOWN_ROUTE' }],
  ['POST', 'clock/advance', '{', 400, { code: 'INVALID_OPTION', path: '$' }],
  ['POST', 'clock/advance', '[]', 400, { code: 'INVALID_OPTION', path: '$' }],
  ['POST', 'clock/advance', '{"time":1}', 400, { code: 'INVALID_OPTION', path: '$' }],
  ['POST', 'clock/advance', '{"duration":"soon"}', 400, { code: 'INVALID_OPTION', path: '$.duration' }],
  ['POST', 'clock/set', '{"instant":5}', 400, { code: 'INVALID_OPTION', path: '$.instant' }],
  ['POST', 'job-runs', '[1]', 400, { code: 'INVALID_FIXTURE', path: '$[0]' }],
  ['POST', 'job-runs/%', '{"state":"FAILED"}', 404, { code: 'JOB_RUN_NOT_FOUND' }],
  ['GET', 'job-runs?limit=0', undefined, 400, { code: 'INVALID_OPTION', path: '$.limit' }],
  ['GET', 'requests?limit=-1', undefined, 400, { code: 'INVALID_OPTION', path: '$.limit' }],
  ['DELETE', 'faults?fault=noAnswer', undefined, 400, { code: 'INVALID_OPTION' }],
  ['GET', 'job-runs?from=x', undefined, 400, { code: 'INVALID_OPTION', path: '$.from' }],
  ['GET', 'requests?operation=Start', undefined, 400, { code: 'INVALID_OPTION', path: '$.operation' }],
  ['GET', 'job-runs?form=5', undefined, 400, { code: 'INVALID_OPTION', path: '$' }],
  ['GET', 'job-runs?limit=1&limit=2', undefined, 400, { code: 'INVALID_OPTION', path: '$.limit' }],
  ['GET', 'requests?op=StartJobRun', undefined, 400, { code: 'INVALID_OPTION', path: '$' }],
  ['DELETE', 'faults?name=noAnswer', undefined, 400, { code: 'INVALID_OPTION', path: '$' }],
  ['DELETE', 'faults?id=noAnswer', undefined, 400, { code: 'INVALID_OPTION', path: '$.id' }],
  ['POST', 'faults', '{"faults":"throttling"}', 400, { code: 'INVALID_OPTION', path: '$.faults' }],
  ['POST', 'faults', '{"faults":["thrott"]}', 400, { code: 'INVALID_OPTION' }],
  ['DELETE', 'faults?id=7', undefined, 400, { code: 'INVALID_OPTION' }],
  ['POST', 'faults/replay', '{"schedule":"seed=x"}', 400, { code: 'INVALID_OPTION' }],
])('%s %s with %s is answered %i and says what is wrong', async (method, path, body, status, error) => {
  await using server = await startServer({ now })
  const response = await fetch(`${server.url}/_testkit/${path}`, {
    method,
    ...(body !== undefined && { body }),
  })
  expect(response.status).toBe(status)
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject(error)
  expect(text).toContain('"message":"[emr-containers-testkit] Failed to ')
})

test.each([
  ['nested too deeply', '['.repeat(101) + ']'.repeat(101), 400, 'INVALID_OPTION'],
  ['of too many items', `[${'0,'.repeat(20_000)}0]`, 413, 'REQUEST_TOO_LARGE'],
  ['of too many items in parts', `[${`[${'0,'.repeat(10_000)}0],`.repeat(2)}0]`, 413, 'REQUEST_TOO_LARGE'],
  ['too long', ' '.repeat(10 * 1024 * 1024 + 1), 413, 'REQUEST_TOO_LARGE'],
])('a body that is %s is refused', async (_, body, status, code) => {
  await using server = await startServer({ now })
  const response = await fetch(`${server.url}/_testkit/job-runs`, { method: 'POST', body })
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ code, path: '$' })
})

test.each([
  [{ state: 'COMPLETED' }, 409, 'ILLEGAL_TRANSITION'],
  [{ state: 'PENDING' }, 409, 'ILLEGAL_TRANSITION'],
  [{ state: 'DONE' }, 400, 'INVALID_OPTION'],
  [{ state: 'SUBMITTED', stateDetails: 'fine' }, 400, 'INVALID_OPTION'],
  [{ state: 'SUBMITTED', failureReason: 'USER_ERROR' }, 400, 'INVALID_OPTION'],
  [{ state: 'FAILED', failureReason: 'BAD_LUCK' }, 400, 'INVALID_OPTION'],
  [{ state: 'FAILED', stateDetails: 5 }, 400, 'INVALID_OPTION'],
])('a job run that is PENDING is not driven by %j', async (body, status, code) => {
  await using server = await startServer({ now })
  server.service.jobRuns.add(fixtures.jobRun.pending().build())
  const { id } = fixtures.jobRun.pending().build()
  const response = await fetch(`${server.url}/_testkit/job-runs/${id}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ code })
  expect(server.service.jobRuns.get(id).state).toBe('PENDING')
})

test('docs/control-api.md lists every call', async () => {
  await using server = await startServer()
  const response = await fetch(`${server.url}/_testkit/nothing`)
  const served = Array.from(
    (await response.text()).matchAll(/(?:GET|POST|DELETE) \/_testkit\/[^\s,."]+/g),
    String,
  )
  const text = readFileSync(new URL('../../docs/control-api.md', import.meta.url), 'utf8')
  const listed = Array.from(text.matchAll(/^\| `((?:GET|POST|DELETE) [^`?]+)/gm), ([, call]) => call)
  expect(new Set(served.filter((call) => !call.endsWith('/nothing')))).toEqual(new Set(listed))
})

test("LocalStack's health path tells that the service runs", async () => {
  await using server = await startServer()
  const response = await fetch(`${server.url}/_localstack/health`)
  expect(await response.json()).toMatchObject({ services: { 'emr-containers': 'running' } })
})

test('a client without a server says so', async () => {
  const server = await startServer()
  await server.close()
  const error = await rejection(createControlClient(server.url).health())
  expect(error).toMatchObject({ code: 'SERVER_UNREACHABLE' })
  expect(String(error)).toMatch(/: it cannot be reached \([A-Z_]+\)\. Start one /)
})

test.each([undefined, '', '127.0.0.1:4566', 'ftp://127.0.0.1', {}])(
  'a client of %j is refused before its first call',
  (url) => {
    // @ts-expect-error not all of them are texts
    const create = () => createControlClient(url)
    expect(create).toThrow(/Failed to control a server at \$\.url: .* is not a URL\. Give one such as http:/)
  },
)

test('what is no fault rejects, as it is refused in the process', async () => {
  await using server = await startServer()
  const { faults } = createControlClient(server.url)
  // @ts-expect-error an object without members is none
  const error = await rejection(faults.add({}))
  expect(String(error)).toContain('Failed to make a fault at $: {} is not a fault.')
})

test('a client of something else says so', async () => {
  await using server = await startServer()
  const error = await rejection(createControlClient(`${server.url}/elsewhere`).health())
  expect(error).toMatchObject({ code: 'SERVER_UNREACHABLE' })
  expect(String(error)).toContain('it answers 404')
})
