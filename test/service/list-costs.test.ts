import { jobRunStates, type JobRunState } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { createJobRunBlocks, newest } from '../../src/service/job-run-blocks.ts'
import { completed, failed, second, stored } from './stored.ts'

/** Job runs, one a second, of which the oldest alone fails; and how often their plans were looked at. */
function stock(count: number) {
  let looks = 0
  const jobRuns = Array.from({ length: count }, (_, index) => {
    const plan = index === 0 ? failed : completed
    return {
      ...stored(index, index * second, plan),
      get plan() {
        looks++
        return plan
      },
    }
  })
  const order = createJobRunBlocks(...jobRuns)
  const end = count * second
  const looksOf = (wanted: { states?: readonly JobRunState[]; from?: number; before?: number }) => {
    looks = 0
    const { states, from = 0, before = Number.POSITIVE_INFINITY } = wanted
    const found = newest(order, { states, now: end, from, before: { createdAt: before, id: '' } }, 51)
    return { looks, found: found.length }
  }
  return { looksOf, end }
}

const few = stock(1000)
const many = stock(100_000)

test.each([
  ['of the oldest alone', { states: ['FAILED'] }, 1],
  ['that none is in', { states: ['CANCEL_PENDING'] }, 0],
  ['that only the newest are in', { states: ['RUNNING'] }, 40],
  ['that all are in but the oldest', { states: ['COMPLETED'] }, 51],
  ['of any', { states: jobRunStates }, 51],
] as const)('a page of the state %s is found among 100,000 as fast as among 1,000', (_, wanted, found) => {
  const [small, large] = [few.looksOf(wanted), many.looksOf(wanted)]
  expect(large.found).toBe(found)
  // A block more or less is what chance decides.
  expect(large.looks).toBeLessThanOrEqual(small.looks + 256)
})

test.each([
  ['before the middle', (end: number) => ({ before: end / 2 })],
  ['after the middle', (end: number) => ({ from: end / 2 })],
  [
    'before the middle, of a state that none is in',
    (end: number) => ({ before: end / 2, states: ['RUNNING'] as const }),
  ],
  [
    'in one second of the middle, of a state that all are in',
    (end: number) => ({ from: end / 2, before: end / 2 + second, states: ['COMPLETED'] as const }),
  ],
])('a page of job runs created %s looks at no more than a block', (_, wantedOf) => {
  expect(many.looksOf(wantedOf(many.end)).looks).toBeLessThanOrEqual(256)
})
