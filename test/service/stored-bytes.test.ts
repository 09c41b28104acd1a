import { expect, test } from 'vitest'
import type { StoredJobRun } from '../../src/service/stored-job-run.ts'
import { storedBytes } from '../../src/service/stored-bytes.ts'
import { untyped } from './raw.ts'
import { completed, stored } from './stored.ts'

/** The memory of some job runs that are all that there are. */
function bytesOf(...jobRuns: readonly StoredJobRun[]): number {
  return storedBytes({
    size: () => jobRuns.length,
    arrivals: () => jobRuns.length,
    page: (from, most) => ({ jobRuns: jobRuns.slice(from, from + most), next: undefined }),
  })
}

const one = stored(1, 0, completed)

/** What something takes more than the usual job run, as discoveries/memory-of-job-runs.md has it. */
test.each<[string, Partial<StoredJobRun>, number]>([
  ['a name of ten characters, which is kept once', { name: 'x'.repeat(10) }, 0],
  ['a name of eleven characters', { name: 'x'.repeat(11) }, 16 + 16],
  ['a name of 24 characters', { name: 'x'.repeat(24) }, 16 + 24],
  ['a name with the last character of a byte', { name: `${'x'.repeat(23)}\u{ff}` }, 16 + 24],
  ['a name with a character that needs two bytes', { name: `${'x'.repeat(23)}\u{100}` }, 16 + 48],
  ['a small number', { createdAt: 2 ** 31 - 1 }, 0],
  ['a small number below zero', { createdAt: 1 - 2 ** 31 }, 0],
  ['a number that needs a box', { createdAt: 2 ** 31 }, 16],
  ['a number below zero that needs a box', { createdAt: -(2 ** 31) }, 16],
  ['a fraction', { createdAt: 0.5 }, 16],
  ['an empty map', { submission: {} }, 32],
  ['a map of two entries', { submission: { tags: { a: 'b', c: 'd' } } }, 32 + 8 + 32 + 16],
  ['a list of three', { submission: { tags: untyped({ a: [1, 2, null] }) } }, 32 + 8 + 32 + 8 + 48 + 24],
  ['a part that it holds already', { perRead: untyped({ isSeen: completed }) }, 32 + 8],
])('%s takes its bytes', (_, members, more) => {
  expect(bytesOf({ ...one, ...members }) - bytesOf(one)).toBe(more)
})

/** A job run has eleven members. */
const own = 32 + 11 * 8
/** Its home has four; its plan has three: two lists of four, and an ending of one member. */
const shared = 32 + 4 * 8 + (32 + 3 * 8) + 2 * (48 + 4 * 8) + (32 + 8)
/** Two indexes of 28 bytes for each of their places, of which there is a power of two, and five places in lists. */
const indexes = (count: number, places: number) => 2 * 28 * places + 40 * count

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [4, 4],
  [5, 8],
  [200, 256],
])(
  'of %i job runs each has its own members, all share a plan, and the indexes have %i places',
  (count, places) => {
    const jobRuns = Array.from({ length: count }, () => ({ ...one }))
    expect(bytesOf(...jobRuns)).toBe(count * own + shared + indexes(count, places))
  },
)

test('no job runs take nothing, and of a million some rows are looked at, all over them', () => {
  expect(bytesOf()).toBe(0)
  const [count, looked] = [1_000_000, new Array<[number, number]>()]
  const bytes = storedBytes({
    size: () => count,
    arrivals: () => 1_600_000,
    page: (from, most) => {
      looked.push([from, most])
      return { jobRuns: [{ ...one }], next: undefined }
    },
  })
  expect(looked).toEqual(Array.from({ length: 16 }, (_, row) => [row * 100_000, 64]))
  expect(bytes).toBe((own + shared / 16) * count + indexes(count, 2 ** 20))
})
