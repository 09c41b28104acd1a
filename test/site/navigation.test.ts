import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { behaviourPage } from '../../scripts/site/behaviour-page.ts'
import { fixturesPage } from '../../scripts/site/fixtures-page.ts'
import { referencePages } from '../../scripts/site/reference-pages.ts'
import { sectionsOf } from '../../scripts/site/sections.ts'
import { writtenPages } from '../../scripts/site/written-pages.ts'

const pages = [behaviourPage(), fixturesPage(), ...writtenPages(), ...referencePages()]

test.each(['docs/index.md', 'site/.vitepress/config.ts'])('%s links to pages that there are', (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  const links = Array.from(text.matchAll(/link: '?\/([\w/-]+)/g), ([, link = '']) => link)
  expect(links.length).toBeGreaterThan(3)
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(links))
})

test('every page but the first is in the navigation, once', () => {
  const listed = sectionsOf(pages).flatMap((section) => section.pages.map(({ path }) => path))
  expect([...listed, 'index'].toSorted()).toEqual(pages.map(({ path }) => path).toSorted())
})

test('first steps come in the order that their pages ask for', () => {
  const [first] = sectionsOf(pages)
  expect(first?.pages.map(({ path }) => path.replace('getting-started/', ''))).toEqual([
    'vitest',
    'jest',
    'playwright',
    'browser',
    'boto3',
    'pact',
  ])
})

test('the reference has a page for each door, with what the README says of it', () => {
  expect(referencePages().map(({ path }) => path.replace('reference/', ''))).toEqual([
    'model',
    'fixtures',
    'handlers',
    'server',
    'contracts',
    'reporter',
    'stubs',
  ])
  for (const { text } of referencePages()) expect(text).toMatch(/^# \/\w+\n\n[A-Z].*\.$/)
})
