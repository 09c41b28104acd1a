import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createEmrContainers } from 'emr-containers-testkit/handlers'
import { expect, test, vi } from 'vitest'
import { awake, makeCalls, schedule, unhandledDuring } from '../behaviour/faulty-calls.ts'
import { listenWith } from './msw-door.ts'

const hostname = 'emr-containers.us-east-1.amazonaws.com'
const open = () => createEmrContainers({ now: '2026-01-15T09:00:00Z', faults: schedule })

function processListeners(): number {
  return process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)
}

test('4,000 calls with faults through emr.fetch end, and leave no timer, listener or rejection', async () => {
  const emr = open()
  const [timers, listeners] = [awake('Timeout'), processListeners()]
  let left = 0
  const unhandled = await unhandledDuring(() =>
    makeCalls(async ({ path, ...init }) => {
      const request = new Request(`https://${hostname}${path}`, init)
      await emr
        .fetch(request)
        .then((response) => response.text())
        .finally(() => {
          left += getEventListeners(request.signal, 'abort').length
        })
    }, 4000),
  )
  expect([unhandled, left]).toEqual([0, 0])
  expect(emr.requests()).toHaveLength(4000)
  emr.faults.assertAllUsed()
  expect(processListeners()).toBe(listeners)
  // The test runner's own timers come and go; one of a fault would stay for an hour.
  await vi.waitFor(() => expect(awake('Timeout')).toBeLessThanOrEqual(timers))
})

test('4,000 calls with faults through emr.requestHandler end, and leave no timer, listener or rejection', async () => {
  const emr = open()
  const [timers, listeners] = [awake('Timeout'), processListeners()]
  const shared = new AbortController().signal
  const unhandled = await unhandledDuring(() =>
    makeCalls(
      async ({ signal, ...call }) => {
        const request = { ...call, protocol: 'https:', hostname }
        const options = { abortSignal: signal, requestTimeout: 3_600_000 }
        const { response } = await emr.requestHandler.handle(request, options)
        if (response.body instanceof ReadableStream) await new Response(response.body).text()
      },
      4000,
      shared,
    ),
  )
  expect(unhandled).toBe(0)
  expect(emr.requests()).toHaveLength(4000)
  emr.faults.assertAllUsed()
  expect(getEventListeners(shared, 'abort')).toEqual([])
  expect(processListeners()).toBe(listeners)
  // The test runner's own timers come and go; one of a fault would stay for an hour.
  await vi.waitFor(() => expect(awake('Timeout')).toBeLessThanOrEqual(timers))
})

test('2,000 calls with faults through MSW end, and leave no timer, listener or rejection', async () => {
  const emr = open()
  const server = listenWith(...emr.handlers)
  const [timers, listeners] = [awake('Timeout'), processListeners()]
  const unhandled = await unhandledDuring(() =>
    makeCalls(async ({ path, ...init }) => {
      await (await fetch(`https://${hostname}${path}`, init)).text()
    }, 2000),
  )
  server.close()
  expect(unhandled).toBe(0)
  emr.faults.assertAllUsed()
  expect(processListeners()).toBe(listeners)
  await vi.waitFor(() => expect(awake('Timeout')).toBeLessThanOrEqual(timers))
})

test.each(['noAnswer:any:always', 'noAnswer:any:always:during', 'latency:any:always:duration=1h'])(
  'an abort is heard though nobody holds the request any more, and memory was cleaned: %s',
  async (faults) => {
    setFlagsFromString('--expose-gc')
    const emr = createEmrContainers({ faults })
    const caller = new AbortController()
    let heard = 0
    for (let call = 0; call < 20; call++) {
      const url = `https://${hostname}/virtualclusters/abc/jobruns`
      emr
        .fetch(new Request(url, { signal: caller.signal }))
        .then((response) => response.text())
        .catch(() => heard++)
    }
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      runInNewContext('gc()')
    }
    caller.abort()
    await vi.waitFor(() => expect(heard).toBe(20))
  },
)
