import { getEventListeners } from 'node:events'
import { fault } from 'emr-containers-testkit/handlers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wait } from '../../src/service/wait.ts'
import { hold, start, startBody, virtualClusterId } from './raw.ts'

const jobRuns = `https://emr-containers.us-east-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns`
const headers = { 'content-type': 'application/json' }
const post = { method: 'POST', headers, body: JSON.stringify(startBody({ clientToken: 'one' })) }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Whether a call has ended, once all that was due has happened. */
async function isOver(call: Promise<unknown>): Promise<boolean> {
  let over = false
  const end = () => {
    over = true
  }
  call.then(end, end)
  await vi.advanceTimersByTimeAsync(0)
  return over
}

test.each([
  ['before', 0],
  ['after', 1],
] as const)(
  'latency %s the effect passes as the timers do, and not as the clock does',
  async (when, early) => {
    const emr = hold()
    emr.faults.add(fault.latency('StartJobRun', { duration: '90s', when }))
    const call = emr.fetch(new Request(jobRuns, post))
    emr.clock.advance('1d')
    await vi.advanceTimersByTimeAsync(89_999)
    expect(await isOver(call)).toBe(false)
    expect(emr.jobRuns.list()).toHaveLength(early)
    await vi.advanceTimersByTimeAsync(1)
    expect((await call).status).toBe(200)
    expect(emr.jobRuns.list()).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  },
)

test('latencies of one call add up', async () => {
  const emr = hold()
  const second = { duration: '1s' } as const
  emr.faults.add(
    fault.latency('any', second),
    fault.latency('any', second),
    fault.latency('any', { ...second, when: 'after' }),
  )
  const call = emr.fetch(new Request(jobRuns))
  await vi.advanceTimersByTimeAsync(2999)
  expect(await isOver(call)).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await isOver(call)).toBe(true)
})

test('latency during the body makes what breaks off come late', async () => {
  const emr = hold()
  emr.faults.add('latency:any:during:duration=5s', 'connectionReset:any:during')
  const call = emr.fetch(new Request(jobRuns))
  await vi.advanceTimersByTimeAsync(4999)
  expect(await isOver(call)).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await expect((await call).text()).rejects.toThrow('The connection was reset')
})

test.each(['before', 'after', 'during'] as const)(
  'a caller that gives up while latency is %s leaves no timer, and what had no effect has none later',
  async (when) => {
    const emr = hold()
    emr.faults.add(fault.latency('StartJobRun', { duration: '1h', when }))
    const caller = new AbortController()
    const call = emr
      .fetch(new Request(jobRuns, { ...post, signal: caller.signal }))
      .then((response) => response.text())
    const refused = expect(call).rejects.toMatchObject({ name: 'AbortError' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(vi.getTimerCount()).toBe(1)
    caller.abort()
    await refused
    expect(vi.getTimerCount()).toBe(0)
    await vi.advanceTimersByTimeAsync(7_200_000)
    expect(emr.jobRuns.list()).toHaveLength(when === 'before' ? 0 : 1)
  },
)

test('a call that still waits is recorded without an answer, and with one once it is there', async () => {
  const emr = hold()
  emr.faults.add(fault.latency('StartJobRun', { duration: '1s' }))
  const slow = emr.fetch(new Request(jobRuns, post))
  await vi.advanceTimersByTimeAsync(0)
  await emr.fetch(new Request(jobRuns))
  const seen = () => emr.requests().map(({ operation, outcome }) => [operation, outcome])
  expect(seen()).toEqual([
    ['StartJobRun', 'noAnswer'],
    ['ListJobRuns', 200],
  ])
  await vi.advanceTimersByTimeAsync(1000)
  await slow
  expect(seen()[0]).toEqual(['StartJobRun', 200])
})

test('a slow body comes in pieces of whole characters, as long as its head says', async () => {
  const emr = hold()
  const id = await start(emr, { tags: { mood: '\u{1F600}'.repeat(60) } })
  emr.faults.add(fault.latency('DescribeJobRun', { duration: '10s', when: 'during' }))
  const { body, headers: head } = await emr.fetch(new Request(`${jobRuns}/${id}`))
  const reader = body?.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for (let piece = 0; piece < 10; piece++) {
    const next = reader?.read()
    await vi.advanceTimersByTimeAsync(999)
    expect(await isOver(Promise.resolve(next))).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    const { value } = (await next) ?? {}
    // Each piece by itself: what ends within a character throws here.
    text += decoder.decode(value)
  }
  expect((await reader?.read())?.done).toBe(true)
  expect(JSON.parse(text)).toMatchObject({ jobRun: { id } })
  expect(head.get('content-length')).toBe(String(Buffer.byteLength(text)))
})

test('a body that is cut off ends with a whole character and has the length that its head says', async () => {
  const emr = hold()
  for (let length = 1; length <= 8; length++) {
    const moods = ['a', 'b', 'c', 'd'].map((key) => [key, 'x'.repeat(length) + '\u{1F600}'.repeat(120)])
    const id = await start(emr, { tags: Object.fromEntries(moods) })
    emr.faults.add(fault.truncatedBody('DescribeJobRun'))
    const response = await emr.fetch(new Request(`${jobRuns}/${id}`))
    const bytes = await response.arrayBuffer()
    expect(response.headers.get('content-length')).toBe(String(bytes.byteLength))
    expect(Array.from(new TextDecoder().decode(bytes)).at(-1)).toBe('\u{1F600}')
  }
})

test('a reader that goes away ends the wait of a slow body', async () => {
  const emr = hold()
  emr.faults.add(fault.latency('any', { duration: '10s', when: 'during' }))
  const { body } = await emr.fetch(new Request(jobRuns))
  const reader = body?.getReader()
  const piece = reader?.read()
  expect(vi.getTimerCount()).toBe(1)
  await reader?.cancel()
  expect((await piece)?.done).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

/** What calls were made to wait, in milliseconds. */
async function latencies(seed: number, count: number): Promise<number[]> {
  const emr = hold({ seed })
  emr.faults.add(fault.latency('any', { duration: '100ms', p99: '2s', times: 'always' }))
  const timers = vi.spyOn(globalThis, 'setTimeout')
  for (let call = 0; call < count; call++) {
    const answer = emr.fetch(new Request(jobRuns))
    await vi.runAllTimersAsync()
    await answer
  }
  const waits = timers.mock.calls.map(([, milliseconds]) => Number(milliseconds))
  timers.mockRestore()
  return waits
}

test('drawn latency has the median and the tail that were asked for', async () => {
  const waits = (await latencies(0, 3000)).toSorted((one, other) => one - other)
  expect(waits).toHaveLength(3000)
  const median = waits[1500] ?? 0
  expect(median).toBeGreaterThan(90)
  expect(median).toBeLessThan(110)
  const rare = waits.filter((milliseconds) => milliseconds > 2000).length / waits.length
  expect(rare).toBeGreaterThan(0.005)
  expect(rare).toBeLessThan(0.015)
  // The logarithms are spread evenly to both sides, which tells this distribution from others with such quantiles.
  const below = waits.filter((milliseconds) => milliseconds < 5).length / waits.length
  expect(below).toBeGreaterThan(0.005)
  expect(below).toBeLessThan(0.015)
})

test('drawn latency is that of the seed', async () => {
  const first = await latencies(1, 20)
  expect(new Set(first).size).toBe(20)
  expect(await latencies(1, 20)).toEqual(first)
  expect(await latencies(2, 20)).not.toEqual(first)
})

test('a seed draws the same latency in every release', async () => {
  expect((await latencies(42, 4)).map(Math.round)).toEqual([32, 56, 73, 71])
})

test('a wait that is over leaves no listener at its signal', async () => {
  const { signal } = new AbortController()
  const over = wait(1, signal)
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  await over
  expect(getEventListeners(signal, 'abort')).toEqual([])
})
