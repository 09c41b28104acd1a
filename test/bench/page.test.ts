import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the page on benchmarks and its pictures say what the newest kept runs found', async () => {
  const checked = promisify(execFile)(process.execPath, ['bench/write-page.ts', '--check'], { cwd: root })
  await expect(checked).resolves.toMatchObject({ stderr: '' })
})
