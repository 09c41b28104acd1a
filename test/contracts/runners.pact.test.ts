import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interactions } from 'emr-containers-testkit/contracts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { descriptionsIn } from './descriptions-in.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const config = join(root, 'test/contracts/shared-pact/vitest.config.ts')
const running = interactions.describeJobRun.running().description

let dir: string
let file: string
/** The pact of a first run. */
let written: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'shared-'))
  file = join(dir, 'shared-aws-emr-containers.json')
  await runWell(['--pool', 'forks', '--sequence.shuffle', '--sequence.seed', '1'])
  written = readFileSync(file, 'utf8')
})

beforeEach(() => {
  writeFileSync(file, written)
})

afterAll(() => {
  rmSync(dir, { recursive: true, force: true })
})

interface Ran {
  readonly passed: boolean
  readonly output: string
}

/** Runs the project of test/contracts/shared-pact in a Vitest of its own. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const { EMR_TESTKIT_PACT_RECORD: _, VITEST: __, ...inherited } = process.env
  const options = { cwd: root, env: { ...inherited, SHARED_PACT_DIR: dir, NO_COLOR: '1', ...env } }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [vitest, 'run', '--config', config, ...args],
      options,
      (error, stdout, stderr) => resolve({ passed: error === null, output: stdout + stderr }),
    )
  })
}

async function runWell(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { passed, output } = await run(args, env)
  expect(passed, output).toBe(true)
  return output
}

const descriptions = () => descriptionsIn(readFileSync(file, 'utf8'))

test.each([
  ['threads', '2'],
  ['forks', '3'],
])(
  'files that write one pact at once, in %s and shuffled, lose nothing and give the same bytes',
  async (pool, seed) => {
    rmSync(file)
    await runWell(['--pool', pool, '--sequence.shuffle', '--sequence.seed', seed])
    expect(readFileSync(file, 'utf8')).toBe(written)
    expect(descriptions()).toHaveLength(24)
    expect(readdirSync(dir)).toEqual(['shared-aws-emr-containers.json'])
  },
)

test('an interaction that no test verifies any more is kept by a partial run and goes after a full one', async () => {
  const before = descriptions()
  const partial = await runWell(['-t', running], { SHARED_PACT_RENAMED: running })
  expect(partial).toContain(
    'keeps 24 interactions that this run did not verify, because tests were chosen by name',
  )
  expect(descriptions()).toEqual([...before, `${running}, renamed`].toSorted())
  const full = await runWell([], { SHARED_PACT_RENAMED: running })
  expect(full).toContain(`no longer has what no test verifies: "${running}"`)
  expect(descriptions()).toEqual(
    before.map((each) => (each === running ? `${running}, renamed` : each)).toSorted(),
  )
})

test('a run of some files takes nothing out of the pact', async () => {
  expect(await runWell(['first'])).toContain('because not every test file ran')
  expect(readFileSync(file, 'utf8')).toBe(written)
})

test('in check mode a run that would change the pact fails, names interaction and member, and changes nothing', async () => {
  const changed = written.replace('"state": "RUNNING"', '"state": "COMPLETED"')
  writeFileSync(file, changed)
  const { passed, output } = await run([], { SHARED_PACT_CHECK: '1' })
  expect(passed).toBe(false)
  expect(output).toMatch(
    /in the interaction "a request.+", \$\.providerStates\[0\]\.params\.state is "COMPLETED" in the file and "RUNNING" in this run/,
  )
  expect(readFileSync(file, 'utf8')).toBe(changed)
})

test('in check mode a full run fails for an interaction that no test verifies, and names it', async () => {
  const [first = ''] = /^ {4}\{\n[\s\S]*?^ {4}\},\n/m.exec(written) ?? []
  const stale = written.replace(
    first,
    first.replace(/"description": ".*"/, '"description": "a request of former days"') + first,
  )
  writeFileSync(file, stale)
  const { passed, output } = await run([], { SHARED_PACT_CHECK: '1' })
  expect(passed).toBe(false)
  expect(output).toContain('no test verifies the interaction "a request of former days"')
  expect(readFileSync(file, 'utf8')).toBe(stale)
})
