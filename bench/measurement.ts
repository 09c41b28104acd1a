/** The middle of many values, and the middle half of them. */
export interface Spread {
  readonly median: number
  readonly lower: number
  readonly upper: number
}

export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** One line of a report: how something of ours compares with what it is measured against. */
export interface Measurement {
  readonly name: string
  /** Ours over the other, or the other way round: a ratio never depends on the machine alone. */
  readonly ratio: Spread
  readonly target?: Target
  /** The absolute values behind the ratio, such as `7.1 ms and 10.4 ms`. */
  readonly remark: string
}

/** How much of a benchmark is run: `quick` shows that it works, and its ratios mean little. */
export interface Extent {
  readonly isQuick: boolean
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), lower: quantile(values, 0.25), upper: quantile(values, 0.75) }
}

/** The ratios of two series, round by round, so that what else the machine did in a round strikes both. */
export function ratiosOf(above: readonly number[], below: readonly number[]): Spread {
  return spreadOf(above.map((value, round) => value / (below[round] ?? Number.NaN)))
}

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? Number.NaN
}

export function isMet({ ratio, target }: Measurement): boolean | undefined {
  if (!target) return undefined
  return 'atLeast' in target ? ratio.median >= target.atLeast : ratio.median <= target.atMost
}
