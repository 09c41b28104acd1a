import { posix } from 'node:path'
import { exists, read } from './repository.ts'

/** Where the site has what the repository has at a path. */
export type Places = ReadonlyMap<string, string>

/**
 * The text of a page with its links, which lead through the repository, made to lead through the site. What the site
 * does not have stays as text. Throws for a link that leads nowhere.
 */
export function onSite(path: string, text: string, places: Places): string {
  const moved = outsideCode(text, (prose) =>
    prose.replaceAll(
      /(!?)\[([^\]]*)\]\(([^)\s]+)\)/g,
      (link, mark: string, label: string, target: string) => {
        if (/^(https?:|mailto:|#|\/)/.test(target)) return link
        if (mark) return `![${label}](${fromPages(path, target, places)})`
        const [file = '', anchor] = target.split('#')
        const place = placeOf(posix.join(posix.dirname(path), file), places, path)
        return place === undefined ? label : `[${label}](${place}${anchor === undefined ? '' : `#${anchor}`})`
      },
    ),
  )
  return moved.replaceAll(/^<<< (\S+)$/gm, (_, target: string) =>
    include(posix.join(posix.dirname(path), target)),
  )
}

/** Where a picture of the repository is, seen from the page that is made of a file; the site takes its own copy. */
function fromPages(path: string, target: string, places: Places): string {
  const page = `site/pages${places.get(path)}`
  return posix.relative(posix.dirname(page), posix.join(posix.dirname(path), target))
}

function placeOf(target: string, places: Places, from: string): string | undefined {
  const file = target.replace(/\/$/, '')
  const place = places.get(file)
  if (place === undefined && !exists(file)) throw new Error(`${from} links to ${target}, which is not there`)
  return place
}

/** A file of the repository as a block of code, so that what a page shows is what the tests run. */
export function include(path: string): string {
  return `\`\`\`${languageOf(path)} [${path}]\n${read(path).trimEnd()}\n\`\`\``
}

function languageOf(path: string): string {
  const suffix = posix.extname(path).slice(1)
  if (suffix === 'mjs') return 'js'
  if (suffix !== '') return suffix
  return path.endsWith('Dockerfile') ? 'docker' : 'sh'
}

/** Changes what is not a block of code. */
function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('')
}
