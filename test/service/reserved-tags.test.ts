import { expect, test } from 'vitest'
import { describeRun, hold, post, start, startBody } from './raw.ts'

function startWith(emr: ReturnType<typeof hold>, tags: Readonly<Record<string, string>>) {
  return post(emr, JSON.stringify(startBody({ tags })))
}

test.each([
  [{ 'testkit:outcome': 'COMPLETED' }, 'COMPLETED', undefined],
  [{ 'testkit:outcome': 'FAILED' }, 'FAILED', 'USER_ERROR'],
  [{ 'testkit:outcome': 'CANCELLED' }, 'CANCELLED', undefined],
  [{ 'testkit:failure-reason': 'CLUSTER_UNAVAILABLE' }, 'FAILED', 'CLUSTER_UNAVAILABLE'],
  [{ 'testkit:outcome': 'FAILED', 'testkit:failure-reason': 'INTERNAL_ERROR' }, 'FAILED', 'INTERNAL_ERROR'],
])('a client chooses the end by a tag: %j', async (tags, state, failureReason) => {
  const emr = hold()
  const id = await start(emr, { tags: { team: 'data', ...tags } })
  emr.clock.advance('1h')
  const jobRun = await describeRun(emr, id)
  expect([jobRun.state, jobRun.failureReason]).toEqual([state, failureReason])
  expect(jobRun.tags).toEqual({ team: 'data', ...tags })
})

test('a client chooses how long its job is RUNNING', async () => {
  const emr = hold({ timeline: 'instant' })
  const id = await start(emr, { tags: { 'testkit:duration': '90s' } })
  emr.clock.advance('89s')
  expect((await describeRun(emr, id)).state).toBe('RUNNING')
  emr.clock.advance('1s')
  expect(await describeRun(emr, id)).toMatchObject({
    state: 'COMPLETED',
    stateDetails: 'JobRun completed successfully. It ran for 90 Seconds',
  })
})

test('tags win over the timeline, which keeps what they do not speak of', async () => {
  const emr = hold({
    timeline: {
      failureReason: 'INTERNAL_ERROR',
      stateDetails: 'As told.',
      pending: '1s',
      submitted: '1s',
      running: '7s',
    },
  })
  const tags = { 'testkit:outcome': 'COMPLETED' }
  const [told, tagged] = [await start(emr), await start(emr, { tags })]
  emr.clock.advance('8s')
  expect((await describeRun(emr, tagged)).state).toBe('RUNNING')
  emr.clock.advance('1s')
  expect(await describeRun(emr, told)).toMatchObject({ state: 'FAILED', stateDetails: 'As told.' })
  expect(await describeRun(emr, tagged)).toMatchObject({
    state: 'COMPLETED',
    stateDetails: 'JobRun completed successfully. It ran for 7 Seconds',
  })
})

test('a tag that says how long a job is RUNNING changes neither its end nor its other times', async () => {
  const emr = hold({ timeline: { failureReason: 'INTERNAL_ERROR', pending: '1s', submitted: '2s' } })
  const id = await start(emr, { tags: { 'testkit:duration': '90s' } })
  emr.clock.advance('2s')
  expect((await describeRun(emr, id)).state).toBe('SUBMITTED')
  emr.clock.advance('90s')
  expect((await describeRun(emr, id)).state).toBe('RUNNING')
  emr.clock.advance('1s')
  expect(await describeRun(emr, id)).toMatchObject({ state: 'FAILED', failureReason: 'INTERNAL_ERROR' })
})

test('a job run that goes by reads goes by the clock when its tag says how long it is RUNNING', async () => {
  const emr = hold({ timeline: 'stepPerRead' })
  const id = await start(emr, { tags: { 'testkit:duration': '90s' } })
  for (let read = 0; read < 5; read++) expect((await describeRun(emr, id)).state).toBe('PENDING')
  emr.clock.advance('1h')
  expect(await describeRun(emr, id)).toMatchObject({
    state: 'COMPLETED',
    stateDetails: 'JobRun completed successfully. It ran for 90 Seconds',
  })
})

test('a job run that goes by reads ends as its tag says', async () => {
  const emr = hold({ timeline: 'stepPerRead' })
  const id = await start(emr, { tags: { 'testkit:failure-reason': 'USER_ERROR' } })
  const seen = []
  for (let read = 0; read < 4; read++) seen.push((await describeRun(emr, id)).state)
  expect(seen).toEqual(['PENDING', 'SUBMITTED', 'RUNNING', 'FAILED'])
})

test.each([
  [
    { 'testkit:outcome': 'DONE' },
    '"DONE" is no value of the tag testkit:outcome. Allowed: COMPLETED, FAILED, CANCELLED.',
  ],
  [{ 'testkit:outcome': 'failed' }, '"failed" is no value of the tag testkit:outcome.'],
  [
    { 'testkit:failure-reason': 'BAD_LUCK' },
    '"BAD_LUCK" is no value of the tag testkit:failure-reason. Allowed: INTERNAL_ERROR, USER_ERROR, VALIDATION_ERROR, CLUSTER_UNAVAILABLE.',
  ],
  [
    { 'testkit:duration': '90' },
    '"90" is no value of the tag testkit:duration. Allowed: a number with a unit',
  ],
  [{ 'testkit:duration': '-1s' }, '"-1s" is no value of the tag testkit:duration.'],
  [
    { 'testkit:outcome': 'COMPLETED', 'testkit:failure-reason': 'USER_ERROR' },
    'a job run that is COMPLETED has no testkit:failure-reason. Leave out one of the two tags.',
  ],
  [
    { 'testkit:outcom': 'FAILED' },
    'there is no reserved tag "testkit:outcom". Allowed: testkit:outcome, testkit:failure-reason, testkit:duration.',
  ],
])('a reserved tag that cannot be followed is refused: %j', async (tags, text) => {
  const emr = hold()
  const answer = await startWith(emr, tags)
  expect(answer).toMatchObject({ status: 400, error: 'ValidationException' })
  expect(answer.body['message']).toContain(text)
  expect(emr.jobRuns.list()).toEqual([])
})
