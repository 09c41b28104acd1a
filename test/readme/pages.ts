import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A page that users read. */
export interface Page {
  /** Its path in the repository. */
  readonly path: string
  readonly text: string
}

/** The README and everything below `docs`. */
export const pages: readonly Page[] = [
  'README.md',
  ...globSync('docs/**/*.md', { cwd: root }).toSorted(),
].map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${root}${path}`, 'utf8') }))

/** A block of code, and the heading that it stands under. */
export interface Block {
  readonly path: string
  readonly heading: string
  readonly code: string
}

/** The blocks of a page in one language. */
export function blocksOf({ path, text }: Page, language: string): Block[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')
  return Array.from(text.matchAll(fenced), (match) => ({
    path,
    heading:
      /^#+ (.*)$/.exec(
        text
          .slice(0, match.index)
          .match(/^#+ .*$/gm)
          ?.at(-1) ?? '',
      )?.[1] ?? '',
    code: match[1] ?? '',
  }))
}
