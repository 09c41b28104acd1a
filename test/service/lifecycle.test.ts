import * as fc from 'fast-check'
import {
  failureReasons,
  isCancellable,
  jobRunStates,
  jobRunTransitions,
  type JobRunState,
} from 'emr-containers-testkit/model'
import { createEmrContainers, type Timeline } from 'emr-containers-testkit/handlers'
import { afterEach, expect, test, vi } from 'vitest'
import { cancelRun, describeRun, hold, refusal, start } from './raw.ts'

const calm = { pending: '5s', submitted: '30s', running: '40s' } as const

afterEach(() => {
  vi.useRealTimers()
})

test('a job run goes from PENDING over SUBMITTED and RUNNING to COMPLETED as the held clock moves', async () => {
  const emr = hold({ timeline: calm })
  const id = await start(emr)
  const seen = []
  for (const wait of [0, 4999, 1, 29_999, 1, 39_999, 1]) {
    emr.clock.advance(wait)
    seen.push((await describeRun(emr, id)).state)
  }
  expect(seen).toEqual(['PENDING', 'PENDING', 'SUBMITTED', 'SUBMITTED', 'RUNNING', 'RUNNING', 'COMPLETED'])
})

test('the end of a job run is told in times and details that agree', async () => {
  const emr = hold({ timeline: calm })
  const id = await start(emr)
  expect(await describeRun(emr, id)).not.toHaveProperty('finishedAt')
  emr.clock.advance('6h')
  expect(await describeRun(emr, id)).toMatchObject({
    createdAt: '2026-01-15T09:00:00Z',
    finishedAt: '2026-01-15T09:01:15Z',
    stateDetails: 'JobRun completed successfully. It ran for 40 Seconds',
  })
})

test('a job run that is not looked at comes to the same end', async () => {
  const watched = hold({ seed: 7 })
  const left = hold({ seed: 7 })
  const ids = [await start(watched, { clientToken: 'a' }), await start(left, { clientToken: 'a' })]
  for (let second = 0; second < 200; second++) {
    await describeRun(watched, ids[0] ?? '')
    watched.clock.advance('1s')
  }
  left.clock.advance('200s')
  expect(await describeRun(watched, ids[0] ?? '')).toEqual(await describeRun(left, ids[1] ?? ''))
})

test.each(failureReasons)(
  'a timeline that names %s ends in FAILED for that reason',
  async (failureReason) => {
    const emr = hold({ timeline: { failureReason } })
    const id = await start(emr)
    emr.clock.advance('1h')
    const { state, stateDetails, ...rest } = await describeRun(emr, id)
    expect({ state, failureReason: rest.failureReason }).toEqual({ state: 'FAILED', failureReason })
    expect(stateDetails).not.toBe('')
  },
)

test('a timeline says what the service says of the end', async () => {
  const emr = hold({ timeline: { outcome: 'FAILED', stateDetails: 'Out of luck.' } })
  const id = await start(emr)
  emr.clock.advance('1h')
  expect(await describeRun(emr, id)).toMatchObject({
    failureReason: 'USER_ERROR',
    stateDetails: 'Out of luck.',
  })
})

test('a timeline is chosen by the input', async () => {
  const emr = hold({
    timeline: ({ name }) => (name === 'bad' ? { failureReason: 'CLUSTER_UNAVAILABLE' } : undefined),
  })
  const ids = [await start(emr, { name: 'bad' }), await start(emr, { name: 'good' })]
  emr.clock.advance('1h')
  const ends = await Promise.all(ids.map((id) => describeRun(emr, id)))
  expect(ends.map(({ state, failureReason }) => [state, failureReason])).toEqual([
    ['FAILED', 'CLUSTER_UNAVAILABLE'],
    ['COMPLETED', undefined],
  ])
})

test('a job run that is told how long to run does run before it fails', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const emr = hold({ seed, timeline: { pending: 0, submitted: 0, running: '1m', outcome: 'FAILED' } })
    const id = await start(emr)
    expect(emr.jobRuns.get(id).state).toBe('RUNNING')
    emr.clock.advance('1m')
    expect(emr.jobRuns.get(id).state).toBe('FAILED')
  }
})

const wholeSeconds = fc.integer({ min: 1, max: 20 }).map((count) => count * 1000)
const timelines = fc.record(
  {
    pending: wholeSeconds,
    submitted: wholeSeconds,
    running: wholeSeconds,
    outcome: fc.constant('FAILED' as const),
    failureReason: fc.constantFrom(...failureReasons),
  },
  { requiredKeys: [] },
)

test('whatever the timeline and the seed, every move is legal and the end is reached', async () => {
  const law = async (seed: number, timeline: Timeline) => {
    const emr = hold({ seed, timeline })
    const id = await start(emr)
    const states: JobRunState[] = [emr.jobRuns.get(id).state]
    for (let second = 0; second < 120; second++) {
      emr.clock.advance('1s')
      const { state } = emr.jobRuns.get(id)
      if (state !== states.at(-1)) states.push(state)
    }
    const moves = states
      .slice(1)
      .map((state, index): [JobRunState, JobRunState] => [states[index] ?? state, state])
    expect(states[0]).toBe('PENDING')
    expect(moves.filter(([from, to]) => !jobRunTransitions[from].includes(to))).toEqual([])
    expect(states.at(-1)).toBe(timeline.outcome || timeline.failureReason ? 'FAILED' : 'COMPLETED')
  }
  await fc.assert(fc.asyncProperty(fc.nat(), timelines, law), { numRuns: 60 })
})

test('the attempts of a retry policy follow the documented delays', async () => {
  const timeline = { pending: 0, submitted: '1s', running: '60s', failureReason: 'USER_ERROR' } as const
  const emr = hold({ timeline })
  const id = await start(emr, { retryPolicyConfiguration: { maxAttempts: 9 } })
  const attempts = async () => (await describeRun(emr, id)).retryPolicyExecution?.currentAttemptCount
  expect(await attempts()).toBe(0)
  emr.clock.advance('1s')
  // Each driver runs for a minute; 10 s, 20 s, 40 s … later the next one starts, capped at 6 minutes (developer guide).
  for (const [index, delay] of [10, 20, 40, 80, 160, 320, 360, 360].entries()) {
    expect(await attempts()).toBe(index + 1)
    emr.clock.advance((60 + delay) * 1000 - 1)
    expect(await attempts()).toBe(index + 1)
    emr.clock.advance(1)
  }
  expect(await attempts()).toBe(9)
  expect(emr.jobRuns.get(id).state).toBe('RUNNING')
  emr.clock.advance('60s')
  expect(await describeRun(emr, id)).toMatchObject({
    state: 'FAILED',
    retryPolicyConfiguration: { maxAttempts: 9 },
    retryPolicyExecution: { currentAttemptCount: 9 },
  })
})

test('a retry policy of one attempt is not shown', async () => {
  const emr = hold()
  const id = await start(emr, { retryPolicyConfiguration: { maxAttempts: 1 } })
  const jobRun = await describeRun(emr, id)
  expect(jobRun).not.toHaveProperty('retryPolicyConfiguration')
  expect(jobRun).not.toHaveProperty('retryPolicyExecution')
})

test('a job run that is cancelled or driven starts no further driver by itself', async () => {
  const timeline = { pending: 0, submitted: '1s', running: '60s', failureReason: 'USER_ERROR' } as const
  const emr = hold({ timeline })
  const members = { retryPolicyConfiguration: { maxAttempts: 9 } }
  const [cancelled, requested, driven] = [
    await start(emr, members),
    await start(emr, members),
    await start(emr, members),
  ]
  emr.jobRuns.get(driven).run()
  // The second driver would start at 71 s, while the cancellation is pending.
  emr.clock.advance('69s')
  await cancelRun(emr, cancelled)
  emr.clock.advance('3s')
  emr.jobRuns.get(requested).requestCancellation()
  emr.clock.advance('2h')
  const attempts = [cancelled, requested, driven].map(
    (id) => emr.jobRuns.get(id).describe().retryPolicyExecution?.currentAttemptCount,
  )
  expect(attempts).toEqual([1, 2, 1])
})

test.each(jobRunStates.filter(isCancellable))(
  'a job run that is %s is cancelled by way of CANCEL_PENDING',
  async (state) => {
    const emr = hold({ timeline: calm })
    const id = await start(emr)
    emr.clock.advance(waitFor(state))
    expect(emr.jobRuns.get(id).state).toBe(state)
    const { status, body } = await cancelRun(emr, id)
    expect({ status, body }).toMatchObject({ status: 200, body: { id } })
    expect(emr.jobRuns.get(id).state).toBe('CANCEL_PENDING')
    emr.clock.advance('5s')
    expect(await describeRun(emr, id)).toMatchObject({
      state: 'CANCELLED',
      stateDetails: 'JobRun CANCELLED successfully.',
    })
  },
)

test.each(jobRunStates.filter((state) => !isCancellable(state)))(
  'a job run that is %s is not cancelled',
  async (state) => {
    const emr = hold({ timeline: calm })
    const id = await start(emr)
    driveTo(emr.jobRuns.get(id), state)
    const { status, error, body } = await cancelRun(emr, id)
    expect({ status, error }).toEqual({ status: 400, error: 'ValidationException' })
    expect(body).toEqual({ message: `Job run ${id} is not in a cancellable state` })
    expect(emr.jobRuns.get(id).state).toBe(state)
  },
)

test('a job run that is driven by hand stays where it was led', async () => {
  const emr = hold()
  const jobRun = emr.jobRuns.get(await start(emr))
  jobRun.submit()
  emr.clock.advance('1d')
  expect(jobRun.state).toBe('SUBMITTED')
  jobRun.run()
  emr.clock.advance('90s')
  jobRun.complete()
  emr.clock.advance('1d')
  expect(jobRun.describe()).toMatchObject({
    state: 'COMPLETED',
    stateDetails: 'JobRun completed successfully. It ran for 90 Seconds',
    finishedAt: new Date('2026-01-16T09:01:30Z'),
  })
})

test('by hand a job run fails from the state that it is in', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const emr = hold({ seed })
    const jobRun = emr.jobRuns.get(await start(emr))
    jobRun.fail('INTERNAL_ERROR')
    expect(jobRun.describe()).toMatchObject({
      failureReason: 'INTERNAL_ERROR',
      stateDetails: 'JobRun submission failed due to an internal error.',
    })
  }
})

test('by hand the end may be told in words of the test', async () => {
  const emr = hold({ timeline: { pending: 0, submitted: 0 } })
  const [completed, failed, cancelled] = [await start(emr), await start(emr), await start(emr)]
  emr.jobRuns.get(completed).complete('Done.')
  emr.jobRuns.get(failed).fail('USER_ERROR', 'Broken.')
  emr.jobRuns.get(cancelled).requestCancellation()
  emr.jobRuns.get(cancelled).cancel('Gone.')
  expect(emr.jobRuns.list().map((jobRun) => jobRun.describe().stateDetails)).toEqual([
    'Done.',
    'Broken.',
    'Gone.',
  ])
})

test('an illegal step is refused, names the legal ones and changes nothing', async () => {
  const emr = hold()
  const jobRun = emr.jobRuns.get(await start(emr))
  const before = jobRun.describe()
  expect(refusal(() => jobRun.complete())).toEqual({
    code: 'ILLEGAL_TRANSITION',
    path: undefined,
    message:
      '[emr-containers-testkit] Failed to move a job run to COMPLETED: it is PENDING. Allowed: SUBMITTED, FAILED, CANCEL_PENDING.',
  })
  expect(jobRun.describe()).toEqual(before)
  jobRun.fail()
  expect(refusal(() => jobRun.run()).message).toContain('A job run that is FAILED has ended.')
})

test('by hand every step is taken if and only if it is legal', async () => {
  for (const from of jobRunStates) {
    for (const [to, step] of Object.entries(steps)) {
      const emr = hold()
      const jobRun = emr.jobRuns.get(await start(emr))
      driveTo(jobRun, from)
      const isLegal = jobRunTransitions[from].some((state) => state === to)
      if (isLegal) step(jobRun)
      else expect(refusal(() => step(jobRun)).code).toBe('ILLEGAL_TRANSITION')
      expect(jobRun.state).toBe(isLegal ? to : from)
    }
  }
})

test('without options a job run ends within seconds of real time', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const emr = createEmrContainers()
  const id = await start(emr)
  expect(emr.jobRuns.get(id).state).toBe('PENDING')
  vi.setSystemTime(Date.now() + 5000)
  expect(emr.jobRuns.get(id).state).toBe('COMPLETED')
})

test('a running clock is as fast as it was told to be', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const emr = createEmrContainers({ timeScale: 1, timeline: calm })
  const id = await start(emr)
  vi.setSystemTime(Date.now() + 4000)
  expect(emr.jobRuns.get(id).state).toBe('PENDING')
  vi.setSystemTime(Date.now() + 1000)
  expect(emr.jobRuns.get(id).state).toBe('SUBMITTED')
})

type Handle = ReturnType<ReturnType<typeof hold>['jobRuns']['get']>

const steps: Readonly<Record<string, (jobRun: Handle) => void>> = {
  SUBMITTED: (jobRun) => jobRun.submit(),
  RUNNING: (jobRun) => jobRun.run(),
  COMPLETED: (jobRun) => jobRun.complete(),
  FAILED: (jobRun) => jobRun.fail(),
  CANCEL_PENDING: (jobRun) => jobRun.requestCancellation(),
  CANCELLED: (jobRun) => jobRun.cancel(),
}

/** The steps that lead to a state, PENDING being where every job run starts. */
const ways: Record<JobRunState, readonly string[]> = {
  PENDING: [],
  SUBMITTED: ['SUBMITTED'],
  RUNNING: ['SUBMITTED', 'RUNNING'],
  COMPLETED: ['SUBMITTED', 'RUNNING', 'COMPLETED'],
  FAILED: ['FAILED'],
  CANCEL_PENDING: ['CANCEL_PENDING'],
  CANCELLED: ['CANCEL_PENDING', 'CANCELLED'],
}

function driveTo(jobRun: Handle, state: JobRunState): void {
  for (const step of ways[state]) steps[step]?.(jobRun)
}

/** How long after its creation a job run of the calm timeline is first in a state. */
function waitFor(state: JobRunState): number {
  if (state === 'PENDING') return 0
  return state === 'SUBMITTED' ? 5000 : 35_000
}
