import { bisect } from './bisect.ts'
import type { StoredJobRun } from './stored-job-run.ts'

/** Some job runs in the order in which they came, and the number of the one that follows, if one does. */
export interface ArrivalsPage {
  readonly jobRuns: readonly StoredJobRun[]
  readonly next: number | undefined
}

/**
 * Job runs by the number under which they came, counted from 0. One that is forgotten leaves its number empty, so that
 * whoever pages through them misses none.
 */
export interface Arrivals {
  /** How many have come, those that are forgotten included. */
  readonly count: () => number
  readonly add: (jobRun: StoredJobRun) => void
  /** Says that one of them is no longer here. */
  readonly forget: () => void
  /** At most so many of those that are here, from a number on. */
  readonly page: (from: number, most: number) => ArrivalsPage
}

/** One in so many may have been forgotten before the list is made anew, which a job run pays for with so many steps. */
const slack = 8

export function createArrivals(isHere: (jobRun: StoredJobRun) => boolean): Arrivals {
  let jobRuns: StoredJobRun[] = []
  // Numbers of the job runs, once they are no longer their places.
  let numbers: number[] | undefined
  let count = 0
  let forgotten = 0
  const numberOf = (place: number) => numbers?.[place] ?? place
  const placeOf = (number: number) => bisect(jobRuns.length, (place) => numberOf(place) < number)
  const tighten = () => {
    const left = jobRuns
      .map((jobRun, place) => ({ jobRun, number: numberOf(place) }))
      .filter(({ jobRun }) => isHere(jobRun))
    jobRuns = left.map(({ jobRun }) => jobRun)
    numbers = left.map(({ number }) => number)
    forgotten = 0
  }
  return {
    count: () => count,
    add(jobRun) {
      jobRuns.push(jobRun)
      numbers?.push(count)
      count++
    },
    forget() {
      forgotten++
      if (forgotten * slack > jobRuns.length) tighten()
    },
    page(from, most) {
      const found: StoredJobRun[] = []
      let place = placeOf(from)
      for (; place < jobRuns.length; place++) {
        const jobRun = jobRuns[place]
        if (!jobRun || !isHere(jobRun)) continue
        if (found.length === most) break
        found.push(jobRun)
      }
      return { jobRuns: found, next: place < jobRuns.length ? numberOf(place) : undefined }
    },
  }
}
