import { hasMoved, isMet, type Measurement, type Spread, type Target } from './measurement.ts'
import type { Circumstances } from './results.ts'

/** What a run writes down, for later runs to be compared with. */
export interface Report extends Circumstances {
  readonly measurements: readonly Measurement[]
}

/** Whether a file that somebody named holds a report. */
export function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'measurements' in value
}

/** Rows in columns, as Markdown has them. */
export function table(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows
  const widths = header.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

/** The measurements as rows, with those of an earlier report beside them. */
export function rowsOf(measurements: readonly Measurement[], earlier?: Report): string[][] {
  const header = ['measurement', 'ratio', 'spread', 'target', 'met', 'of']
  const rows = measurements.map((measurement) => [
    measurement.name,
    measurement.ratio.median.toFixed(2),
    spread(measurement.ratio),
    measurement.target ? inWords(measurement.target) : '',
    verdict(measurement),
    sides(measurement),
  ])
  if (!earlier) return [header, ...rows]
  const before = measurements.map((measurement) => comparison(measurement, earlier))
  return [
    [...header, `on ${earlier.date.slice(0, 10)}`],
    ...rows.map((row, at) => [...row, before[at] ?? '']),
  ]
}

/** One line for each measurement that has a target. */
export function verdicts(measurements: readonly Measurement[]): string {
  return measurements
    .flatMap((measurement) => {
      const { name, ratio, target } = measurement
      if (!target) return []
      return `${name}: ${ratio.median.toFixed(2)}, target ${inWords(target)}, ${isMet(measurement) ? 'met' : 'NOT MET'}`
    })
    .join('\n')
}

function verdict(measurement: Measurement): string {
  const met = isMet(measurement)
  if (met === undefined) return ''
  return met ? 'yes' : 'NO'
}

function inWords(target: Target): string {
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`
}

function spread({ lower, upper }: Spread): string {
  return `${lower.toFixed(2)} to ${upper.toFixed(2)}`
}

function sides({ sides: [above, below], unit }: Measurement): string {
  return `${threeDigits(above)} and ${threeDigits(below)} ${unit}`
}

export function threeDigits(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}

function comparison({ name, ratio }: Measurement, earlier: Report): string {
  const before = earlier.measurements.find((measurement) => measurement.name === name)?.ratio
  if (!before) return 'new'
  return `${before.median.toFixed(2)}, ${hasMoved(ratio, before) ? 'MOVED' : 'same'}`
}
