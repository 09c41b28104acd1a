import type { Segments } from '../model/json-path.ts'
import { said, type Entry } from './model-facts.ts'
import { factAt, factsOfRest, listAt, objectAt, textAt } from './read-json.ts'
import { commonMinimum, commonPattern, smithyLabels, smithyTimestamps, unreadSmithy } from './same-meaning.ts'

/** What has traits: a shape of a type, or a member of a name. */
interface Bearer {
  readonly type?: string
  readonly name?: string
}

type TraitReader = (value: unknown, place: Segments, bearer: Bearer) => Entry[]

/** Traits for which botocore and the description have words of their own. */
const readers: ReadonlyMap<string, TraitReader> = new Map<string, TraitReader>([
  ['smithy.api#required', called('required')],
  ['smithy.api#sensitive', called('sensitive')],
  ['smithy.api#idempotencyToken', called('idempotencyToken')],
  ['smithy.api#error', called('fault')],
  ['smithy.api#httpError', called('status')],
  ['smithy.api#length', limits],
  ['smithy.api#range', limits],
  ['smithy.api#enum', words],
  ['smithy.api#httpQuery', located('query')],
  ['smithy.api#httpHeader', located('header')],
  ['smithy.api#jsonName', (value, place, { name }) => named(textAt(value, place), name)],
  [
    'smithy.api#httpLabel',
    (_value, _place, { name = '' }) => [[['in'], 'path'], ...said(['name'], smithyLabels.get(name))],
  ],
  ['smithy.api#pattern', (value, place) => said(['pattern'], commonPattern(textAt(value, place), 'smithy'))],
  [
    'smithy.api#timestampFormat',
    (value, place) => {
      const format = textAt(value, place)
      return said(['timestampFormat'], smithyTimestamps.get(format) ?? format)
    },
  ],
])

/** What the traits of a shape or member say; a trait that is not known stands as it is, under its full name. */
export function describeTraits(traits: unknown, place: Segments, bearer: Bearer = {}): Entry[] {
  return Object.entries(objectAt(traits, [...place, 'traits'])).flatMap(([id, value]) => {
    if (unreadSmithy.has(id)) return []
    const at = [...place, 'traits', id]
    const read = readers.get(id)
    return read ? read(value, at, bearer) : said([id], factAt(value, at))
  })
}

function called(name: string): TraitReader {
  return (value, place) => said([name], factAt(value, place))
}

function located(location: string): TraitReader {
  return (value, place, { name }) => [[['in'], location], ...named(textAt(value, place), name)]
}

/** The name that a member travels under, where it is not its own. */
function named(alias: string, name: string | undefined): Entry[] {
  return alias === name ? [] : [[['name'], alias]]
}

function limits(value: unknown, place: Segments, { type = '' }: Bearer): Entry[] {
  const { min, ...rest } = objectAt(value, place)
  return [
    ...said(['min'], commonMinimum(factAt(min, place), type)),
    ...factsOfRest(rest, place, unreadSmithy),
  ]
}

/** Smithy 1 has enumerations as a trait of strings. */
function words(value: unknown, place: Segments): Entry[] {
  return listAt(value, place).map((word) => [['enum', textAt(objectAt(word, place)['value'], place)], true])
}
