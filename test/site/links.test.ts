import { expect, test } from 'vitest'
import { onSite } from '../../scripts/site/links.ts'
import { places } from '../../scripts/site/written-pages.ts'

const from = 'docs/getting-started/vitest.md'

test.each([
  ['[guide](../contracts.md#1-install)', '[guide](/contracts#1-install)'],
  ['[0010](../../decisions/0010-assumptions.md)', '[0010](/decisions/0010-assumptions)'],
  ['[example](../../examples/contract)', '[example](/examples/contract)'],
  ['[file](../../examples/jest/job-run.test.mjs)', '[file](/examples/jest#examples-jest-job-run-test-mjs)'],
  ['[page](/behaviour), [AWS](https://aws.amazon.com)', '[page](/behaviour), [AWS](https://aws.amazon.com)'],
  ['![growth](../growth.svg)', '![growth](../../../docs/growth.svg)'],
  ['[what the site does not have](../../vitest.config.ts)', 'what the site does not have'],
])('a link through the repository leads through the site: %s', (link, expected) => {
  expect(onSite(from, link, places)).toBe(expected)
})

test('a link that leads nowhere is refused', () => {
  expect(() => onSite(from, '[lost](lost.md)', places)).toThrow(
    'docs/getting-started/vitest.md links to docs/getting-started/lost.md, which is not there',
  )
})

test('code is left as it is, and an included file becomes code', () => {
  const code = '```ts\nconst link = "[lost](lost.md)"\n```'
  expect(onSite(from, code, places)).toBe(code)
  const included = onSite(from, '<<< ../../examples/vitest/job-run.test.ts', places)
  expect(included).toMatch(/^```ts .*\n\/\/ A test of code that starts a job run[^]*\n```$/)
})
