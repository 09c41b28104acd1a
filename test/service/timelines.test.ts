import { createFixtures } from 'emr-containers-testkit/fixtures'
import {
  createEmrContainers,
  type EmrContainersOptions,
  type Timeline,
} from 'emr-containers-testkit/handlers'
import { failureReasons, validate } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { cancelRun, describeRun, hold, list, refusal, start } from './raw.ts'

afterEach(() => {
  vi.useRealTimers()
})

const threeAttempts = { retryPolicyConfiguration: { maxAttempts: 3 } }

/** What DescribeJobRun says of the state in so many calls, while the clock stands still. */
async function statesSeen(emr: ReturnType<typeof hold>, id: string, calls: number): Promise<unknown[]> {
  const seen = []
  for (let call = 0; call < calls; call++) seen.push((await describeRun(emr, id)).state)
  return seen
}

test('an instant job run has ended when it is first looked at, and its members agree', async () => {
  const emr = hold({ timeline: 'instant' })
  const jobRun = await describeRun(emr, await start(emr))
  expect(validate('JobRun', jobRun)).toEqual([])
  expect(jobRun).toMatchObject({
    state: 'COMPLETED',
    createdAt: '2026-01-15T09:00:00Z',
    finishedAt: '2026-01-15T09:00:00Z',
    stateDetails: 'JobRun completed successfully. It ran for 0 Seconds',
  })
  expect((await list(emr, { states: 'COMPLETED' })).jobRuns).toHaveLength(1)
})

test.each(failureReasons)('an instant job run fails for %s, its attempts used up', async (failureReason) => {
  const emr = hold({ timeline: { pace: 'instant', failureReason } })
  const jobRun = await describeRun(emr, await start(emr, threeAttempts))
  expect(jobRun).toMatchObject({ state: 'FAILED', failureReason })
  const most = failureReason === 'USER_ERROR' ? 3 : 1
  expect(jobRun.retryPolicyExecution?.currentAttemptCount).toBeLessThanOrEqual(most)
  if (most === 3) expect(jobRun.retryPolicyExecution).toEqual({ currentAttemptCount: 3 })
})

test('each read moves a job run one state on, though the clock stands still', async () => {
  const emr = hold({ timeline: 'stepPerRead' })
  const id = await start(emr)
  expect(await statesSeen(emr, id, 6)).toEqual([
    'PENDING',
    'SUBMITTED',
    'RUNNING',
    'COMPLETED',
    'COMPLETED',
    'COMPLETED',
  ])
})

test('a list, and a look from the test, move no job run', async () => {
  const emr = hold({ timeline: 'stepPerRead' })
  const id = await start(emr)
  await describeRun(emr, id)
  for (let look = 0; look < 3; look++) {
    expect((await list(emr)).jobRuns).toMatchObject([{ state: 'PENDING' }])
    expect(emr.jobRuns.get(id).describe().state).toBe('PENDING')
  }
  emr.clock.advance('1d')
  expect(await statesSeen(emr, id, 1)).toEqual(['SUBMITTED'])
})

test('a job run that goes by reads keeps the times of the reads', async () => {
  const emr = hold({ timeline: { pace: 'stepPerRead', outcome: 'FAILED' } })
  const id = await start(emr, threeAttempts)
  const attempts = []
  for (let call = 0; call < 4; call++) {
    const jobRun = await describeRun(emr, id)
    expect(validate('JobRun', jobRun)).toEqual([])
    attempts.push(jobRun.retryPolicyExecution?.currentAttemptCount)
    emr.clock.advance('1s')
  }
  expect(attempts).toEqual([0, 0, 1, 3])
  expect(emr.jobRuns.get(id).describe().finishedAt).toEqual(new Date('2026-01-15T09:00:03Z'))
})

test('a cancellation goes by reads too, and a hand ends all reading on', async () => {
  const emr = hold({ timeline: 'stepPerRead' })
  const [cancelled, driven] = [await start(emr), await start(emr)]
  await describeRun(emr, cancelled)
  await cancelRun(emr, cancelled)
  expect(await statesSeen(emr, cancelled, 3)).toEqual(['CANCEL_PENDING', 'CANCELLED', 'CANCELLED'])
  emr.jobRuns.get(driven).submit()
  expect(await statesSeen(emr, driven, 3)).toEqual(['SUBMITTED', 'SUBMITTED', 'SUBMITTED'])
})

test('a job run completes at the attempt that its timeline names', async () => {
  const emr = hold({ timeline: { pending: 0, submitted: 0, running: '60s', attempts: 3 } })
  const id = await start(emr, { retryPolicyConfiguration: { maxAttempts: 5 } })
  // Two attempts of a minute fail, with delays of 10 and 20 seconds after them.
  emr.clock.advance('209s')
  expect(await describeRun(emr, id)).toMatchObject({
    state: 'RUNNING',
    retryPolicyExecution: { currentAttemptCount: 3 },
  })
  emr.clock.advance('1s')
  expect(await describeRun(emr, id)).toMatchObject({
    state: 'COMPLETED',
    retryPolicyConfiguration: { maxAttempts: 5 },
    retryPolicyExecution: { currentAttemptCount: 3 },
  })
})

test('a job run that needs more attempts than its policy has is FAILED after the last', async () => {
  for (const members of [threeAttempts, {}]) {
    const emr = hold({ timeline: { attempts: 4, stateDetails: 'At last.' } })
    const id = await start(emr, members)
    emr.clock.advance('1h')
    const { stateDetails, ...jobRun } = await describeRun(emr, id)
    expect(jobRun).toMatchObject({ state: 'FAILED', failureReason: 'USER_ERROR' })
    expect(stateDetails).not.toBe('At last.')
    expect(jobRun.retryPolicyExecution?.currentAttemptCount).toBe(
      'retryPolicyConfiguration' in members ? 3 : undefined,
    )
  }
})

test('a job run that fails for a reason of its own keeps it when its policy has fewer attempts', async () => {
  const timeline = { failureReason: 'INTERNAL_ERROR', stateDetails: 'As told.', attempts: 4 } as const
  const emr = hold({ timeline })
  const id = await start(emr, threeAttempts)
  emr.clock.advance('1h')
  expect(await describeRun(emr, id)).toMatchObject({
    state: 'FAILED',
    failureReason: 'INTERNAL_ERROR',
    stateDetails: 'As told.',
    retryPolicyExecution: { currentAttemptCount: 3 },
  })
})

test('a job run with a retry policy completes at its first attempt unless it is told otherwise', async () => {
  const emr = hold()
  const id = await start(emr, threeAttempts)
  emr.clock.advance('1h')
  expect(await describeRun(emr, id)).toMatchObject({
    state: 'COMPLETED',
    retryPolicyExecution: { currentAttemptCount: 1 },
  })
})

test('what a timeline leaves out takes whole seconds: 2 to 6, 20 to 40 and 20 to 59', async () => {
  const seen: Record<string, Set<number>> = { PENDING: new Set(), SUBMITTED: new Set(), RUNNING: new Set() }
  for (let seed = 0; seed < 300; seed++) {
    const emr = hold({ seed })
    const jobRun = emr.jobRuns.get(await start(emr))
    const seconds: Record<string, number> = {}
    for (; jobRun.state !== 'COMPLETED'; emr.clock.advance('1s')) {
      seconds[jobRun.state] = (seconds[jobRun.state] ?? 0) + 1
    }
    for (const [state, count] of Object.entries(seconds)) seen[state]?.add(count)
  }
  const between = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const counts = Object.values(seen).map((set) => [...set].toSorted((one, other) => one - other))
  expect(counts).toEqual([between(2, 6), between(20, 40), between(20, 59)])
})

test.each(failureReasons)(
  'to say how many attempts fail for %s is to say that there are some',
  async (failureReason) => {
    const statesOf = async (timeline: Timeline, seed: number) => {
      const emr = hold({ timeline: { ...timeline, failureReason }, seed })
      const jobRun = emr.jobRuns.get(await start(emr))
      const seen = new Set<string>()
      for (; jobRun.state !== 'FAILED'; emr.clock.advance('1s')) seen.add(jobRun.state)
      return seen
    }
    for (let seed = 0; seed < 20; seed++) {
      expect(await statesOf({ attempts: 1 }, seed)).toEqual(await statesOf({ running: '30s' }, seed))
    }
  },
)

test('a job run that somebody else cancels goes by way of CANCEL_PENDING', async () => {
  const timeline = {
    pending: 0,
    submitted: 0,
    running: '1m',
    outcome: 'CANCELLED',
    cancelPending: '20s',
  } as const
  const emr = hold({ timeline })
  const id = await start(emr)
  const seen = []
  for (const wait of ['1m', '19s', '1s'] as const) {
    emr.clock.advance(wait)
    seen.push((await describeRun(emr, id)).state)
  }
  expect(seen).toEqual(['CANCEL_PENDING', 'CANCEL_PENDING', 'CANCELLED'])
  expect((await describeRun(emr, id)).stateDetails).toBe('JobRun CANCELLED successfully.')
})

test('a cancellation takes as long as the timeline says', async () => {
  const emr = hold({ timeline: { cancelPending: '10m' } })
  const id = await start(emr)
  await cancelRun(emr, id)
  emr.clock.advance('599s')
  expect(emr.jobRuns.get(id).state).toBe('CANCEL_PENDING')
  emr.clock.advance('1s')
  expect(emr.jobRuns.get(id).state).toBe('CANCELLED')
})

test('of rules the first that matches the input counts, and without one a job run is realistic', async () => {
  const emr = hold({
    timeline: [
      { when: { name: 'bad', tags: { team: 'data' } }, failureReason: 'CLUSTER_UNAVAILABLE' },
      { when: ({ name }) => name === 'bad', failureReason: 'USER_ERROR' },
      { when: { jobDriver: { sparkSqlJobDriver: { entryPoint: 's3://b/q.sql' } } }, outcome: 'CANCELLED' },
    ],
  })
  const sql = { sparkSqlJobDriver: { entryPoint: 's3://b/q.sql', sparkSqlParameters: '--conf a=b' } }
  const inputs = [
    { name: 'bad', tags: { team: 'data', more: 'x' } },
    { name: 'bad', tags: { team: 'ml' } },
    { name: 'bad' },
    { jobDriver: sql },
    { name: 'good' },
  ]
  const ids = []
  for (const input of inputs) ids.push(await start(emr, input))
  emr.clock.advance('1h')
  expect(
    ids.map((id) => emr.jobRuns.get(id).describe()).map(({ failureReason, state }) => failureReason ?? state),
  ).toEqual(['CLUSTER_UNAVAILABLE', 'USER_ERROR', 'USER_ERROR', 'CANCELLED', 'COMPLETED'])
})

test('a rule without a condition is for all that are left, and a function may name a pace', async () => {
  const options: EmrContainersOptions[] = [
    { timeline: [{ when: { name: 'x' }, outcome: 'FAILED' }, { pace: 'instant' }] },
    { timeline: () => 'instant' },
  ]
  for (const option of options) {
    const emr = hold(option)
    expect(emr.jobRuns.get(await start(emr)).state).toBe('COMPLETED')
  }
})

test('a driven job run and the clock never contradict each other', async () => {
  const moves = fc.array(
    fc.constantFrom<Move[]>(
      'submit',
      'run',
      'complete',
      'fail',
      'requestCancellation',
      'cancel',
      'wait',
      'wait',
      'read',
    ),
    { minLength: 1, maxLength: 12 },
  )
  const paces = fc.constantFrom('realistic' as const, 'instant' as const, 'stepPerRead' as const)
  const law = async (names: Move[], timeline: 'realistic' | 'instant' | 'stepPerRead') => {
    const emr = hold({ timeline })
    const jobRun = emr.jobRuns.get(await start(emr, threeAttempts))
    let last = jobRun.describe()
    for (const name of names) {
      const { state } = jobRun
      if (name === 'wait') emr.clock.advance('9s')
      else if (name === 'read') await describeRun(emr, jobRun.id)
      else {
        const isRefused = illegal(() => jobRun[name]())
        // A step that is refused changes nothing; one that is taken is seen at once.
        expect(jobRun.state === state).toBe(isRefused)
      }
      const seen = jobRun.describe()
      expect(validate('JobRun', seen)).toEqual([])
      expect(seen.retryPolicyExecution?.currentAttemptCount).toBeGreaterThanOrEqual(
        last.retryPolicyExecution?.currentAttemptCount ?? 0,
      )
      if (last.finishedAt) expect(seen).toEqual(last)
      last = seen
    }
  }
  await fc.assert(fc.asyncProperty(moves, paces, law), { numRuns: 150 })
})

type Step = 'submit' | 'run' | 'complete' | 'fail' | 'requestCancellation' | 'cancel'
type Move = Step | 'wait' | 'read'

function illegal(step: () => unknown): boolean {
  try {
    step()
    return false
  } catch {
    expect(refusal(step).code).toBe('ILLEGAL_TRANSITION')
    return true
  }
}

test('a job of six hours is polled to its end in no time, with no timer', async () => {
  const emr = hold({ timeline: { running: '6h' } })
  const id = await start(emr)
  let polls = 0
  for (; (await describeRun(emr, id)).state !== 'COMPLETED'; polls++) emr.clock.advance('15s')
  expect(polls).toBeGreaterThan(6 * 60 * 4)
  expect(emr.clock.now().getTime() - Date.parse('2026-01-15T15:00:00Z')).toBeLessThan(60_000)
})

test('under fake timers a job of six hours is polled as well, as time is told to pass', async () => {
  // All that Vitest fakes of itself; reading a Response needs real microtasks.
  vi.useFakeTimers()
  const emr = createEmrContainers({ timeScale: 1, timeline: { running: '6h' } })
  const id = await start(emr)
  let polls = 0
  for (; (await describeRun(emr, id)).state !== 'COMPLETED'; polls++) vi.advanceTimersByTime(15_000)
  expect(polls).toBeGreaterThan(6 * 60 * 4)
})

test('time does not move back for job runs when fake timers set it back', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T09:00:00Z') })
  const emr = createEmrContainers({ timeScale: 1, timeline: { pending: '5s', submitted: '1h' } })
  const id = await start(emr)
  vi.setSystemTime('2026-01-15T09:00:06Z')
  expect(emr.jobRuns.get(id).state).toBe('SUBMITTED')
  vi.setSystemTime('2020-01-01T00:00:00Z')
  expect(emr.jobRuns.get(id).state).toBe('SUBMITTED')
  vi.setSystemTime('2020-01-01T01:00:00Z')
  expect(emr.jobRuns.get(id).state).toBe('RUNNING')
})

test('a fixture that is cancelled takes the usual time', async () => {
  const emr = hold()
  const jobRun = createFixtures().jobRun.running().build({ virtualClusterId: 'abcdefghijklmnopqrstuvwxy' })
  emr.jobRuns.add(jobRun)
  expect(await cancelRun(emr, jobRun.id)).toMatchObject({ status: 200 })
  emr.clock.advance('5s')
  expect(emr.jobRuns.get(jobRun.id).state).toBe('CANCELLED')
})
