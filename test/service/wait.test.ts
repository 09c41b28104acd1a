import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hold, virtualClusterId } from './raw.ts'

const jobRuns = `https://emr-containers.us-east-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns`

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const waiting = [
  'latency:any:duration=1h',
  'noAnswer',
  'latency:any:during:duration=1h',
  'noAnswer:any:during',
]

/** What a caller gives up with, and what it hears then. */
const reasons: readonly [unknown, object][] = [
  [new RangeError('enough'), { name: 'RangeError', message: 'enough' }],
  ['enough', { message: 'The wait was aborted', cause: 'enough' }],
  [undefined, { name: 'AbortError' }],
]

test.each(waiting)('a caller that gives up hears its own reason, whatever that is: %s', async (fault) => {
  for (const [reason, heard] of reasons) {
    const emr = hold({ faults: [fault] })
    const caller = new AbortController()
    const call = emr
      .fetch(new Request(jobRuns, { signal: caller.signal }))
      .then((response) => response.text())
    const refused = expect(call).rejects.toMatchObject(heard)
    await vi.advanceTimersByTimeAsync(1000)
    caller.abort(reason)
    await refused
    expect(vi.getTimerCount()).toBe(0)
  }
})

test.each(waiting.slice(0, 2))('a caller that gave up before waits for nothing: %s', async (fault) => {
  const emr = hold({ faults: [fault] })
  const call = emr.fetch(new Request(jobRuns, { signal: AbortSignal.abort(new Error('enough')) }))
  await expect(call).rejects.toThrow('enough')
  expect(vi.getTimerCount()).toBe(0)
})

test('a call that has waited leaves nothing on the signal of its caller', async () => {
  const emr = hold({ faults: ['latency:any:duration=1s'] })
  const request = new Request(jobRuns, { signal: new AbortController().signal })
  const call = emr.fetch(request)
  await vi.advanceTimersByTimeAsync(500)
  expect(getEventListeners(request.signal, 'abort')).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(500)
  expect((await call).status).toBe(200)
  expect(getEventListeners(request.signal, 'abort')).toEqual([])
})

test('latencies that add up to more than a timer counts end no sooner than it does', async () => {
  const emr = hold({ faults: ['latency:any:duration=24d', 'latency:any:duration=24d'] })
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const call = emr.fetch(new Request(jobRuns))
  await vi.runAllTimersAsync()
  expect((await call).status).toBe(200)
  expect(timers.mock.calls.map(([, milliseconds]) => milliseconds)).toEqual([2 ** 31 - 1])
})

test.each(waiting.slice(0, 2))('a reset of the service ends a call that waits: %s', async (fault) => {
  const emr = hold({ faults: [fault] })
  const call = emr.fetch(new Request(jobRuns))
  await vi.advanceTimersByTimeAsync(1000)
  emr.reset()
  await expect((await call).text()).rejects.toThrow('The connection was reset')
  expect(vi.getTimerCount()).toBe(0)
})
