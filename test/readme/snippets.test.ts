import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test('every TypeScript snippet of the README is a test', () => {
  const snippets = readme.match(/^```ts$/gm) ?? []
  expect(readdirSync(new URL('./generated/', import.meta.url))).toHaveLength(snippets.length)
})

test('every link of the README into the repository leads somewhere', () => {
  const links = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, target = '']) => target)
  const broken = links.filter((target) => !existsSync(new URL(`../../${target}`, import.meta.url)))
  expect(broken).toEqual([])
})
