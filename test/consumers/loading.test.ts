import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { folderOf, type Consumer } from './consumers-home.ts'
import { doors, namesOf } from './doors.ts'
import { nodes, run, type NodeRelease } from './run.ts'

/** Programs that print the names of each door. */
const importing = `
const doors = await Promise.all(${JSON.stringify(doors)}.map((name) => import(name)))
console.log(JSON.stringify(doors.map((door) => Object.keys(door).sort())))
`
const requiring = `
const doors = ${JSON.stringify(doors)}.map((name) => require(name))
// Node marks an ES module that has a default export.
const namesOf = (door) => Object.keys(door).filter((name) => name !== '__esModule').sort()
console.log(JSON.stringify(doors.map(namesOf)))
`

const names = await Promise.all(doors.map(namesOf))

/** MSW 3 and Pact 17 ask for Node 22. */
const consumersOf = (node: NodeRelease): Consumer[] =>
  node === 'node-20' ? ['oldest-peers'] : ['oldest-peers', 'newest-peers']

const places = nodes.flatMap((node) => consumersOf(node).map((consumer) => ({ node, consumer })))

describe.each(places)('on $node beside the $consumer', (place) => {
  test('every subpath is imported, with all its names', async () => {
    const printed = await run(place, '--input-type=module', '--eval', importing)
    expect(JSON.parse(printed)).toEqual(names)
  })

  test('every subpath is required from CommonJS, with all its names', async () => {
    const printed = await run(place, '--input-type=commonjs', '--eval', requiring)
    expect(JSON.parse(printed)).toEqual(names)
  })

  test('the command writes a fixture that it finds valid', async () => {
    const folder = folderOf(place.consumer)
    const main = `${folder}/node_modules/${manifest.name}/${manifest.bin['emr-containers-testkit']}`
    const file = `${folder}/${place.node}-job-run.json`
    writeFileSync(file, await run(place, main, 'generate', 'job-run', '--state', 'FAILED'))
    await run(place, main, 'validate', 'job-run', file)
  })
})
