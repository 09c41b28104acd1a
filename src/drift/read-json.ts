import { jsonPath, type Segments } from '../model/json-path.ts'
import { show, TestkitError } from '../testkit-error.ts'
import { said, type Entry, type Fact } from './model-facts.ts'

/** An object of a model file. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The object at a place of a model; an empty one where there is none. Throws UNREADABLE_MODEL for anything else. */
export function objectAt(value: unknown, place: Segments): JsonObject {
  if (value === undefined) return {}
  if (isObject(value)) return value
  throw unreadable(place, `there is ${show(value)} where an object belongs`)
}

/** The list at a place of a model; an empty one where there is none. Throws UNREADABLE_MODEL for anything else. */
export function listAt(value: unknown, place: Segments): readonly unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  throw unreadable(place, `there is ${show(value)} where a list belongs`)
}

/** The text at a place of a model. Throws UNREADABLE_MODEL for anything else, and where there is none. */
export function textAt(value: unknown, place: Segments): string {
  if (typeof value === 'string') return value
  throw unreadable(place, `there is ${show(value)} where a text belongs`)
}

/** The own member of that name, whatever it is called. */
export function memberOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a model says as one value, if anything: markers such as `{}` as true, lists and objects as their JSON. */
export function factAt(value: unknown, place: Segments): Fact | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (isObject(value) && Object.keys(value).length === 0) return true
  try {
    return JSON.stringify(value)
  } catch (cause) {
    throw unreadable(place, 'what it says is nested too deep to be compared', cause)
  }
}

/** All that an object says and nobody reads: it is compared as it stands, so that nothing new goes unseen. */
export function factsOfRest(rest: JsonObject, place: Segments, unread: ReadonlySet<string>): Entry[] {
  return Object.entries(rest)
    .filter(([key]) => !unread.has(key))
    .flatMap(([key, value]) => said([key], factAt(value, [...place, key])))
}

export function unreadable(place: Segments, reason: string, cause?: unknown): TestkitError {
  return new TestkitError({
    code: 'UNREADABLE_MODEL',
    failedTo: 'read the service model',
    path: jsonPath(place),
    reason,
    remedy:
      'Give service-2.json of botocore, gzipped or not, or emr-containers.json of the AWS SDK for JavaScript.',
    cause,
  })
}
