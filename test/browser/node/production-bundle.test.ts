import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { chromium } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonConfig } from '../../common-config.ts'
import { contentSecurityPolicy } from '../content-security-policy.ts'
import { findChromium } from '../find-chromium.ts'
import { serveFolder } from './serve-folder.ts'

const root = fileURLToPath(new URL('../page', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'page-'))

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: commonConfig.resolve,
    plugins: [msw({ mode: 'worker-only' })],
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the page saw, served under a policy. */
async function visit(policy: string): Promise<unknown> {
  const executablePath = findChromium()
  await using server = await serveFolder(folder, { 'content-security-policy': policy })
  await using browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) })
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => document.querySelector('output')?.value)
  return JSON.parse(await page.locator('output').innerText())
}

test('a page that Vite bundled for production works from a static server, under a policy without eval', async () => {
  expect(await visit(contentSecurityPolicy())).toEqual({
    attempts: 3,
    state: 'COMPLETED',
    listed: 1,
    refusal: 'ValidationException',
    ofNode: [],
    evaluated: 'refused',
    // The one that the page provokes, and none of the package, the SDK or MSW.
    violations: ['script-src eval'],
  })
})

test('a policy has to allow the endpoint, though no call leaves the page', async () => {
  const endpoint = 'https://emr-containers.us-east-1.amazonaws.com'
  const policy = contentSecurityPolicy().replace(endpoint, '')
  expect(await visit(policy)).toMatchObject({ error: 'TypeError: Failed to fetch' })
})
