import type { Segments } from '../model/json-path.ts'
import { below, type Described, type Entry } from './model-facts.ts'
import { factAt, factsOfRest, objectAt, textAt, type JsonObject } from './read-json.ts'
import { smithyTypes, unreadSmithy } from './same-meaning.ts'
import { describeTraits } from './smithy-traits.ts'

type NameOf = (id: string) => string

/** What Smithy says of a shape that is neither a service nor an operation. */
export function describeSmithyShape(shape: JsonObject, place: Segments, nameOf: NameOf): Described {
  const { type: word, members, member, key, value, traits, ...rest } = shape
  const type = textAt(word, [...place, 'type'])
  const inside = Object.entries(objectAt(members, [...place, 'members']))
  const isEnum = type === 'enum'
  const references = Object.entries({ member, key, value })
    .filter(([, part]) => part !== undefined)
    .map(([name, part]): [Segments, unknown] => [[name], part])
  const membersOf = inside.map(([name, part]): [Segments, unknown] => [['members', name], part])
  const parts = [...references, ...(isEnum ? [] : membersOf)].map(([at, part]) =>
    describePart(part, place, at, nameOf),
  )
  return {
    entries: [
      [['type'], smithyTypes.get(type) ?? type],
      ...parts.flatMap(({ entries }) => entries),
      ...(isEnum ? inside.flatMap(([name, part]) => describeWord(name, part, place)) : []),
      ...describeTraits(traits, place, { type }),
      ...factsOfRest(rest, place, unreadSmithy),
    ],
    refers: parts.flatMap(({ refers }) => refers),
  }
}

/** A member, item, key or value: what it refers to, and its own traits. */
function describePart(part: unknown, place: Segments, at: Segments, nameOf: NameOf): Described {
  const here = [...place, ...at]
  const { target, traits, ...rest } = objectAt(part, here)
  const id = textAt(target, [...here, 'target'])
  const entries = [
    ...describeTraits(traits, here, { name: String(at.at(-1)) }),
    ...factsOfRest(rest, here, unreadSmithy),
  ]
  return { entries: below(at, [[[], nameOf(id)], ...entries]), refers: [id] }
}

function describeWord(name: string, part: unknown, place: Segments): Entry[] {
  const here = [...place, 'members', name]
  // The target of a word is always Unit.
  const { target: _, traits, ...rest } = objectAt(part, here)
  const { 'smithy.api#enumValue': given = name, ...others } = objectAt(traits, [...here, 'traits'])
  const word = String(factAt(given, here))
  const more = [...describeTraits(others, here), ...factsOfRest(rest, here, unreadSmithy)]
  return [[['enum', word], true], ...below(['enum', word], more)]
}
