import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { checkServingExamples } from './check-serving-examples.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const example = join(root, 'examples/contract')
const name = 'emr-containers-testkit'

let passed = 0
let failed = 0

async function check(title: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
    passed += 1
    console.log(`ok   ${title}`)
  } catch (error) {
    failed += 1
    console.log(`FAIL ${title}: ${error instanceof Error ? error.message : String(error)}`)
    if (error instanceof Error && 'stdout' in error) console.log(String(error.stdout))
  }
}

/** The example in a folder of its own, with the build of this package and its peers as if they were installed. */
function install(folder: string): void {
  cpSync(example, folder, { recursive: true })
  const modules = join(folder, 'node_modules')
  const bin = join(modules, '.bin')
  mkdirSync(bin, { recursive: true })
  link(join(root, 'node_modules'), modules)
  link(join(root, 'node_modules/.bin'), bin)
  symlinkSync(root, join(modules, name))
  const command = join(root, 'dist/cli/main.js')
  writeFileSync(join(bin, name), `#!/bin/sh\nexec node '${command}' "$@"\n`, { mode: 0o755 })
}

function link(from: string, to: string): void {
  for (const entry of readdirSync(from)) if (entry !== '.bin') symlinkSync(join(from, entry), join(to, entry))
}

const workshop = mkdtempSync(join(tmpdir(), 'example-'))
const folder = join(workshop, 'contract')
const npm = (...args: string[]) => promisify(execFile)('npm', args, { cwd: folder, maxBuffer: 2 ** 26 })
const pact = `pacts/nightly-etl-aws-emr-containers.json`

try {
  install(folder)
  await check('the tests of the example pass', () => npm('test'))
  // After a change of the catalogue: node scripts/check-example.ts --update
  if (process.argv.includes('--update'))
    cpSync(join(folder, 'pacts'), join(example, 'pacts'), { recursive: true })
  await check('they write the pact that is checked in, byte for byte', async () => {
    const [written, checkedIn] = [folder, example].map((place) => readFileSync(join(place, pact), 'utf8'))
    if (written !== checkedIn) throw new Error(`${pact} is another`)
  })
  await check('its pact keeps to the documented API', () => npm('run', 'pact:compare'))
  await check('its pact is verified', () => npm('run', 'pact:check'))
  await checkServingExamples(root, workshop, check)
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
