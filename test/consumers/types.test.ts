import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderOf, type Consumer } from './consumers-home.ts'
import { doors } from './doors.ts'
import { run } from './run.ts'

const programs = fileURLToPath(new URL('programs', import.meta.url))
const consumers = ['newest-peers', 'oldest-peers'] as const

/** TypeScript that is CommonJS requires the package: `module: nodenext` of TypeScript 5.9 knows that Node does. */
const commonJs = doors.map((name, index) => `import door${index} = require('${name}')`).join('\n')
const ofCommonJs = `${commonJs}\nexport const names: string[] = [${doors.map((_, index) => `Object.keys(door${index})`).join(', ')}].flat()\n`

beforeAll(() => {
  for (const consumer of consumers) {
    const folder = `${folderOf(consumer)}/programs`
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    cpSync(programs, folder, { recursive: true })
    writeFileSync(`${folder}/common-js.cts`, ofCommonJs)
  }
})

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}

/** The options that ask most of declarations. */
const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
}

/** The least: what an old project may have. */
const lenient = { strict: true, ...resolutions.nodenext }

interface Compilation {
  readonly compiler: string
  readonly consumer: Consumer
  readonly files: readonly string[]
  readonly options: object
}

/** Compiles programs as a project of their own. */
function compile({ compiler, consumer, files, options }: Compilation): Promise<string> {
  const cwd = `${folderOf(consumer)}/programs`
  const compilerOptions = { noEmit: true, target: 'es2022', types: ['node'], ...options }
  writeFileSync(`${cwd}/tsconfig.json`, JSON.stringify({ files, compilerOptions }))
  return run({ consumer, cwd }, `${folderOf('compilers')}/node_modules/${compiler}/bin/tsc`)
}

const everyDoor = ['every-door.ts']
// The declarations of Pact lack the types of Express, so what imports them cannot be checked to the bottom.
const contracts = ['contracts.ts']

const compilers = ['typescript-5.9', 'typescript-6', 'typescript-7'] as const
const combinations = consumers.flatMap((consumer) =>
  Object.entries(resolutions).map(([by, resolution]) => ({ consumer, by, resolution })),
)

describe.each(compilers)('%s', (compiler) => {
  test.each(combinations)(
    'knows every subpath and its mistakes, by $by beside the $consumer',
    async ({ consumer, resolution }) => {
      // The oldest releases of MSW and of the types of Node have declarations that TypeScript 6 and 7 refuse.
      const skipLibCheck = consumer === 'oldest-peers' && compiler !== 'typescript-5.9'
      const options = { ...strict, ...resolution, skipLibCheck }
      expect(await compile({ compiler, consumer, files: everyDoor, options })).toBe('')
    },
  )

  const consumer = 'newest-peers'
  test.each(Object.entries(resolutions))('knows contracts, by %s', async (_, resolution) => {
    const options = { ...strict, ...resolution, skipLibCheck: true }
    expect(await compile({ compiler, consumer, files: contracts, options })).toBe('')
  })

  test('takes the same programs with fewer checks', async () => {
    const options = { ...lenient, skipLibCheck: true }
    expect(await compile({ compiler, consumer, files: [...everyDoor, ...contracts], options })).toBe('')
  })

  test('lets CommonJS require every subpath', async () => {
    const options = { ...lenient, skipLibCheck: true }
    expect(await compile({ compiler, consumer, files: ['common-js.cts'], options })).toBe('')
  })
})
