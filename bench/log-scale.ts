/** A logarithmic axis. */
export interface LogScale {
  /** Where a value is, from 0 to 1. */
  readonly place: (value: number) => number
  readonly ticks: readonly number[]
}

/** Marks at 1, 2 and 5 of each decade; at 1 alone where there are several decades. */
export function createLogScale(values: readonly number[]): LogScale {
  const marks = everyMark(values)
  const decades = marks.filter((mark) => isPowerOfTen(mark))
  const ticks = decades.length > 2 ? decades : marks
  const [least, most] = [Math.min(...values, ...ticks), Math.max(...values, ...ticks)]
  const place = (value: number) => Math.log(value / least) / Math.log(most / least)
  return { place, ticks }
}

/** The marks around the values: at least one below the least and one above the most. */
function everyMark(values: readonly number[]): number[] {
  // A decade more on each side, as a logarithm is rounded.
  const least = Math.floor(Math.log10(Math.min(...values))) - 1
  const most = Math.ceil(Math.log10(Math.max(...values))) + 1
  const decades = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const marks = decades.flatMap((decade) => [1, 2, 5].map((step) => Number(`${step}e${decade}`)))
  const from = marks.findLastIndex((mark) => mark <= Math.min(...values))
  const to = marks.findIndex((mark) => mark >= Math.max(...values))
  return marks.slice(from, Math.max(to, from + 1) + 1)
}

function isPowerOfTen(value: number): boolean {
  return Number.isInteger(Number(Math.log10(value).toFixed(9)))
}

/** `1000` is `1 k`, `0.05` is `0.05`. */
export function tickText(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`
  if (value >= 1e3) return `${value / 1e3} k`
  return String(value)
}
