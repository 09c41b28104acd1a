import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../cli/started-server.ts'
import { startFakeBroker } from '../contracts/fake-broker.ts'
import { byHand } from '../contracts/foreign-pacts.ts'
import { blocksOf, pages, root } from './pages.ts'

const name = 'npx emr-containers-testkit'
const folder = mkdtempSync(join(tmpdir(), 'commands-'))

/** The command lines of the package that pages show, each once; one that goes on over several lines in one. */
const commands = new Set(
  pages
    .flatMap((page) => blocksOf(page, 'sh'))
    .flatMap(({ code }) => code.replaceAll(/\\\n\s*/g, '').split('\n'))
    .filter((line) => line.startsWith(name))
    .map((line) =>
      line
        .slice(name.length)
        .replace(/\s+#.*$/, '')
        .trim(),
    ),
)
const isServing = (command: string) => command.startsWith('serve')

beforeAll(async () => {
  cpSync(join(root, 'examples/contract/pacts'), join(folder, 'pacts'), { recursive: true })
  await run('generate start-job-run-request > request.json')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(command: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const line = `"${process.execPath}" "${join(root, 'src/cli/main.ts')}" ${command}`
  const env = { ...process.env, ...environment, PACT_DO_NOT_TRACK: 'true' }
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { cwd: folder, env, maxBuffer: 2 ** 26 })
  return stdout
}

test.each([...commands].filter((command) => !isServing(command)))('%s succeeds', async (command) => {
  await using broker = await startFakeBroker(byHand, 'keeps')
  const small = command
    .replace('--count 1000000', '--count 100')
    .replace('https://broker.example.com', broker.url)
  const variables = { PACT_BROKER_BASE_URL: broker.url, BUILD_URL: 'https://ci.example.com/runs/1' }
  // Any exit code but 0 rejects; what is valid is told by silence.
  await expect(run(small, variables)).resolves.toBeTypeOf('string')
})

test.each([...commands].filter(isServing))('%s says where it listens', async (command) => {
  const [, ...args] = command.replace(/--port \d+/, '--port 0').split(' ')
  await using server = await serve(args)
  expect(server.firstLine).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})
