import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderOf } from './consumers-home.ts'
import { run } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [, firstOfReadme = ''] = /^```ts\n(.*?)^```$/ms.exec(readFileSync(`${root}README.md`, 'utf8')) ?? []
const pact = 'pacts/nightly-etl-aws-emr-containers.json'

describe.each([
  { node: 'node-24', consumer: 'newest-peers' },
  { node: 'node-22', consumer: 'newest-peers' },
  { node: 'node-22', consumer: 'oldest-peers' },
  { node: 'node-20', consumer: 'oldest-peers' },
] as const)('on $node beside the $consumer', ({ node, consumer }) => {
  const cwd = `${folderOf(consumer)}/vitest-${node}`
  const modules = `${folderOf(consumer)}/node_modules`
  const command = `${modules}/emr-containers-testkit/dist/cli/main.js`

  test('the first test of the README, the example for Vitest and those of a contract pass', async () => {
    rmSync(cwd, { recursive: true, force: true })
    mkdirSync(cwd)
    writeFileSync(`${cwd}/first.test.ts`, firstOfReadme)
    cpSync(`${root}examples/vitest`, `${cwd}/vitest`, { recursive: true })
    for (const folder of ['src', 'test'])
      cpSync(`${root}examples/contract/${folder}`, `${cwd}/contract/${folder}`, { recursive: true })
    const vitest = `${modules}/vitest/vitest.mjs`
    const printed = await run({ node, consumer, cwd }, vitest, 'run')
    expect(printed).toMatch(/Tests +5 passed \(5\)/)
  })

  test('the pact that they wrote is verified, and one that is wrong is not', async () => {
    const printed = await run({ node, consumer, cwd }, command, 'verify', pact)
    expect(printed).toContain('3 passed, 0 failed')
    const wrong = readFileSync(`${cwd}/${pact}`, 'utf8').replace('"status": 400', '"status": 404')
    writeFileSync(`${cwd}/wrong.json`, wrong)
    const refused = run({ node, consumer, cwd }, command, 'verify', 'wrong.json')
    await expect(refused).rejects.toThrow(/expected 404 but was 400[^]*2 passed, 1 failed/)
  })
})
