import { readFileSync } from 'node:fs'
import { declaredErrors, operations, schemas } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import {
  documentedErrors,
  documentedMembers,
  documentedOperations,
  documentedShapes,
  rowsOf,
} from './documented-api.ts'

type Schema = Record<string, unknown>

/** Where this description says more than AWS's model does, and why. */
const wantedDifferences: readonly { shape: string; adds: Schema; reason: string }[] = [
  {
    shape: 'StartJobRunRequest',
    adds: {
      if: { properties: { jobTemplateId: true }, required: ['jobTemplateId'] },
      else: {
        properties: { executionRoleArn: true, releaseLabel: true, jobDriver: true },
        required: ['executionRoleArn', 'releaseLabel', 'jobDriver'],
      },
    },
    reason: 'The seed requires all three; since job templates exist, one of those may stand in for them.',
  },
  {
    shape: 'JobDriver',
    adds: { minProperties: 1, maxProperties: 1 },
    reason: 'The documentation says that exactly one of the two drivers is required.',
  },
  {
    shape: 'RetryPolicyConfiguration.maxAttempts',
    adds: {
      type: 'integer',
      minimum: 1,
      'x-message': "Retry policy configuration's parameter value of maxAttempts is invalid",
    },
    reason: 'The developer guide gives the range from 1, and this message.',
  },
  {
    shape: 'JavaInteger',
    adds: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
    reason: 'An integer of the service is one of Java: 32 bits.',
  },
]

/** A documented character class matches the whole text; "not blank" is written shorter; `#` needs no escape. */
function written(pattern: string): string {
  if (pattern === String.raw`.*\S.*`) return String.raw`\S`
  const text = pattern.replaceAll(String.raw`\#`, '#')
  return text.startsWith('^') ? text : `^(?:${text})$`
}

function reference(name = ''): Schema {
  return { $ref: `#/$defs/${name}` }
}

function limits(range: string, names: readonly [string, string]): Schema {
  const given = range
    .split('..')
    .map((limit, index): [string, string] => [names[index] ?? '', limit])
    .filter(([, limit]) => limit !== '')
  const schema: Schema = Object.fromEntries(given.map(([name, limit]) => [name, Number(limit)]))
  return schema
}

function documentedShape([, kind = '', ...words]: readonly string[]): Schema {
  const [first = '', second = '', third = ''] = words
  const sensitive = words.at(-1) === 'sensitive' ? { 'x-sensitive': true } : {}
  const [key, value] = first.split(':')
  switch (kind) {
    case 'list':
      return { type: 'array', items: reference(first), ...limits(second, ['minItems', 'maxItems']) }
    case 'map':
      return {
        type: 'object',
        propertyNames: reference(key),
        additionalProperties: reference(value),
        ...limits(second, ['minProperties', 'maxProperties']),
        ...sensitive,
      }
    case 'enum':
      return { type: 'string', enum: first.split(',') }
    case 'integer':
      return { type: 'integer', ...limits(first, ['minimum', 'maximum']) }
    case 'string':
      return {
        type: 'string',
        ...limits(first, ['minLength', 'maxLength']),
        pattern: written(second),
        ...sensitive,
      }
    case 'timestamp':
      return { type: 'string', 'x-timestamp': true }
    default:
      throw new Error(`The table has an unknown kind: ${kind} ${third}`)
  }
}

function documentedMember(shape: string, flags: readonly string[]): Schema {
  const [place, name] = flags.find((flag) => flag.includes('='))?.split('=') ?? []
  return {
    ...reference(shape),
    ...(place && { 'x-in': place }),
    ...(name && { 'x-name': name }),
    ...(flags.includes('idempotency-token') && { 'x-idempotency-token': true }),
  }
}

function documentedStructures(): Record<string, Schema> {
  const structures = new Map<string, { properties: Schema; required: string[] }>()
  for (const [place = '', shape = '', ...flags] of rowsOf(documentedMembers)) {
    const [structure = '', member = ''] = place.split('.')
    const { properties, required } = structures.get(structure) ?? { properties: {}, required: [] }
    properties[member] = {
      ...documentedMember(shape, flags),
      ...wantedDifferences.find((difference) => difference.shape === place)?.adds,
    }
    if (flags.includes('required')) required.push(member)
    structures.set(structure, { properties, required })
  }
  const statuses = new Map(rowsOf(documentedErrors).map(([name = '', status]) => [name, Number(status)]))
  return Object.fromEntries(
    [...structures].map(([name, { properties, required }]) => [
      name,
      {
        type: 'object',
        properties,
        ...(required.length > 0 && { required }),
        additionalProperties: false,
        ...(statuses.has(name) && { 'x-status': statuses.get(name) }),
      },
    ]),
  )
}

/** The documented API in the words of the description. */
function documentedDescription(): Record<string, Schema> {
  const shapes = rowsOf(documentedShapes).map((row) => [row[0] ?? '', documentedShape(row)] as const)
  const all = { ...Object.fromEntries(shapes), ...documentedStructures() }
  return Object.fromEntries(
    Object.entries(all).map(([name, shape]) => [
      name,
      { ...shape, ...wantedDifferences.find((difference) => difference.shape === name)?.adds },
    ]),
  )
}

function isRecord(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Prose, and what AWS's model does not speak of: other tests hold those. */
const ownWords = new Set(['description', 'x-presence', 'x-listed', 'x-transitions', 'x-recursive', 'x-text'])

function withoutOwnWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwnWords)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([key]) => !ownWords.has(key))
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutOwnWords(child)]))
}

function readDescription(): Record<string, unknown> {
  const text = readFileSync(new URL('../../src/model/emr-containers.json', import.meta.url), 'utf8')
  const description: unknown = JSON.parse(text)
  return isRecord(description) && isRecord(description['$defs']) ? description['$defs'] : {}
}

/** Fills in the names that the description leaves out because the member travels under its own. */
function withNames(shapes: unknown): unknown {
  if (!isRecord(shapes)) return shapes
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      if (!isRecord(shape) || !isRecord(shape['properties'])) return [name, shape]
      const properties = Object.entries(shape['properties']).map(([member, schema]): [string, unknown] => [
        member,
        isRecord(schema) && 'x-in' in schema ? { 'x-name': member, ...schema } : schema,
      ])
      const named: Schema = Object.fromEntries(properties)
      return [name, { ...shape, properties: named }]
    }),
  )
}

const described = withNames(withoutOwnWords(readDescription()))
const documented = documentedDescription()

test('the description and the documented API have the same shapes', () => {
  expect(Object.keys(readDescription()).toSorted()).toEqual(Object.keys(documented).toSorted())
})

test.each(Object.keys(documented).filter((name) => name !== 'Date'))(
  '%s is described as AWS documents it',
  (name) => {
    expect(isRecord(described) && described[name]).toEqual(documented[name])
  },
)

test('a timestamp is text with a pattern of its own, for AWS documents only that it is ISO 8601', () => {
  const date = isRecord(described) ? described['Date'] : undefined
  const { pattern, ...rest } = isRecord(date) ? date : {}
  expect(rest).toEqual(documented['Date'])
  expect(pattern).toMatch(/^\^.*\$$/)
})

test('every wanted difference is one', () => {
  for (const { shape, adds } of wantedDifferences) {
    const [name = '', member] = shape.split('.')
    const row = rowsOf(documentedShapes).find((words) => words[0] === name)
    const plain: Schema = row ? documentedShape(row) : {}
    expect(plain).not.toMatchObject(adds)
    expect(member ? documentedMembers : documentedMembers + documentedShapes).toContain(shape)
  }
})

test('the operations have the documented methods, paths, shapes and errors', () => {
  const actual = Object.entries(operations).map(([name, { method, path, input, output, errors }]) => [
    name,
    method,
    path,
    input,
    output,
    errors.join(','),
  ])
  expect(actual).toEqual(rowsOf(documentedOperations))
})

test('every member of an input travels where it is documented to', () => {
  const places = Object.entries(operations).flatMap(([, { input, bindings }]) =>
    Object.entries(bindings).map(([member, binding]) => [
      `${input}.${member}`,
      `${binding.in}=${binding.name}`,
    ]),
  )
  const inputs = Object.values(operations).map(({ input }) => `${input}.`)
  const expected = rowsOf(documentedMembers)
    .filter(([place = '']) => inputs.some((input) => place.startsWith(input)))
    .map(([place = '', , ...flags]) => [
      place,
      flags.find((flag) => flag.includes('=')) ?? `body=${place.split('.')[1]}`,
    ])
  expect(places).toEqual(expected)
})

test('every label of a path is bound to a required member', () => {
  for (const { path, bindings, input } of Object.values(operations)) {
    const labels = Array.from(path.matchAll(/\{(\w+)\}/g), ([, label = '']) => label)
    const bound = Object.entries(bindings).filter(([, binding]) => binding.in === 'path')
    expect(labels.toSorted()).toEqual(bound.map(([, { name }]) => name).toSorted())
    const { required = [] }: { required?: string[] } = schemas.$defs[input] ?? {}
    expect(required).toEqual(expect.arrayContaining(bound.map(([member]) => member)))
  }
})

test('the declared errors have the documented statuses', () => {
  const actual = Object.entries(declaredErrors).map(([name, { status }]) => [name, String(status)])
  expect(actual).toEqual(rowsOf(documentedErrors))
})

test('exactly the lists that can hold themselves are marked as recursive', () => {
  const shapes = readDescription()
  const marked = Object.keys(shapes).filter((name) =>
    JSON.stringify(shapes[name]).includes('"x-recursive":true'),
  )
  const lists = rowsOf(documentedShapes).filter(([, kind]) => kind === 'list')
  const recursive = lists.filter(([name = '']) => shapesInside(name).has(name)).map(([name]) => name)
  expect(marked).toEqual(recursive)
  expect(marked.length).toBeGreaterThan(0)
})

/** The shapes that can be met inside a shape. */
function shapesInside(name: string, seen = new Set<string>()): Set<string> {
  for (const [, inner = ''] of JSON.stringify(documented[name]).matchAll(/"#\/\$defs\/(\w+)"/g)) {
    if (seen.has(inner)) continue
    seen.add(inner)
    shapesInside(inner, seen)
  }
  return seen
}
