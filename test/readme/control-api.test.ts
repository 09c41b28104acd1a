import { startServer } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'
import { blocksOf, pages } from './pages.ts'

/** The documents that the page shows, by the heading that they stand under. */
const shown = new Map(
  pages
    .filter(({ path }) => path === 'docs/control-api.md')
    .flatMap((page) => blocksOf(page, 'json'))
    .map(({ heading, code }): [string, unknown] => [heading, JSON.parse(code)]),
)

async function control(url: string, path: string, body?: object): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  return (await fetch(`${url}/_testkit/${path}`, init)).json()
}

/** A document with the kind of each of its values instead of the value. */
function kindsIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, kindsIn(child)]))
}

test('the page shows what the faults of a server look like', async () => {
  await using server = await startServer()
  await control(server.url, 'faults', { faults: ['throttling:StartJobRun:2'] })
  await fetch(`${server.url}/virtualclusters/abc/jobruns`, { method: 'POST', body: '{}' })
  expect(shown.get('Faults')).toEqual(await control(server.url, 'faults'))
})

test('the page shows what an error looks like', async () => {
  await using server = await startServer()
  expect(shown.get('Errors')).toEqual(await control(server.url, 'clock/advance', { duration: 'soon' }))
})

test('the page shows the members of the health of a server', async () => {
  await using server = await startServer()
  expect(kindsIn(shown.get('Health'))).toEqual(kindsIn(await control(server.url, 'health')))
})
