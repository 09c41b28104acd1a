import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { findChromium } from '../find-chromium.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const workshop = mkdtempSync(join(tmpdir(), 'examples-'))

afterAll(() => rmSync(workshop, { recursive: true, force: true }))

/** An example in a folder of its own, with the build of this package and what it is used with as if installed. */
function install(example: string): string {
  const folder = join(workshop, example)
  const modules = join(folder, 'node_modules')
  mkdirSync(modules, { recursive: true })
  cpSync(join(root, 'examples', example), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const installed = readdirSync(join(root, 'node_modules'))
  // Caches, such as `.vite`, are not shared.
  for (const name of installed.filter((entry) => entry === '.bin' || !entry.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  symlinkSync(root, join(modules, 'emr-containers-testkit'))
  return folder
}

/** `@playwright/test` is the door of its name to what `playwright` has. */
function addPlaywrightTest(folder: string): void {
  const place = join(folder, 'node_modules/@playwright/test')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), '{ "type": "module", "exports": "./index.js" }')
  writeFileSync(join(place, 'index.js'), `export * from 'playwright/test'`)
}

async function npx(folder: string, ...command: string[]): Promise<string> {
  const CHROMIUM = findChromium() ?? ''
  // Vitest would take its own variables for those of the run that it is.
  const { VITEST: _, TEST_REPORT: _report, ...environment } = process.env
  const options = { cwd: folder, env: { ...environment, CHROMIUM, NO_COLOR: '1' } }
  const { stdout } = await promisify(execFile)('npx', command, options)
  return stdout
}

test('the example for a browser passes', async () => {
  expect(await npx(install('browser-msw'), 'vitest', 'run')).toContain('1 passed')
})

test('the example for Playwright passes', async () => {
  const folder = install('playwright')
  addPlaywrightTest(folder)
  expect(await npx(folder, 'playwright', 'test')).toContain('3 passed')
})
