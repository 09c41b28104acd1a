import { valueAt } from '../model/json-path.ts'
import { shapes } from '../model/shape.ts'

/** Members that programs change from one job run to the next. */
type Varying = 'clientToken' | 'name'
const varying: readonly Varying[] = ['clientToken', 'name']

/** The most characters that each may have. */
const longest: Readonly<Record<Varying, number>> = {
  clientToken: shapes.ClientToken.maxLength ?? 0,
  name: shapes.ResourceNameString.maxLength ?? 0,
}

/** A body without the texts that vary: the pieces around them. */
export interface Mould {
  readonly pieces: readonly string[]
  /** What was between them. */
  readonly members: readonly Varying[]
}

/** Texts that JSON writes as they are, and that both members take. */
const plain = /^[\w-]+$/

function fits(member: Varying, text: string): boolean {
  return plain.test(text) && text.length <= longest[member]
}

/** The mould of a body, by the input that was read from it. Undefined for one with escapes. */
export function mouldOf(body: string, input: object): Mould | undefined {
  // Escapes may write the name of a member in another way.
  if (body.includes('\\u')) return undefined
  const holes = varying
    .flatMap((member) => holeOf(body, member, valueAt(input, [member])))
    .toSorted((one, other) => one.start - other.start)
  const ends = [0, ...holes.map(({ end }) => end)]
  const pieces = ends.map((end, index) => body.slice(end, holes[index]?.start))
  return { pieces, members: holes.map(({ member }) => member) }
}

interface Hole {
  readonly member: Varying
  readonly start: number
  readonly end: number
}

/** Where the text of a member stands, if it may vary. A name that the body has once is that of what was read. */
function holeOf(body: string, member: Varying, text: unknown): Hole[] {
  const name = `"${member}"`
  const place = body.indexOf(name)
  if (typeof text !== 'string' || !fits(member, text) || body.lastIndexOf(name) !== place) return []
  const start = body.indexOf('"', place + name.length) + 1
  return [{ member, start, end: start + text.length }]
}

/** What a body of that mould has in place of the texts that vary. Undefined for another body. */
export function pour(body: string, { pieces, members }: Mould): Partial<Record<Varying, string>> | undefined {
  const texts: Partial<Record<Varying, string>> = {}
  let place = 0
  for (const [index, piece] of pieces.entries()) {
    // To compare what is cut off takes a tenth of the time of startsWith.
    if (body.slice(place, place + piece.length) !== piece) return undefined
    place += piece.length
    const member = members[index]
    if (!member) return place === body.length ? texts : undefined
    const text = body.slice(place, body.indexOf('"', place))
    if (!fits(member, text)) return undefined
    texts[member] = text
    place += text.length
  }
  return undefined
}
