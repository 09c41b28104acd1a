import { createFixtures } from 'emr-containers-testkit/fixtures'
import { expect, test, vi } from 'vitest'
import { createDescriptions } from '../../src/service/descriptions.ts'
import { createJobRunStore } from '../../src/service/job-run-store.ts'
import { readJobRun } from '../../src/service/read-job-run.ts'
import type { StoredJobRun } from '../../src/service/stored-job-run.ts'
import { completed, failed } from './stored.ts'

const store = createJobRunStore({ partition: 'aws' })
const fixtures = createFixtures({ seed: 5 })

function running(index: number, team = 'etl'): StoredJobRun {
  return readJobRun(fixtures.jobRun.running().from(index).build({ tags: { team } }), 0, store)
}

/** How many of some descriptions, asked for one after another, are written. */
function writtenOf(asked: readonly (readonly [jobRun: StoredJobRun, now: number])[]): number {
  const describe = createDescriptions()
  const write = vi.spyOn(JSON, 'stringify')
  try {
    for (const [jobRun, now] of asked) describe(jobRun, now)
    return write.mock.calls.length
  } finally {
    write.mockRestore()
  }
}

/** The same job runs, twice in turns. */
function inTurns(count: number): [StoredJobRun, number][] {
  const jobRuns = Array.from({ length: count }, (_, index) => running(index))
  return [...jobRuns, ...jobRuns].map((jobRun) => [jobRun, 0])
}

/** A job run whose description has so many characters. */
function ofLength(characters: number): StoredJobRun {
  const { shown, ...jobRun } = running(0)
  const withText = (text: string) => ({ ...jobRun, shown: shown && { ...shown, name: text } })
  const rest = createDescriptions()(withText(''), 0).length
  return withText('x'.repeat(characters - rest))
}

test.each<[string, () => readonly (readonly [StoredJobRun, number])[], number]>([
  ['asked for again and again', () => inTurns(1), 1],
  ['of 256 job runs in turns', () => inTurns(256), 256],
  ['of 257 job runs in turns', () => inTurns(257), 514],
])('of descriptions %s as many are written as have to be', (_, ask, written) => {
  const asked = ask()
  expect(writtenOf(asked)).toBe(written)
})

test('a description of 20,000 characters is kept, and a longer one is not', () => {
  const [kept, tooLong] = [ofLength(20_000), ofLength(20_001)]
  expect(
    writtenOf([
      [kept, 0],
      [kept, 0],
    ]),
  ).toBe(1)
  expect(
    writtenOf([
      [tooLong, 0],
      [tooLong, 0],
    ]),
  ).toBe(2)
})

test('a job run that has moved on is among the latest again', () => {
  const [moving, ...others] = Array.from({ length: 257 }, (_, index) => ({
    ...running(index),
    createdAt: 0,
    plan: completed,
  }))
  if (!moving) throw new Error('There are job runs.')
  const asked = [moving, ...others.slice(0, 255)].map((jobRun) => [jobRun, 0] as const)
  const after = [moving, ...others.slice(255), moving].map((jobRun) => [jobRun, 2000] as const)
  expect(writtenOf([...asked, ...after])).toBe(256 + 2)
})

test('a job run whose driver starts again is described anew', () => {
  const describe = createDescriptions()
  const jobRun = readJobRun(fixtures.jobRun.running().withRetryPolicy(3).build(), 0, store)
  const retried = { ...jobRun, createdAt: 0, attempts: { inAll: 3, ranFor: 1000 }, plan: completed }
  const attemptAt = (now: number) => /"currentAttemptCount":(\d)/.exec(describe(retried, now))?.[1]
  expect([20_000, 30_999, 31_000].map(attemptAt)).toEqual(['1', '1', '2'])
})

test('a job run that moves on, or gets another plan, is described anew', () => {
  const describe = createDescriptions()
  const jobRun = { ...running(0), createdAt: 0, attempts: undefined, plan: completed }
  const stateAt = (now: number) => /"state":"(\w+)"/.exec(describe(jobRun, now))?.[1]
  expect([0, 2000, 20_000, 60_000, 0].map(stateAt)).toEqual([
    'PENDING',
    'SUBMITTED',
    'RUNNING',
    'COMPLETED',
    'PENDING',
  ])
  jobRun.plan = failed
  expect([0, 1000].map(stateAt)).toEqual(['PENDING', 'FAILED'])
})
