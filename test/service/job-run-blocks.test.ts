import { jobRunStates } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createJobRunBlocks,
  forgetSummary,
  insert,
  newest,
  oldest,
  remove,
} from '../../src/service/job-run-blocks.ts'
import { stateAt, type Plan } from '../../src/service/lifecycle.ts'
import { isBefore, type StoredJobRun } from '../../src/service/stored-job-run.ts'
import { completed, failed, second, stored } from './stored.ts'

/** Job runs that a group of blocks holds. */
const groupOf = 64 * 256
const pending: Plan = { way: ['PENDING'], after: [0], ending: undefined }

/** Job runs, one a second. */
function stock(count: number, planOf = (_index: number) => completed): StoredJobRun[] {
  return Array.from({ length: count }, (_, index) => stored(index, index * second, planOf(index)))
}

const lookOf = (place: fc.Arbitrary<number>, end: number) =>
  fc.record({
    kind: fc.constant('look' as const),
    states: fc.option(fc.subarray([...jobRunStates], { minLength: 1, maxLength: 2 }), { nil: undefined }),
    now: fc.oneof(place, fc.constant(end)),
    from: fc.oneof(fc.constant(0), place),
    before: fc.oneof(fc.constant(end), place),
    most: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 400 })),
  })

/** What is done to so many job runs: some of it at the ends of blocks and groups. */
function stepsFor(count: number) {
  const borders = [0, 255, 256, groupOf - 1, groupOf, count - 50, count - 1].filter((at) => at < count)
  const place = fc.oneof(fc.nat(count), fc.constantFrom(...borders))
  const step = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), at: place, plan: fc.constantFrom(completed, pending) }),
    fc.record({ kind: fc.constant('remove' as const), at: place, many: fc.constantFrom(1, 10, 600) }),
    fc.record({ kind: fc.constant('replan' as const), at: place, plan: fc.constantFrom(failed, pending) }),
    lookOf(place, count * 2),
  )
  return fc.array(step, { minLength: 10, maxLength: 30 })
}

type Look = ReturnType<typeof lookOf> extends fc.Arbitrary<infer Step> ? Step : never

function compare(
  order: ReturnType<typeof createJobRunBlocks>,
  all: readonly StoredJobRun[],
  look: Look,
): void {
  const { states, most } = look
  const [now, from] = [look.now * second, look.from * second]
  const before = { createdAt: look.before * second, id: '' }
  const isWanted = (jobRun: StoredJobRun) => states?.includes(stateAt(jobRun, now)) ?? true
  const isBetween = (jobRun: StoredJobRun) => jobRun.createdAt >= from && isBefore(jobRun, before)
  const found = all.filter((jobRun) => isBetween(jobRun) && isWanted(jobRun)).toReversed()
  const seen = newest(order, { states, now, from, before }, most)
  expect(seen.map(({ id }) => id)).toEqual(found.slice(0, most).map(({ id }) => id))
  if (states) expect(oldest(order, states, now)).toBe(all.find(isWanted))
}

test.each([
  [700, 40],
  [groupOf + 600, 6],
])('whatever happens to %i job runs, what is found is what a look through all finds', (count, numRuns) => {
  const law = (taken: ReturnType<typeof stepsFor> extends fc.Arbitrary<infer Steps> ? Steps : never) => {
    const all = stock(count)
    const order = createJobRunBlocks(...all)
    for (const [index, step] of taken.entries()) {
      const jobRun = step.kind === 'replan' ? all[step.at] : undefined
      if (step.kind === 'insert') {
        const added = stored(count + index, step.at * second, step.plan)
        const place = all.findIndex((other) => isBefore(added, other))
        all.splice(place === -1 ? all.length : place, 0, added)
        insert(order, added)
      } else if (step.kind === 'remove') {
        for (const gone of all.splice(step.at, step.many)) remove(order, gone)
      } else if (step.kind === 'look') {
        compare(order, all, step)
      } else if (jobRun) {
        jobRun.plan = step.plan
        forgetSummary(order, jobRun)
      }
    }
  }
  fc.assert(fc.property(stepsFor(count), law), { numRuns })
})

test('blocks that are filled in order are full, so that there are few of them', () => {
  const sizesOf = (jobRuns: readonly StoredJobRun[]) =>
    createJobRunBlocks(...jobRuns).blocks.map((block) => block.jobRuns.length)
  expect(sizesOf(stock(1000))).toEqual([256, 256, 256, 232])
  const turnedAround = sizesOf(stock(1000).toReversed())
  expect(Math.max(...turnedAround)).toBeLessThanOrEqual(256)
  expect(turnedAround.length).toBeLessThanOrEqual(8)
})

test('a job run that a new block pushes into the next group is found there', () => {
  const last = groupOf - 1
  const order = createJobRunBlocks(...stock(groupOf + 600, (index) => (index === last ? pending : completed)))
  // The first block is full, and splits.
  insert(order, stored(2 * groupOf, 100 * second, completed))
  const now = 2 * groupOf * second
  expect(oldest(order, ['PENDING'], now)).toMatchObject({ createdAt: last * second })
  const wanted = { states: ['PENDING'] as const, now, from: 0, before: { createdAt: now, id: '' } }
  expect(newest(order, wanted, 2)).toMatchObject([{ createdAt: last * second }])
})

test('a job run that is not there is not removed, nor is another in its place', () => {
  const all = stock(700)
  const order = createJobRunBlocks(...all)
  for (const createdAt of [-1, 1, 300 * second, 700 * second])
    remove(order, stored(900, createdAt, completed))
  expect(order.blocks.flatMap(({ jobRuns }) => jobRuns)).toEqual(all)
})

test('the oldest of a state is found behind a block that has lost its own', () => {
  const [first, other] = [10, 600]
  const all = stock(700, (index) => (index === first || index === other ? pending : completed))
  const order = createJobRunBlocks(...all)
  const look = () => oldest(order, ['PENDING'], 1400 * second)
  expect(look()).toBe(all[first])
  for (const jobRun of all.slice(first, first + 1)) remove(order, jobRun)
  expect([look(), look()]).toEqual([all[other], all[other]])
})
