import { isMet, type Measurement, type Spread, type Target } from './measurement.ts'

/** What a run writes down, for later runs to be compared with. */
export interface Report {
  readonly date: string
  readonly node: string
  readonly processor: string
  /** How many processes wanted to run when the run began: above the number of processors, spreads grow. */
  readonly load: number
  readonly measurements: readonly Measurement[]
}

/** Whether a file that somebody named holds a report. */
export function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'measurements' in value
}

/** The measurements as a table, with those of an earlier report beside them. */
export function table(measurements: readonly Measurement[], earlier?: Report): string {
  const header = [
    'measurement',
    'ratio',
    'middle half',
    'target',
    'met',
    'of',
    ...(earlier ? ['earlier'] : []),
  ]
  const rows = measurements.map((measurement) => [
    measurement.name,
    measurement.ratio.median.toFixed(2),
    middleHalf(measurement.ratio),
    measurement.target ? inWords(measurement.target) : '',
    verdict(measurement),
    measurement.remark,
    ...(earlier ? [comparison(measurement, earlier)] : []),
  ])
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
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

function middleHalf({ lower, upper }: Spread): string {
  return `${lower.toFixed(2)} to ${upper.toFixed(2)}`
}

/** Ratios differ when their middle halves have nothing in common. */
function comparison({ name, ratio }: Measurement, earlier: Report): string {
  const before = earlier.measurements.find((measurement) => measurement.name === name)?.ratio
  if (!before) return 'new'
  const isSame = ratio.lower <= before.upper && before.lower <= ratio.upper
  return `${before.median.toFixed(2)}${isSame ? '' : ', differs'}`
}
