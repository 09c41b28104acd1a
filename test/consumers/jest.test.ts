import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderOf } from './consumers-home.ts'
import { run, type NodeRelease } from './run.ts'

const cases = `${folderOf('jest')}/cases`
const flag = '--experimental-vm-modules'
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const guide = read('docs/getting-started/jest.md')

/** What the guide gives for a file, by the heading that it is below. */
function given(heading: string, file: string): string {
  const section = guide.slice(guide.indexOf(`\n## ${heading}\n`))
  const [, code] = section.split(`\`\`\`js\n// ${file}\n`)
  if (code === undefined) throw new Error(`The guide has no ${file} below ${heading}`)
  return code.slice(0, code.indexOf('```'))
}

const [, tsconfig = ''] = /^```json$(.*?)^```$/ms.exec(guide) ?? []
const [, firstOfReadme = ''] = /^```ts\n(.*?)^```$/ms.exec(read('README.md')) ?? []

/** Tests in TypeScript for Vitest, made ones for Jest. One is behind MSW, the other in front of a server. */
const inTypeScript = {
  'msw.test.ts': firstOfReadme.replace("'vitest'", "'@jest/globals'"),
  'server.test.ts': read('examples/vitest/job-run.test.ts').replace("'vitest'", "'@jest/globals'"),
  'tsconfig.json': tsconfig,
}

/** MSW 3 is not for Node 20. */
const withMsw2 = (config: string): string =>
  config.replace('{', () => `{ moduleNameMapper: { '^msw(/.*)?$': 'msw-v2$1' },`)

interface Project {
  readonly type: 'module' | 'commonjs'
  readonly files: Readonly<Record<string, string>>
  readonly flags?: readonly string[]
}

/** Runs Jest in a project of its own, and gives its report. */
async function jest(node: NodeRelease, { type, files, flags = [flag] }: Project): Promise<unknown> {
  const cwd = `${cases}/${expect.getState().currentTestName?.replaceAll(/\W+/g, '-')}`
  rmSync(cwd, { recursive: true, force: true })
  mkdirSync(cwd, { recursive: true })
  for (const [name, text] of Object.entries({ 'package.json': JSON.stringify({ type }), ...files }))
    writeFileSync(`${cwd}/${name}`, text)
  const program = `${folderOf('jest')}/node_modules/jest/bin/jest.js`
  const printed = await run({ consumer: 'jest', node, cwd }, ...flags, program, '--json')
  return JSON.parse(printed)
}

const example = { 'job-run.test.mjs': read('examples/jest/job-run.test.mjs') }

test.each(['node-20', 'node-22', 'node-24'] as const)('the example for Jest passes on %s', async (node) => {
  expect(await jest(node, { type: 'commonjs', files: example })).toMatchObject({ numPassedTests: 1 })
})

test('the example for Jest passes in jsdom, mended as the guide says', async () => {
  const config = `export default { testEnvironment: 'jest-fixed-jsdom' }`
  expect(
    await jest('node-24', { type: 'commonjs', files: { ...example, 'jest.config.mjs': config } }),
  ).toMatchObject({ numPassedTests: 1 })
})

const commonJs: Project = {
  type: 'commonjs',
  files: { ...inTypeScript, 'jest.config.js': given('ts-jest', 'jest.config.js') },
}

test('CommonJS by ts-jest passes on Node 24', async () => {
  expect(await jest('node-24', commonJs)).toMatchObject({ numPassedTests: 2 })
})

test.each([
  ['node-24', []],
  ['node-22', [flag]],
] as const)('CommonJS on %s with %j fails as the guide says', async (node, flags) => {
  const [, said = ''] = /Jest says `(.*?)`/.exec(guide) ?? []
  await expect(jest(node, { ...commonJs, flags })).rejects.toThrow(said)
})

test.each(['node-20', 'node-24'] as const)('ES modules by ts-jest pass on %s', async (node) => {
  const config = given('TypeScript as ES modules', 'jest.config.js')
  const files = { ...inTypeScript, 'jest.config.js': withMsw2(config) }
  expect(await jest(node, { type: 'module', files })).toMatchObject({ numPassedTests: 2 })
})

test.each(['node-20', 'node-22'] as const)(
  'CommonJS by Babel passes on %s, which compiles ES modules',
  async (node) => {
    const heading = 'CommonJS on older Node'
    const files = {
      ...inTypeScript,
      'babel.config.js': given(heading, 'babel.config.js'),
      'jest.config.js': withMsw2(given(heading, 'jest.config.js')),
    }
    expect(await jest(node, { type: 'commonjs', files, flags: [] })).toMatchObject({ numPassedTests: 2 })
  },
)
