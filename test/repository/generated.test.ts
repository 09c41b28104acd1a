import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { schemas } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

test('the generated files are what the generator writes today', async () => {
  const run = promisify(execFile)(process.execPath, ['scripts/generate-model.ts', '--check'], {
    cwd: fileURLToPath(root),
  })
  await expect(run).resolves.toMatchObject({ stderr: '' })
})

test('schemas.json holds the schemas that /model exports', () => {
  const text = readFileSync(new URL('src/model/generated/schemas.json', root), 'utf8')
  expect(JSON.parse(text)).toEqual(schemas)
})
