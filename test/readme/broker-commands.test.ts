import { expect, test } from 'vitest'
import manifest from '../../examples/contract/package.json' with { type: 'json' }
import { blocksOf, pages } from './pages.ts'

/** Commands by what is asked of the broker, as `test/broker` runs them by the scripts of the example. */
function byVerb(lines: readonly string[]): Map<string, string> {
  const asked = lines.map((line) => /pact broker (\S+) .*/.exec(line))
  return new Map(asked.flatMap((match) => (match ? [[match[1] ?? '', match[0]] as const] : [])))
}

const run = byVerb(Object.values(manifest.scripts))
const shown = byVerb(
  pages
    .filter(({ path }) => path === 'docs/contracts.md')
    .flatMap((page) => blocksOf(page, 'sh'))
    .flatMap(({ code }) => code.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.replaceAll('npx ', '')),
)

test.each([...run.keys()])('the guide says %s as the example does', (verb) => {
  expect(shown.get(verb)).toBe(run.get(verb))
})
