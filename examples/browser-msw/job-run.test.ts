// A test in a page: MSW's service worker answers what the SDK sends to the endpoint of AWS.
import {
  DescribeJobRunCommand,
  EMRContainersClient,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers } from 'emr-containers-testkit/handlers'
import { setupWorker } from 'msw/browser'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const fixtures = createFixtures({ seed: 42 })
const emr = createEmrContainers({ seed: 42, now: '2026-01-15T09:00:00Z' })
const worker = setupWorker(...emr.handlers)
const client = new EMRContainersClient({
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})

beforeAll(() => worker.start({ quiet: true }))
afterEach(() => emr.reset()) // ends the calls that wait, too
afterAll(() => worker.stop())

test('a job run that is throttled once starts, and completes when its time has passed', async () => {
  emr.faults.add('throttling:StartJobRun')
  const { id, virtualClusterId } = await client.send(
    new StartJobRunCommand(fixtures.startJobRunRequest.build()),
  )

  emr.clock.advance('15m') // no timers, no waiting
  const { jobRun } = await client.send(new DescribeJobRunCommand({ id, virtualClusterId }))
  expect(jobRun).toMatchObject({ state: 'COMPLETED' })
})
