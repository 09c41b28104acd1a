import { createFixtures } from 'emr-containers-testkit/fixtures'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelRun, hold, list, post, start, startBody, untyped, virtualClusterId } from './raw.ts'

const refusing = { assumptions: { reusedClientToken: 'refused' } } as const

/** A value whose keys come in another order, all the way down. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]: [string, unknown]) => [key, reordered(child)]),
  )
}

test('a token with the same parameters is never refused, whatever their order', async () => {
  const law = async (variant: number) => {
    const emr = hold(refusing)
    const requests = createFixtures({ seed: variant }).startJobRunRequest
    const { virtualClusterId: _path, ...body } = (variant % 2 === 0 ? requests.full() : requests).build()
    const first = await post(emr, JSON.stringify(body))
    expect(first.status).toBe(200)
    for (const again of [body, reordered(body), { ...body, jobTemplateId: null, further: 'unknown' }]) {
      expect((await post(emr, JSON.stringify(again))).body).toEqual(first.body)
    }
  }
  await fc.assert(fc.asyncProperty(fc.nat({ max: 10_000 }), law), { numRuns: 60 })
})

test.each([
  { name: 'renamed' },
  { releaseLabel: 'emr-6.15.0-latest' },
  { tags: { team: 'data' } },
  { retryPolicyConfiguration: { maxAttempts: 2 } },
  { jobDriver: { sparkSqlJobDriver: { entryPoint: 'x' } } },
])('a token with other parameters is refused where it is assumed to be: %j', async (members) => {
  const emr = hold(refusing)
  await post(emr, JSON.stringify(startBody({ clientToken: 'once' })))
  const answer = await post(emr, JSON.stringify(startBody({ clientToken: 'once', ...members })))
  expect(answer).toMatchObject({ status: 400, error: 'ValidationException' })
  expect(answer.body).toEqual({ message: 'Client token once was used before with other parameters.' })
  expect(emr.jobRuns.list()).toHaveLength(1)
})

test('the token of a fixture stands for it, whatever comes with it', async () => {
  const emr = hold(refusing)
  const jobRun = createFixtures().jobRun.build({ virtualClusterId, clientToken: 'once' })
  emr.jobRuns.add(jobRun)
  const answer = await post(emr, JSON.stringify(startBody({ clientToken: 'once' })))
  expect(answer.body['id']).toBe(jobRun.id)
})

test('both dates let their own second through where they are assumed to', async () => {
  const emr = hold({ assumptions: { createdRange: 'inclusive' } })
  const ids: string[] = []
  for (let count = 0; count < 3; count++) {
    ids.unshift(await start(emr))
    emr.clock.advance(1500)
  }
  const [third, second, first] = ids
  const created = async (query: Record<string, string>) =>
    (await list(emr, query)).jobRuns.map(({ id }) => id)
  expect(await created({ createdAfter: '2026-01-15T09:00:00Z' })).toEqual([third, second, first])
  expect(await created({ createdAfter: '2026-01-15T09:00:01Z' })).toEqual([third, second])
  expect(await created({ createdAfter: '2026-01-15T09:00:01.200Z' })).toEqual([third])
  expect(await created({ createdBefore: '2026-01-15T09:00:01Z' })).toEqual([second, first])
  expect(await created({ createdBefore: '2026-01-15T09:00:00.999Z' })).toEqual([first])
})

test('an unknown job run is refused a cancellation in the words that are assumed', async () => {
  const [usual, other] = [hold(), hold({ assumptions: { cancelUnknownJobRun: 'ResourceNotFoundException' } })]
  const answers = [await cancelRun(usual, 'abc'), await cancelRun(other, 'abc')]
  expect(answers.map(({ error }) => error)).toEqual(['ValidationException', 'ResourceNotFoundException'])
  for (const { body } of answers) expect(body).toEqual({ message: "Job run abc doesn't exist." })
})

test('an assumption that is undefined is the usual one', async () => {
  const emr = hold({ assumptions: untyped({ createdRange: undefined, pageSize: undefined }) })
  emr.jobRuns.add(...createFixtures().jobRun.minimal().buildList(51, { virtualClusterId }))
  expect((await list(emr)).jobRuns).toHaveLength(50)
})

test('a page is as long as it is assumed to be', async () => {
  const emr = hold({ assumptions: { pageSize: 2 } })
  emr.jobRuns.add(...createFixtures().jobRun.minimal().buildList(3, { virtualClusterId }))
  expect((await list(emr)).jobRuns).toHaveLength(2)
  expect((await list(emr, { maxResults: '3' })).jobRuns).toHaveLength(3)
})
