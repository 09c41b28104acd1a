import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interactions, type Interaction } from 'emr-containers-testkit/contracts'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareRequest } from '../../src/contracts/compare-request.ts'
import { forward } from '../../src/contracts/forward.ts'
import { exampleOf } from '../../src/contracts/matcher.ts'
import { runInteraction } from '../../src/contracts/pact.ts'
import { withValueAt } from '../../src/fixtures/place.ts'
import type { Segments } from '../../src/model/json-path.ts'
import type { HttpRequest } from '../../src/service/http.ts'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'compare-'))
})

afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

/** Every place in a value, itself but the outermost. */
function placesIn(value: unknown, place: Segments = []): Segments[] {
  const children: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(typeof value === 'object' && value !== null ? value : {})
  return children.flatMap(([step, child]) => [[...place, step], ...placesIn(child, [...place, step])])
}

/** How many of the requests Pact's mock server and our comparison refuse, and those that only Pact does. */
async function refusals(interaction: Interaction, requests: readonly HttpRequest[]) {
  const found = { byPact: 0, byUs: 0, byPactAlone: [] as HttpRequest[] }
  await runInteraction({ consumer: 'a', provider: 'b', dir }, interaction, async (url) => {
    for (const request of requests) {
      const answer = await forward(url, request)
      const [byPact, byUs] = [
        'x-pact' in answer.headers,
        compareRequest(interaction.request, request).length > 0,
      ]
      found.byPact += Number(byPact)
      found.byUs += Number(byUs)
      if (byPact && !byUs) found.byPactAlone.push(request)
    }
    // Pact ends with the mismatches that were asked for.
  }).catch(() => undefined)
  return found
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function withBody({ request: { method, path } }: Interaction, body: object): HttpRequest {
  const header = (name: string) => (name === 'content-type' ? 'application/json' : undefined)
  return { method, url: path, header, body: JSON.stringify(body) }
}

test('our comparison refuses the bodies that Pact refuses, and no other: texts of a wrong type among them', async () => {
  const interaction = interactions.startJobRun.full()
  const body = { ...asObject(exampleOf(interaction.request.body ?? {})) }
  const change = fc.tuple(
    fc.constantFrom(...placesIn(body)),
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'x',
      'ENABLED',
      'x'.repeat(300),
      0,
      7,
      1.5,
      true,
      [],
      ['x'],
      {},
      { x: 'y' },
      { '': 'y' },
      { x: 1 },
    ),
  )
  const surplus = fc.constantFrom<object>({}, {}, {}, { surprise: 'x' })
  const changed = fc.tuple(fc.array(change, { maxLength: 2 }), surplus).map(([changes, more]) =>
    changes.reduce<object>((whole, [place, value]) => withValueAt(whole, place, value), {
      ...body,
      ...more,
    }),
  )
  const bodies = fc.sample(changed, { seed: 42, numRuns: 400 })
  const found = await refusals(
    interaction,
    bodies.map((each) => withBody(interaction, each)),
  )
  expect(found.byPactAlone).toEqual([])
  expect(found.byPact).toBeGreaterThan(100)
  expect(found.byUs).toBe(found.byPact)
  const wrongType = withBody(interaction, withValueAt(body, ['releaseLabel'], 7))
  expect(await refusals(interaction, [wrongType])).toMatchObject({ byPact: 1, byUs: 1 })
})

test('our comparison refuses the queries that Pact refuses, and no other', async () => {
  const interaction = interactions.listJobRuns.byStates()
  const pair = fc.tuple(
    fc.constantFrom('states', 'maxResults', 'name'),
    fc.constantFrom('RUNNING', 'FAILED', '', '7'),
  )
  const queries = fc.sample(fc.array(pair, { maxLength: 3 }), { seed: 42, numRuns: 300 })
  const { method, path } = interaction.request
  const requests = queries.map((query): HttpRequest => {
    const search = new URLSearchParams(query).toString()
    return { method, url: search === '' ? path : `${path}?${search}`, header: () => undefined, body: '' }
  })
  const found = await refusals(interaction, requests)
  expect(found.byPactAlone).toEqual([])
  expect(found.byUs).toBe(found.byPact)
})
