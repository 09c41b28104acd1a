import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { blocksOf, pages, type Block } from './pages.ts'

/** Where the code is that snippets import as the reader's own, seen from the generated tests. */
const readersCode: Readonly<Record<string, string>> = {
  './poller.ts': '../poller.ts',
  '../src/report.ts': '../../../examples/contract/src/report.ts',
}

const needsBroker = /\bbroker: /
const broker = `import { brokerInVariables } from '../broker-in-variables.ts'
await using _broker = await brokerInVariables()
`

/**
 * Makes a test of every TypeScript snippet of the README and of the pages of `docs`, so that none can be wrong. A
 * snippet that is a test already stays as it is; another becomes the body of one.
 */
export function writeSnippets(): void {
  const folder = fileURLToPath(new URL('./generated/', import.meta.url))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [index, snippet] of pages.flatMap((page) => blocksOf(page, 'ts')).entries()) {
    // Tests that write pacts, or start the Verifier, run in a project of their own.
    const kind = /createContract|verifyPacts/.test(snippet.code) ? 'pact.test' : 'test'
    writeFileSync(`${folder}${fileNameOf(snippet)}-${index}.${kind}.ts`, testOf(snippet))
  }
}

function fileNameOf({ path, heading }: Block): string {
  return `${path.replace(/\.md$/, '')} ${heading}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

function testOf({ path, heading, code }: Block): string {
  const located = Object.entries(readersCode).reduce(
    (text, [own, place]) => text.replace(`'${own}'`, `'${place}'`),
    code,
  )
  if (located.includes("from 'vitest'")) return located
  const lines = `${needsBroker.test(code) ? broker : ''}${located}`.split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  const body = lines.filter((line) => !line.startsWith('import '))
  const title = `${path} on ${heading.toLowerCase()} runs`
  return `${imports.join('\n')}\nimport { test } from 'vitest'\n\ntest(${JSON.stringify(title)}, async () => {${body.join('\n')}})\n`
}
