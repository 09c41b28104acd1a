import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { areas } from './areas.ts'
import { root } from './plant-mutants.ts'
import { report } from './report.ts'
import { tryArea, type Tried } from './try-area.ts'

const usage = `npm run test:mutation [-- <path>... --seconds <n> --processes <n>]
Changes one thing after another in src/model, src/service and src/contracts, or in the given files and folders of them,
and tells which changes no test fails for. Fails when a file of test/mutation/explained.json has one that is not
explained there.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    /** Of tests, for a mutant that the first second has not caught. */
    seconds: { type: 'string', default: '20' },
    processes: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
  },
})

if (values.help) {
  console.log(usage)
  process.exit()
}

const [seconds, processes] = [Number(values.seconds), Number(values.processes)]
if (!(seconds >= 0) || !(Number.isInteger(processes) && processes > 0)) throw new Error(usage)
const effort = { secondTry: seconds * 1000, processes }
const wanted = positionals.map((path) => relative(root, resolve(path)))
const tried: Tried[] = []
for (const [name, { mutate, tests }] of Object.entries(areas)) {
  const files = globSync(mutate, { cwd: root }).toSorted()
  const mutated = files.filter((file) => wanted.length === 0 || wanted.some((path) => file.startsWith(path)))
  if (mutated.length > 0) tried.push(...(await tryArea(name, tests, mutated, effort)))
}
if (tried.length === 0) throw new Error(`There is nothing to mutate in ${wanted.join(', ')}.\n${usage}`)
const unexplained = report(tried)
if (unexplained > 0) {
  console.error(
    `${unexplained} changes go unnoticed: write a test that fails for them, or say in test/mutation/explained.json why none can.`,
  )
  process.exit(1)
}
