import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { serveInVain } from '../cli/started-server.ts'

const folder = fileURLToPath(new URL('../../examples/', import.meta.url))
const files = globSync('**/*.*', { cwd: folder, exclude: ['**/node_modules/**'] }).concat('Dockerfile')

test('what the examples set and call is what serve has', async () => {
  const { stdout: help } = await serveInVain(['--help'])
  const options = new Set(Array.from(help.matchAll(/^ {2}(--[a-z-]+)/gm), ([, option]) => option))
  const variables = new Set(
    [...options].map((option) => `EMR_TESTKIT_${option?.slice(2).replaceAll('-', '_').toUpperCase()}`),
  )
  expect(options.size).toBeGreaterThan(10)
  for (const file of files) {
    const text = readFileSync(`${folder}${file}`, 'utf8')
    for (const [variable] of text.matchAll(/\bEMR_TESTKIT_\w+/g)) expect(variables).toContain(variable)
    for (const [, given] of text.matchAll(/emr-containers-testkit serve (--[a-z-]+)/g))
      expect(options).toContain(given)
  }
})
