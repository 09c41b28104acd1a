import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from 'emr-containers-testkit/server'
import { chromium, type Browser } from 'playwright'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../browser/find-chromium.ts'

const root = fileURLToPath(new URL('../../examples/browser', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'page-'))
let browser: Browser
let site: PreviewServer

beforeAll(async () => {
  const usual = { root, configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true } } as const
  await build(usual)
  site = await preview({ ...usual, preview: { host: '127.0.0.1', port: 0 } })
  const executablePath = findChromium()
  browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) })
}, 120_000)

afterAll(async () => {
  await browser.close()
  await site.close()
  rmSync(outDir, { recursive: true })
})

/** What the page of examples/browser tells, when it is pointed at a server. */
async function pageTells(endpoint: string): Promise<string> {
  const page = await browser.newPage()
  const [url = ''] = site.resolvedUrls?.local ?? []
  await page.goto(`${url}?endpoint=${encodeURIComponent(endpoint)}`)
  const result = page.locator('#result:not(:empty)')
  const told = await result.textContent()
  await page.close()
  return told ?? ''
}

test('a page of another origin does what any client does, throttled or not', async () => {
  await using server = await startServer({ now: '2026-01-15T09:00:00Z' })
  server.service.faults.add('throttling:StartJobRun')
  const told: unknown = JSON.parse(await pageTells(server.url))
  expect(told).toMatchObject({
    attempts: 2,
    name: 'from-a-page',
    states: ['PENDING'],
    isCancelled: true,
    error: 'ResourceNotFoundException',
  })
  expect(told).toHaveProperty('requestId', server.service.requests('StartJobRun')[1]?.requestId)
})

test('without CORS the browser keeps the page out, as it does with AWS', async () => {
  await using server = await startServer({ cors: false })
  expect(await pageTells(server.url)).toContain('Failed to fetch')
  expect(server.service.jobRuns.count()).toBe(0)
})

test('a page of another origin cannot reach the control API', async () => {
  await using server = await startServer()
  const page = await browser.newPage()
  await page.goto(site.resolvedUrls?.local[0] ?? '')
  const told = await page.evaluate(
    (url) =>
      fetch(`${url}/_testkit/reset`, { method: 'POST' }).then(
        () => 'read',
        (error: unknown) => String(error),
      ),
    server.url,
  )
  expect(told).toContain('Failed to fetch')
  await page.close()
})
