// How fast, how light: `npm run bench -- [--quick] [--only fixtures] [--against bench/results/<file>]`.
import { parseArgs } from 'node:util'
import { askFreshProcess } from './ask-fresh-process.ts'
import { benchmarks } from './benchmarks.ts'
import { areFindings, combine, type Extent, type Finding } from './measurement.ts'
import { isReport, rowsOf, table, verdicts, type Report } from './report.ts'
import { circumstances, keep, newest, read } from './results.ts'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(benchmarks) },
    against: { type: 'string' },
  },
})

/** The run that was named, or the newest that was kept. */
function earlierRun(): Report | undefined {
  const report = options.against === undefined ? newest('ratios') : read(options.against)
  if (report === undefined || isReport(report)) return report
  throw new Error(`${options.against} is not a report of a former run.`)
}

/** In how many processes a benchmark is measured: one shows that it works. */
function processesOf(name: string): number {
  const benchmark = benchmarks[name]
  if (!benchmark)
    throw new Error(`There is no benchmark ${name}. There are ${Object.keys(benchmarks).join(', ')}.`)
  return options.quick ? 1 : benchmark.processes
}

/** The processes of the benchmarks take turns, too: what else the machine did in some minutes strikes all of them. */
async function run(): Promise<Finding[]> {
  const findings: Finding[] = []
  const most = Math.max(...options.only.map(processesOf))
  for (let turn = 0; turn < most; turn++) {
    const extent: Extent = { isQuick: options.quick, stretch: [1, 0.5, 2][turn % 3] ?? 1 }
    for (const name of options.only.filter((each) => turn < processesOf(each))) {
      console.error(`${turn + 1} of ${processesOf(name)}: ${name} ...`)
      const found = await askFreshProcess(name, extent)
      if (areFindings(found)) findings.push(...found)
    }
  }
  return findings
}

const isWhole = !options.quick && options.only.length === Object.keys(benchmarks).length
const earlier = options.quick ? undefined : earlierRun()
const begun = circumstances()
const measurements = combine(await run())
console.log(`${table(rowsOf(measurements, earlier))}\n\n${verdicts(measurements)}`)
if (options.quick)
  console.log('This was a quick run: it shows that the benchmarks work, and its ratios mean little.')
// Only whole runs are kept: the ratios of a part, or of a quick run, mislead.
if (isWhole) console.log(`Kept as ${keep('ratios', begun, { measurements })}`)
