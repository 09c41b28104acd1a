import { layers, packages } from '../layers.ts'
import { list } from './repository.ts'
import { arrow, boxOf, picture, type Box } from './picture.ts'

const [width, height] = [140, 64]
const [columnGap, rowGap] = [175, 90]
const margin = 8

/** The folders of `src`, from the table that the test of the layers holds them to. */
const folders = Object.keys(layers).filter((layer) => !layer.includes('.'))

/** What is built on what: an arrow leads from a folder to those that build on it, and on nothing between. */
export function architecturePicture(): string {
  const columns = Map.groupBy(folders.toSorted(bySupport), depthOf)
  const placed = [...columns].flatMap(([column, names]) =>
    names.map((name, index) => ({ name, column, row: rowOf(name, index) })),
  )
  const rows = placed.map(({ row }) => row)
  const highest = Math.min(...rows)
  const boxes = new Map(
    placed.map(({ name, column, row }): [string, Box] => [
      name,
      {
        title: name,
        ...noteOf(name),
        x: margin + width / 2 + column * columnGap,
        y: margin + height / 2 + (row - highest) * rowGap,
        width,
        height,
      },
    ]),
  )
  const arrows = [...boxes].flatMap(([name, box]) =>
    [...boxes].filter(([next]) => foundationsOf(next).includes(name)).map(([, target]) => arrow(box, target)),
  )
  return picture(
    'The folders of src and what each is built on',
    [
      (columns.size - 1) * columnGap + width + 2 * margin,
      (Math.max(...rows) - highest) * rowGap + height + 2 * margin,
    ],
    [...arrows, ...Array.from(boxes.values(), boxOf)],
  )
}

/** What most is built on comes first in its column. */
function bySupport(one: string, other: string): number {
  return importersOf(other).length - importersOf(one).length
}

/**
 * The first of a column is part of the spine. Of the others, those that something is built on lie below, where their
 * arrows have room; the rest lie above and below in turn.
 */
function rowOf(name: string, index: number): number {
  if (importersOf(name).length > 0) return index
  return index % 2 === 0 ? index / 2 : -(index + 1) / 2
}

function importersOf(folder: string): string[] {
  return folders.filter((other) => importsOf(other).includes(folder))
}

function importsOf(folder: string): string[] {
  return folders.filter((other) => other !== folder && layers[folder]?.includes(other))
}

/** What a folder imports, less what it has through another of them. */
function foundationsOf(folder: string): string[] {
  const imports = importsOf(folder)
  return imports.filter((name) => !imports.some((other) => importsOf(other).includes(name)))
}

function depthOf(folder: string): number {
  return Math.max(-1, ...importsOf(folder).map(depthOf)) + 1
}

/** The packages that some file of a folder may import. */
function noteOf(folder: string): Pick<Box, 'note'> {
  const files = list(`src/${folder}/**/*.ts`).map((file) => file.slice('src/'.length))
  const titles = packages
    .filter(({ importers }) => files.some((file) => importers.test(file)))
    .flatMap(({ title = [] }) => title)
  return titles.length === 0 ? {} : { note: titles.join(', ') }
}
