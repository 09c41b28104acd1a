import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createArrivals } from '../../src/service/arrivals.ts'
import type { StoredJobRun } from '../../src/service/stored-job-run.ts'
import { completed, stored } from './stored.ts'

/** Arrivals of which some are forgotten, and how often anyone asked whether one is here. */
function open() {
  const here = new Set<StoredJobRun>()
  let looks = 0
  const arrivals = createArrivals((jobRun) => {
    looks++
    return here.has(jobRun)
  })
  return {
    arrivals,
    add: () => {
      const jobRun = stored(arrivals.count(), arrivals.count(), completed)
      here.add(jobRun)
      arrivals.add(jobRun)
      return jobRun
    },
    forget: (jobRun: StoredJobRun) => {
      if (here.delete(jobRun)) arrivals.forget()
    },
    looksOf: (step: () => void) => {
      looks = 0
      step()
      return looks
    },
  }
}

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 30 }) }),
    fc.record({
      kind: fc.constant('forget' as const),
      from: fc.nat(100),
      every: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      kind: fc.constant('page' as const),
      from: fc.nat(120),
      most: fc.integer({ min: 1, max: 20 }),
    }),
  ),
  { minLength: 5, maxLength: 40 },
)

test('a page holds those that are here from a number on, and tells the number of the next, whatever was forgotten', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { arrivals, add, forget } = open()
      let left: { readonly jobRun: StoredJobRun; readonly number: number }[] = []
      for (const step of taken) {
        if (step.kind === 'add')
          for (let made = 0; made < step.count; made++) left.push({ number: arrivals.count(), jobRun: add() })
        if (step.kind === 'forget') {
          const gone = left.filter(({ number }) => number >= step.from && number % step.every === 0)
          for (const { jobRun } of gone) forget(jobRun)
          left = left.filter((one) => !gone.includes(one))
        }
        if (step.kind === 'page') {
          const found = left.filter(({ number }) => number >= step.from)
          expect(arrivals.page(step.from, step.most)).toEqual({
            jobRuns: found.slice(0, step.most).map(({ jobRun }) => jobRun),
            next: found[step.most]?.number,
          })
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('to forget costs a few looks for each, and a page passes few that were forgotten', () => {
  const { arrivals, add, forget, looksOf } = open()
  const all = Array.from({ length: 1000 }, add)
  const toForget = looksOf(() => {
    for (const jobRun of all.slice(0, 900)) forget(jobRun)
  })
  expect(toForget).toBeLessThan(900 * 10)
  expect(looksOf(() => arrivals.page(0, 10))).toBeLessThan(10 + 1000 / 8)
})
