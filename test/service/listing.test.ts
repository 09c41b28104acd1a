import { createFixtures } from 'emr-containers-testkit/fixtures'
import { jobRunStates } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hold, list, send, start, virtualClusterId } from './raw.ts'

const stale = { message: 'The value of nextToken is invalid.' }

function idsOf({ jobRuns }: Awaited<ReturnType<typeof list>>): (string | undefined)[] {
  return jobRuns.map((jobRun) => jobRun.id)
}

test('job runs are listed newest first', async () => {
  const emr = hold()
  const ids: string[] = []
  for (let count = 0; count < 3; count++) {
    ids.unshift(await start(emr))
    emr.clock.advance('1s')
  }
  expect(idsOf(await list(emr))).toEqual(ids)
})

test('states filter by the state at this instant', async () => {
  const emr = hold({ timeline: { pending: '10s', submitted: '10s' } })
  const old = await start(emr)
  emr.clock.advance('15s')
  const young = await start(emr)
  expect(idsOf(await list(emr, { states: 'PENDING' }))).toEqual([young])
  expect(idsOf(await list(emr, { states: ['SUBMITTED', 'RUNNING'] }))).toEqual([old])
  expect(idsOf(await list(emr, { states: [...jobRunStates] }))).toEqual([young, old])
  expect(idsOf(await list(emr, { states: 'FAILED' }))).toEqual([])
})

test('a name filters by the whole name', async () => {
  const emr = hold()
  const id = await start(emr, { name: 'nightly' })
  await start(emr, { name: 'nightly-2' })
  await start(emr)
  expect(idsOf(await list(emr, { name: 'nightly' }))).toEqual([id])
})

test('dates filter by what lies strictly between them, in whole seconds and any offset', async () => {
  const emr = hold()
  const ids: string[] = []
  for (let count = 0; count < 3; count++) {
    ids.push(await start(emr))
    emr.clock.advance(1500)
  }
  const [first, second, third] = ids
  expect(idsOf(await list(emr, { createdAfter: '2026-01-15T09:00:00Z' }))).toEqual([third, second])
  expect(idsOf(await list(emr, { createdBefore: '2026-01-15T09:00:03Z' }))).toEqual([second, first])
  expect(idsOf(await list(emr, { createdBefore: '2026-01-15T09:00:01.500Z' }))).toEqual([second, first])
  const between = { createdAfter: '2026-01-15T10:00:00+01:00', createdBefore: '2026-01-15T10:00:03+01:00' }
  expect(idsOf(await list(emr, between))).toEqual([second])
  expect(idsOf(await list(emr, { createdBefore: '2026-01-15T08:59:60Z' }))).toEqual([])
})

test.each(['yesterday', '2026-01-15', '2026-02-30T00:00:00Z', '1768467600'])(
  '%s is no date to filter by',
  async (date) => {
    const answer = await list(hold(), { createdAfter: date })
    expect(answer).toMatchObject({ status: 400, error: 'ValidationException' })
  },
)

test('listed job runs leave out what only DescribeJobRun shows', async () => {
  const emr = hold()
  emr.jobRuns.add(createFixtures().jobRun.full().withRetryPolicy().build({ virtualClusterId }))
  const [listed] = (await list(emr)).jobRuns
  const described = emr.jobRuns.list()[0]?.describe()
  const omitted = Object.keys(described ?? {}).filter((name) => !Object.hasOwn(listed ?? {}, name))
  expect(omitted.toSorted()).toEqual(['configurationOverrides', 'jobDriver', 'retryPolicyConfiguration'])
  expect(listed?.retryPolicyExecution).toEqual(described?.retryPolicyExecution)
})

test('pages hold together while job runs are added', async () => {
  const emr = hold()
  const ids: string[] = []
  for (let count = 0; count < 10; count++) ids.unshift(await start(emr))
  const seen = []
  let nextToken: string | undefined
  do {
    const page = await list(emr, { maxResults: '3', ...(nextToken !== undefined && { nextToken }) })
    seen.push(...idsOf(page))
    nextToken = page.nextToken
    await start(emr)
    emr.clock.advance('1s')
    await start(emr)
  } while (nextToken !== undefined)
  expect(seen).toEqual(ids)
})

test('whatever the page size, pages make up the whole list and the last has no token', async () => {
  const emr = hold()
  emr.jobRuns.add(...createFixtures().jobRun.minimal().buildList(40, { virtualClusterId }))
  const whole = idsOf(await list(emr))
  const law = async (maxResults: number) => {
    const seen = []
    let page = await list(emr, { maxResults: String(maxResults) })
    seen.push(...idsOf(page))
    while (page.nextToken !== undefined) {
      expect(page.jobRuns).toHaveLength(maxResults)
      page = await list(emr, { maxResults: String(maxResults), nextToken: page.nextToken })
      expect(page.jobRuns.length).toBeGreaterThan(0)
      seen.push(...idsOf(page))
    }
    expect(seen).toEqual(whole)
  }
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 60 }), law), { numRuns: 30 })
})

test('a page holds 50 job runs unless the caller says otherwise', async () => {
  const emr = hold()
  emr.jobRuns.add(...createFixtures().jobRun.minimal().buildList(60, { virtualClusterId }))
  expect((await list(emr)).jobRuns).toHaveLength(50)
})

test.each(['0', '-1'])('a page of %s job runs is refused', async (maxResults) => {
  expect(await list(hold(), { maxResults })).toMatchObject({
    status: 400,
    error: 'ValidationException',
    body: { message: 'maxResults must be at least 1' },
  })
})

test('a token holds for the filters that it was made for', async () => {
  const emr = hold()
  for (let count = 0; count < 3; count++) await start(emr, { name: 'nightly' })
  const { nextToken = '' } = await list(emr, { maxResults: '1', name: 'nightly' })
  expect((await list(emr, { maxResults: '2', name: 'nightly', nextToken })).jobRuns).toHaveLength(2)
  for (const filters of [{}, { name: 'other' }, { name: 'nightly', states: 'PENDING' }]) {
    expect(await list(emr, { ...filters, nextToken })).toMatchObject({
      error: 'ValidationException',
      body: stale,
    })
  }
})

test('a token of another virtual cluster, account, region or service is refused', async () => {
  const [emr, twin] = [hold(), hold()]
  const { jobRun } = createFixtures()
  const elsewhere = createFixtures({ seed: 1, region: 'eu-west-1', accountId: '210987654321' }).jobRun
  emr.jobRuns.add(
    ...jobRun.buildList(3, { virtualClusterId }),
    ...elsewhere.buildList(3, { virtualClusterId }),
  )
  await start(twin)
  const { nextToken = '' } = await list(emr, { maxResults: '1' })
  const query = `?maxResults=1&nextToken=${encodeURIComponent(nextToken)}`
  const credential = 'Credential=210987654321/20260115/us-east-1/emr-containers/aws4_request'
  const path = `/virtualclusters/${virtualClusterId}/jobruns${query}`
  const answers = [
    await send(emr, 'GET', `/virtualclusters/another/jobruns${query}`),
    await send(emr, 'GET', path, { headers: { authorization: `AWS4-HMAC-SHA256 ${credential}` } }),
    await send(emr, 'GET', path, { origin: 'https://emr-containers.eu-west-1.amazonaws.com' }),
    await send(twin, 'GET', path),
  ]
  for (const answer of answers) expect(answer).toMatchObject({ error: 'ValidationException', body: stale })
  expect(await send(emr, 'GET', path)).toMatchObject({ status: 200 })
})

test('a token of a service with another seed is refused, though it has the same job runs', async () => {
  const fixtures = createFixtures().jobRun.buildList(2, { virtualClusterId })
  const [emr, twin] = [hold({ seed: 1 }), hold({ seed: 2 })]
  for (const service of [emr, twin]) service.jobRuns.add(...fixtures)
  const { nextToken = '' } = await list(emr, { maxResults: '1' })
  expect(await list(twin, { nextToken })).toMatchObject({ error: 'ValidationException', body: stale })
})

test('a token with the place of another one is refused', async () => {
  const emr = hold()
  emr.jobRuns.add(...createFixtures().jobRun.buildList(3, { virtualClusterId }))
  const first = await list(emr, { maxResults: '1' })
  const second = await list(emr, { maxResults: '2' })
  const [place = '', checksum = ''] = [second, first].map(({ nextToken = '' }, index) => {
    const parts = atob(nextToken).split('.')
    return (index === 0 ? parts.slice(0, 2) : parts.slice(2)).join('.')
  })
  const nextToken = btoa(`${place}.${checksum}`)
  expect(await list(emr, { nextToken })).toMatchObject({ error: 'ValidationException', body: stale })
})

test('a token is stale after a reset', async () => {
  const emr = hold()
  for (let count = 0; count < 3; count++) await start(emr)
  const { nextToken = '' } = await list(emr, { maxResults: '1' })
  emr.reset()
  await start(emr)
  expect(await list(emr, { nextToken })).toMatchObject({ error: 'ValidationException', body: stale })
})

test('no text but a token of the service is a token', async () => {
  const emr = hold()
  for (let count = 0; count < 3; count++) await start(emr)
  const { nextToken = '' } = await list(emr, { maxResults: '1' })
  const forged = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''),
    fc.base64String({ minLength: 4, maxLength: 80 }),
    fc.nat({ max: nextToken.length - 1 }).map((at) => {
      const changed = nextToken.charAt(at) === 'A' ? 'B' : 'A'
      return nextToken.slice(0, at) + changed + nextToken.slice(at + 1)
    }),
  )
  const law = async (token: string) => {
    // Characters that encode nothing may differ: such a token names the same place.
    fc.pre(readable(token) !== readable(nextToken))
    expect(await list(emr, { nextToken: token })).toMatchObject({ status: 400, error: 'ValidationException' })
  }
  await fc.assert(fc.asyncProperty(forged, law), { numRuns: 300 })
})

function readable(token: string): string {
  try {
    return atob(token)
  } catch {
    return token
  }
}

test('a token of another account is refused also where that account had such a place, long forgotten', async () => {
  const emr = hold({ maxJobRuns: 3 })
  const later = createFixtures({ seed: 1, now: '2026-01-14T00:00:00Z' }).jobRun.completed()
  const earlier = createFixtures({
    now: '2025-01-14T00:00:00Z',
    accountId: '210987654321',
  }).jobRun.completed()
  emr.jobRuns.add(...earlier.buildList(2, { virtualClusterId }))
  const headers = {
    authorization: 'AWS4-HMAC-SHA256 Credential=210987654321/20260115/us-east-1/emr-containers/aws4_request',
  }
  const path = `/virtualclusters/${virtualClusterId}/jobruns?maxResults=1`
  const { body } = await send(emr, 'GET', path, { headers })
  emr.jobRuns.add(...later.buildList(4, { virtualClusterId }))
  const query = `&nextToken=${encodeURIComponent(String(body['nextToken']))}`
  expect(await send(emr, 'GET', path + query, { headers })).toMatchObject({ status: 200 })
  expect(await send(emr, 'GET', path + query)).toMatchObject({ error: 'ValidationException', body: stale })
})

test('of a parameter that is one value, and comes twice, the last one counts', async () => {
  const emr = hold()
  for (let count = 0; count < 3; count++) await start(emr)
  expect((await list(emr, { maxResults: ['1', '2'] })).jobRuns).toHaveLength(2)
})

test('a job run of the future is listed in the state that it is in', async () => {
  const emr = hold()
  const future = createFixtures({ now: '2026-02-15T09:00:00Z' }).jobRun
  emr.jobRuns.add(future.pending().build({ virtualClusterId }))
  expect((await list(emr, { states: 'PENDING' })).jobRuns).toHaveLength(1)
  expect((await list(emr, { states: 'RUNNING' })).jobRuns).toEqual([])
})
