import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { runProgram } from './run-program.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const example = fileURLToPath(new URL('../../examples/boto3', import.meta.url))

/** Runs pytest on the example, whose server a command starts. */
const pytest = (command: string) =>
  runProgram('/usr/bin/python3', ['-I', '-B', '-m', 'pytest', '-p', 'no:cacheprovider', '--quiet', example], {
    EMR_CONTAINERS_TESTKIT: command,
  })

test('the example for boto3 and pytest passes', async () => {
  const { status, stdout } = await pytest(`'${process.execPath}' '${main}'`)
  expect(stdout).toContain('4 passed')
  expect(status).toBe(0)
})

test('the server ends with the session, also behind a command that does not pass signals on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pytest-'))
  const file = join(folder, 'pid')
  // As npx has it: the server is a child of what is told to stop.
  const script = `"${process.execPath}" "${main}" "$@" & echo $! > "${file}"; wait`
  const { stdout } = await pytest(`sh -c '${script}' sh`)
  const pid = Number(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  expect(stdout).toContain('4 passed')
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 10_000)
})

test('a server that does not start is told of in each test', async () => {
  const { status, stdout } = await pytest('sh -c "echo the reason >&2" sh')
  expect(stdout).toContain('did not start: stderr says why')
  expect(stdout).toContain('the reason')
  expect(status).toBe(1)
})
