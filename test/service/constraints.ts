import { createFixtures } from 'emr-containers-testkit/fixtures'
import { resolve, schemaOf, type Schema } from '../model/schemas.ts'

/** Patterns as the documents write them, where that is not how the schema does. */
const documented: Readonly<Record<string, string>> = {
  '\\S': '.*\\S.*',
  '^(?:[0-9a-z]+)$': '[0-9a-z]+',
  '^(?:[\\.\\-_/#A-Za-z0-9]+)$': '[\\.\\-_/#A-Za-z0-9]+',
  '^(?:[\\.\\-_/A-Za-z0-9]+)$': '[\\.\\-_/A-Za-z0-9]+',
  '^(?:[\\.\\-_#A-Za-z0-9]+)$': '[\\.\\-_#A-Za-z0-9]+',
  '^(?:[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDBFF-\\uDC00\\uDFFF\\r\\n\\t]*)$':
    '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDBFF-\\uDC00\\uDFFF\\r\\n\\t]*',
}

/** A simple value that breaks one constraint, and how the service words the constraint. */
interface Breach {
  readonly value: unknown
  readonly wording: string
}

/** One constraint of a request, a value at a place that breaks it, and what the answer names. */
export interface Case {
  readonly segments: readonly (string | number)[]
  /** Undefined where the member is to be left out. */
  readonly value: unknown
  readonly path: string
  readonly wording: string
}

/** Every constraint of a structure and of all that it holds. */
export function casesOf(structure: string): Case[] {
  return visit({ $ref: `#/$defs/${structure}` }, [], '', 0)
}

function visit(member: Schema, segments: Case['segments'], path: string, depth: number): Case[] {
  const schema = resolve(member)
  if (schema.properties) return ofStructure(schema, segments, path, depth)
  if (schema.items) return ofList(schema, schema.items, segments, path, depth)
  if (schema.type === 'object') return ofMap(schema, segments, path)
  return breachesOf(schema).map((breach) => ({ segments, path, ...breach }))
}

function ofStructure(schema: Schema, segments: Case['segments'], path: string, depth: number): Case[] {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  const isOneOf = schema.minProperties === 1
  const wholes = isOneOf ? [{}, { sparkSubmitJobDriver: { entryPoint: 'x' }, sparkSqlJobDriver: {} }] : []
  return [
    ...[...(schema.required ?? []), ...(schema.else?.required ?? [])].map((name) => ({
      segments: [...segments, name],
      value: undefined,
      path: below(name),
      wording: 'Member must not be null',
    })),
    ...wholes.map((value) => ({
      segments,
      value,
      path,
      wording: 'Exactly one of the job drivers is required',
    })),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
      visit(child, [...segments, name], below(name), depth),
    ),
  ]
}

function ofList(
  schema: Schema,
  item: Schema,
  segments: Case['segments'],
  path: string,
  depth: number,
): Case[] {
  const { maxItems } = schema
  const isStructure = resolve(item).properties !== undefined
  const filler = isStructure ? { classification: 'spark-defaults' } : 'RUNNING'
  const tooMany =
    maxItems === undefined
      ? []
      : [{ segments, path, value: Array(maxItems + 1).fill(filler), wording: atMost(maxItems) }]
  // Configurations hold configurations: one level of them shows what all do.
  const inside = isStructure
    ? depth > 1
      ? []
      : visit(item, [...segments, 0], `${path}.1.member`, depth + 1)
    : breachesOf(resolve(item)).map(({ value, wording }) => ({
        segments,
        path,
        value: [value],
        wording: `Member must satisfy constraint: [${wording}]`,
      }))
  return [...tooMany, ...inside]
}

function ofMap(schema: Schema, segments: Case['segments'], path: string): Case[] {
  const { maxProperties = 0, propertyNames = {}, additionalProperties } = schema
  const values = typeof additionalProperties === 'object' ? additionalProperties : {}
  const tooMany = Object.fromEntries(
    Array.from({ length: maxProperties + 1 }, (_, index) => [`k${index}`, 'v']),
  )
  return [
    { segments, path, value: tooMany, wording: atMost(maxProperties) },
    ...breachesOf(resolve(propertyNames)).map(({ value, wording }) => ({
      segments,
      path,
      value: { [String(value)]: 'v' },
      wording: `Map keys must satisfy constraint: [${wording}]`,
    })),
    ...breachesOf(resolve(values)).map(({ value, wording }) => ({
      segments,
      path,
      value: { k: value },
      wording: `Map value must satisfy constraint: [${wording}]`,
    })),
  ]
}

function breachesOf(schema: Schema): Breach[] {
  const { enum: words, pattern, minLength = 0, maxLength, minimum, maximum } = schema
  const all: (Breach | undefined)[] = [
    words && { value: 'NOPE', wording: `Member must satisfy enum value set: [${words.join(', ')}]` },
    pattern === undefined
      ? undefined
      : {
          value: (pattern === '\\S' ? ' ' : '\u0001').repeat(Math.max(1, minLength)),
          wording:
            pattern === schemaOf('Date').pattern
              ? 'Member must be a timestamp in ISO 8601 format'
              : `Member must satisfy regular expression pattern: ${documented[pattern] ?? pattern}`,
        },
    minLength === 0
      ? undefined
      : {
          value: 'x'.repeat(minLength - 1),
          wording: `Member must have length greater than or equal to ${minLength}`,
        },
    maxLength === undefined ? undefined : { value: 'x'.repeat(maxLength + 1), wording: atMost(maxLength) },
    minimum === undefined
      ? undefined
      : { value: minimum - 1, wording: `Member must have value greater than or equal to ${minimum}` },
    maximum === undefined
      ? undefined
      : { value: maximum + 1, wording: `Member must have value less than or equal to ${maximum}` },
  ]
  return all.flatMap((breach) => breach ?? [])
}

function atMost(count: number): string {
  return `Member must have length less than or equal to ${count}`
}

const { startJobRunRequest } = createFixtures()
const full = startJobRunRequest.full().sparkSubmit().build()
const sql = startJobRunRequest.full().sparkSql().build()

/** A StartJobRun input that breaks nothing but, at one place, what the case says. */
export function inputWith({ segments, value }: Pick<Case, 'segments' | 'value'>): unknown {
  return put(segments.includes('sparkSqlJobDriver') ? sql : full, segments, value)
}

/** A value with another one at a place; what is missing on the way is made. */
function put(target: unknown, [step, ...further]: Case['segments'], value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') return [put(Array.isArray(target) ? target[0] : undefined, further, value)]
  const members =
    typeof target === 'object' && target !== null ? target : { classification: 'spark-defaults' }
  return { ...members, [step]: put(Reflect.get(members, step), further, value) }
}
