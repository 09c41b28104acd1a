import { CliError } from './cli-error.ts'

/** A contiguous slice of the documents: from `start` up to, and without, `end`. */
export interface Slice {
  readonly start: number
  readonly end: number
}

/** The slice that a shard such as `3/16` names. The slices of all shards are the whole, without gap or overlap. */
export function sliceOf(shard: string | undefined, count: number): Slice {
  if (shard === undefined) return { start: 0, end: count }
  const [, which, of] = /^(\d+)\/(\d+)$/.exec(shard) ?? []
  const [index, shards] = [Number(which), Number(of)]
  if (!(index >= 1 && index <= shards && shards <= Number.MAX_SAFE_INTEGER)) {
    throw new CliError(`--shard takes a part such as 3/16, from 1/16 to 16/16, not "${shard}".`)
  }
  return { start: boundary(index - 1, shards, count), end: boundary(index, shards, count) }
}

/** Exact for every count: the product may be larger than a number holds. */
function boundary(index: number, shards: number, count: number): number {
  return Number((BigInt(count) * BigInt(index)) / BigInt(shards))
}
