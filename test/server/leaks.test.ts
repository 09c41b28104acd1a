import { startServer } from 'emr-containers-testkit/server'
import { expect, test, vi } from 'vitest'
import { awake, makeCalls, schedule, unhandledDuring } from '../behaviour/faulty-calls.ts'

test('2,000 calls with faults over a socket end, and leave no timer, connection or rejection', async () => {
  const server = await startServer({ now: '2026-01-15T09:00:00Z', faults: schedule })
  const unhandled = await unhandledDuring(() =>
    makeCalls(async ({ path, ...init }) => {
      await (await fetch(server.url + path, init)).text()
    }, 2000),
  )
  expect(unhandled).toBe(0)
  server.service.faults.assertAllUsed()
  await server.close()
  await vi.waitFor(() => expect(awake('TCPServerWrap')).toBe(0))
})
