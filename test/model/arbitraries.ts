import * as fc from 'fast-check'
import { resolve, schemaOf, type Schema } from './schemas.ts'

/** Where each part of a value comes from. */
interface Sources {
  /** How often a part is replaced by something else, one time in so many; 0 is never. */
  readonly junkOneIn: number
  /** Structures that overrides merge may lack what they require; those that are replaced whole may not. */
  readonly isPartial?: boolean
}

/** Values that satisfy a shape. */
export function validValues(name: string): fc.Arbitrary<unknown> {
  return valueOf(schemaOf(name), { junkOneIn: 0 }, 0)
}

/** Overrides whose own values satisfy a shape. */
export function partialValues(name: string): fc.Arbitrary<Record<string, unknown>> {
  return structureOf(schemaOf(name), { junkOneIn: 0, isPartial: true }, 0)
}

/** Values that mostly satisfy a shape, with junk, missing and unknown members here and there. */
export function likelyValues(name: string): fc.Arbitrary<unknown> {
  return valueOf(schemaOf(name), { junkOneIn: 30 }, 0)
}

/** Any value that JSON can hold, with names that JavaScript gives a meaning to. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', ' ', 'a'.repeat(65), '\u{1F600}', -1, 0, 51, 1.5, 2 ** 31, null, [], {}),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'name'), fc.string(), {
    maxKeys: 2,
  }),
)

function valueOf(member: Schema, sources: Sources, depth: number): fc.Arbitrary<unknown> {
  const sound = soundValueOf(resolve(member), sources, depth)
  if (sources.junkOneIn === 0) return sound
  return fc.oneof({ weight: sources.junkOneIn - 1, arbitrary: sound }, { weight: 1, arbitrary: junk })
}

function soundValueOf(schema: Schema, sources: Sources, depth: number): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 0 })
  if (schema.items) {
    const longest = depth > 5 ? 0 : 2
    return longest === 0
      ? fc.constant([])
      : fc.array(valueOf(schema.items, { ...sources, isPartial: false }, depth + 1), { maxLength: longest })
  }
  if (schema.properties) return structureOf(schema, sources, depth)
  if (schema.additionalProperties) {
    const keys = schema.propertyNames ? textOf(resolve(schema.propertyNames)) : fc.string()
    return fc.dictionary(keys, valueOf(schema.additionalProperties, sources, depth + 1), { maxKeys: 2 })
  }
  return textOf(schema)
}

function structureOf(schema: Schema, sources: Sources, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const members = Object.entries(schema.properties ?? {})
  const inside = { ...sources, isPartial: sources.isPartial === true && schema.minProperties !== 1 }
  const arbitraries = members.map(([name, child]) => [name, valueOf(child, inside, depth + 1)] as const)
  if (schema.minProperties === 1) {
    return fc.oneof(...arbitraries.map(([name, value]) => value.map((chosen) => ({ [name]: chosen }))))
  }
  const required = [...(schema.required ?? []), ...(schema.else?.required ?? [])]
  const requiredKeys = inside.isPartial ? [] : required
  const record = fc.record(Object.fromEntries(arbitraries), { requiredKeys })
  if (sources.junkOneIn === 0) return record
  return fc.oneof(
    { weight: sources.junkOneIn, arbitrary: record },
    { weight: 1, arbitrary: fc.record(Object.fromEntries(arbitraries), { requiredKeys: [] }) },
    {
      weight: 1,
      arbitrary: fc.tuple(record, junk).map(([value, more]) => Object.assign(value, { unknown: more })),
    },
  )
}

function textOf({ pattern = '', minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  // A timestamp has no limits and too many branches to draw from its pattern.
  if (pattern.includes('-02-29')) return timestamps
  const anchored = pattern === '\\S' ? /^[\s\S]{0,3}\S[\s\S]{0,3}$/u : new RegExp(pattern, 'u')
  return fc.stringMatching(anchored).filter((text) => {
    const length = Array.from(text).length
    // Two halves of an emoji, drawn one after the other, are a character that the pattern may refuse.
    return length >= minLength && length <= maxLength && anchored.test(text)
  })
}

export const timestamps: fc.Arbitrary<string> = fc
  .tuple(
    fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('Z', 'z', '.5Z', '.123456Z', '+02:00', '-11:30'),
  )
  .map(([date, end]) => date.toISOString().slice(0, 19) + end)
