import { EMRContainersClient, ListJobRunsCommand } from '@aws-sdk/client-emr-containers'
import { createEmrContainers, fault } from 'emr-containers-testkit/handlers'
import { expect, test, vi } from 'vitest'
import { listenWith } from './msw-door.ts'

const jobRuns = 'https://emr-containers.us-east-1.amazonaws.com/virtualclusters/abc/jobruns'
const request = (): Request => new Request(jobRuns)

const held = [
  ['noAnswer', fault.noAnswer('ListJobRuns', { times: 2 })],
  ['noAnswer after the effect', fault.noAnswer('ListJobRuns', { times: 2, when: 'after' })],
  ['latency', fault.latency('ListJobRuns', { times: 2, duration: '10d' })],
] as const

test.each(held)('reset breaks the connection of a call that %s holds back', async (_name, given) => {
  const emr = createEmrContainers()
  const server = listenWith(...emr.handlers)
  emr.faults.add(given)
  const answers = [emr.fetch(request()), fetch(request())].map((call) => call.then((answer) => answer.text()))
  await expect.poll(() => emr.faults.unused()).toEqual([])
  emr.reset()
  const results = await Promise.allSettled(answers)
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  server.close()
})

test.each(held)('reset breaks the connection of an SDK call that %s holds back', async (_name, given) => {
  const emr = createEmrContainers()
  emr.faults.add(given)
  const client = new EMRContainersClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: emr.requestHandler,
    maxAttempts: 1,
  })
  const call = client.send(new ListJobRunsCommand({ virtualClusterId: 'abc' }))
  await expect.poll(() => emr.faults.list()[0]?.struck).toBe(1)
  emr.reset()
  await expect(call).rejects.toMatchObject({ name: 'TimeoutError', code: 'ECONNRESET' })
})

test('a call that waits when the service is reset has no effect afterwards', async () => {
  const emr = createEmrContainers()
  emr.faults.add(fault.latency('ListJobRuns', { duration: '10d' }))
  const call = emr.fetch(request()).then((answer) => answer.text())
  await expect.poll(() => emr.faults.unused()).toEqual([])
  emr[Symbol.dispose]()
  await expect(call).rejects.toThrow()
  expect(emr.requests()).toEqual([])
})

test('a caller that goes away while it waits is told why', async () => {
  const emr = createEmrContainers()
  emr.faults.add(fault.noAnswer('ListJobRuns', { times: 2 }))
  const caller = new AbortController()
  const call = emr.fetch(new Request(jobRuns, { signal: caller.signal }))
  caller.abort(new Error('enough'))
  await expect(call).rejects.toThrow('enough')
  await expect(emr.fetch(new Request(jobRuns, { signal: caller.signal }))).rejects.toThrow('enough')
})

test('MSW has nothing to complain of when a caller goes away while it waits', async () => {
  const complain = vi.spyOn(console, 'error').mockReturnValue()
  const emr = createEmrContainers()
  const server = listenWith(...emr.handlers)
  emr.faults.add(fault.noAnswer('ListJobRuns'))
  const caller = new AbortController()
  const call = fetch(jobRuns, { signal: caller.signal })
  await expect.poll(() => emr.faults.unused()).toEqual([])
  caller.abort(new Error('enough'))
  await expect(call).rejects.toThrow('enough')
  await new Promise((resolve) => setImmediate(resolve))
  expect(complain).not.toHaveBeenCalled()
  complain.mockRestore()
  server.close()
})
