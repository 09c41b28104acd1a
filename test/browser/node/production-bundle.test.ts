import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonConfig } from '../../common-config.ts'
import { contentSecurityPolicy } from '../content-security-policy.ts'
import { serveFolder } from './serve-folder.ts'
import { seenByPage, visit } from './visit.ts'

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
async function visitUnder(policy: string): Promise<unknown> {
  await using server = await serveFolder(folder, { 'content-security-policy': policy })
  return await visit(server.url)
}

test('a page that Vite bundled for production works from a static server, under a policy without eval', async () => {
  expect(await visitUnder(contentSecurityPolicy())).toEqual({
    ...seenByPage,
    evaluated: 'refused',
    // The one that the page provokes, and none of the package, the SDK or MSW.
    violations: ['script-src eval'],
  })
})

test('a policy has to allow the endpoint, though no call leaves the page', async () => {
  const endpoint = 'https://emr-containers.us-east-1.amazonaws.com'
  const policy = contentSecurityPolicy().replace(endpoint, '')
  expect(await visitUnder(policy)).toMatchObject({ error: 'TypeError: Failed to fetch' })
})
