import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Snippet {
  readonly heading: string
  readonly code: string
}

/**
 * Makes a test of every TypeScript snippet of the README, so that none can be wrong. A snippet that is a test already
 * stays as it is; another becomes the body of one.
 */
export function writeSnippets(): void {
  const folder = fileURLToPath(new URL('./generated/', import.meta.url))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const snippet of snippetsOf(readme)) {
    // Tests that write pacts run in a project of their own.
    const kind = snippet.code.includes('createContract') ? 'pact.test' : 'test'
    writeFileSync(`${folder}${fileNameOf(snippet.heading)}.${kind}.ts`, testOf(snippet))
  }
}

function snippetsOf(readme: string): Snippet[] {
  const sections = readme.split(/^#+ /m).slice(1)
  return sections.flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n'))
    const blocks = [...section.matchAll(/^```ts\n([\s\S]*?)^```$/gm)]
    return blocks.map(([, code = '']) => ({ heading, code }))
  })
}

function fileNameOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^a-z]+/g, '-')
}

function testOf({ heading, code }: Snippet): string {
  const located = code.replace("'./poller.ts'", "'../poller.ts'")
  if (located.includes("from 'vitest'")) return located
  const lines = located.split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  const body = lines.filter((line) => !line.startsWith('import '))
  return `${imports.join('\n')}\nimport { test } from 'vitest'\n\ntest('the README on ${heading.toLowerCase()} runs', () => {${body.join('\n')}})\n`
}
