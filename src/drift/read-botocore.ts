import type { Segments } from '../model/json-path.ts'
import { below, said, type Described, type Entry, type ServiceModel } from './model-facts.ts'
import {
  factAt,
  factsOfRest,
  listAt,
  memberOf,
  objectAt,
  textAt,
  unreadable,
  type JsonObject,
} from './read-json.ts'
import {
  botocoreLocations,
  commonMinimum,
  commonPattern,
  faultOf,
  unreadBotocore,
  unreadOfBotocoreOperations,
} from './same-meaning.ts'

/** Reads `service-2.json` of botocore. */
export function readBotocore(model: JsonObject): ServiceModel {
  const { apiVersion, endpointPrefix, protocol, protocols } = objectAt(model['metadata'], ['metadata'])
  const operations = Object.entries(objectAt(model['operations'], ['operations'])).map(
    ([name, value]) => [name, objectAt(value, ['operations', name])] as const,
  )
  const shapes = objectAt(model['shapes'], ['shapes'])
  return {
    service: [
      ...said(['apiVersion'], factAt(apiVersion, ['metadata', 'apiVersion'])),
      ...said(['endpointPrefix'], factAt(endpointPrefix, ['metadata', 'endpointPrefix'])),
      // Newer models list all protocols besides.
      ...[protocol, ...listAt(protocols, ['metadata', 'protocols'])].flatMap((name) =>
        name === undefined ? [] : said(['protocols', textAt(name, ['metadata', 'protocol'])], true),
      ),
    ],
    operations: new Map(
      operations.map(([name, operation]) => [name, () => describeOperation(operation, ['operations', name])]),
    ),
    describeShape: (name) => {
      const shape = memberOf(shapes, name)
      if (shape === undefined)
        throw unreadable(['shapes', name], 'the model refers to this shape but lacks it')
      return describeShape(shape, ['shapes', name])
    },
    nameOf: (name) => name,
  }
}

function describeOperation(operation: JsonObject, place: Segments): Described {
  const { http, input, output, errors, ...rest } = operation
  const { method, requestUri, responseCode = 200, ...otherHttp } = objectAt(http, [...place, 'http'])
  const parts = readParts({ input, output }, place)
  const outcomes = listAt(errors, [...place, 'errors']).map((error, index) =>
    readReference(error, [...place, 'errors', index]),
  )
  return {
    entries: [
      ...said(['method'], factAt(method, place)),
      ...said(['path'], factAt(requestUri, place)),
      ...said(['status'], factAt(responseCode, place)),
      ...parts.entries,
      ...outcomes.map(({ target }): Entry => [['errors', target], true]),
      ...outcomes.flatMap(({ target, traits }) => below(['errors', target], traits)),
      ...factsOfRest(otherHttp, place, unreadBotocore),
      ...factsOfRest(rest, place, unreadOfBotocoreOperations),
    ],
    refers: [...parts.refers, ...outcomes.map(({ target }) => target)],
  }
}

function describeShape(value: unknown, place: Segments): Described {
  const { type, members, required, enum: words, min, pattern, ...others } = objectAt(value, place)
  const { member, key, value: item, error, exception, fault, ...rest } = others
  const parts = readParts({ member, key, value: item }, place)
  const inside = Object.entries(objectAt(members, [...place, 'members'])).map(([name, part]) =>
    readMember(name, part, [...place, 'members', name]),
  )
  const textsOf = (list: unknown, name: string) =>
    listAt(list, [...place, name]).map((text, index) => textAt(text, [...place, name, index]))
  return {
    entries: [
      [['type'], textAt(type, [...place, 'type'])],
      ...parts.entries,
      ...inside.flatMap(({ entries }) => entries),
      ...textsOf(required, 'required').map((name): Entry => [['members', name, 'required'], true]),
      ...textsOf(words, 'enum').map((word): Entry => [['enum', word], true]),
      ...said(['min'], commonMinimum(factAt(min, place), String(type))),
      ...said(
        ['pattern'],
        typeof pattern === 'string' ? commonPattern(pattern, 'botocore') : factAt(pattern, place),
      ),
      ...describeError({ error, exception, fault }, place),
      ...factsOfRest(rest, place, unreadBotocore),
    ],
    refers: [...parts.refers, ...inside.flatMap(({ refers }) => refers)],
  }
}

function readMember(name: string, value: unknown, place: Segments): Described {
  const { target, traits } = readReference(value, place)
  const entries = traits.flatMap(([inside, fact]): Entry[] => {
    if (inside[0] === 'location') return [[['in'], botocoreLocations.get(String(fact)) ?? fact]]
    if (inside[0] !== 'locationName') return [[inside, fact]]
    return fact === name ? [] : [[['name'], fact]]
  })
  return { entries: below(['members', name], [[[], target], ...entries]), refers: [target] }
}

function describeError({ error, exception, fault }: JsonObject, place: Segments): Entry[] {
  const { httpStatusCode, ...rest } = objectAt(error, [...place, 'error'])
  const status = factAt(httpStatusCode, [...place, 'error'])
  const isError = exception === true || fault !== undefined
  const byStatus = status === undefined ? undefined : faultOf(status)
  return [
    ...said(['status'], status),
    ...said(['fault'], isError ? (fault === true ? 'server' : byStatus) : undefined),
    ...below(['error'], factsOfRest(rest, [...place, 'error'], unreadBotocore)),
  ]
}

interface Reference {
  readonly target: string
  readonly traits: readonly Entry[]
}

function readReference(value: unknown, place: Segments): Reference {
  const { shape, ...rest } = objectAt(value, place)
  return {
    target: textAt(shape, [...place, 'shape']),
    traits: factsOfRest(rest, place, unreadBotocore),
  }
}

/** What a model says of the parts of an operation or a shape that it has. */
function readParts(parts: JsonObject, place: Segments): Described {
  const references = Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([part, value]) => [part, readReference(value, [...place, part])] as const)
  return {
    entries: references.flatMap(([part, { target, traits }]) => below([part], [[[], target], ...traits])),
    refers: references.map(([, { target }]) => target),
  }
}
