import type { JobRunStore } from './job-run-store.ts'
import type { StoredJobRun } from './stored-job-run.ts'

/** Job runs that came one after another share most, so they are looked at in rows, all over those that there are. */
const rows = 16
const rowLength = 64

/** What V8 was seen to take on 64-bit machines, in bytes: discoveries/memory-of-job-runs.md. */
const word = 8
const objectHead = 4 * word
const arrayHead = 6 * word
const stringHead = 2 * word
const boxedNumber = 2 * word
/** Numbers up to this are kept in the place of a reference. */
const largestSmall = 2 ** 31
/** Texts up to this length are kept once, as JSON.parse reads them. */
const shortText = 10
/** Of a Map: key, value, chain and half a bucket for each place, of which it has a power of two. */
const mapPlace = 3.5 * word
/** Places in the lists by creation, by arrival and by name, which have room for more. */
const listPlaces = 5 * word

/**
 * The memory that job runs take, in bytes: what a sample of them holds, a part that several hold once, and their places
 * in the indexes. The heap itself would tell of garbage, too, of which it holds more than of job runs until it is full.
 */
export function storedBytes(store: Pick<JobRunStore, 'size' | 'arrivals' | 'page'>): number {
  const sample = new Set<StoredJobRun>()
  for (let row = 0; row < rows; row++) {
    const from = Math.floor((row * store.arrivals()) / rows)
    for (const jobRun of store.page(from, rowLength).jobRuns) sample.add(jobRun)
  }
  if (sample.size === 0) return 0
  const measure = createMeasure()
  let bytes = 0
  for (const jobRun of sample) bytes += measure(jobRun)
  // By ID and by client token.
  const count = store.size()
  const indexes = 2 * mapPlace * 2 ** Math.ceil(Math.log2(count)) + listPlaces * count
  return Math.round((bytes / sample.size) * count + indexes)
}

/** Measures values; a part that was measured before takes nothing more. */
function createMeasure(): (jobRun: StoredJobRun) => number {
  const known = new Set<unknown>()
  const measure = (value: unknown): number => {
    if (typeof value === 'number')
      return Number.isInteger(value) && Math.abs(value) < largestSmall ? 0 : boxedNumber
    if (typeof value === 'string' && value.length > shortText) return textBytes(value)
    if (typeof value !== 'object' || value === null || known.has(value)) return 0
    known.add(value)
    const children: readonly unknown[] = Object.values(value)
    const head = Array.isArray(value) ? arrayHead : objectHead
    return children.reduce((sum: number, child) => sum + measure(child), head + word * children.length)
  }
  return measure
}

function textBytes(text: string): number {
  const isWide = /[^\0-\xff]/.test(text)
  return stringHead + word * Math.ceil((text.length * (isWide ? 2 : 1)) / word)
}
