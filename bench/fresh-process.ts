// One benchmark in a process of its own: `findingsOf` starts it, and it sends what it found.
import { benchmarks } from './benchmarks.ts'

const [name = '', extent = ''] = process.argv.slice(2)
const measure = await benchmarks[name]?.load()
const findings = await measure?.(JSON.parse(extent))
process.send?.(findings, () => process.exit())
