import { architecturePicture } from './architecture-picture.ts'
import { joined, rowsOf, table, type Page } from './markdown.ts'
import { read } from './repository.ts'

/** How the parts of the package build on one another, as CONTRIBUTING tells and the test of the layers holds. */
export function architecturePage(): Page {
  const rows = rowsOf(read('CONTRIBUTING.md')).filter(([folder = '']) => folder.startsWith('`src/'))
  return {
    path: 'architecture',
    text: joined(
      '# Architecture',
      'The API is described once, in `src/model/emr-containers.json`. Everything else is derived from that description or built on what is, so that nothing can drift apart.',
      architecturePicture(),
      'An arrow leads from a folder to one that imports it; under its name a folder has what else it may load. Drawn from the table that lint and a test hold the sources to.',
      table(
        ['folder', 'knows', 'imports', 'never touches'],
        rows.map((cells) => cells.slice(0, 4)),
      ),
      'One service answers through every door: MSW in Node and in a browser, `fetch`, the SDK’s `requestHandler`, a socket. [Decision 0005](/decisions/0005-one-service-thin-doors) says why, [decision 0001](/decisions/0001-one-description) why there is one description.',
    ),
  }
}
