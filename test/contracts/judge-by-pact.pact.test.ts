import { interactions } from 'emr-containers-testkit/contracts'
import { expect, test } from 'vitest'
import { judgeByPact } from '../../src/contracts/pact.ts'
import { listen } from '../../src/server/listen.ts'
import type { HttpRequest } from '../../src/service/http.ts'

const expected = interactions.describeJobRun.running().request
const described: HttpRequest = { method: 'GET', url: expected.path, header: () => undefined, body: '' }
const wrong = { ...described, url: '/other' }
const preflight = { ...described, method: 'OPTIONS' }
const mismatch = { path: 'request', sent: 'GET /other', allowed: `GET ${expected.path}` }
const unexplained = {
  path: 'request',
  sent: 'Request-Mismatch',
  allowed: 'what Pact takes for the described request',
}

/** What is made of a request when Pact's mock server marks its answer so, or not at all. */
async function judge(request: HttpRequest, mark: Readonly<Record<string, string>>) {
  const server = await listen(() => ({ kind: 'response', status: 418, headers: mark, body: request.url }))
  const { response, mismatches } = await judgeByPact(server.url, expected)(request)
  await server.close()
  expect(response).toMatchObject({ kind: 'response', status: 418, body: request.url })
  return mismatches
}

const marked = { 'X-Pact': 'Request-Mismatch' }

test.each([
  ['that is described', described, {}, []],
  ['that is not, and not marked', wrong, {}, [mismatch]],
  ['that is not, and marked', wrong, marked, [mismatch]],
  ['that seems to be, and is marked', described, marked, [unexplained]],
  ['that is a browser’s', preflight, {}, []],
  ['that is a browser’s, and marked', preflight, marked, [unexplained]],
])('a request %s has the mismatches that explain the mark', async (_, request, mark, mismatches) => {
  expect(await judge(request, mark)).toEqual(mismatches)
})

test('a request after the test finds the connection reset', async () => {
  const server = await listen(() => ({ kind: 'noAnswer' }))
  await server.close()
  const judged = await judgeByPact(server.url, expected)(wrong)
  expect(judged).toEqual({ response: { kind: 'connectionReset' }, mismatches: [mismatch] })
})
