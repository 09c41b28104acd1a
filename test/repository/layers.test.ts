import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { layers, packages } from '../../scripts/layers.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

const files = globSync('**/*.ts', { cwd: source }).map((file) => ({
  path: file.replaceAll('\\', '/'),
  text: readFileSync(`${source}${file}`, 'utf8'),
}))

const imports = files.flatMap(({ path, text }) =>
  specifiersOf(text).map((specifier) => ({ path, specifier })),
)

/** The modules that a source text names, be it with `import`, `import type`, `export … from` or `import()`. */
function specifiersOf(text: string): string[] {
  const statement = /^(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm
  const effect = /^import\s*['"]([^'"]+)['"]/gm
  const call = /\bimport\(\s*['"`]([^'"`]+)['"`]/g
  return [statement, effect, call].flatMap((form) => Array.from(text.matchAll(form), ([, name = '']) => name))
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.')
}

/** The first part of a path below src: a folder, or a file beside the folders. */
function layerOf(path: string): string {
  return path.split('/')[0] ?? path
}

function mayImport(path: string, target: string): boolean {
  return layers[layerOf(path)]?.includes(layerOf(target)) ?? false
}

function mayUse(path: string, specifier: string): boolean {
  return packages.some(({ name, importers }) => name.test(specifier) && importers.test(path))
}

test('every form of import is seen', () => {
  const text = [
    `import a from '1'`,
    `import type { B } from "2"`,
    `import {\n  c,\n} from '3'`,
    `import '4'`,
    `export { d } from '5'`,
    `export type { E } from '6'`,
    `const f = await import('7')`,
    `let g: import('8').G`,
    `/** import h from 'a comment' */`,
  ].join('\n')
  expect(specifiersOf(text).toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
})

test('every file belongs to a known layer', () => {
  expect(files.filter(({ path }) => !(layerOf(path) in layers)).map(({ path }) => path)).toEqual([])
  expect(files.length).toBeGreaterThan(0)
})

test('a folder imports only from itself and from the folders before it', () => {
  const strayed = imports
    .filter(({ specifier }) => isRelative(specifier))
    .filter(({ path, specifier }) => !mayImport(path, posix.join(posix.dirname(path), specifier)))
  expect(strayed).toEqual([])
})

test('a package is imported only where it belongs', () => {
  const strayed = imports
    .filter(({ specifier }) => !isRelative(specifier))
    .filter(({ path, specifier }) => !mayUse(path, specifier))
  expect(strayed).toEqual([])
})

test('every export has its name', () => {
  expect(files.filter(({ text }) => /^export\s+(type\s+)?\*/m.test(text)).map(({ path }) => path)).toEqual([])
})

test('only the clock of the service reads the wall clock and nothing draws unseeded chance', () => {
  const impure =
    /\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b/
  const readers = files.filter(({ path, text }) => path !== 'service/clock.ts' && impure.test(text))
  expect(readers.map(({ path }) => path)).toEqual([])
})
