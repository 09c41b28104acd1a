import { createEmrContainers, type QuotaOptions } from 'emr-containers-testkit/handlers'
import { operations, type OperationName } from 'emr-containers-testkit/model'
import { afterEach, expect, test, vi } from 'vitest'
import { make, type FaultableCall } from './fault-calls.ts'
import { hold, refusal, send, untyped, virtualClusterId } from './raw.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** How many calls are let through until the first is not. */
async function admitted(emr: ReturnType<typeof hold>, call: FaultableCall): Promise<number> {
  for (let count = 0; count < 1000; count++)
    if ((await make(emr, call)) === 'ThrottlingException') return count
  return Number.POSITIVE_INFINITY
}

/** The documented token buckets: capacity, and tokens that come in a second. */
const documented: [OperationName, number, number][] = [
  ['StartJobRun', 25, 1],
  ['CancelJobRun', 25, 1],
  ['DescribeJobRun', 100, 20],
  ['ListJobRuns', 100, 5],
]

test.each(documented)('%s has %i calls at once and then %i a second', async (operation, capacity, refill) => {
  const emr = hold({ quotas: true })
  expect(operations[operation].quota).toEqual({ capacity, refillPerSecond: refill })
  expect(await admitted(emr, { operation })).toBe(capacity)
  emr.clock.advance('1s')
  expect(await admitted(emr, { operation })).toBe(refill)
  emr.clock.advance('500ms')
  expect(await admitted(emr, { operation })).toBe(Math.floor(refill / 2))
  emr.clock.advance('1d')
  expect(await admitted(emr, { operation })).toBe(capacity)
})

test('all requests together have 200 calls at once and then 20 a second', async () => {
  const emr = hold({ quotas: true })
  expect(await admitted(emr, { operation: 'DescribeJobRun' })).toBe(100)
  expect(await admitted(emr, { operation: 'ListJobRuns' })).toBe(100)
  expect(await admitted(emr, { operation: 'StartJobRun' })).toBe(0)
  emr.clock.advance('1s')
  expect(await admitted(emr, { operation: 'StartJobRun' })).toBe(20)
})

test('a throttled call is answered as AWS does, has no effect and costs no token', async () => {
  const emr = hold({ quotas: { StartJobRun: { capacity: 1, refillPerSecond: 1 } } })
  await make(emr, { operation: 'StartJobRun' })
  for (let call = 0; call < 5; call++) {
    const path = `/virtualclusters/${virtualClusterId}/jobruns`
    expect(await send(emr, 'POST', path, { body: '{}' })).toMatchObject({
      status: 400,
      error: 'ThrottlingException',
      body: { message: 'Rate exceeded' },
    })
  }
  expect(emr.jobRuns.list()).toHaveLength(1)
  expect(emr.requests().at(-1)).toMatchObject({ outcome: 400, error: 'ThrottlingException' })
  expect(emr.requests().at(-1)).not.toHaveProperty('faults')
  emr.clock.advance('1s')
  expect(await make(emr, { operation: 'StartJobRun' })).toBeNull()
})

test('accounts and regions have buckets of their own', async () => {
  const emr = hold({ quotas: { ListJobRuns: { capacity: 2, refillPerSecond: 0 } } })
  const list = (accountId: string, region: string) =>
    send(emr, 'GET', `/virtualclusters/${virtualClusterId}/jobruns`, {
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${accountId}/20260115/${region}/emr-containers/`,
      },
    })
  for (const [accountId, region] of [
    ['111111111111', 'eu-west-1'],
    ['222222222222', 'eu-west-1'],
    ['111111111111', 'eu-west-2'],
  ] as const) {
    const seen = []
    for (let call = 0; call < 3; call++) seen.push((await list(accountId, region)).error)
    expect(seen).toEqual([null, null, 'ThrottlingException'])
  }
})

test('a clock that runs refills at its own pace', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const quotas = { ListJobRuns: { capacity: 3, refillPerSecond: 1 } }
  const emr = createEmrContainers({ quotas, timeScale: 2 })
  expect(await admitted(emr, { operation: 'ListJobRuns' })).toBe(3)
  vi.setSystemTime(Date.now() + 1000)
  expect(await admitted(emr, { operation: 'ListJobRuns' })).toBe(2)
})

test('a reset fills the buckets', async () => {
  const emr = hold({ quotas: { any: { capacity: 4, refillPerSecond: 0 } } })
  expect(await admitted(emr, { operation: 'ListJobRuns' })).toBe(4)
  emr.reset()
  expect(await admitted(emr, { operation: 'ListJobRuns' })).toBe(4)
})

test.each([undefined, false, {}])('with quotas %j nothing is throttled', async (quotas) => {
  const emr = quotas === undefined ? hold() : hold({ quotas })
  expect(await admitted(emr, { operation: 'StartJobRun' })).toBe(Number.POSITIVE_INFINITY)
})

const quota = 'is not a quota. Give one such as { capacity: 25, refillPerSecond: 1 }.'
const whole = { capacity: 1, refillPerSecond: 1 }

test.each<[unknown, string, string]>([
  [null, '$.quotas', 'null is not a choice of quotas. Give true for the documented ones, or an object'],
  [5, '$.quotas', '5 is not a choice of quotas.'],
  ['on', '$.quotas', '"on" is not a choice of quotas.'],
  [[], '$.quotas', '[] is not a choice of quotas.'],
  [{ StopJobRun: whole }, '$.quotas', 'there is no operation "StopJobRun". Allowed: StartJobRun,'],
  [{ toString: whole }, '$.quotas', 'there is no operation "toString".'],
  [JSON.parse('{"__proto__": {}}'), '$.quotas', 'there is no operation "__proto__".'],
  [{ any: null }, '$.quotas.any', `null ${quota}`],
  [{ any: 25 }, '$.quotas.any', `25 ${quota}`],
  [{ any: {} }, '$.quotas.any', `{} ${quota}`],
  [{ any: { ...whole, burst: 5 } }, '$.quotas.any', quota],
  ...[0, 0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, '25', null].map(
    (capacity): [unknown, string, string] => [{ any: { ...whole, capacity } }, '$.quotas.any', quota],
  ),
  ...[-1, Number.NaN, Number.POSITIVE_INFINITY, '1', undefined].map(
    (refillPerSecond): [unknown, string, string] => [
      { any: { ...whole, refillPerSecond } },
      '$.quotas.any',
      quota,
    ],
  ),
])('quotas that cannot be kept are refused: %j', (quotas, path, reason) => {
  const seen = refusal(() => hold({ quotas: untyped<QuotaOptions>(quotas) }))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(seen.message).toContain(reason)
})
