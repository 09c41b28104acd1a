import { fileURLToPath } from 'node:url'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { startServer, type RunningServer } from 'emr-containers-testkit/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { everyError } from './every-error.ts'
import { runProgram } from './run-program.ts'

const now = '2026-01-15T09:00:00Z'
const fixtures = createFixtures({ seed: 1, now })
const { virtualClusterId } = fixtures
const { id } = fixtures.jobRun.running().build()
const script = fileURLToPath(new URL('boto3_calls.py', import.meta.url))

let server: RunningServer
beforeEach(async () => {
  server = await startServer({ now })
})
afterEach(() => server.close())

/** What a call of boto3_calls.py came to. */
async function boto3(call: string): Promise<unknown> {
  const args = ['-I', '-B', script, call, server.url, virtualClusterId, id]
  const { status, stdout, stderr } = await runProgram('/usr/bin/python3', args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

test('a job run is started, described and cancelled', async () => {
  const life = await boto3('life')
  const [jobRun] = server.service.jobRuns.list()
  expect(life).toEqual({
    id: jobRun?.id,
    state: 'PENDING',
    createdAt: '2026-01-15T09:00:00+00:00',
    tags: { team: 'data' },
    cancelled: jobRun?.id,
  })
  expect(jobRun?.state).toMatch(/^CANCEL/)
})

test('the paginator walks the pages to their end', async () => {
  server.service.jobRuns.add(...fixtures.jobRun.completed().buildList(7))
  expect(await boto3('pages')).toEqual([3, 3, 1])
})

test('a list is filtered by state, name and time', async () => {
  server.service.jobRuns.add(
    fixtures.jobRun.running().build({ name: 'nightly' }),
    fixtures.jobRun.from(1).completed().build({ name: 'nightly' }),
    fixtures.jobRun.from(2).running().build({ name: 'hourly' }),
  )
  expect(await boto3('filters')).toEqual([['nightly', 'RUNNING']])
})

test.each(everyError)('$code of $operation is the exception of that name', async ({ operation, code }) => {
  server.service.faults.add(`${code}:${operation}:always`)
  expect(await boto3(operation)).toEqual({ code, isModelled: true })
})

test('throttling is retried until the job run starts, once', async () => {
  server.service.faults.add('throttling:StartJobRun:2')
  expect(await boto3('start')).toBe(2)
  expect(server.service.jobRuns.count()).toBe(1)
})

test('a lost answer is retried, and the token finds the job run again', async () => {
  server.service.faults.add('connectionReset:StartJobRun:1:after')
  expect(await boto3('start')).toBe(1)
  expect(server.service.jobRuns.count()).toBe(1)
})

test('reserved tags choose how a job run ends, and when', async () => {
  const started = await boto3('tags')
  const [jobRun] = server.service.jobRuns.list()
  expect(started).toBe(jobRun?.id)
  server.service.clock.advance('1h')
  expect(jobRun?.state).toBe('RUNNING')
  server.service.clock.advance('2h')
  expect(jobRun?.describe()).toMatchObject({ state: 'FAILED', failureReason: 'CLUSTER_UNAVAILABLE' })
})
