import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8')

/** What the README says is tested: a row for each product. */
const [, section = ''] = /^## Versions\n(.*)/ms.exec(read('README.md')) ?? []
const rows = Array.from(
  section.matchAll(/^\| ([A-Z][^|]*?) *\| ([^|]*\d[^|]*)\|$/gm),
  ([, product = '', text = '']) => ({
    product,
    claimed: text.match(/\d+(\.\d+)*/g) ?? [],
  }),
)

/** The packages that are those products. */
const packages: Readonly<Record<string, string>> = {
  Node: 'node',
  MSW: 'msw',
  Pact: '@pact-foundation/pact',
  TypeScript: 'typescript',
  Vitest: 'vitest',
  Jest: 'jest',
  Vite: 'vite',
  'AWS SDK for JavaScript': '@aws-sdk/client-emr-containers',
}

/** Every release that the suites install, by package. An alias such as `npm:msw@2.15.0` counts as what it is of. */
const installed = ['package.json', ...globSync('test/consumers/*/package.json', { cwd: root })].flatMap(
  (file) =>
    Array.from(
      read(file).matchAll(/"([@\w/.-]+)": "(?:npm:(.*)@)?(\d+\.\d+\.\d+)"/g),
      ([, name = '', original, version = '']) => ({ name: original ?? name, version }),
    ),
)
const releasesOf = (name: string): string[] =>
  installed.filter((release) => release.name === name).map(({ version }) => version)

const isOf = (claim: string) => (version: string) => `${version}.`.startsWith(`${claim}.`)

test('the README has a row for every product that a release is claimed of', () => {
  expect(rows.map(({ product }) => product).toSorted()).toEqual(Object.keys(packages).toSorted())
})

test.each(rows)(
  'the README claims for $product the releases that are tested, and no other',
  ({ product, claimed }) => {
    const tested = releasesOf(packages[product] ?? '')
    expect(claimed.filter((claim) => !tested.some(isOf(claim)))).toEqual([])
    expect(tested.filter((version) => !claimed.some((claim) => isOf(claim)(version)))).toEqual([])
  },
)

const ranges = { ...manifest.peerDependencies, node: manifest.engines.node }

test.each(Object.entries(ranges))('of each major that %s may have, a release is tested', (name, range) => {
  const majors = Array.from(range.matchAll(/(?:\^|>=)(\d+)\./g), ([, major = '']) => major)
  expect(majors).not.toEqual([])
  const tested = new Set(releasesOf(name).map((version) => version.split('.')[0]))
  expect(tested).toEqual(new Set(majors))
})
