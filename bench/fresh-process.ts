// One benchmark or curve in a process of its own: it is sent the extent, and sends what it found.
import { benchmarks } from './benchmarks.ts'
import { curves } from './curves.ts'
import type { Extent } from './measurement.ts'

const [name = ''] = process.argv.slice(2)
const subject = { ...benchmarks, ...curves }[name]
if (!subject) throw new Error(`There is no benchmark ${name}.`)
const measure = await subject.load()

process.once('message', (extent: Extent) => {
  void measure(extent).then((found) => process.send?.(found, () => process.exit()))
})
