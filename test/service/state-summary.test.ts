import { jobRunStates, type JobRunState } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAt, type Living } from '../../src/service/lifecycle.ts'
import { mayHold, merge, summarize } from '../../src/service/state-summary.ts'

const ways: readonly (readonly JobRunState[])[] = [
  ['PENDING'],
  ['PENDING', 'SUBMITTED', 'RUNNING', 'COMPLETED'],
  ['PENDING', 'FAILED'],
  ['RUNNING', 'CANCEL_PENDING', 'CANCELLED'],
  ['COMPLETED'],
]

/** Job runs of some plans, whose states may take no time. */
const jobRuns: fc.Arbitrary<readonly Living[]> = fc.array(
  fc
    .record({
      createdAt: fc.nat(12),
      way: fc.constantFrom(...ways),
      times: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
    })
    .map(({ createdAt, way, times }) => {
      const after = way.map((_, index) => times.slice(0, index).reduce((sum, time) => sum + time, 0))
      return { createdAt, plan: { way, after, ending: undefined } }
    }),
  { maxLength: 5 },
)

/** When a job run enters a state and when it leaves it; before it begins it is in its first one. */
function spanOf({ createdAt, plan: { way, after } }: Living, state: JobRunState): readonly [number, number] {
  const index = way.indexOf(state)
  if (index === -1) return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const enters = index === 0 ? Number.NEGATIVE_INFINITY : createdAt + (after[index] ?? 0)
  return [enters, createdAt + (after[index + 1] ?? Number.POSITIVE_INFINITY)]
}

test('a summary says of each state whether it may be met between its first entry and its last end', () => {
  fc.assert(
    fc.property(jobRuns, jobRuns, fc.integer({ min: -2, max: 30 }), (some, others, now) => {
      const all = [...some, ...others]
      for (const state of jobRunStates) {
        const spans = all.map((jobRun) => spanOf(jobRun, state))
        const mayBe = spans.some(([enters]) => enters <= now) && spans.some(([, leaves]) => now < leaves)
        expect(mayHold(summarize(all), [state], now)).toBe(mayBe)
        expect(mayHold(merge([summarize(some), summarize(others)]), [state], now)).toBe(mayBe)
      }
      for (const jobRun of all)
        expect(mayHold(summarize(all), ['FAILED', stateAt(jobRun, now)], now)).toBe(true)
      const failed = mayHold(summarize(all), ['FAILED'], now)
      expect(mayHold(summarize(all), ['SUBMITTED', 'FAILED'], now)).toBe(
        failed || mayHold(summarize(all), ['SUBMITTED'], now),
      )
    }),
  )
})
