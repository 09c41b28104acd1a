import manifest from '../../package.json' with { type: 'json' }
import { joined, rowsOf, type Page } from './markdown.ts'
import { read } from './repository.ts'

/** The pages that typedoc writes, by the doors of the package, with what the README says of each. */
export function referencePages(): Page[] {
  const purposes = rowsOf(read('README.md'))
  return Object.entries(manifest.exports)
    .filter(([, file]) => file.endsWith('.js'))
    .map(([door]) => {
      const [, purpose = ''] =
        purposes.find(([name]) => name === `\`${manifest.name}${door.slice(1)}\``) ?? []
      return { path: `reference${door.slice(1)}`, text: joined(`# ${door.slice(1)}`, capital(purpose)) }
    })
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
