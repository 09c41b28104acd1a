import { existsSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { blocksOf, pages, root } from './pages.ts'

test('every TypeScript snippet of the README and of docs is a test', () => {
  const snippets = pages.flatMap((page) => blocksOf(page, 'ts'))
  expect(readdirSync(new URL('./generated/', import.meta.url))).toHaveLength(snippets.length)
})

test.each(pages)('every link of $path into the repository leads somewhere', ({ path, text }) => {
  const links = Array.from(text.matchAll(/\]\(([^):]+)\)/g), ([, target = '']) => target.replace(/#.*$/, ''))
  const included = Array.from(text.matchAll(/^<<< (\S+)$/gm), ([, target = '']) => target)
  const broken = [...links, ...included]
    // What starts with a slash is a page of the site, whose build looks for it.
    .filter((target) => !target.startsWith('/'))
    .filter((target) => !existsSync(`${root}${posix.join(posix.dirname(path), target)}`))
  expect(broken).toEqual([])
})

test('no page has code in a language whose snippets nothing runs', () => {
  // Configurations of Jest are run by test/consumers.
  const languages = pages.flatMap(({ text }) =>
    Array.from(text.matchAll(/^```(\w+)/gm), ([, word = '']) => word),
  )
  expect([...new Set(languages)].toSorted()).toEqual(['js', 'json', 'python', 'sh', 'ts', 'yaml'])
})
