// A test of code that starts a job run, with the real SDK and the server in the same process.
// npm install --save-dev emr-containers-testkit vitest @aws-sdk/client-emr-containers
import {
  DescribeJobRunCommand,
  EMRContainersClient,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { startServer } from 'emr-containers-testkit/server'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const fixtures = createFixtures({ seed: 42 })
let server: Awaited<ReturnType<typeof startServer>>
let client: EMRContainersClient

beforeAll(async () => {
  server = await startServer({ seed: 42, now: '2026-01-15T09:00:00Z' })
  client = new EMRContainersClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
})
afterEach(() => server.service.reset())
afterAll(() => server.close())

test('a job run that is throttled once starts, and fails as it is told to', async () => {
  server.service.faults.add('throttling:StartJobRun')
  const { id = '', virtualClusterId } = await client.send(
    new StartJobRunCommand(fixtures.startJobRunRequest.build()),
  )

  server.service.jobRuns.get(id).fail('CLUSTER_UNAVAILABLE')
  const { jobRun } = await client.send(new DescribeJobRunCommand({ id, virtualClusterId }))
  expect(jobRun).toMatchObject({ state: 'FAILED', failureReason: 'CLUSTER_UNAVAILABLE' })
})
