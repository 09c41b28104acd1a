import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runProgram } from './run-program.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const example = fileURLToPath(new URL('../../examples/boto3', import.meta.url))

test('the example for boto3 and pytest passes', async () => {
  const args = ['-I', '-B', '-m', 'pytest', '-p', 'no:cacheprovider', '--quiet', example]
  const { status, stdout } = await runProgram('/usr/bin/python3', args, {
    EMR_CONTAINERS_TESTKIT: `'${process.execPath}' '${main}'`,
  })
  expect(stdout).toContain('4 passed')
  expect(status).toBe(0)
})
