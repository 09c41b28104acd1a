// How fast, how light: `npm run bench -- [--quick] [--only fixtures] [--against bench/results/<date>.json]`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { measureColdImports } from './cold-imports.ts'
import { measureFixtures } from './fixtures.ts'
import type { Extent, Measurement } from './measurement.ts'
import { measureMemory } from './memory.ts'
import { isReport, table, verdicts, type Report } from './report.ts'
import { measureSdkDoors } from './sdk-doors.ts'
import { measureServer } from './server.ts'
import { measureValidators } from './validators.ts'

const benchmarks: Readonly<Record<string, (extent: Extent) => Promise<Measurement[]>>> = {
  'cold-imports': measureColdImports,
  fixtures: measureFixtures,
  validators: measureValidators,
  'sdk-doors': measureSdkDoors,
  server: measureServer,
  memory: measureMemory,
}

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(benchmarks) },
    against: { type: 'string' },
  },
})

function readReport(file: string): Report {
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (isReport(report)) return report
  throw new Error(`${file} is not a report of a former run.`)
}

async function run(): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const name of options.only) {
    const measure = benchmarks[name]
    if (!measure)
      throw new Error(`There is no benchmark ${name}. There are ${Object.keys(benchmarks).join(', ')}.`)
    console.error(`${name} ...`)
    measurements.push(...(await measure({ isQuick: options.quick })))
  }
  return measurements
}

/** Only whole runs are kept: the ratios of a part, or of a quick run, mislead. */
function keep(measurements: readonly Measurement[], load: number): void {
  const date = new Date().toISOString()
  const report: Report = {
    date,
    node: process.version,
    processor: `${cpus().length} x ${cpus()[0]?.model}`,
    load,
    measurements,
  }
  const file = new URL(`results/${date.slice(0, 10)}.json`, import.meta.url)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
}

const earlier = options.against === undefined ? undefined : readReport(options.against)
const [load = Number.NaN] = loadavg()
const measurements = await run()
console.log(`${table(measurements, earlier)}\n\n${verdicts(measurements)}`)
if (options.quick)
  console.log('This was a quick run: it shows that the benchmarks work, and its ratios mean little.')
if (!options.quick && options.only.length === Object.keys(benchmarks).length) keep(measurements, load)
