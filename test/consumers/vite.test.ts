import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { serveFolder } from '../browser/node/serve-folder.ts'
import { seenByPage, visit } from '../browser/node/visit.ts'
import { folderOf } from './consumers-home.ts'
import { run } from './run.ts'

const folder = `${folderOf('newest-peers')}/vite`
const vite = `${folderOf('newest-peers')}/node_modules/vite/bin/vite.js`
const page = `${folder}/browser/page`
const tests = fileURLToPath(new URL('..', import.meta.url))

/** MSW's plug-in serves the script of the service worker. */
const config = `
import { msw } from 'msw/vite'
export default { plugins: [msw({ mode: 'worker-only' })], server: { host: '127.0.0.1', port: 0 } }
`

// The page of the browser tests, which imports /fixtures and /handlers, without the settings of this repository.
beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(page, { recursive: true })
  cpSync(`${tests}browser/page`, page, { recursive: true })
  cpSync(`${tests}behaviour/surfaced.ts`, `${folder}/behaviour/surfaced.ts`)
  writeFileSync(`${page}/vite.config.js`, config)
})

test('a page that Vite bundles works', async () => {
  await run({ consumer: 'newest-peers', cwd: page }, vite, 'build', '--logLevel', 'error')
  await using server = await serveFolder(`${page}/dist`, {})
  expect(await visit(server.url)).toMatchObject(seenByPage)
})

test('a page that Vite serves works, with the dependencies that it optimises', async () => {
  // In CI, Vite prints its address in colours.
  const env = { ...process.env, NO_COLOR: '1' }
  const server = spawn(process.execPath, [vite, '--logLevel', 'info'], { cwd: page, env })
  try {
    let url: string | undefined
    for await (const line of createInterface({ input: server.stdout })) {
      ;[url] = /http:\S+/.exec(line) ?? []
      if (url !== undefined) break
    }
    server.stdout.resume()
    expect(await visit(String(url))).toMatchObject(seenByPage)
  } finally {
    server.kill()
  }
})
