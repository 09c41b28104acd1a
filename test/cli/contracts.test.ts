import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modelVersion, openApiDocument } from 'emr-containers-testkit/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byHand } from '../contracts/foreign-pacts.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cli-contracts-'))
})

afterAll(() => rm(dir, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command without the broker that the environment may name. */
function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const env = { ...process.env, PACT_BROKER_BASE_URL: '', ...environment }
  const child = spawn(process.execPath, [main, ...args], { cwd: dir, env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A pact by hand, with a text of it replaced. */
async function pactWith(name: string, from = '', to = ''): Promise<string> {
  await writeFile(join(dir, name), JSON.stringify(byHand).replaceAll(from, to))
  return name
}

test('openapi prints the document', async () => {
  const { code, stdout } = await run(['openapi'])
  expect(JSON.parse(stdout)).toEqual(openApiDocument())
  expect(code).toBe(0)
})

describe.each(['verify', 'compare'])('%s', (command) => {
  test('prints a row for each interaction and ends with 0 when all is well', async () => {
    const { code, stdout } = await run([command, await pactWith('good.json')])
    expect(stdout).toBe(
      [
        'RESULT  CONSUMER  INTERACTION',
        'passed  by-hand   the state of a job run',
        'passed  by-hand   an ID in capitals',
        'passed  by-hand   running job runs',
        '',
        '3 interactions: 3 passed, 0 failed.',
        '',
      ].join('\n'),
    )
    expect(code).toBe(0)
  })

  test('prints what is wrong below its interaction and ends with 1', async () => {
    const { code, stdout } = await run([
      command,
      await pactWith('wrong.json', '"jobRun":{"id"', '"jobRun":{"key"'),
    ])
    expect(stdout).toMatch(/^FAILED  by-hand {3}the state of a job run\n {20}\S.*key/m)
    expect(stdout).toContain('3 interactions: 2 passed, 1 failed.')
    expect(code).toBe(1)
  })

  test.each([
    [
      'an unknown operation',
      '/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns/',
      '/jobruns/',
      'No operation of the API serves GET /jobruns/',
    ],
    [
      'no interaction',
      /"interactions":\[.*\],"metadata"/.exec(JSON.stringify(byHand))?.[0] ?? '',
      '"interactions":[],"metadata"',
      'there is no interaction in "strange.json"',
    ],
  ])('ends with 1 for %s', async (_, from, to, reason) => {
    const { code, stdout, stderr } = await run([command, await pactWith('strange.json', from, to)])
    expect(stdout + stderr).toContain(reason)
    expect(code).toBe(1)
  })

  test('ends with 1 for a path that does not exist, and names it', async () => {
    const { code, stderr } = await run([command, 'nowhere'])
    expect(stderr).toContain('"nowhere"')
    expect(code).toBe(1)
  })

  test('ends with 2 for a misspelt option', async () => {
    const { code, stderr } = await run([command, 'pacts', '--brokr-base-url', 'x'])
    expect(stderr).toContain('There is no option "--brokr-base-url".')
    expect(code).toBe(2)
  })

  test('ends with 2 for nothing to read', async () => {
    const { code, stderr } = await run([command])
    expect(stderr).toContain(`${command} takes pact files`)
    expect(code).toBe(2)
  })

  test('ends with 3 for a URL that does not answer', async () => {
    expect(await run([command, 'http://127.0.0.1:9/pact.json'])).toMatchObject({ code: 3 })
  })

  test('documents its exit codes', async () => {
    const { stdout } = await run([command, '--help'])
    for (const code of [0, 1, 2, 3]) expect(stdout).toMatch(new RegExp(`^  ${code}  `, 'm'))
  })
})

test('verify ends with 1 for a provider state that it does not know, and names every interaction that has it', async () => {
  const { code, stderr } = await run([
    'verify',
    await pactWith('moon.json', 'a job run exists', 'the moon is full'),
  ])
  expect(stderr).toMatch(
    /"the state of a job run": .*no provider state "the moon is full"\. Allowed: .*\n.*"running job runs": /,
  )
  expect(code).toBe(1)
})

test.each([
  [['--deadline', 'soon'], '--deadline takes a whole number from 1, not "soon".'],
  [['--broker-token', 'x'], '--broker-token goes with a broker, and these pacts are given: pacts.'],
])('verify pacts %j ends with 2', async (args, reason) => {
  const { code, stderr } = await run(['verify', 'pacts', ...args])
  expect(stderr).toContain(reason)
  expect(code).toBe(2)
})

test.each([
  [['--broker-base-url', 'broker'], '"broker" is not an address'],
  [
    ['--broker-base-url', 'http://127.0.0.1:9', '--consumer-version-selector', 'main'],
    'takes JSON such as {"mainBranch":true}, not "main"',
  ],
])('verify %j ends with 2', async (args, reason) => {
  const { code, stderr } = await run(['verify', ...args])
  expect(stderr).toContain(reason)
  expect(code).toBe(2)
})

/** Node as it is where the optional peers are not installed. */
const withoutPeers = `
import { registerHooks } from 'node:module'
registerHooks({
  resolve(name, context, next) {
    if (/^@pact/.test(name)) throw new Error("Cannot find package '" + name + "'")
    return next(name, context)
  },
})`

test.each([
  ['verify', '@pact-foundation/pact'],
  ['compare', '@pactflow/openapi-pact-comparator'],
])('%s ends with 3 and says what to install when %s is not there', async (command, peer) => {
  const { code, stderr } = await run([command, await pactWith('good.json')], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(withoutPeers)}`,
  })
  expect(stderr).toContain(`npm install --save-dev ${peer}`)
  expect(code).toBe(3)
})

test('provider-version prints the version that results are published for', async () => {
  expect(await run(['provider-version'])).toEqual({ code: 0, stdout: `${modelVersion()}\n`, stderr: '' })
  expect(modelVersion()).toMatch(/^model-2020-10-01\.[0-9a-f]{12}$/)
})

test('openapi takes nothing', async () => {
  const { code, stderr } = await run(['openapi', '3.0'])
  expect(stderr).toContain('openapi takes nothing, not 3.0.')
  expect(code).toBe(2)
})
