export type Unit = 'µs' | 'ms' | 'k/s' | 'MB'

export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** What a ratio compares: in words, so that somebody else can measure it again. */
export interface Comparison {
  readonly name: string
  readonly above: string
  readonly below: string
  readonly unit: Unit
  readonly target?: Target
}

/** What one process found. */
export interface Finding extends Comparison {
  readonly ratio: number
  /** The medians behind the ratio: a ratio means little to who has never seen its sides. */
  readonly sides: readonly [above: number, below: number]
}

/** The middle of what the processes found, and where the next one is expected. */
export interface Spread {
  readonly median: number
  readonly lower: number
  readonly upper: number
}

/** One line of a report. */
export interface Measurement extends Comparison {
  readonly ratio: Spread
  /** The ratio of every process. */
  readonly found: readonly number[]
  readonly sides: readonly [above: number, below: number]
}

/** How much of a benchmark one process runs. */
export interface Extent {
  /** Shows that the benchmark works; the ratios mean little. */
  readonly isQuick: boolean
  /** Processes measure in longer and shorter turns, as somebody else's script would: the spread must know of it. */
  readonly stretch: number
}

/** What another way to measure adds to a spread that all processes of one program agree on. */
export const allowance = 0.1

export function spreadOf(ratios: readonly number[]): Spread {
  return {
    median: quantile(ratios, 0.5),
    lower: Math.min(...ratios) * (1 - allowance),
    upper: Math.max(...ratios) * (1 + allowance),
  }
}

export function areFindings(value: unknown): value is Finding[] {
  return Array.isArray(value)
}

/** Takes the ratio round by round, so that what else the machine did in a round strikes both sides. */
export function compare(comparison: Comparison, above: readonly number[], below: readonly number[]): Finding {
  const ratios = above.map((value, round) => value / (below[round] ?? Number.NaN))
  return {
    ...comparison,
    ratio: quantile(ratios, 0.5),
    sides: [quantile(above, 0.5), quantile(below, 0.5)],
  }
}

/** One measurement of each comparison that the processes made. */
export function combine(findings: readonly Finding[]): Measurement[] {
  return Array.from(Map.groupBy(findings, ({ name }) => name).values(), (same) => {
    const found = same.map(({ ratio }) => ratio)
    const side = (index: 0 | 1) =>
      quantile(
        same.map(({ sides }) => sides[index]),
        0.5,
      )
    const [{ ratio: _ratio, sides: _sides, ...comparison }] = nonEmpty(same)
    return { ...comparison, ratio: spreadOf(found), found, sides: [side(0), side(1)] as const }
  })
}

function nonEmpty(findings: readonly Finding[]): readonly [Finding, ...Finding[]] {
  const [first, ...others] = findings
  if (!first) throw new Error('Nothing was measured.')
  return [first, ...others]
}

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? Number.NaN
}

export function isMet({ ratio, target }: Pick<Measurement, 'ratio' | 'target'>): boolean | undefined {
  if (!target) return undefined
  return 'atLeast' in target ? ratio.median >= target.atLeast : ratio.median <= target.atMost
}

/** Two runs differ when their spreads have nothing in common. */
export function hasMoved(ratio: Spread, earlier: Spread): boolean {
  return ratio.lower > earlier.upper || earlier.lower > ratio.upper
}
