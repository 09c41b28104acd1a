import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { leftOut, optionalSuites, requireSuite, type OptionalSuite } from '../optional-suites.ts'

const suites: readonly OptionalSuite[] = [
  { name: 'here', needs: 'a thing', isAvailable: () => true },
  { name: 'there', needs: 'another', isAvailable: () => false },
]

test('one line says what is left out, how to run it and what it needs first', () => {
  expect(leftOut(suites)).toBe(
    'Left out: here (npm run test:here), there (needs another: npm run install:there && npm run test:there)',
  )
})

test('a suite that cannot run says what to install', () => {
  expect(() => requireSuite('here', suites)).not.toThrow()
  expect(() => requireSuite('there', suites)).toThrow('The there tests need another: npm run install:there')
  expect(() => requireSuite('nowhere', suites)).toThrow('There is no optional suite nowhere')
})

test.each(optionalSuites)('$name has its tests and its commands, which the gate runs', ({ name }) => {
  expect(existsSync(new URL(`../${name}/vitest.config.ts`, import.meta.url))).toBe(true)
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining([`test:${name}`, `install:${name}`]))
  const gate = readFileSync(new URL('../../.ci/run', import.meta.url), 'utf8')
  expect(gate).toMatch(new RegExp(`run --silent install:${name}\n[^]* run --silent test:${name}\n`))
})
