import type { JobRunState } from '../model/generated/types.ts'
import { mayHold, merge, summarize, widen, type StateSummary } from './state-summary.ts'
import type { StoredJobRun } from './stored-job-run.ts'

/** Blocks that share a summary of their summaries, so that a million job runs are passed over in some sixty steps. */
const groupSize = 64

export interface Block {
  readonly jobRuns: StoredJobRun[]
  /** Undefined when a plan has changed: it is made anew by whoever needs it. */
  summary: StateSummary | undefined
}

/**
 * Job runs, oldest first, in blocks. A place among them is found by bisection, a job run is put anywhere at the cost of
 * a block, and blocks that hold none of the wanted states are passed over unread.
 */
export interface JobRunBlocks {
  readonly blocks: Block[]
  /** Summaries of the groups of blocks, as far as they are known. */
  readonly groups: (StateSummary | undefined)[]
}

/** States that are looked for, at an instant. */
export interface InState {
  readonly states: readonly JobRunState[] | undefined
  readonly now: number
}

/** Puts blocks of the given job runs in the place of others. */
export function replaceBlocks(
  { blocks, groups }: JobRunBlocks,
  index: number,
  count: number,
  ...given: readonly StoredJobRun[][]
): void {
  blocks.splice(index, count, ...given.map((jobRuns) => ({ jobRuns, summary: summarize(jobRuns) })))
  // From here on other blocks make up the groups.
  groups.length = Math.min(groups.length, groupOf(index))
  // Where job runs come in order, nobody is to wait for the summaries of all.
  if (index === blocks.length - 1) summaryOfGroup({ blocks, groups }, groupOf(index))
}

/** Takes one more job run of a block into the summaries. */
export function widenSummaries({ blocks, groups }: JobRunBlocks, index: number, jobRun: StoredJobRun): void {
  for (const summary of [blocks[index]?.summary, groups[groupOf(index)]]) if (summary) widen(summary, jobRun)
}

/** Says that a plan in a block is another. */
export function forgetSummaries({ blocks, groups }: JobRunBlocks, index: number): void {
  const block = blocks[index]
  if (!block) return
  block.summary = undefined
  groups[groupOf(index)] = undefined
}

/** The first block from an index on, in one direction, that may hold a wanted job run; -1 when there is none. */
export function seek(order: JobRunBlocks, start: number, step: 1 | -1, wanted: InState): number {
  let index = start
  for (let block = order.blocks[index]; block; block = order.blocks[index]) {
    const group = groupOf(index)
    if (!mayMatch(summaryOfGroup(order, group), wanted)) {
      index = step > 0 ? (group + 1) * groupSize : group * groupSize - 1
    } else {
      if (mayMatch(summaryOf(block), wanted)) return index
      index += step
    }
  }
  return -1
}

function mayMatch(summary: StateSummary, { states, now }: InState): boolean {
  return states === undefined || mayHold(summary, states, now)
}

function summaryOf(block: Block): StateSummary {
  block.summary ??= summarize(block.jobRuns)
  return block.summary
}

function summaryOfGroup({ blocks, groups }: JobRunBlocks, group: number): StateSummary {
  const known = groups[group]
  if (known) return known
  const made = merge(blocks.slice(group * groupSize, (group + 1) * groupSize).map(summaryOf))
  groups[group] = made
  return made
}

function groupOf(index: number): number {
  return Math.floor(index / groupSize)
}
