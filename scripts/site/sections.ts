import type { Page } from './markdown.ts'

/** Pages under one heading of the navigation. */
export interface Section {
  readonly title: string
  readonly pages: readonly Page[]
}

/** The headings in order, by where their pages lie. A page that lies nowhere else is a guide. */
const headings: readonly (readonly [title: string, folder: string])[] = [
  ['Getting started', 'getting-started/'],
  ['Guides', ''],
  ['Catalogue', 'catalogue/'],
  ['API reference', 'reference/'],
  ['Examples', 'examples/'],
  ['Decisions', 'decisions/'],
  ['Discoveries', 'discoveries/'],
  ['Project', 'project/'],
]

/** The navigation of the site, without its first page. */
export function sectionsOf(pages: readonly Page[]): Section[] {
  return headings.map(([title, folder]) => ({
    title,
    pages: pages
      .filter(({ path }) => path !== 'index' && path.slice(0, path.lastIndexOf('/') + 1) === folder)
      .toSorted((one, other) => orderOf(one) - orderOf(other)),
  }))
}

/** The `order` that a page asks for; pages without one follow as they come. */
function orderOf({ text }: Page): number {
  return Number(/^---\norder: (\d+)\n---/.exec(text)?.[1] ?? Number.MAX_SAFE_INTEGER)
}
