import { describe, expect, test } from 'vitest'
import { describedOperations } from '../../src/drift/read-description.ts'
import { isObject } from '../../src/drift/read-json.ts'
import { readServiceModel } from '../../src/drift/read-service-model.ts'
import { jsonPath, valueAt, type Segments } from '../../src/model/json-path.ts'
import { TestkitError } from '../../src/testkit-error.ts'
import { modelOfToday } from './service-model.ts'
import { toSmithy } from './to-smithy.ts'

/** What both documents say. */
const before = readServiceModel(modelOfToday()).facts

/** Every place of a document but the whole. */
function placesOf(value: unknown, place: Segments = []): Segments[] {
  const children = Array.isArray(value) || isObject(value) ? Object.keys(value) : []
  const inside = children.flatMap((key) => placesOf(valueAt(value, [key]), [...place, key]))
  return place.length === 0 ? inside : [place, ...inside]
}

type Change = (holder: object, key: string) => void

const removed: Change = (holder, key) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}

const replaced: Change = (holder, key) => {
  const value: unknown = Reflect.get(holder, key)
  Reflect.set(holder, key, typeof value === 'number' ? value + 1 : 'something else')
}

const extended: Change = (holder, key) => {
  const value: unknown = Reflect.get(holder, key)
  if (Array.isArray(value)) value.push('brandNew')
  else if (isObject(value)) Reflect.set(value, 'brandNew', true)
}

/**
 * Whether a change of a document changes what is read of its subject, or makes it unreadable. That every change of what is
 * read is reported, is a law of facts.test.ts.
 */
function isSeen(document: object, place: Segments, change: Change): boolean {
  const changed = structuredClone(document)
  const holder = valueAt(changed, place.slice(0, -1))
  if (typeof holder !== 'object' || holder === null) throw new Error(`${jsonPath(place)} has no holder`)
  change(holder, String(place.at(-1)))
  try {
    const after = readServiceModel(changed).facts
    const subject = subjectOf(place)
    const paths = [...before.keys(), ...after.keys()].filter((path) => path.startsWith(subject))
    return paths.some((path) => before.get(path) !== after.get(path))
  } catch (error) {
    if (error instanceof TestkitError && error.code === 'UNREADABLE_MODEL') return true
    throw error
  }
}

/** The path, in every format, of what a place is about: an operation, a shape, the service. */
function subjectOf([part, name]: Segments): string {
  const known = String(name).replace(/^com\.amazonaws\.emrcontainers#/, '')
  if (part === 'metadata' || name === serviceId) return '$'
  if (name === undefined) return '$'
  return jsonPath([operationNames.has(known) ? 'operations' : 'shapes', known])
}

const serviceId = 'com.amazonaws.emrcontainers#AwsChicagoWebService'
const operationNames = new Set(Object.keys(modelOfToday().operations))

const documents = { botocore: modelOfToday(), smithy: toSmithy(modelOfToday()) }

const otherOperations = Array.from(operationNames)
  .filter((name) => !describedOperations.includes(name))
  .join('|')

/** Changes that say nothing else of job runs, or the same in other words. */
const sameMeaning: readonly (readonly [change: RegExp, reason: string])[] = [
  [/^\w+ \$\.version$/, 'the format of the file'],
  [/^\w+ \$\.metadata\.(?!apiVersion|endpointPrefix|protocol|serviceId)/, 'names and signing of the service'],
  [/^extended \$\.(metadata|shapes)$/, 'names of the service, shapes that nothing refers to'],
  [/^extended .*#AwsChicagoWebService"\]/, 'names and signing of the service'],
  [/^removed \$\.metadata\.protocols?\b/, 'each says it without the other'],
  [/^\w+ \$\.operations\.\w+\.name$/, 'the key once more'],
  [new RegExp(`^\\w+ .*[.#](${otherOperations})("\\])?\\.`), 'inside of an operation that is not described'],
  [
    new RegExp(`^extended .*[.#](${otherOperations})("\\])?$`),
    'inside of an operation that is not described',
  ],
  [/^removed \$\.shapes\.TagMap\.min$/, 'no map has less than nothing'],
  [/^removed .*\["smithy\.api#length"\]\.min$/, 'no list or map has less than nothing'],
  [/^removed .*\["smithy\.api#http"\]\.code$/, '200 is what is meant without it'],
  [
    /^(replaced|extended) .*\["(smithy\.api#httpLabel|aws\.protocols#restJson1)"\]$/,
    'marks, whatever their value',
  ],
  [/^extended .*"\]\.(input|output|errors\["\d+"\])$/, 'a reference of Smithy is its target'],
  [/^\w+ .*"\]\.members\.[A-Z_]+\.target$/, 'the target of a word, always Unit'],
  [/^removed .*\.members\.[A-Z_]+\.traits(\["smithy\.api#enumValue"\])?$/, 'the name of the member says it'],
  [/^removed .*\.members\.(?!id\b)\w+\.locationName$/, 'the name of the member says it'],
]

test('the same model is the same facts in both formats', () => {
  expect(readServiceModel(documents.smithy).facts).toEqual(before)
})

describe.each(Object.entries(documents))('in a model of %s', (_, document) => {
  const places = placesOf(document)
  const holders = places.filter((place) => typeof valueAt(document, place) === 'object')

  test.each([
    ['removed', removed, places],
    ['replaced', replaced, places.filter((place) => !holders.includes(place))],
    ['extended', extended, holders],
  ] as const)('nothing is %s unseen', (verb, change, changeable) => {
    const unseen = changeable
      .filter((place) => !isSeen(document, place, change))
      .map((place) => `${verb} ${jsonPath(place)}`)
    expect(unseen.filter((place) => !sameMeaning.some(([form]) => form.test(place)))).toEqual([])
    expect(changeable.length - unseen.length).toBeGreaterThan(150)
  })
})
