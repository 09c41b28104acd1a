import { createFixtures } from 'emr-containers-testkit/fixtures'
import { failureReasons, jobRunStates, toWire } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeRun, hold, list, virtualClusterId } from './raw.ts'

test('a fixture that is added is described and listed as it is, in whatever state, and stays so', async () => {
  const law = async (
    seed: number,
    state: (typeof jobRunStates)[number],
    reason: number,
    maxAttempts: number,
  ) => {
    const { jobRun } = createFixtures({ seed })
    const inState = state === 'FAILED' ? jobRun.failed(failureReasons[reason]) : jobRun.inState(state)
    const fixture = inState.withRetryPolicy(maxAttempts).build({ virtualClusterId })
    const emr = hold()
    emr.jobRuns.add(fixture)
    expect(emr.jobRuns.count()).toBe(1)
    emr.clock.advance('1d')
    expect(emr.jobRuns.get(fixture.id).state).toBe(state)
    expect(emr.jobRuns.get(fixture.id).describe()).toEqual(fixture)
    expect(await describeRun(emr, fixture.id)).toEqual(toWire('JobRun', fixture))
    expect((await list(emr, { states: state })).jobRuns).toHaveLength(1)
  }
  const states = fc.constantFrom(...jobRunStates)
  await fc.assert(fc.asyncProperty(fc.nat(), states, fc.nat(3), fc.integer({ min: 1, max: 4 }), law), {
    numRuns: 50,
  })
})
