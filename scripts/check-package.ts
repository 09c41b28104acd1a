import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const workshop = mkdtempSync(join(tmpdir(), 'package-'))
const consumer = join(workshop, 'consumer')
const publint = join(root, 'node_modules/.bin/publint')
const attw = join(root, 'node_modules/.bin/attw')
const name = 'emr-containers-testkit'
const doors = ['model', 'fixtures', 'handlers', 'server', 'contracts', 'reporter', 'stubs']

const expectedFile =
  /^(dist\/.+\.(js|d\.ts)(\.map)?|src\/.+\.(ts|json)|docs\/(contracts|control-api)\.md|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/

/** Bytes of TestkitError with what it needs, and room for it to grow. */
const mostForOneClass = 4096

/** What the doors import beside the dependencies. */
const companions = ['msw', '@pact-foundation/pact']

/** Modules that a door must not load, so that fixtures stay light and only contracts load Pact. */
const forbidden: Readonly<Record<string, RegExp>> = {
  model: /\/node_modules\/|^node:/,
  fixtures: /\/node_modules\/(?!@faker-js\/faker\/)|^node:/,
  handlers: /\/node_modules\/(@pact-foundation|ajv)\//,
  server: /\/node_modules\/(msw|@pact-foundation|ajv)\//,
  contracts: /\/node_modules\/(msw|@pact-foundation|ajv)\//,
  reporter: /\/node_modules\/(msw|@pact-foundation|@faker-js|ajv)\//,
  stubs: /\/node_modules\/(@pact-foundation|ajv)\//,
}

/** A reporter is loaded by its default export, and tells the test runner what went wrong. */
const doorsWithErrors = doors.filter((door) => door !== 'reporter')

/** An application that catches an error of one door by the class of another. */
const oneErrorClass = `
import { createFixtures } from '${name}/fixtures'
const doors = await Promise.all(${JSON.stringify(doorsWithErrors)}.map((door) => import('${name}/' + door)))
try {
  createFixtures({ nonsense: true })
} catch (error) {
  if (doors.every(({ TestkitError }) => error instanceof TestkitError)) process.exit()
}
throw new Error('an error of fixtures is foreign to another door')
`

const traceLoads = `
import { registerHooks } from 'node:module'
registerHooks({
  load(url, context, nextLoad) {
    console.log('loaded ' + url)
    return nextLoad(url, context)
  },
})
`

let passed = 0
let failed = 0

async function check(title: string, run: () => Promise<string | void>): Promise<void> {
  try {
    const remark = await run()
    passed += 1
    console.log(`ok   ${title}${remark ? `: ${remark}` : ''}`)
  } catch (error) {
    failed += 1
    console.log(`FAIL ${title}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** What a command prints; when it fails, all that it printed is the error. */
async function output(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd, maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } catch (error) {
    throw new Error(`${command} failed\n${printedBy(error)}`, { cause: error })
  }
}

function printedBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const streams = Object.entries(error).filter(([key]) => key === 'stdout' || key === 'stderr')
  return (
    streams
      .map(([, text]) => String(text))
      .join('')
      .trim() || error.message
  )
}

interface Tarball {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

function isTarball(value: unknown): value is Tarball {
  return (
    typeof value === 'object' && value !== null && 'filename' in value && 'size' in value && 'files' in value
  )
}

async function pack(): Promise<Tarball> {
  // The build came before: its output would mix with the JSON.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', workshop]
  const report: unknown = JSON.parse(await output('npm', args, root))
  const tarball: unknown = Array.isArray(report) ? report[0] : undefined
  if (!isTarball(tarball)) throw new Error('npm pack --json printed something else than a list of tarballs')
  return tarball
}

async function checkFiles({ files, size }: Tarball): Promise<string> {
  const unexpected = files.map(({ path }) => path).filter((path) => !expectedFile.test(path))
  if (unexpected.length > 0) throw new Error(`unexpected ${unexpected.join(', ')}`)
  return `${files.length} files, ${Math.ceil(size / 1024)} kB`
}

/** What npm would correct by itself when it publishes, and only remark upon. */
async function checkManifest(): Promise<void> {
  const folder = join(workshop, 'manifest')
  mkdirSync(folder)
  const [given, fixed] = [join(root, 'package.json'), join(folder, 'package.json')]
  copyFileSync(given, fixed)
  await output('npm', ['pkg', 'fix'], folder)
  const before = readFileSync(given, 'utf8').split('\n')
  const corrected = readFileSync(fixed, 'utf8')
    .split('\n')
    .filter((line) => !before.includes(line))
  if (corrected.length > 0) throw new Error(`it would write ${corrected.join('\n')}`)
}

async function install(tarball: string): Promise<void> {
  mkdirSync(consumer)
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }')
  const flags = [
    '--ignore-scripts',
    '--omit=optional',
    '--omit=peer',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ]
  await output('npm', ['install', ...flags, tarball], consumer)
  for (const companion of companions) {
    const place = join(consumer, 'node_modules', companion)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(root, 'node_modules', companion), place)
  }
}

/** Node 24 loads them; test/consumers loads them on every release that is supported. */
async function checkLoading(): Promise<void> {
  for (const door of doors) {
    const count = `if (Object.keys(door).length === 0) throw new Error('exports nothing')`
    const esm = `import * as door from '${name}/${door}'; ${count}`
    const cjs = `const door = require('${name}/${door}'); ${count}`
    await check(`/${door} loads with import`, () => evaluate('module', esm))
    await check(`/${door} loads with require`, () => evaluate('commonjs', cjs))
  }
  const json = `import schemas from '${name}/schemas.json' with { type: 'json' }; schemas.$defs.JobRun.type.at(0)`
  await check('/schemas.json loads as JSON', () => evaluate('module', json))
}

async function evaluate(type: 'module' | 'commonjs', code: string): Promise<void> {
  await output(process.execPath, [`--input-type=${type}`, '--eval', code], consumer)
}

async function checkLoaded(door: string): Promise<string> {
  const hooks = join(consumer, 'trace-loads.mjs')
  writeFileSync(hooks, traceLoads)
  const args = ['--import', hooks, '--input-type=module', '--eval', `await import('${name}/${door}')`]
  const lines = (await output(process.execPath, args, consumer)).split('\n')
  const loaded = lines
    .filter((line) => line.startsWith('loaded '))
    .map((line) => line.slice('loaded '.length))
  const own = loaded.filter((url) => url.includes(`/node_modules/${name}/`))
  if (own.length === 0) throw new Error('not even its own modules were seen')
  const strays = loaded.filter((url) => !own.includes(url) && forbidden[door]?.test(url))
  if (strays.length > 0) throw new Error(`it loads ${strays.slice(0, 3).join(', ')}`)
  return `${loaded.length} modules`
}

function sourcesOf(map: string): string[] {
  const content: unknown = JSON.parse(readFileSync(map, 'utf8'))
  if (typeof content !== 'object' || content === null || !('sources' in content)) return []
  return Array.isArray(content.sources) ? content.sources.map(String) : []
}

/** Every source that a map names is in the package, every declaration has a map, and each map a file. */
async function checkMaps(): Promise<string> {
  const installed = join(consumer, 'node_modules', name)
  const maps = globSync('dist/**/*.map', { cwd: installed }).map((file) => join(installed, file))
  for (const map of maps) {
    const lost = [map.slice(0, -'.map'.length), ...sourcesOf(map)].find(
      (file) => !existsSync(resolve(dirname(map), file)),
    )
    if (lost !== undefined) throw new Error(`${map} leads to ${lost}, which is not there`)
  }
  const declarations = globSync('dist/**/*.d.ts', { cwd: installed }).map((file) => join(installed, file))
  const bare = declarations.filter((file) => !maps.includes(`${file}.map`))
  if (bare.length > 0) throw new Error(`there is no map of ${bare.join(', ')}`)
  return `${maps.length} maps, of which ${declarations.length} of declarations`
}

/** What a bundler keeps of a door when one small class is used: `sideEffects: false` holds for each statement. */
async function checkTreeShaking(door: string): Promise<string> {
  const application = join(consumer, `uses-${door}.js`)
  writeFileSync(
    application,
    `import { TestkitError } from '${name}/${door}'\nconsole.log(TestkitError.name)\n`,
  )
  const bundle = await rolldown({
    input: application,
    cwd: consumer,
    external: /^(?!emr-containers-testkit|[./])/,
  })
  const { output: chunks } = await bundle.generate()
  const size = chunks.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? chunk.code.length : 0), 0)
  const kept = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []))
  if (kept.length > 0) throw new Error(`it keeps ${kept.join(', ')}`)
  if (size > mostForOneClass) throw new Error(`${size} bytes are kept for one class`)
  return `${size} bytes`
}

async function checkTarball(): Promise<void> {
  const tarball = await pack()
  const file = join(workshop, tarball.filename)
  await check('the tarball holds only what it should', () => checkFiles(tarball))
  await check('publint finds nothing', async () => void (await output(publint, [file, '--strict'], root)))
  await check('attw resolves every door', async () => {
    await output(attw, [file, '--profile', 'esm-only', '--no-emoji', '--no-color'], root)
  })
  await check('npm finds nothing to correct in package.json', checkManifest)
  await check('the tarball installs in an empty folder', () => install(file))
  await checkLoading()
  for (const door of doors) await check(`/${door} loads no module of another door`, () => checkLoaded(door))
  await check('the errors of all doors are of one class', () => evaluate('module', oneErrorClass))
  await check('maps lead to the sources', checkMaps)
  for (const door of doorsWithErrors)
    await check(`a bundle leaves out what it does not use of /${door}`, () => checkTreeShaking(door))
}

try {
  await checkTarball()
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
