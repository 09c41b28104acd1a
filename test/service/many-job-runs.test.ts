import { createFixtures } from 'emr-containers-testkit/fixtures'
import { jobRunStates, type JobRun } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cancelRun,
  describeRun,
  hold,
  list,
  post,
  refusal,
  start,
  startBody,
  untyped,
  virtualClusterId,
} from './raw.ts'

const fixtures = createFixtures({ seed: 3 })
const names = ['nightly', 'hourly', 'rare']

/** Fixtures of all states and ages, in no order; of each name a share. */
const stock: readonly JobRun[] = fixtures.jobRun
  .minimal()
  .buildList(1200, { virtualClusterId })
  .map((jobRun, index) => ({ jobRun, key: (index * 7919) % 1200 }))
  .toSorted((left, right) => left.key - right.key)
  .map(({ jobRun }, index) => ({
    ...jobRun,
    name: index % 400 === 0 ? 'rare' : index % 3 === 0 ? 'hourly' : 'nightly',
  }))

const queries = fc.record(
  {
    name: fc.constantFrom(...names, 'nobody'),
    states: fc.subarray([...jobRunStates], { minLength: 1 }),
    createdAfter: fc.nat({ max: stock.length - 1 }).map(creationOf),
    createdBefore: fc.nat({ max: stock.length - 1 }).map(creationOf),
    maxResults: fc.integer({ min: 1, max: 300 }).map(String),
  },
  { requiredKeys: [] },
)

function creationOf(index: number): string {
  return `${stock[index]?.createdAt?.toISOString().slice(0, 19)}Z`
}

/** The list as the simplest program makes it: all job runs, filtered and sorted. */
function expected(
  emr: ReturnType<typeof hold>,
  query: typeof queries extends fc.Arbitrary<infer Query> ? Query : never,
) {
  const { name, states, createdAfter = '', createdBefore = '9999' } = query
  return emr.jobRuns
    .list()
    .map((jobRun) => jobRun.describe())
    .filter((jobRun) => name === undefined || jobRun.name === name)
    .filter((jobRun) => states === undefined || states.includes(jobRun.state ?? 'PENDING'))
    .map(({ id = '', createdAt }) => ({ id, shown: `${createdAt?.toISOString().slice(0, 19)}Z` }))
    .filter(({ shown }) => shown > createdAfter && shown < createdBefore)
    .map(({ id }) => id)
    .toSorted()
    .toReversed()
}

test('whatever came, ended and was cancelled, every query pages through what a plain filter finds', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('start' as const), name: fc.constantFrom(...names) }),
      fc.record({ kind: fc.constant('cancel' as const), pick: fc.nat() }),
      fc.record({ kind: fc.constant('advance' as const), by: fc.constantFrom(1, 1000, 7000, 40_000) }),
      fc.record({ kind: fc.constant('list' as const), query: queries }),
    ),
    { minLength: 20, maxLength: 40 },
  )
  const law = async (
    seed: number,
    actions: typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never,
  ) => {
    const emr = hold({ seed, timeline: [{ when: { name: 'rare' }, outcome: 'FAILED' }] })
    emr.jobRuns.add(...stock)
    for (const action of actions) {
      if (action.kind === 'start') await start(emr, { name: action.name })
      if (action.kind === 'advance') emr.clock.advance(action.by)
      if (action.kind === 'cancel') {
        const ids = emr.jobRuns.list().map(({ id }) => id)
        await cancelRun(emr, ids[action.pick % ids.length] ?? '')
      }
      if (action.kind === 'list') expect(await walk(emr, action.query)).toEqual(expected(emr, action.query))
    }
  }
  await fc.assert(fc.asyncProperty(fc.nat(), steps, law), { numRuns: 12 })
}, 120_000)

async function walk(
  emr: ReturnType<typeof hold>,
  query: Readonly<Record<string, string | readonly string[]>>,
): Promise<unknown[]> {
  const seen: unknown[] = []
  let nextToken: string | undefined
  do {
    const page = await list(emr, { ...query, ...(nextToken !== undefined && { nextToken }) })
    expect(page.status).toBe(200)
    seen.push(...page.jobRuns.map(({ id }) => id))
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return seen
}

test('fixtures that come oldest last are listed in their order', async () => {
  const emr = hold()
  const byAge = stock.toSorted((left, right) => ((left.id ?? '') < (right.id ?? '') ? 1 : -1))
  for (const jobRun of byAge) emr.jobRuns.add(jobRun)
  expect(await walk(emr, { maxResults: '1000' })).toEqual(byAge.map(({ id }) => id))
})

test('beyond the limit the oldest job runs that have ended are forgotten, with their tokens', async () => {
  const emr = hold({ maxJobRuns: 3, timeline: { running: '1m' } })
  const ids = []
  for (let count = 0; count < 5; count++) {
    ids.push(await start(emr, { clientToken: `t${count}`, name: count < 2 ? 'old' : 'young' }))
    emr.clock.advance('5m')
  }
  expect(emr.jobRuns.list().map(({ id }) => id)).toEqual(ids.slice(2))
  expect((await list(emr)).jobRuns.map(({ id }) => id)).toEqual(ids.slice(2).toReversed())
  expect((await list(emr, { name: 'old' })).jobRuns).toEqual([])
  expect(await describeRun(emr, ids[0] ?? '')).toEqual({})
  const again = await post(emr, JSON.stringify(startBody({ clientToken: 't0' })))
  expect(ids).not.toContain(again.body['id'])
})

test('a job run that has not ended is never forgotten', async () => {
  const emr = hold({
    maxJobRuns: 2,
    timeline: [{ when: { name: 'long' }, running: '1d' }, { pace: 'instant' }],
  })
  const long = []
  for (let count = 0; count < 4; count++) long.push(await start(emr, { name: 'long' }))
  for (let count = 0; count < 4; count++) {
    const id = await start(emr)
    expect(emr.jobRuns.get(id).state).toBe('COMPLETED')
    expect(emr.jobRuns.list().map((jobRun) => jobRun.id)).toEqual([...long, id])
  }
  emr.clock.advance('2d')
  const last = await start(emr)
  expect(emr.jobRuns.list()).toHaveLength(2)
  expect(emr.jobRuns.get(last).state).toBe('COMPLETED')
})

test('a page goes on where it was, also when the job run that it ended with is forgotten', async () => {
  const emr = hold({
    maxJobRuns: 4,
    timeline: [{ when: { name: 'long' }, running: '1d' }, { pace: 'instant' }],
  })
  const long = await start(emr, { name: 'long' })
  for (let count = 0; count < 3; count++) {
    emr.clock.advance('1m')
    await start(emr)
  }
  const { nextToken = '' } = await list(emr, { maxResults: '1' })
  for (let count = 0; count < 3; count++) {
    emr.clock.advance('1m')
    await start(emr)
  }
  const page = await list(emr, { nextToken })
  expect(page.jobRuns.map(({ id }) => id)).toEqual([long])
})

test('of fixtures that come at once the newest stay', () => {
  const emr = hold({ maxJobRuns: 10 })
  const completed = fixtures.jobRun.completed().buildList(300, { virtualClusterId })
  emr.jobRuns.add(...completed)
  expect(emr.jobRuns.list()).toHaveLength(10)
  expect(emr.jobRuns.list().at(-1)?.id).toBe(completed.at(-1)?.id)
})

/** The IDs of all pages of some length. What happens between two pages is given. */
function pageThrough(emr: ReturnType<typeof hold>, limit: number, between = () => {}): string[] {
  const ids: string[] = []
  for (let from: number | undefined = 0; from !== undefined; between()) {
    const page: ReturnType<typeof emr.jobRuns.page> = emr.jobRuns.page(from, limit)
    expect(page.jobRuns.length).toBeLessThanOrEqual(limit)
    ids.push(...page.jobRuns.map(({ id }) => id))
    from = page.next
  }
  return ids
}

test('pages of job runs in the order in which they came are the whole list, whatever was forgotten', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
  const law = (most: number, lots: readonly number[], limit: number) => {
    const emr = hold({ maxJobRuns: most })
    let from = 0
    for (const lot of lots) {
      emr.jobRuns.add(...fixtures.jobRun.completed().from(from).buildList(lot, { virtualClusterId }))
      from += lot
      expect(pageThrough(emr, limit)).toEqual(emr.jobRuns.list().map(({ id }) => id))
    }
  }
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), counts, fc.integer({ min: 1, max: 30 }), law))
})

test('job runs that are forgotten while somebody pages through shift no others past them', () => {
  const emr = hold({ maxJobRuns: 100 })
  emr.jobRuns.add(...fixtures.jobRun.completed().buildList(100, { virtualClusterId }))
  let made = 100
  const forgetSome = () => {
    if (made === 150) return
    emr.jobRuns.add(...fixtures.jobRun.completed().from(made).buildList(10, { virtualClusterId }))
    made += 10
  }
  const seen = pageThrough(emr, 20, forgetSome)
  expect(seen).toEqual(expect.arrayContaining(emr.jobRuns.list().map(({ id }) => id)))
  expect(new Set(seen).size).toBe(seen.length)
})

test.each<[unknown, unknown, string, string]>([
  [-1, 10, '$.from', '-1 is not a count. Give a whole number from 0.'],
  [0.5, 10, '$.from', '0.5 is not a count.'],
  ['1', 10, '$.from', '"1" is not a count.'],
  [0, Number.NaN, '$.limit', 'NaN is not a count.'],
  [0, 0, '$.limit', '0 is not a count. Give a whole number from 1.'],
])('a page from %s of %s is refused', (from, limit, path, text) => {
  const seen = refusal(() => hold().jobRuns.page(untyped(from), untyped(limit)))
  expect(seen).toMatchObject({ code: 'INVALID_OPTION', path })
  expect(seen.message).toContain(text)
})

test('no page of ListJobRuns has more than 10,000 job runs, and the next one goes on', async () => {
  const emr = hold()
  emr.jobRuns.add(...fixtures.jobRun.minimal().buildList(10_001, { virtualClusterId }))
  const page = await list(emr, { maxResults: String(2 ** 31 - 1) })
  expect(page.jobRuns).toHaveLength(10_000)
  const rest = await list(emr, { nextToken: page.nextToken ?? '' })
  const ids = new Set([...page.jobRuns, ...rest.jobRuns].map(({ id }) => id))
  expect(ids.size).toBe(10_001)
})
