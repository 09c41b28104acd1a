import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { commonConfig } from '../common-config.ts'

/** What a page loads, minified and gzipped, in bytes. Raise a budget only with a reason in the changelog. */
const budgets = [
  { title: '/fixtures alone', imports: ['fixtures'], bytes: 64_500 },
  { title: '/handlers alone', imports: ['handlers'], bytes: 84_000 },
  { title: '/handlers and /fixtures', imports: ['fixtures', 'handlers'], bytes: 94_500 },
  { title: '/model alone', imports: ['model'], bytes: 16_500 },
] as const

interface Bundle {
  readonly bytes: number
  /** Modules that are in it, with the size of what is left of each before it is minified. */
  readonly modules: readonly (readonly [path: string, length: number])[]
}

/** Bundles a script as a page would load it, without MSW, which the page has on its own account. */
async function bundle(script: string): Promise<Bundle> {
  const entry = 'virtual:entry'
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: commonConfig.resolve,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? script : null),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: entry, external: [/^msw(\/|$)/], preserveEntrySignatures: 'strict' },
    },
  })
  const chunks = outputsOf(built).filter((output) => output.type === 'chunk')
  return {
    bytes: chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0),
    modules: chunks
      .flatMap(({ modules }) => Object.entries(modules))
      .map(([path, { renderedLength }]) => [path, renderedLength] as const)
      .filter(([, length]) => length > 0)
      .toSorted(([, one], [, other]) => other - one),
  }
}

function outputsOf(built: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput['output'][number][] {
  return [built].flat().flatMap((result) => ('output' in result ? result.output : []))
}

const everythingOf = (doors: readonly string[]): string =>
  doors.map((door) => `export * as ${door} from 'emr-containers-testkit/${door}'`).join('\n')

test.each(budgets)('$title costs a page at most $bytes bytes', async ({ title, imports, bytes: budget }) => {
  const { bytes, modules } = await bundle(everythingOf(imports))
  const largest = modules.slice(0, 3).map(([path, length]) => `${path.split('/').at(-1)} ${length}`)
  console.log(
    `${title}: ${bytes} bytes gzipped of ${budget}; largest before minifying: ${largest.join(', ')}`,
  )
  expect(bytes).toBeLessThanOrEqual(budget)
})

test('handlers bring in no catalogue of fixtures', async () => {
  const { modules } = await bundle(everythingOf(['handlers']))
  const catalogues = /fixtures\/(request-catalogue|invalid-cases|edge-cases|break-constraint|pairwise)\.ts$/
  expect(modules.filter(([path]) => catalogues.test(path))).toEqual([])
})

test('what is imported and not used costs nothing', async () => {
  const doors = ['fixtures', 'handlers', 'model']
  const { modules } = await bundle(doors.map((door) => `import 'emr-containers-testkit/${door}'`).join('\n'))
  expect(modules.filter(([path]) => path.includes('/src/'))).toEqual([])
})
