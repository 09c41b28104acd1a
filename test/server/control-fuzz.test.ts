import { createFixtures } from 'emr-containers-testkit/fixtures'
import { startServer } from 'emr-containers-testkit/server'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

/** `FUZZ_RUNS=100000 FUZZ_SEED=7 npx vitest run control-fuzz` asks more, or the same again. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 400)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_115)

const now = '2026-01-15T09:00:00Z'
const fixtures = createFixtures({ seed: 1, now })
const jobRun = fixtures.jobRun.running().build()
const wire = fixtures.jobRun.from(1).completed().buildWire()

const routes = [
  'GET health',
  'POST reset',
  'GET requests',
  'GET job-runs',
  'POST job-runs',
  `GET job-runs/${jobRun.id}`,
  `POST job-runs/${jobRun.id}`,
  'GET clock',
  'POST clock/advance',
  'POST clock/set',
  'GET faults',
  'POST faults',
  'DELETE faults',
  'POST faults/replay',
  'POST faults/assert-all-used',
]
const depths = fc.constantFrom(1, 50, 150, 20_000, 500_000)
const lengths = fc.constantFrom(0, 1, 20_001, 300_000)
const names = ['id', 'fault', 'operation', 'from', 'limit', '__proto__', '']
const words = ['0', '1', '-1', '1e9', '99999999999999999999', 'NaN', '%00', '\u2028', 'StartJobRun']
const members = [
  'faults',
  'schedule',
  'duration',
  'instant',
  'state',
  'failureReason',
  'stateDetails',
  'jobRuns',
]

/** What a member may be, and what it may not. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    'throttling:StartJobRun:2',
    ['throttling:any', 'latency:any:duration=1ms'],
    'seed=1;noAnswer:any:0',
    '15m',
    1e308,
    -1,
    '9999-12-31T23:59:59Z',
    'FAILED',
    'USER_ERROR',
    [wire],
    { toString: 1, __proto__: null },
    'x'.repeat(100_000),
  ),
  fc.jsonValue({ maxDepth: 3 }),
)
const body = fc.oneof(
  fc
    .dictionary(fc.constantFrom(...members, '__proto__', 'constructor'), value, { maxKeys: 4 })
    .map((given) => JSON.stringify(given)),
  // A job run of which one member is another.
  fc
    .tuple(fc.constantFrom(...Object.keys(wire)), value)
    .map(([name, given]) => JSON.stringify({ ...wire, [name]: given })),
  depths.map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  depths.map((depth) => '{"jobRun":'.repeat(depth) + '1' + '}'.repeat(depth)),
  lengths.map((length) => JSON.stringify({ faults: Array.from({ length }, () => 'noAnswer:any:0') })),
  lengths.map((length) => JSON.stringify(Array.from({ length }, () => 0))),
  fc.string({ unit: 'binary' }),
  fc.json(),
)
const methods = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS')
const call = fc.record({
  route: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...routes) },
    fc.tuple(methods, fc.webPath()).map(([method, path]) => `${method} ${path.slice(1)}`),
  ),
  query: fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...words), fc.string()), {
    maxKeys: 3,
  }),
  body: fc.option(body, { freq: 4, nil: undefined }),
})
type Call = typeof call extends fc.Arbitrary<infer Value> ? Value : never

test(
  `whatever is asked of the control API (seed ${seed}), it answers, says what is wrong, and never fails itself`,
  { timeout: 60_000 + numRuns * 100 },
  async () => {
    await using server = await startServer({ now })
    const ask = async ({ route, query, body: sent }: Call) => {
      const [method = '', path = ''] = route.split(' ')
      const hasBody = sent !== undefined && method !== 'GET' && method !== 'HEAD'
      const response = await fetch(`${server.url}/_testkit/${path}?${String(new URLSearchParams(query))}`, {
        method,
        ...(hasBody && { body: sent }),
      })
      const answer = await response.text()
      expect(response.status).toBeLessThan(500)
      if (response.status < 400 || method === 'HEAD') return
      expect(answer).toMatch(/^\{"code":"[A-Z_]+","message":"\[emr-containers-testkit\] Failed to /)
    }
    const law = async (calls: readonly Call[]) => {
      server.service.reset()
      server.service.jobRuns.add(jobRun)
      for (const each of calls) await ask(each)
    }
    await fc.assert(fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 5 }), law), { numRuns, seed })
  },
)
