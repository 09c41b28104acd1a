import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeChange, type Change, type Described } from './explained.ts'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** One change of the code. */
export interface Mutant extends Change, Described {
  readonly id: string
  readonly fileName: string
}

interface PlantedFiles {
  readonly files: readonly { readonly name: string; readonly content: string }[]
  readonly mutants: readonly Omit<Mutant, keyof Described>[]
}

interface Instrumenter {
  instrument(
    files: readonly { name: string; content: string; mutate: true }[],
    options: { plugins: null; excludedMutations: string[]; ignorers: never[]; noHeader: boolean },
  ): Promise<PlantedFiles>
}

/** What tests read besides the sources. */
const alongside = [
  'src',
  'test',
  'demo',
  'examples',
  'docs',
  'pacts',
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
]

/** Copies the project into a folder, with all mutants of some files in it, each asleep until its number is called. */
export async function plantMutants(copy: string, names: readonly string[]): Promise<readonly Mutant[]> {
  const isOurs = (path: string): boolean => !/\/(node_modules|generated\/contracts)(\/|$)/.test(path)
  mkdirSync(copy, { recursive: true })
  for (const name of alongside)
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: isOurs })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const originals = names.map((name) => {
    return { name, content: readFileSync(join(root, name), 'utf8'), mutate: true } as const
  })
  const instrumenter = await createInstrumenter()
  const { files, mutants } = await instrumenter.instrument(originals, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: false,
  })
  for (const { name, content } of files) writeFileSync(join(copy, name), content)
  const sources = new Map(originals.map(({ name, content }) => [name, content]))
  return mutants.map((mutant) => ({
    ...mutant,
    ...describeChange(sources.get(mutant.fileName) ?? '', mutant),
  }))
}

/** A part of typed-inject, by which Stryker's parts are put together. */
interface Injector {
  provideValue(name: string, value: unknown): Injector
  injectFunction<Made>(make: (...supplied: never[]) => Made): Made
}

interface TypedInject {
  readonly createInjector: () => Injector
}

interface Stryker {
  readonly createInstrumenter: (...supplied: never[]) => Instrumenter
}

/** Stryker's own, which only `npm run install:mutation` installs: its types are not there for the compiler. */
async function createInstrumenter(): Promise<Instrumenter> {
  const { createInjector } = await load<TypedInject>('typed-inject')
  const { createInstrumenter: create } = await load<Stryker>('@stryker-mutator/instrumenter')
  const log = new Proxy({}, { get: () => () => false })
  return createInjector()
    .provideValue('logger', log)
    .provideValue('getLogger', () => log)
    .provideValue('options', {})
    .injectFunction(create)
}

function load<Module>(name: string, _like?: Module): Promise<Module>
async function load(name: string): Promise<unknown> {
  try {
    const loaded: unknown = await import(name)
    return loaded
  } catch (cause) {
    throw new Error(`Mutants need ${name}: npm run install:mutation installs it.`, { cause })
  }
}
