import { createEmrContainers, fault, type FaultOptions } from 'emr-containers-testkit/handlers'
import { startServer } from 'emr-containers-testkit/server'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { make, strikes, type FaultableCall } from './fault-calls.ts'
import { describeRun, hold, refusal, send, start, untyped, virtualClusterId } from './raw.ts'

const throttled = 'ThrottlingException'
const list = { operation: 'ListJobRuns' } as const

/** Which of the calls from 1 to `count` a throttle strikes. */
async function struckCalls(options: FaultOptions, count: number, seed = 0): Promise<number[]> {
  const emr = hold({ seed })
  emr.faults.add(fault.throttling('ListJobRuns', options))
  const struck: number[] = []
  for (let call = 1; call <= count; call++) if ((await make(emr, list)) === throttled) struck.push(call)
  return struck
}

test.each<[FaultOptions, number[]]>([
  [{}, [1]],
  [{ times: 2 }, [1, 2]],
  [{ times: 'always' }, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [{ after: 3 }, [4]],
  [{ nth: 3 }, [3]],
  [{ nth: 1, times: 2 }, [1, 2]],
  [{ every: 3, times: 'always' }, [1, 4, 7]],
  [{ every: 2, after: 1, times: 3 }, [2, 4, 6]],
  [{ every: 3, after: 1, times: 'always' }, [2, 5, 8]],
  [{ every: 4, nth: 3, times: 'always' }, [3, 7]],
  [{ attempt: 2, times: 'always' }, []],
])('of nine calls, a fault with %j strikes %j', async (options, expected) => {
  expect(await struckCalls(options, 9)).toEqual(expected)
})

test('chance is drawn from the seed: the same calls are struck, and another seed strikes others', async () => {
  const options = { probability: 0.5, times: 'always' } as const
  const [first, again, other] = [
    await struckCalls(options, 40, 7),
    await struckCalls(options, 40, 7),
    await struckCalls(options, 40, 8),
  ]
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
  expect(first.length).toBeGreaterThan(8)
  expect(first.length).toBeLessThan(32)
})

test('a seed lets a chance strike the same calls in every release', async () => {
  expect(await struckCalls({ probability: 0.3, times: 'always' }, 20, 42)).toEqual([3, 4, 10, 13, 15])
})

test.each([0.1, 0.5, 0.9])(
  'a fault with the chance %d strikes about as many of all calls',
  async (chance) => {
    const struck = await struckCalls({ probability: chance, times: 'always' }, 200)
    expect(struck.length / 200).toBeGreaterThan(chance - 0.08)
    expect(struck.length / 200).toBeLessThan(chance + 0.08)
  },
)

test('a fault with a chance strikes no more often than it says', async () => {
  expect(await struckCalls({ probability: 0.5, times: 3 }, 40)).toHaveLength(3)
})

test('faults of the same text have chances of their own', async () => {
  const emr = hold()
  const half = fault.latency('any', { duration: 0, probability: 0.5, times: 'always' })
  emr.faults.add(half, half)
  const seen: string[] = []
  for (let call = 0; call < 20; call++) {
    await make(emr, list)
    seen.push(strikes(emr.faults).join())
  }
  expect(strikes(emr.faults)[0]).toBeGreaterThan(0)
  expect(seen.some((struck) => new Set(struck.split(',')).size === 2)).toBe(true)
})

const matches: [string, FaultOptions, readonly FaultableCall[], FaultableCall][] = [
  ['an attempt of the SDK', { attempt: 2 }, [list, { ...list, attempt: 3 }], { ...list, attempt: 2 }],
  [
    'a virtual cluster',
    { virtualClusterId: 'abc' },
    [list, { ...list, virtualClusterId: 'abcd' }],
    { ...list, virtualClusterId: 'abc' },
  ],
  [
    'the name that a job run is started with',
    { jobName: 'nightly' },
    [{ operation: 'StartJobRun' }, { operation: 'StartJobRun', name: 'daily' }],
    { operation: 'StartJobRun', name: 'nightly' },
  ],
  [
    'the name that a list asks for',
    { jobName: 'nightly' },
    [list, { ...list, name: 'daily' }],
    { ...list, name: 'nightly' },
  ],
  [
    'all of several conditions',
    { jobName: 'nightly', attempt: 2, virtualClusterId },
    [
      { ...list, name: 'nightly' },
      { ...list, attempt: 2 },
      { ...list, name: 'nightly', attempt: 2, virtualClusterId: 'abc' },
    ],
    { ...list, name: 'nightly', attempt: 2 },
  ],
]

test.each(matches)('a fault strikes by %s', async (_what, options, others, struck) => {
  const emr = hold()
  emr.faults.add(fault.throttling('any', options))
  for (const call of others) expect(await make(emr, call)).not.toBe(throttled)
  expect(await make(emr, struck)).toBe(throttled)
})

test.each(['DescribeJobRun', 'CancelJobRun'] as const)(
  'a fault strikes %s by the name of the job run that is asked about',
  async (operation) => {
    const emr = hold()
    const other = await start(emr, { name: 'daily' })
    const id = await start(emr, { name: 'nightly' })
    emr.faults.add(fault.throttling('any', { jobName: 'nightly' }))
    expect(await make(emr, { operation, id: other })).toBeNull()
    expect(await make(emr, { operation, id: 'none' })).not.toBe(throttled)
    expect(await make(emr, { operation, id })).toBe(throttled)
  },
)

test('a predicate sees the call, and its answer decides', async () => {
  const emr = hold()
  const seen: unknown[] = []
  emr.faults.add(fault.throttling('any', { times: 'always', predicate: (call) => seen.push(call) > 1 }))
  expect(await make(emr, { ...list, name: 'a', attempt: 2 })).toBeNull()
  expect(await make(emr, { operation: 'DescribeJobRun', id: 'NO ID' })).toBe(throttled)
  expect(seen).toEqual([
    {
      operation: 'ListJobRuns',
      virtualClusterId,
      jobName: 'a',
      attempt: 2,
      input: { virtualClusterId, name: 'a' },
    },
    {
      operation: 'DescribeJobRun',
      virtualClusterId,
      jobName: undefined,
      attempt: 1,
      // It breaks a constraint, so that it could not be read.
      input: undefined,
    },
  ])
})

function boom(): never {
  throw new Error('boom')
}

function throwText(): never {
  throw untyped<Error>('boom')
}

test.each<[string, () => boolean, string]>([
  ['throws', boom, 'Failed to ask the predicate of a fault: boom. Return true or false.'],
  ['throws what is no error', throwText, 'Failed to ask the predicate of a fault: it threw "boom".'],
  [
    'returns a promise',
    untyped<() => boolean>(() => Promise.resolve(true)),
    'Failed to ask the predicate of a fault: it returned an object of type Promise. Return true or false.',
  ],
])('a predicate that %s is answered aloud, and no call is lost by it', async (_what, predicate, text) => {
  const emr = hold()
  emr.faults.add(fault.throttling('StartJobRun', { predicate }))
  const { status, error, body } = await send(emr, 'POST', `/virtualclusters/${virtualClusterId}/jobruns`, {
    body: '{}',
  })
  expect({ status, error }).toEqual({ status: 500, error: 'InternalFailure' })
  expect(body['message']).toContain(text)
  expect(emr.jobRuns.list()).toEqual([])
  expect(emr.requests()).toMatchObject([{ operation: 'StartJobRun', outcome: 500, error: 'InternalFailure' }])
  expect(await make(emr, list)).toBeNull()
})

test('of several faults the first that is due takes the place of the answer; the others wait', async () => {
  const emr = hold()
  emr.faults.add(
    fault.throttling('ListJobRuns', { after: 1 }),
    fault.error('any', 'ServiceUnavailable'),
    fault.connectionReset('any'),
  )
  const seen = [await make(emr, list), await make(emr, list), await make(emr, list), await make(emr, list)]
  expect(seen).toEqual(['ServiceUnavailable', throttled, expect.stringContaining('reset'), null])
})

test('a call that no fault strikes is recorded without any', async () => {
  const emr = hold()
  emr.faults.add(fault.throttling('any', { after: 1 }))
  for (const call of [list, list]) await make(emr, call)
  const [spared, struck] = emr.requests()
  expect(spared).not.toHaveProperty('faults')
  expect(struck).toHaveProperty('faults', [throttled])
})

test('latency and clock skew come on top of what else strikes, each as often as it says', async () => {
  const emr = hold()
  emr.faults.add(
    fault.throttling('ListJobRuns'),
    fault.latency('ListJobRuns', { duration: 1, times: 2 }),
    fault.clockSkew('any', { by: '2h' }),
    fault.clockSkew('any', { by: '-30m' }),
  )
  const answer = await send(emr, 'GET', `/virtualclusters/${virtualClusterId}/jobruns`)
  expect(answer.error).toBe(throttled)
  const ahead = Date.parse(answer.headers.get('date') ?? '') - Date.now()
  expect(ahead).toBeGreaterThan(85 * 60_000)
  expect(ahead).toBeLessThan(95 * 60_000)
  expect(await make(emr, list)).toBeNull()
  expect(emr.requests().map(({ faults }) => faults)).toEqual([
    ['ThrottlingException', 'latency', 'clockSkew', 'clockSkew'],
    ['latency'],
  ])
})

test('a fault after the effect lets it happen, one before does not', async () => {
  const emr = hold()
  emr.faults.add('throttling:StartJobRun', 'ServiceUnavailable:StartJobRun:after')
  expect(await make(emr, { operation: 'StartJobRun' })).toBe(throttled)
  expect(emr.jobRuns.list()).toEqual([])
  expect(await make(emr, { operation: 'StartJobRun' })).toBe('ServiceUnavailable')
  expect(emr.jobRuns.list()).toHaveLength(1)
  const [jobRun] = emr.jobRuns.list()
  expect(await describeRun(emr, jobRun?.id ?? '')).toMatchObject({ state: 'PENDING' })
})

test('faults are added as text, with all but the name left out', async () => {
  const emr = hold()
  emr.faults.add('throttling', fault.throttling('any'), 'throttling:ListJobRuns:2:after=1')
  expect(emr.faults.list()).toMatchObject([
    { id: 0, text: 'ThrottlingException:any:1', seen: 0, struck: 0 },
    { id: 1, text: 'ThrottlingException:any:1', seen: 0, struck: 0 },
    { id: 2, text: 'ThrottlingException:ListJobRuns:2:after=1', seen: 0, struck: 0 },
  ])
  await make(emr, list)
  await make(emr, list)
  expect(emr.faults.list().map(({ seen, struck }) => [seen, struck])).toEqual([
    [2, 1],
    [2, 1],
    [2, 0],
  ])
})

test('a fault is removed as it was added, as it is listed, or by its ID', async () => {
  const emr = hold()
  const mine = fault.throttling('any', { times: 'always' })
  emr.faults.add(mine, 'connectionReset', 'badGateway', 'emptyBody')
  emr.faults.remove(mine)
  emr.faults.remove('connectionReset')
  emr.faults.remove(2)
  expect(emr.faults.list().map(({ id, fault: { name } }) => [id, name])).toEqual([[3, 'emptyBody']])
  for (const { fault: listed } of emr.faults.list()) emr.faults.remove(listed)
  expect(emr.faults.list()).toEqual([])
  expect(await make(emr, list)).toBeNull()
  expect(refusal(() => emr.faults.remove(mine))).toMatchObject({ code: 'INVALID_OPTION', path: '$' })
  expect(refusal(() => emr.faults.remove(3)).message).toContain('there is no fault 3 in the schedule')
})

test('faults are cleared, and a reset of the service clears them too', async () => {
  const emr = hold()
  for (const clear of [() => emr.faults.clear(), () => emr.reset()]) {
    emr.faults.add(fault.throttling('any'))
    clear()
    expect([emr.faults.list(), emr.faults.unused()]).toEqual([[], []])
    expect(await make(emr, list)).toBeNull()
  }
})

test('a fault is used up when it struck as often as it says; one without end when it struck at all', async () => {
  const emr = hold()
  emr.faults.add('throttling:ListJobRuns:2', 'latency:any:always:duration=0ms')
  expect(emr.faults.unused()).toHaveLength(2)
  await make(emr, list)
  expect(emr.faults.unused().map(({ name }) => name)).toEqual([throttled])
  expect(refusal(() => emr.faults.assertAllUsed()).code).toBe('UNUSED_FAULT')
  await make(emr, list)
  emr.faults.assertAllUsed()
})

test('a fault that is left over is named with its count, the seed and the place that declared it', async () => {
  const here = String.raw` added at (?!at )\S.*fault-schedule\.test\.ts:\d+:\d+`
  const faults = [fault.throttling('ListJobRuns', { times: 2 })]
  const texts = 'seed=42;throttling:ListJobRuns:2'
  const replayed = hold()
  replayed.faults.replay(texts)
  const added = hold({ seed: 42 })
  added.faults.add(...faults)
  await using server = await startServer({ seed: 42, faults })
  for (const { faults: schedule } of [
    added,
    replayed,
    createEmrContainers({ seed: 42, faults }),
    createEmrContainers({ faults: texts }),
  ]) {
    expect(refusal(() => schedule.assertAllUsed()).message).toMatch(
      new RegExp(String.raw`ThrottlingException:ListJobRuns:2 \(struck 0\)${here}\. \(seed 42\)`),
    )
  }
  expect(refusal(() => server.service.faults.assertAllUsed()).message).toContain('added at')
})

test.each<[string, PropertyDescriptor | undefined]>([
  ['captureStackTrace', undefined],
  ['stackTraceLimit', { value: 0, configurable: true, writable: true }],
])('a fault that is left over is named without its place where %s tells none', (name, instead) => {
  const usual = Object.getOwnPropertyDescriptor(Error, name) ?? {}
  Reflect.deleteProperty(Error, name)
  if (instead) Object.defineProperty(Error, name, instead)
  const emr = hold()
  try {
    emr.faults.add('throttling')
  } finally {
    Object.defineProperty(Error, name, usual)
  }
  expect(refusal(() => emr.faults.assertAllUsed()).message).toContain(
    'ThrottlingException:any:1 (struck 0). (seed 0)',
  )
})

test('the schedule is one line of text, its seed included', () => {
  const emr = hold({ seed: 42 })
  expect(String(emr.faults)).toBe('seed=42')
  emr.faults.add(
    fault.throttling('StartJobRun', { times: 2, status: 429 }),
    fault.latency('any', { times: 'always', duration: 200, p99: '2s', when: 'after' }),
    fault.connectionReset('CancelJobRun', { when: 'during', jobName: 'a:b;c=d', probability: 0.25 }),
    fault.error('DescribeJobRun', 'ValidationException', { nth: 3, every: 2, message: 'No, never.' }),
    fault.untyped('ListJobRuns', { code: 'Teapot', status: 418, message: '☕' }),
    fault.clockSkew('any', { by: '-90m' }),
    fault.noAnswer('any', { attempt: 2, virtualClusterId: 'abc', predicate: () => false }),
  )
  expect(String(emr.faults).split(';')).toEqual([
    'seed=42',
    'ThrottlingException:StartJobRun:2:status=429',
    'latency:any:always:after:duration=200ms:p99=2s',
    'connectionReset:CancelJobRun:1:during:probability=0.25:jobName=a%3Ab%3Bc%3Dd',
    'ValidationException:DescribeJobRun:1:after=2:every=2:message=No%2C%20never.',
    'untyped:ListJobRuns:1:code=Teapot:message=%E2%98%95:status=418',
    'clockSkew:any:1:by=-90m',
    'noAnswer:any:1:attempt=2:virtualClusterId=abc:predicate=function',
  ])
  expect(refusal(() => hold().faults.replay(String(emr.faults)))).toMatchObject({
    code: 'INVALID_OPTION',
    path: '$.predicate',
  })
})

const call: fc.Arbitrary<FaultableCall> = fc.record(
  {
    operation: fc.constantFrom<FaultableCall['operation'][]>(
      'StartJobRun',
      'DescribeJobRun',
      'CancelJobRun',
      'ListJobRuns',
    ),
    virtualClusterId: fc.constantFrom('abc', 'def'),
    attempt: fc.integer({ min: 1, max: 3 }),
    name: fc.constantFrom('daily', 'nightly'),
  },
  { requiredKeys: ['operation'] },
)

const conditions = fc.record(
  {
    times: fc.oneof(fc.constant('always' as const), fc.integer({ min: 1, max: 3 })),
    after: fc.nat({ max: 3 }),
    every: fc.integer({ min: 1, max: 3 }),
    probability: fc.constantFrom(0.2, 0.5, 0.8, 1),
    attempt: fc.integer({ min: 1, max: 2 }),
    virtualClusterId: fc.constantFrom('abc', 'def'),
    jobName: fc.constantFrom('daily', 'nightly'),
  },
  { requiredKeys: [] },
)

const quickFault = fc
  .tuple(fc.constantFrom('StartJobRun', 'ListJobRuns', 'any'), conditions)
  .chain(([operation, options]) =>
    fc.constantFrom(
      fault.throttling(operation, options),
      fault.connectionReset(operation, options),
      fault.latency(operation, { ...options, duration: 0 }),
      fault.emptyBody(operation, options),
    ),
  )

test('a schedule that is replayed strikes the same calls, and no fault more often than it says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.array(quickFault, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.array(call, { maxLength: 25 }),
      async (seed, faults, removed, calls) => {
        const original = hold({ seed })
        original.faults.add(...faults)
        original.faults.remove(removed % faults.length)
        const replayed = hold({ seed: 0 })
        replayed.faults.replay(String(original.faults))
        for (const made of calls) {
          expect(await make(replayed, made)).toEqual(await make(original, made))
        }
        const struckBy = (emr: typeof original) => emr.requests().map((request) => request.faults)
        expect(struckBy(replayed)).toEqual(struckBy(original))
        expect(strikes(replayed.faults)).toEqual(strikes(original.faults))
        for (const {
          fault: { times },
          struck,
        } of original.faults.list()) {
          if (times !== 'always') expect(struck).toBeLessThanOrEqual(times)
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('IDs count from 0 again after a clear, a replay and a reset', () => {
  const emr = hold()
  const first = () => emr.faults.list()[0]?.id
  emr.faults.add('throttling:ListJobRuns', 'noAnswer:ListJobRuns')
  for (const restart of [() => emr.faults.clear(), () => emr.faults.replay('seed=1'), () => emr.reset()]) {
    restart()
    emr.faults.add('throttling:ListJobRuns')
    expect(first()).toBe(0)
  }
})
