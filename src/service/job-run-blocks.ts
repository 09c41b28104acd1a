import type { JobRunState } from '../model/generated/types.ts'
import { stateAt } from './lifecycle.ts'
import { mayHold, summarize, widen, type StateSummary } from './state-summary.ts'
import { isBefore, type Place, type StoredJobRun } from './stored-job-run.ts'

/** Most job runs of a block: few enough to shift and to look through, many enough that a million make few blocks. */
const blockSize = 256

interface Block {
  readonly jobRuns: StoredJobRun[]
  /** Undefined when a plan has changed: it is made anew by whoever needs it. */
  summary: StateSummary | undefined
}

/**
 * Job runs, oldest first, in blocks. A place among them is found by bisection, a job run is put anywhere at the cost of
 * a block, and blocks that hold none of the wanted states are passed over unread.
 */
export type JobRunBlocks = Block[]

/** Job runs that are looked for. */
export interface Wanted {
  readonly states: readonly JobRunState[] | undefined
  readonly now: number
  /** The earliest creation, in milliseconds. */
  readonly from: number
  /** The place before which all lie. */
  readonly before: Place
}

export function insert(blocks: JobRunBlocks, jobRun: StoredJobRun): void {
  const index = Math.max(0, blockOf(blocks, jobRun))
  const block = blocks[index]
  const position = block ? countBefore(block.jobRuns, jobRun) : 0
  if (!block || position === blockSize) {
    // A block that is full is left so where job runs come in order.
    blocks.splice(index + 1, 0, createBlock([jobRun]))
    return
  }
  const { jobRuns, summary } = block
  if (position === jobRuns.length) jobRuns.push(jobRun)
  else jobRuns.splice(position, 0, jobRun)
  if (summary) widen(summary, jobRun)
  if (jobRuns.length > blockSize) {
    const halves = [jobRuns.slice(0, blockSize / 2), jobRuns.slice(blockSize / 2)]
    blocks.splice(index, 1, ...halves.map(createBlock))
  }
}

function createBlock(jobRuns: StoredJobRun[]): Block {
  return { jobRuns, summary: summarize(jobRuns) }
}

export function remove(blocks: JobRunBlocks, jobRun: StoredJobRun): void {
  const index = blockOf(blocks, jobRun)
  const block = blocks[index]
  if (!block) return
  const position = countBefore(block.jobRuns, jobRun)
  if (block.jobRuns[position] !== jobRun) return
  block.jobRuns.splice(position, 1)
  if (block.jobRuns.length === 0) blocks.splice(index, 1)
}

/** Says that the plan of a job run is another. */
export function forgetSummary(blocks: JobRunBlocks, jobRun: StoredJobRun): void {
  const block = blocks[blockOf(blocks, jobRun)]
  if (block) block.summary = undefined
}

/** The newest of the wanted job runs, newest first. */
export function newest(blocks: JobRunBlocks, wanted: Wanted, most: number): StoredJobRun[] {
  const found: StoredJobRun[] = []
  for (let index = blockOf(blocks, wanted.before); index >= 0 && found.length < most; index--) {
    const block = blocks[index]
    if (!block || isTooOld(block.jobRuns.at(-1), wanted)) break
    if (!mayMatch(block, wanted)) continue
    const end = countBefore(block.jobRuns, wanted.before)
    for (let position = end - 1; position >= 0 && found.length < most; position--) {
      const jobRun = block.jobRuns[position]
      if (!jobRun || isTooOld(jobRun, wanted)) break
      if (isInState(jobRun, wanted)) found.push(jobRun)
    }
  }
  return found
}

/** The oldest job run that is in one of the states. */
export function oldest(
  blocks: JobRunBlocks,
  states: readonly JobRunState[],
  now: number,
): StoredJobRun | undefined {
  for (const block of blocks) {
    if (!mayMatch(block, { states, now })) continue
    const found = block.jobRuns.find((jobRun) => isInState(jobRun, { states, now }))
    if (found) return found
  }
  return undefined
}

function mayMatch(block: Block, { states, now }: Pick<Wanted, 'states' | 'now'>): boolean {
  if (!states) return true
  block.summary ??= summarize(block.jobRuns)
  return mayHold(block.summary, states, now)
}

function isInState(jobRun: StoredJobRun, { states, now }: Pick<Wanted, 'states' | 'now'>): boolean {
  return states === undefined || states.includes(stateAt(jobRun, now))
}

function isTooOld(jobRun: StoredJobRun | undefined, { from }: Pick<Wanted, 'from'>): boolean {
  return jobRun !== undefined && jobRun.createdAt < from
}

/** The block that a place lies in: the last one that begins before it or with it. -1 when all come after. */
function blockOf(blocks: JobRunBlocks, place: Place): number {
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

/** How many of a row, from its start on, meet a condition that all after the first failing one fail. */
function bisect(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
