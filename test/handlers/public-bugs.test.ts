import {
  CancelJobRunCommand,
  DescribeJobRunCommand,
  EMRContainersClient,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, fault } from 'emr-containers-testkit/handlers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenWith } from './msw-door.ts'

// Bugs that users of EMR on EKS have reported, each shown by as little code as has it, and by the code that has not.

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
const client = new EMRContainersClient({ region: 'eu-west-1', credentials })
const request = createFixtures().startJobRunRequest.build()
const { virtualClusterId, clientToken: _token, ...submission } = request
const emr = createEmrContainers({ now: '2026-01-15T09:00:00Z' })

let server: { close: () => void }
let drawn = 0
beforeEach(() => {
  emr.reset()
  server = listenWith(...emr.handlers)
  // Delays between retries are drawn at random; near zero they take no time, and remain distinct for the tokens that
  // the SDK makes of them.
  vi.spyOn(Math, 'random').mockImplementation(() => (++drawn % 100_000) / 1e9)
})
afterEach(() => {
  server.close()
  vi.restoreAllMocks()
})

async function stateOf(id: string | undefined): Promise<string | undefined> {
  const { jobRun } = await client.send(new DescribeJobRunCommand({ virtualClusterId, id }))
  return jobRun?.state
}

test('a retry that keeps its client token is given the job run that failed (apache/airflow#69625)', async () => {
  const submit = (attempt: number, clientToken: string) =>
    client.send(new StartJobRunCommand({ ...request, clientToken, name: `try-${attempt}` }))
  const first = await submit(1, 'dag-task-2026-01-15')
  emr.jobRuns.get(first.id ?? '').fail('USER_ERROR')

  const buggy = await submit(2, 'dag-task-2026-01-15')
  expect([buggy.id, await stateOf(buggy.id)]).toEqual([first.id, 'FAILED'])

  const mended = await submit(2, 'dag-task-2026-01-15-2')
  expect(await stateOf(mended.id)).toBe('PENDING')
})

test('a poller that takes CANCEL_PENDING for an end is early (apache/airflow#19171)', async () => {
  const poll = async (id: string | undefined, ends: readonly string[]) => {
    let state = await stateOf(id)
    for (; state !== undefined && !ends.includes(state); state = await stateOf(id)) emr.clock.advance('1s')
    return state
  }
  const { id } = await client.send(new StartJobRunCommand(request))
  await client.send(new CancelJobRunCommand({ virtualClusterId, id }))

  expect(await poll(id, ['COMPLETED', 'FAILED', 'CANCELLED', 'CANCEL_PENDING'])).toBe('CANCEL_PENDING')
  expect(emr.jobRuns.get(id ?? '').describe()).not.toHaveProperty('finishedAt')
  expect(await poll(id, ['COMPLETED', 'FAILED', 'CANCELLED'])).toBe('CANCELLED')
})

test('a poller that gives up when it is throttled loses a job run that completes (apache/airflow#40483)', async () => {
  const { id } = await client.send(new StartJobRunCommand(request))
  emr.faults.add(fault.throttling('DescribeJobRun', { times: 3 })) // as many as the SDK tries
  emr.clock.advance('15m')

  await expect(stateOf(id)).rejects.toThrow('Rate exceeded')
  expect(await stateOf(id)).toBe('COMPLETED') // for who asks once more
})

test('a submitter that retries without a client token of its own starts two job runs', async () => {
  const once = new EMRContainersClient({ region: 'eu-west-1', credentials, maxAttempts: 1 })
  const submit = (token: { clientToken?: string }) =>
    once.send(new StartJobRunCommand({ ...submission, virtualClusterId, ...token }))
  const retrying = (send: () => ReturnType<typeof submit>) => send().catch(send)

  emr.faults.add(fault.connectionReset('StartJobRun', { when: 'after' })) // it starts, the answer is lost
  await retrying(() => submit({}))
  expect(emr.jobRuns.list()).toHaveLength(2)

  emr.reset()
  emr.faults.add(fault.connectionReset('StartJobRun', { when: 'after' }))
  await retrying(() => submit({ clientToken: 'nightly-2026-01-15' }))
  expect(emr.jobRuns.list()).toHaveLength(1)
})
