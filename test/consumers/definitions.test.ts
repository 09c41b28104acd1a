import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { folderOf } from './consumers-home.ts'
import { doors, namesOf } from './doors.ts'

const consumer = folderOf('newest-peers')
const sources = `${consumer}/node_modules/emr-containers-testkit/src/`

/** The public values of every door. */
const values = await Promise.all(
  doors.map(async (door) => (await namesOf(door)).map((name) => ({ door, name }))),
)

interface Definition {
  readonly file: string
  readonly start: { readonly line: number }
}

interface Answer {
  readonly command: 'definition'
  readonly body: readonly Definition[]
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'command') === 'definition'
}

/** What "go to definition" of an editor opens at a column of each of the first lines of a file. */
async function definitionsIn(file: string, lines: number, offset: number): Promise<Definition[]> {
  const program = `${folderOf('compilers')}/node_modules/typescript-5.9/lib/tsserver.js`
  const server = spawn(process.execPath, [program, '--disableAutomaticTypingAcquisition'])
  const ask = (command: string, args: object): void => {
    server.stdin.write(`${JSON.stringify({ seq: 0, type: 'request', command, arguments: args })}\n`)
  }
  ask('open', { file })
  for (let line = 1; line <= lines; line++) ask('definition', { file, line, offset })
  const found: Definition[] = []
  let answers = 0
  for await (const text of createInterface({ input: server.stdout })) {
    const message: unknown = text.startsWith('{') ? JSON.parse(text) : undefined
    if (!isAnswer(message)) continue
    found.push(...message.body)
    if (++answers === lines) break
  }
  server.kill()
  return found
}

test('"go to definition" on a public name leads to the line of its TypeScript, in the package', async () => {
  // A default export has its name, too.
  const lines = values.flat().filter(({ name }) => name !== 'default')
  const folder = `${consumer}/definitions`
  mkdirSync(folder, { recursive: true })
  const compilerOptions = { module: 'nodenext', types: [] }
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions }))
  const file = `${folder}/names.ts`
  writeFileSync(file, lines.map(({ door, name }) => `export { ${name} } from '${door}'\n`).join(''))
  const definitions = await definitionsIn(file, lines.length, 'export { '.length + 1)
  expect(definitions).toHaveLength(lines.length)
  for (const [index, { file: opened, start }] of definitions.entries()) {
    expect(opened.startsWith(sources) && opened).toMatch(/\.ts$/)
    const [line = ''] = readFileSync(opened, 'utf8')
      .split('\n')
      .slice(start.line - 1)
    expect(line).toMatch(new RegExp(`^export (async )?(function|const|class) ${lines[index]?.name}\\b`))
  }
})
