// Writes docs/benchmarks.md and its pictures from the newest results; with --check, says whether they are up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isGrowth } from './curve.ts'
import { drawCurve } from './draw-curve.ts'
import { pageOf } from './page.ts'
import { isReport } from './report.ts'
import { newest } from './results.ts'

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const docs = new URL('../docs/', import.meta.url)

function readOr(file: URL, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

const [report, growth] = [newest('ratios'), newest('growth')]
if (!isReport(report) || !isGrowth(growth))
  throw new Error(
    'bench/results lacks a run. Make one with npm run bench, the other with npm run bench:growth.',
  )

const wanted: [name: string, text: string][] = [
  ['benchmarks.md', pageOf(report, growth)],
  ...growth.curves.map((curve): [string, string] => [`pictures/growth-${curve.name}.svg`, drawCurve(curve)]),
]
const stale = wanted.filter(([name, text]) => readOr(new URL(name, docs), '') !== text)
if (options.check && stale.length > 0) {
  const names = stale.map(([name]) => `docs/${name}`).join(', ')
  console.error(`Not what the newest results say: ${names}. Write them with npm run docs:benchmarks.`)
  process.exitCode = 1
} else {
  mkdirSync(new URL('pictures/', docs), { recursive: true })
  for (const [name, text] of stale) writeFileSync(new URL(name, docs), text)
}
