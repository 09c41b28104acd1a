import { createFixtures } from 'emr-containers-testkit/fixtures'
import {
  failureReasons,
  jobRunStates,
  validate,
  type JobRunState,
  type JobRunWire,
} from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelRun, describeRun, hold, list, start, virtualClusterId } from './raw.ts'

const ended: ReadonlySet<JobRunState> = new Set(['COMPLETED', 'FAILED', 'CANCELLED'])

/** Members of every job run that is described. */
const always = [
  'arn',
  'clientToken',
  'configurationOverrides',
  'createdAt',
  'createdBy',
  'executionRoleArn',
  'id',
  'jobDriver',
  'releaseLabel',
  'state',
  'tags',
  'virtualClusterId',
]

/** The presence rules that were observed: facts/emr-containers.md 4.2. */
function expectCoherent(jobRun: JobRunWire, hasRetryPolicy: boolean): void {
  expect(validate('JobRun', jobRun)).toEqual([])
  const { state = 'PENDING', createdAt = '', finishedAt, id = '', arn } = jobRun
  const hasEnded = ended.has(state)
  const names = [
    ...always,
    ...(hasEnded ? ['finishedAt', 'stateDetails'] : []),
    ...(state === 'FAILED' ? ['failureReason'] : []),
    ...(hasRetryPolicy ? ['retryPolicyConfiguration', 'retryPolicyExecution'] : []),
  ]
  expect(Object.keys(jobRun).toSorted()).toEqual(names.toSorted())
  expect(arn).toContain(`:/virtualclusters/${virtualClusterId}/jobruns/${id}`)
  if (finishedAt !== undefined) expect(Date.parse(finishedAt)).toBeGreaterThanOrEqual(Date.parse(createdAt))
  const { currentAttemptCount = 0 } = jobRun.retryPolicyExecution ?? {}
  expect(currentAttemptCount).toBeLessThanOrEqual(jobRun.retryPolicyConfiguration?.maxAttempts ?? 0)
  if (state === 'RUNNING' && hasRetryPolicy) expect(currentAttemptCount).toBeGreaterThan(0)
}

const plans = fc.record({
  seed: fc.nat(),
  maxAttempts: fc.integer({ min: 1, max: 5 }),
  failureReason: fc.option(fc.constantFrom(...failureReasons), { nil: undefined }),
  running: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
  waits: fc.array(fc.nat({ max: 60_000 }), { minLength: 1, maxLength: 8 }),
  cancelAt: fc.option(fc.nat({ max: 7 }), { nil: undefined }),
})

test('a job run is valid and has the members of its state at any instant', async () => {
  const law = async ({
    seed,
    maxAttempts,
    failureReason,
    running,
    waits,
    cancelAt,
  }: typeof plans extends fc.Arbitrary<infer Plan> ? Plan : never) => {
    const timeline = {
      ...(failureReason !== undefined && { failureReason }),
      ...(running !== undefined && { running }),
    }
    const emr = hold({ seed, timeline })
    const id = await start(emr, { retryPolicyConfiguration: { maxAttempts } })
    for (const [index, wait] of waits.entries()) {
      emr.clock.advance(wait)
      if (index === cancelAt) await cancelRun(emr, id)
      const jobRun = await describeRun(emr, id)
      expectCoherent(jobRun, maxAttempts > 1)
      const [listed] = (await list(emr)).jobRuns
      const { jobDriver: _, configurationOverrides: __, retryPolicyConfiguration: ___, ...shown } = jobRun
      expect(listed).toEqual(shown)
    }
  }
  await fc.assert(fc.asyncProperty(plans, law), { numRuns: 80 })
})

test('whatever is done to a job run by hand, it stays coherent', async () => {
  const steps = fc.array(
    fc.constantFrom('submit', 'run', 'complete', 'fail', 'requestCancellation', 'cancel', 'wait'),
    {
      maxLength: 8,
    },
  )
  const law = async (seed: number, names: string[]) => {
    const emr = hold({ seed })
    const id = await start(emr, { retryPolicyConfiguration: { maxAttempts: 3 } })
    const jobRun = emr.jobRuns.get(id)
    for (const name of names) {
      try {
        if (name === 'wait') emr.clock.advance('7s')
        if (name === 'submit') jobRun.submit()
        if (name === 'run') jobRun.run()
        if (name === 'complete') jobRun.complete()
        if (name === 'fail') jobRun.fail()
        if (name === 'requestCancellation') jobRun.requestCancellation()
        if (name === 'cancel') jobRun.cancel()
      } catch {
        // Illegal steps are refused; lifecycle.test.ts says which.
      }
      expectCoherent(await describeRun(emr, id), true)
    }
  }
  await fc.assert(fc.asyncProperty(fc.nat(), steps, law), { numRuns: 100 })
})

test.each(createFixtures().describeJobRunResponse.every())(
  'a fixture that is added is described as it was built: %#',
  async ({ jobRun }) => {
    const emr = hold()
    emr.jobRuns.add(jobRun)
    emr.clock.advance('1d')
    expect(emr.jobRuns.get(jobRun.id).describe()).toEqual(jobRun)
  },
)

test.each(jobRunStates)('a fixture that is %s moves on by hand', (state) => {
  const emr = hold()
  const jobRun = createFixtures().jobRun.withRetryPolicy().inState(state).build()
  emr.jobRuns.add(jobRun)
  const handle = emr.jobRuns.get(jobRun.id)
  const isOpen = !ended.has(state)
  if (isOpen && state !== 'CANCEL_PENDING') handle.requestCancellation()
  if (isOpen) handle.cancel()
  expect(handle.state).toBe(isOpen ? 'CANCELLED' : state)
  expect(validate('JobRun', handle.describe())).toEqual([])
})

test('a fixture of the future is in its state already and ends after its creation', () => {
  const emr = hold({ now: '2020-01-01T00:00:00Z' })
  const jobRun = createFixtures().jobRun.running().build()
  emr.jobRuns.add(jobRun)
  const handle = emr.jobRuns.get(jobRun.id)
  expect(() => handle.submit()).toThrow('it is RUNNING')
  handle.complete()
  expect(handle.state).toBe('COMPLETED')
  const { finishedAt, stateDetails } = handle.describe()
  expect(finishedAt?.getTime()).toBeGreaterThanOrEqual(jobRun.createdAt.getTime())
  expect(stateDetails).toContain('It ran for 0 Seconds')
})

test('what is done to a fixture, or to a description, is not done to the job run', async () => {
  const emr = hold()
  const jobRun = createFixtures()
    .jobRun.with({ tags: { team: 'data' } })
    .build()
  emr.jobRuns.add(jobRun)
  jobRun.tags['team'] = 'changed'
  const described = emr.jobRuns.get(jobRun.id).describe()
  if (described.tags) described.tags['team'] = 'changed'
  expect(emr.jobRuns.get(jobRun.id).describe().tags).toEqual({ team: 'data' })
})
