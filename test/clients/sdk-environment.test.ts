import { fileURLToPath } from 'node:url'
import { startServer } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'
import { runProgram } from './run-program.ts'

const program = fileURLToPath(new URL('sdk-program.ts', import.meta.url))

test('the SDK for JavaScript finds the server by AWS_ENDPOINT_URL_EMR_CONTAINERS alone', async () => {
  await using server = await startServer({ now: '2026-01-15T09:00:00Z' })
  server.service.faults.add('throttling:StartJobRun:2')
  const { status, stdout, stderr } = await runProgram(process.execPath, [program], {
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_EMR_CONTAINERS: server.url,
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({
    attempts: 3,
    state: 'PENDING',
    pages: [2, 1],
    cancelled: server.service.jobRuns.list()[0]?.id,
    error: 'ResourceNotFoundException',
  })
})
