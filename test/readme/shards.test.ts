import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'shards-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** Commands of the README that write a shard, made to write fewer documents by the code of this repository. */
const commands = readme
  .split('\n')
  .filter((line) => line.includes('--shard') && line.includes('>'))
  .map((line) => line.replaceAll('npx emr-containers-testkit', `"${process.execPath}" "${main}"`))
  .map((line) => line.replaceAll('--count 1000000', '--count 100'))

async function inShell(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: folder, maxBuffer: 2 ** 26 })
  return stdout
}

/** Puts together the parts that lie in the folder, and removes them. */
function takeParts(): string {
  const parts = readdirSync(folder).toSorted()
  const text = parts.map((part) => readFileSync(join(folder, part), 'utf8')).join('')
  for (const part of parts) rmSync(join(folder, part))
  return text
}

function whole(): Promise<string> {
  return inShell(`"${process.execPath}" "${main}" generate job-run --count 100 --format ndjson`)
}

test('xargs writes the shards of the README in parallel, and they make the whole', async () => {
  await inShell(commands.find((line) => line.startsWith('seq ')) ?? '')
  expect(takeParts()).toBe(await whole())
})

test.each([
  ['GNU parallel', /^parallel '(.*)' ::: \{01\.\.16\}$/, '{}', 16],
  ['a matrix of CI', /^\s*- run: (.*)$/, '${{ matrix.shard }}', 4],
])(
  'what the README gives to %s writes a part, and all parts make the whole',
  async (_, form, hole, shards) => {
    const [given = ''] = commands.flatMap((line) => form.exec(line)?.[1] ?? [])
    for (let shard = 1; shard <= shards; shard++)
      await inShell(given.replaceAll(hole, String(shard).padStart(2, '0')))
    expect(takeParts()).toBe(await whole())
  },
)
