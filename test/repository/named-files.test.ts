import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = globSync(['*.md', 'decisions/*.md', 'discoveries/*.md', 'docs/**/*.md'], { cwd: root })

/** Files of this repository that a page names in its text, such as `src/model/shape.ts`. */
const namedIn = (text: string): string[] =>
  Array.from(
    text.matchAll(
      /`((?:src|test|scripts|bench|demo|examples|decisions|docs)\/[\w./-]+\.(?:ts|py|sh|json|mjs|md))`/g,
    ),
    ([, path = '']) => path,
  )

/** What a page links to in this repository, from where it lies. */
const linkedIn = (text: string): string[] =>
  Array.from(text.matchAll(/\]\((?!https?:|\/|#)([^)#\s]+)/g), ([, path = '']) => path)

test.each(pages)('the files that %s names and links to are there', (page) => {
  const text = readFileSync(resolve(root, page), 'utf8')
  // What one gets started with are files of one's own.
  const named = page.startsWith('docs/getting-started/') ? [] : namedIn(text)
  const gone = [
    ...named.filter((path) => !existsSync(resolve(root, path))),
    ...linkedIn(text).filter((path) => !existsSync(resolve(root, dirname(page), path))),
  ]
  expect(gone).toEqual([])
})

test('pages name files and link to them', () => {
  const texts = pages.map((page) => readFileSync(resolve(root, page), 'utf8'))
  expect(texts.flatMap(namedIn).length).toBeGreaterThan(50)
  expect(texts.flatMap(linkedIn).length).toBeGreaterThan(50)
})
