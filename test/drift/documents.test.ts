import { describe, expect, test } from 'vitest'
import { compareModels } from '../../src/drift/compare-models.ts'
import { describedOperations, readDescription } from '../../src/drift/read-description.ts'
import { isObject } from '../../src/drift/read-json.ts'
import { readServiceModel } from '../../src/drift/read-service-model.ts'
import { jsonPath, valueAt, type Segments } from '../../src/model/json-path.ts'
import { TestkitError } from '../../src/testkit-error.ts'
import { modelOfToday } from './service-model.ts'
import { toSmithy } from './to-smithy.ts'

const description = readDescription()

/** Every place of a document but the whole. */
function placesOf(value: unknown, place: Segments = []): Segments[] {
  const children = Array.isArray(value) || isObject(value) ? Object.keys(value) : []
  const inside = children.flatMap((key) => placesOf(valueAt(value, [key]), [...place, key]))
  return place.length === 0 ? inside : [place, ...inside]
}

type Change = (holder: object, key: string) => void

const changes: Readonly<Record<string, Change>> = {
  removed: (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else Reflect.deleteProperty(holder, key)
  },
  replaced: (holder, key) => {
    const value: unknown = Reflect.get(holder, key)
    Reflect.set(holder, key, typeof value === 'number' ? value + 1 : 'something else')
  },
}

/** Whether a change of a document is seen: as drift, or because it makes no sense. */
function isSeen(document: object, place: Segments, change: Change): boolean {
  const changed = structuredClone(document)
  const holder = valueAt(changed, place.slice(0, -1))
  if (typeof holder !== 'object' || holder === null) throw new Error(`${jsonPath(place)} has no holder`)
  change(holder, String(place.at(-1)))
  try {
    const { facts, format } = readServiceModel(changed)
    return compareModels(description, facts, format).differences.length > 0
  } catch (error) {
    if (error instanceof TestkitError && error.code === 'UNREADABLE_MODEL') return true
    throw error
  }
}

const documents = { botocore: modelOfToday(), smithy: toSmithy(modelOfToday()) }

const otherOperations = Object.keys(modelOfToday().operations)
  .filter((name) => !describedOperations.includes(name))
  .join('|')

/** Places of which a change says nothing else of job runs, or the same in other words. */
const sameMeaning: readonly (readonly [change: RegExp, reason: string])[] = [
  [
    new RegExp(`^\\w+ .*[.#](${otherOperations})(\\.|"\\]\\.)`),
    'inside of an operation that is not described',
  ],
  [/^\w+ \$\.version$/, 'the format of the file'],
  [/^\w+ \$\.metadata\.(?!apiVersion|endpointPrefix|protocol|serviceId)/, 'names and signing of the service'],
  [/^removed \$\.metadata\.protocols?\b/, 'each says it without the other'],
  [/^\w+ \$\.operations\.\w+\.name$/, 'the key once more'],
  [/^removed \$\.shapes\.TagMap\.min$/, 'no map has less than nothing'],
  [/^removed .*\["smithy\.api#length"\]\.min$/, 'no list or map has less than nothing'],
  [/^removed .*\["smithy\.api#http"\]\.code$/, '200 is what is meant without it'],
  [/^replaced .*\["(smithy\.api#httpLabel|aws\.protocols#restJson1)"\]$/, 'a mark, whatever its value'],
  [
    /#(JobRunState|FailureReason|PersistentAppUI|AllowAWSToRetainLogs)"\]\.members\.\w+\.target$/,
    'of words, always Unit',
  ],
  [
    /^removed .*\.members\.[A-Z_]+\.traits(\["smithy\.api#enumValue"\])?$/,
    'the name of the member stands for it',
  ],
  [/^removed .*\.members\.(?!id\b)\w+\.locationName$/, 'the name of the member stands for it'],
]

describe.each(Object.entries(documents))('in a model of %s', (_, document) => {
  const places = placesOf(document)

  test.each(Object.entries(changes))('nothing is %s unseen', (verb, change) => {
    const unseen = places
      .filter((place) => !isSeen(document, place, change))
      .map((place) => `${verb} ${jsonPath(place)}`)
    expect(unseen.filter((place) => !sameMeaning.some(([form]) => form.test(place)))).toEqual([])
    expect(places.length - unseen.length).toBeGreaterThan(400)
  })
})
