import type { JobRunState } from '../model/generated/types.ts'
import { bisect } from './bisect.ts'
import {
  forgetSummaries,
  replaceBlocks,
  seek,
  widenSummaries,
  type InState,
  type JobRunBlocks,
} from './block-groups.ts'
import { stateAt } from './lifecycle.ts'
import { isBefore, type Place, type StoredJobRun } from './stored-job-run.ts'

/** Most job runs of a block: few enough to shift and to look through. */
const blockSize = 256
/** Job runs that are looked for. */
export interface Wanted extends InState {
  /** The earliest creation, in milliseconds. */
  readonly from: number
  /** The place before which all lie. */
  readonly before: Place
}

export function createJobRunBlocks(...jobRuns: readonly StoredJobRun[]): JobRunBlocks {
  const order: JobRunBlocks = { blocks: [], groups: [] }
  for (const jobRun of jobRuns) insert(order, jobRun)
  return order
}

export function insert(order: JobRunBlocks, jobRun: StoredJobRun): void {
  const { blocks } = order
  const latest = blocks.at(-1)?.jobRuns.at(-1)
  // Where job runs come in order, as they do when they are started, nothing is looked for.
  const isLatest = latest !== undefined && isBefore(latest, jobRun)
  const index = isLatest ? blocks.length - 1 : Math.max(0, blockOf(order, jobRun))
  const block = blocks[index]
  const position = !block ? 0 : isLatest ? block.jobRuns.length : countBefore(block.jobRuns, jobRun)
  if (!block || position === blockSize) {
    // A block that is full is left so where job runs come in order.
    replaceBlocks(order, index + 1, 0, [jobRun])
    return
  }
  const { jobRuns } = block
  if (position === jobRuns.length) jobRuns.push(jobRun)
  else jobRuns.splice(position, 0, jobRun)
  if (jobRuns.length > blockSize) {
    replaceBlocks(order, index, 1, jobRuns.slice(0, blockSize / 2), jobRuns.slice(blockSize / 2))
    return
  }
  widenSummaries(order, index, jobRun)
}

export function remove(order: JobRunBlocks, jobRun: StoredJobRun): void {
  const index = blockOf(order, jobRun)
  const block = order.blocks[index]
  if (!block) return
  const position = countBefore(block.jobRuns, jobRun)
  if (block.jobRuns[position] !== jobRun) return
  block.jobRuns.splice(position, 1)
  if (block.jobRuns.length === 0) replaceBlocks(order, index, 1)
}

/** Says that the plan of a job run is another. */
export function forgetSummary(order: JobRunBlocks, jobRun: StoredJobRun): void {
  forgetSummaries(order, blockOf(order, jobRun))
}

/** The newest of the wanted job runs, newest first. */
export function newest(order: JobRunBlocks, wanted: Wanted, most: number): StoredJobRun[] {
  const found: StoredJobRun[] = []
  let index = seek(order, blockOf(order, wanted.before), -1, wanted)
  for (; index >= 0 && found.length < most; index = seek(order, index - 1, -1, wanted)) {
    const { jobRuns = [] } = order.blocks[index] ?? {}
    if (isTooOld(jobRuns.at(-1), wanted)) break
    for (let position = countBefore(jobRuns, wanted.before) - 1; position >= 0; position--) {
      const jobRun = jobRuns[position]
      if (!jobRun || isTooOld(jobRun, wanted) || found.length === most) break
      if (isInState(jobRun, wanted)) found.push(jobRun)
    }
  }
  return found
}

/** The oldest job run that is in one of the states. */
export function oldest(
  order: JobRunBlocks,
  states: readonly JobRunState[],
  now: number,
): StoredJobRun | undefined {
  const wanted = { states, now }
  for (let index = seek(order, 0, 1, wanted); index >= 0; index = seek(order, index + 1, 1, wanted)) {
    const found = order.blocks[index]?.jobRuns.find((jobRun) => isInState(jobRun, wanted))
    if (found) return found
    // Those that made it a candidate have been forgotten since; it is not to be looked through again.
    forgetSummaries(order, index)
  }
  return undefined
}

function isInState(jobRun: StoredJobRun, { states, now }: InState): boolean {
  return states === undefined || states.includes(stateAt(jobRun, now))
}

function isTooOld(jobRun: StoredJobRun | undefined, { from }: Pick<Wanted, 'from'>): boolean {
  return jobRun !== undefined && jobRun.createdAt < from
}

/** The block that a place lies in: the last one that begins before it or with it. -1 when all come after. */
function blockOf({ blocks }: JobRunBlocks, place: Place): number {
  return (
    bisect(blocks.length, (index) => {
      const first = blocks[index]?.jobRuns[0]
      return first !== undefined && !isBefore(place, first)
    }) - 1
  )
}

function countBefore(jobRuns: readonly StoredJobRun[], place: Place): number {
  return bisect(jobRuns.length, (index) => {
    const jobRun = jobRuns[index]
    return jobRun !== undefined && isBefore(jobRun, place)
  })
}
