import { createFixtures } from 'emr-containers-testkit/fixtures'
import { jobRunStates } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { hold, list, post, send, startBody, virtualClusterId } from './raw.ts'

const jobRuns = `/virtualclusters/${virtualClusterId}/jobruns`
const tooDeep = 'The request body is nested too deeply.'

/** A value inside so many lists or maps. */
function nest(levels: number, wrap: (inner: unknown) => unknown, innermost: unknown): unknown {
  let value = innermost
  for (let level = 0; level < levels; level++) value = wrap(value)
  return value
}

const arrays = (levels: number) => ({ tags: { team: nest(levels, (inner) => [inner], []) } })
const maps = (levels: number) => ({ tags: { plain: 'v', team: nest(levels, (a) => ({ a, b: 'v' }), {}) } })

test.each([
  ['lists', arrays, 98],
  ['maps beside simple values', maps, 98],
])('%s are read as deep as 100 levels, and no deeper', async (_, make, deepest) => {
  const refusalOf = async (levels: number) =>
    (await post(hold(), JSON.stringify(startBody(make(levels))))).body
  expect((await refusalOf(deepest))['message']).toMatch(/can not be converted to String$/)
  expect(await refusalOf(deepest + 1)).toEqual({ message: tooDeep })
})

test('configurations are read as deep as 100 levels, and no deeper', async () => {
  const configurations = (levels: number): Record<string, unknown> => ({
    configurationOverrides: {
      applicationConfiguration: [
        nest(levels - 1, (inner) => ({ classification: 'a', configurations: [inner] }), {
          classification: 'a',
        }),
      ],
    },
  })
  const answer = (levels: number) => post(hold(), JSON.stringify(startBody(configurations(levels))))
  expect(await answer(49)).toMatchObject({ status: 200 })
  expect(await answer(50)).toMatchObject({ status: 400, body: { message: tooDeep } })
})

test('a member that is a list is said once for each of its items, and of another one the last counts', async () => {
  const emr = hold()
  emr.jobRuns.add(...createFixtures().jobRun.minimal().buildList(9, { virtualClusterId }))
  const all = { states: [...jobRunStates] }
  await list(emr, { ...all, maxResults: ['5', '+2'] })
  expect(emr.requests('ListJobRuns')).toMatchObject([{ input: { ...all, maxResults: 2, virtualClusterId } }])
  expect((await list(emr, { maxResults: ['5', '2'] })).jobRuns).toHaveLength(2)
  expect((await list(emr, { maxResults: '0000000003' })).jobRuns).toHaveLength(3)
})

test.each(['', ' 1', '1 ', '1.5', '1e3', '--1', '+', '00000000003'])(
  'the count %j in a query is no integer',
  async (count) => {
    const query = new URLSearchParams({ maxResults: count }).toString()
    expect(await send(hold(), 'GET', `${jobRuns}?${query}`)).toMatchObject({
      status: 400,
      error: 'SerializationException',
      body: { message: 'STRING_VALUE can not be converted to Integer' },
    })
  },
)

test('what is in the body counts there alone, and what is in the query there', async () => {
  const emr = hold()
  const body = JSON.stringify({ ...startBody({ name: 'told' }), virtualClusterId: 'another' })
  await send(emr, 'POST', `${jobRuns}?name=asked`, { body, headers: { 'content-type': 'application/json' } })
  await send(emr, 'GET', `${jobRuns}?name=asked&virtualClusterId=another`)
  expect(emr.requests().map(({ input }) => input)).toStrictEqual([
    { ...startBody({ name: 'told' }), virtualClusterId },
    { name: 'asked', virtualClusterId },
  ])
})
