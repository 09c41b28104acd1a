// How time and memory grow: `npm run bench:growth -- [--quick] [--only growth-fixtures]`.
import { parseArgs } from 'node:util'
import { askFreshProcess } from './ask-fresh-process.ts'
import { isCurve, type Curve } from './curve.ts'
import { curves } from './curves.ts'
import { threeDigits } from './report.ts'
import { circumstances, keep } from './results.ts'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(curves) },
  },
})

async function run(): Promise<Curve[]> {
  const found: Curve[] = []
  for (const name of options.only) {
    console.error(`${name} ...`)
    const curve = await askFreshProcess(name, { isQuick: options.quick, stretch: 1 })
    if (isCurve(curve)) found.push(curve)
  }
  return found
}

function print({ variable, charts }: Curve): void {
  for (const { title, unit, series } of charts) {
    console.log(`\n${title} in ${unit}, by ${variable}`)
    for (const { name, points } of series)
      console.log(`  ${name}: ${points.map(([x, y]) => `${x}: ${threeDigits(y)}`).join(', ')}`)
  }
}

const isWhole = !options.quick && options.only.length === Object.keys(curves).length
const begun = circumstances()
const found = await run()
for (const curve of found) print(curve)
if (isWhole) console.log(`\nKept as ${keep('growth', begun, { curves: found })}`)
