import { include, onSite, type Places } from './links.ts'
import { joined, type Page } from './markdown.ts'
import { list, read } from './repository.ts'

/** The pages that are written by hand: those of `docs`, and what the repository tells of itself. */
const written = ['docs/**/*.md', 'decisions/*.md', 'discoveries/*.md', 'CONTRIBUTING.md', 'CHANGELOG.md']

const files = written.flatMap(list)
const exampleFiles = list('examples/**/*').filter((file) => /\.\w+$|Dockerfile$|\/within$/.test(file))
const examples = Map.groupBy(exampleFiles, (file) => file.split('/')[1]?.toLowerCase() ?? '')

/** Where the site has the files and folders of the repository. */
export const places: Places = new Map([
  ['README.md', '/'],
  ['decisions', '/decisions/'],
  ['discoveries', '/discoveries/'],
  ...files.map((file) => [file, `/${pathOf(file)}`] as const),
  ...[...examples].flatMap(([name, members]) => [
    [`examples/${name}`, `/examples/${name}`] as const,
    ...members.map((member) => [member, `/examples/${name}#${anchorOf(member)}`] as const),
  ]),
])

/** Such as `getting-started/vitest` for `docs/getting-started/vitest.md`. */
function pathOf(file: string): string {
  const path = file.replace(/\.md$/, '').toLowerCase()
  return path.includes('/') ? path.replace(/^docs\//, '') : `project/${path}`
}

export function writtenPages(): Page[] {
  return files.map((file) => ({ path: pathOf(file), text: onSite(file, read(file), places) }))
}

/** A page for each example, with all of its files. */
export function examplePages(): Page[] {
  return [...examples].map(([name, members]) => ({
    path: `examples/${name}`,
    text: joined(
      `# Example: ${name}`,
      'To copy. The tests of this project run it.',
      ...members
        .filter((member) => !member.includes('/pacts/'))
        .map((member) =>
          joined(`## ${member.replace(/^examples\//, '')} {#${anchorOf(member)}}`, include(member)),
        ),
    ),
  }))
}

function anchorOf(file: string): string {
  return file.replaceAll(/\W+/g, '-').toLowerCase()
}
