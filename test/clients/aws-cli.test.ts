import { createFixtures } from 'emr-containers-testkit/fixtures'
import type { OperationName } from 'emr-containers-testkit/model'
import { startServer, type RunningServer } from 'emr-containers-testkit/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { everyError } from './every-error.ts'
import { runProgram } from './run-program.ts'

const now = '2026-01-15T09:00:00Z'
const fixtures = createFixtures({ seed: 1, now })
const { virtualClusterId } = fixtures
const { id } = fixtures.jobRun.running().build()

const minimal = Object.entries({
  '--virtual-cluster-id': virtualClusterId,
  '--release-label': 'emr-6.15.0-latest',
  '--execution-role-arn': 'arn:aws:iam::123456789012:role/emr',
  '--job-driver': '{"sparkSubmitJobDriver":{"entryPoint":"s3://bucket/job.py"}}',
}).flat()

const commands: Readonly<Record<OperationName, readonly string[]>> = {
  StartJobRun: ['start-job-run', ...minimal],
  DescribeJobRun: ['describe-job-run', '--virtual-cluster-id', virtualClusterId, '--id', id],
  CancelJobRun: ['cancel-job-run', '--virtual-cluster-id', virtualClusterId, '--id', id],
  ListJobRuns: ['list-job-runs', '--virtual-cluster-id', virtualClusterId],
}

let server: RunningServer
beforeEach(async () => {
  server = await startServer({ now })
})
afterEach(() => server.close())

/** Debian's AWS CLI, as it comes; its release knows no AWS_ENDPOINT_URL. */
function aws(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return runProgram('/usr/bin/aws', ['--endpoint-url', server.url, 'emr-containers', ...args], environment)
}

async function answerOf(args: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await aws(args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

test('a job run is started, described and cancelled', async () => {
  const started = await answerOf([...commands.StartJobRun, '--name', 'nightly', '--tags', 'team=data'])
  const [jobRun] = server.service.jobRuns.list()
  expect(started).toMatchObject({ id: jobRun?.id, name: 'nightly', virtualClusterId })
  const key = ['--virtual-cluster-id', virtualClusterId, '--id', jobRun?.id ?? '']
  expect(await answerOf(['describe-job-run', ...key])).toMatchObject({
    jobRun: {
      name: 'nightly',
      tags: { team: 'data' },
      state: 'PENDING',
      createdAt: '2026-01-15T09:00:00+00:00',
    },
  })
  expect(await answerOf(['cancel-job-run', ...key])).toEqual({ id: jobRun?.id, virtualClusterId })
  expect(jobRun?.state).toMatch(/^CANCEL/)
})

test('pages are walked to their end', async () => {
  server.service.jobRuns.add(...fixtures.jobRun.completed().buildList(7))
  const listed = await answerOf([...commands.ListJobRuns, '--page-size', '3', '--query', 'length(jobRuns)'])
  expect(listed).toBe(7)
  expect(server.service.requests('ListJobRuns')).toHaveLength(3)
})

test('a list is filtered by state, name and time', async () => {
  server.service.jobRuns.add(
    fixtures.jobRun.running().build({ name: 'nightly' }),
    fixtures.jobRun.from(1).completed().build({ name: 'nightly' }),
    fixtures.jobRun.from(2).running().build({ name: 'hourly' }),
  )
  const filters = ['--states', 'RUNNING', 'SUBMITTED', '--name', 'nightly', '--created-after', '2020-01-01']
  const query = ['--query', 'jobRuns[].[name,state]']
  expect(await answerOf([...commands.ListJobRuns, ...filters, ...query])).toEqual([['nightly', 'RUNNING']])
  const before = ['--created-before', '2020-01-01T00:00:00Z']
  expect(await answerOf([...commands.ListJobRuns, ...before, ...query])).toEqual([])
})

test.each(everyError)('$code of $operation is told by its name', async ({ operation, code }) => {
  server.service.faults.add(`${code}:${operation}:always`)
  const { status, stderr } = await aws(commands[operation], { AWS_MAX_ATTEMPTS: '1' })
  expect(status).toBe(254)
  expect(stderr).toMatch(
    new RegExp(`An error occurred \\(${code}\\) when calling the ${operation} operation`),
  )
})

test('throttling is retried, with one token, until the job run starts once', async () => {
  server.service.faults.add('throttling:StartJobRun:2')
  await answerOf(commands.StartJobRun)
  const requests = server.service.requests('StartJobRun')
  expect(requests).toHaveLength(3)
  expect(new Set(requests.map(({ input }) => input?.clientToken)).size).toBe(1)
  expect(server.service.jobRuns.count()).toBe(1)
})

test('a lost answer is retried, and the token finds the job run again', async () => {
  server.service.faults.add('connectionReset:StartJobRun:1:after')
  await answerOf(commands.StartJobRun)
  expect(server.service.jobRuns.count()).toBe(1)
})

test('reserved tags choose how a job run ends, and when', async () => {
  const tags = 'testkit:outcome=FAILED,testkit:failure-reason=CLUSTER_UNAVAILABLE,testkit:duration=2h'
  await answerOf([...commands.StartJobRun, '--tags', tags])
  const [jobRun] = server.service.jobRuns.list()
  server.service.clock.advance('1h')
  expect(jobRun?.state).toBe('RUNNING')
  server.service.clock.advance('2h')
  expect(jobRun?.describe()).toMatchObject({ state: 'FAILED', failureReason: 'CLUSTER_UNAVAILABLE' })
})
