import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { architecturePage } from './site/architecture-page.ts'
import { behaviourPage } from './site/behaviour-page.ts'
import { faultsPage } from './site/faults-page.ts'
import { fixturesPage } from './site/fixtures-page.ts'
import { interactionsPage } from './site/interactions-page.ts'
import { llmsText, titleOf } from './site/llms-text.ts'
import { sectionsOf } from './site/sections.ts'
import { referencePages } from './site/reference-pages.ts'
import { examplePages, writtenPages } from './site/written-pages.ts'

/** Where the generator of the site takes its pages from. */
const folder = fileURLToPath(new URL('../site/pages/', import.meta.url))

const generated = [
  architecturePage(),
  behaviourPage(),
  fixturesPage(),
  await faultsPage(),
  interactionsPage(),
]
const pages = [...generated, ...writtenPages(), ...examplePages()]
const sections = sectionsOf([...pages, ...referencePages()])
const navigation = sections.map(({ title, pages: members }) => ({
  text: title,
  items: members.map((page) => ({ text: labelOf(titleOf(page)), link: `/${page.path}` })),
}))

rmSync(folder, { recursive: true, force: true })
for (const { path, text } of pages) write(`${path}.md`, `${text.trimEnd()}\n`)
write('public/llms.txt', `${llmsText(sections)}\n`)
write('navigation.json', `${JSON.stringify(navigation, null, 2)}\n`)

function write(path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** The heading of a section need not be said again in each of its titles. */
function labelOf(title: string): string {
  return title
    .replace(/^Getting started (with|in) /, '')
    .replace(/^a /, 'A ')
    .replace(/^Example: /, '')
}
