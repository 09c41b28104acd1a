// The same with Jest, which needs a flag of Node's for ES modules; docs/getting-started/jest.md has CommonJS, ts-jest, Babel and jsdom.
// npm install --save-dev emr-containers-testkit jest @jest/globals @aws-sdk/client-emr-containers
// NODE_OPTIONS=--experimental-vm-modules npx jest
import {
  DescribeJobRunCommand,
  EMRContainersClient,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { startServer } from 'emr-containers-testkit/server'

const fixtures = createFixtures({ seed: 42 })
let server
let client

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

test('a job run completes when its time has passed', async () => {
  const { id, virtualClusterId } = await client.send(
    new StartJobRunCommand(fixtures.startJobRunRequest.build()),
  )

  server.service.clock.advance('15m') // no timers, no waiting
  const { jobRun } = await client.send(new DescribeJobRunCommand({ id, virtualClusterId }))
  expect(jobRun.state).toBe('COMPLETED')
})
