import { StartJobRunCommand } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, fault } from 'emr-containers-testkit/handlers'
import { setupWorker } from 'msw/browser'
import { expect, test } from 'vitest'
import { enter } from '../behaviour/door.ts'
import { surfaced } from '../behaviour/surfaced.ts'
import { openWorkerDoor } from './worker-door.ts'

const request = createFixtures().startJobRunRequest.minimal().build()

test('requestTimeout ends each attempt of a call that has no answer', async () => {
  await using world = await enter(openWorkerDoor)
  world.emr.faults.add(fault.noAnswer('StartJobRun', { times: 'always' }))
  const client = world.connect({ requestHandler: { requestTimeout: 50 } })
  const seen = await surfaced(client.send(new StartJobRunCommand(request)))
  expect(seen).toMatchObject({ name: 'TimeoutError', attempts: 3 })
})

test('a reset ends the calls that wait, so that the worker can stop', async () => {
  const emr = createEmrContainers()
  const worker = setupWorker(...emr.handlers)
  await worker.start({ quiet: true })
  emr.faults.add(fault.noAnswer('ListJobRuns'), fault.latency('DescribeJobRun', { duration: '10d' }))
  const jobRuns = 'https://emr-containers.us-east-1.amazonaws.com/virtualclusters/abc/jobruns'
  const calls = [jobRuns, `${jobRuns}/def`].map((url) => fetch(url).then((response) => response.text()))
  await expect.poll(() => emr.faults.unused()).toEqual([])
  emr.reset()
  const results = await Promise.allSettled(calls)
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await worker.stop()
})
