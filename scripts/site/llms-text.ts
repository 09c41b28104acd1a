import { joined, type Page } from './markdown.ts'
import { read } from './repository.ts'
import type { Section } from './sections.ts'

/** What can be left out when there is little room to read. */
const optional = new Set(['Examples', 'Decisions', 'Discoveries', 'Project'])

/** What a program that reads for a person needs to find its way, in the form of llmstxt.org. */
export function llmsText(sections: readonly Section[]): string {
  const [title = '', summary = ''] = read('README.md').split('\n\n')
  const needed = sections.filter((section) => !optional.has(section.title))
  const others = sections.filter((section) => optional.has(section.title)).flatMap(({ pages }) => pages)
  return joined(
    title,
    `> ${plain(summary)}`,
    ...[...needed, { title: 'Optional', pages: others }].map(({ title: heading, pages }) =>
      joined(`## ${heading}`, pages.map(line).join('\n')),
    ),
  )
}

function line(page: Page): string {
  return `- [${titleOf(page)}](${page.path}.md): ${summaryOf(page)}`
}

export function titleOf({ path, text }: Page): string {
  const [, title] = /^# (.+)$/m.exec(text) ?? []
  if (title === undefined) throw new Error(`${path} has no title`)
  return title.replaceAll('`', '')
}

/** The first sentence of a page's prose. */
function summaryOf({ text }: Page): string {
  const prose = text.slice(text.search(/^# /m)).replaceAll(/^```.*?^```$/gms, '')
  const paragraph = prose.split('\n\n').find((part) => /^\s*[A-Z`*[]/.test(part)) ?? ''
  return plain(paragraph)
    .replace(/(?<=\.)\s.*$/s, '')
    .replace(/:$/, '.')
}

/** Prose without the marks of Markdown, in a line. */
function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
