import { schemas, type ConstraintName, type StructureName } from 'emr-containers-testkit/model'
import { sensitiveShapes } from './documented-api.ts'
import { nameOf, resolve, schemaOf, type Schema } from './schemas.ts'

type Step = string | number

/** A value that breaks one constraint of a shape, and where. */
export interface Breach {
  readonly structure: StructureName
  readonly steps: readonly Step[]
  readonly constraint: ConstraintName
  readonly place: 'member' | 'item' | 'key' | 'value'
  readonly allowed: unknown
  readonly value: unknown
  /** Further constraints that cannot hold when this one is broken, as a blank text that is also too short. */
  readonly implies: readonly ConstraintName[]
  /** Whether the value, what it lies in or what lies in it is sensitive. */
  readonly isSensitive: boolean
  /** The shape whose constraint is broken. */
  readonly shape: string
}

/** What a breach of a leaf replaces it with. */
interface Wrong {
  readonly constraint: ConstraintName
  readonly allowed: unknown
  readonly value: unknown
  readonly implies?: readonly ConstraintName[]
}

/** Where a breach is made: all that is known of the place. */
interface Spot {
  readonly member: Schema
  readonly steps: readonly Step[]
  readonly place: Breach['place']
  /** The whole value, with something else at this place. */
  readonly put: (value: unknown) => unknown
  /** Names of the shapes on the way here. */
  readonly way: readonly string[]
  /** The shape of a missing member or of a key, which is not on the way. */
  readonly shape?: string
}

/** A text that stands somewhere in every value which must stay secret. */
export const secret = 'hunter2'

/** Short texts that satisfy the patterns which are not met by a single letter. */
const samples = [
  secret,
  '2KB',
  '2026-01-15T09:00:00Z',
  'arn:aws:iam::123456789012:role/job',
  'arn:aws:kms:eu-west-1:123456789012:key/a',
  'arn:aws:emr-containers:eu-west-1:123456789012:/virtualclusters/a/jobruns/b',
  'arn:aws:sts::123456789012:assumed-role/a/b',
]

/** Every constraint of a structure, each broken once. */
export function breachesOf(structure: StructureName): Breach[] {
  const member = { $ref: `#/$defs/${structure}` }
  return breachesAt(structure, { member, steps: [], place: 'member', put: (value) => value, way: [] })
}

/** A value of a shape with every member, one item in each list and one entry in each map. */
export function fullValue(member: Schema, way: readonly string[] = []): unknown {
  const schema = resolve(member)
  const onward = [...way, nameOf(member) ?? '']
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'integer') return Math.max(schema.minimum ?? 0, 1)
  if (schema.items) return isRepeated(onward) ? [] : [fullValue(schema.items, onward)]
  if (schema.properties) {
    const members = Object.entries(schema.properties).slice(0, schema.maxProperties)
    return Object.fromEntries(members.map(([name, child]) => [name, fullValue(child, onward)]))
  }
  if (schema.additionalProperties) return { key: fullValue(schema.additionalProperties, onward) }
  return sampleOf(schema)
}

/** Whether a recursive shape was met for the third time: deep enough to see that each level is checked. */
function isRepeated(way: readonly string[]): boolean {
  return way.filter((name) => name === way.at(-1)).length > 2
}

function breachesAt(structure: StructureName, spot: Spot): Breach[] {
  const schema = resolve(spot.member)
  const way = [...spot.way, nameOf(spot.member) ?? '']
  const own = wrongsOf(schema).map((wrong) => breach(structure, { ...spot, way }, wrong))
  if (schema.items)
    return isRepeated(way) ? own : [...own, ...itemBreaches(structure, { ...spot, way }, schema.items)]
  if (schema.properties) return [...own, ...structureBreaches(structure, { ...spot, way }, schema)]
  if (schema.additionalProperties) return [...own, ...mapBreaches(structure, { ...spot, way }, schema)]
  return own
}

function breach(structure: StructureName, spot: Spot, wrong: Wrong): Breach {
  return {
    structure,
    steps: spot.steps,
    place: spot.place,
    constraint: wrong.constraint,
    allowed: wrong.allowed,
    value: spot.put(wrong.value),
    implies: wrong.implies ?? [],
    isSensitive:
      spot.way.some((name) => sensitiveShapes.has(name)) ||
      holdsSensitive(spot.shape ?? spot.way.at(-1) ?? ''),
    shape: spot.shape ?? spot.way.at(-1) ?? '',
  }
}

function itemBreaches(structure: StructureName, spot: Spot, items: Schema): Breach[] {
  const put = (value: unknown) => spot.put([value])
  return breachesAt(structure, { ...spot, member: items, steps: [...spot.steps, 0], place: 'item', put })
}

function mapBreaches(structure: StructureName, spot: Spot, schema: Schema): Breach[] {
  const put = (value: unknown) => spot.put({ key: value })
  const values = breachesAt(structure, {
    ...spot,
    member: schema.additionalProperties || {},
    steps: [...spot.steps, 'key'],
    place: 'value',
    put,
  })
  const keys = wrongsOf(resolve(schema.propertyNames ?? {})).filter(({ constraint }) => constraint !== 'type')
  const sound = fullValue(schema.additionalProperties || {}, spot.way)
  const wrongKeys = keys.map((wrong) => {
    const key = String(wrong.value)
    return breach(
      structure,
      { ...spot, steps: [...spot.steps, key], place: 'key', shape: nameOf(schema.propertyNames ?? {}) ?? '' },
      { ...wrong, value: { [key]: sound } },
    )
  })
  return [...values, ...wrongKeys]
}

function structureBreaches(structure: StructureName, spot: Spot, schema: Schema): Breach[] {
  const members = Object.entries(schema.properties ?? {})
  const full = Object.fromEntries(members.map(([name, child]) => [name, fullValue(child, spot.way)]))
  const inside = members.flatMap(([name, child]) => {
    const others = schema.maxProperties === 1 ? {} : full
    const put = (value: unknown) => spot.put({ ...others, [name]: value })
    return breachesAt(structure, {
      ...spot,
      member: child,
      steps: [...spot.steps, name],
      place: 'member',
      put,
    })
  })
  const required = [...(schema.required ?? []), ...(schema.else?.required ?? [])]
  const missing = required.map((name) => {
    const without = Object.entries(full).filter(([other]) => other !== name && other !== 'jobTemplateId')
    const steps = [...spot.steps, name]
    const wrong: Wrong = { constraint: 'required', allowed: undefined, value: Object.fromEntries(without) }
    const shape = nameOf(schema.properties?.[name] ?? {}) ?? ''
    return breach(structure, { ...spot, steps, place: 'member', shape }, wrong)
  })
  const unknown: Wrong = {
    constraint: 'additionalProperties',
    allowed: undefined,
    value: { ...Object(fullValue(spot.member, spot.way.slice(0, -1))), unknownMember: 1 },
    implies: schema.maxProperties === 1 ? ['maxProperties'] : [],
  }
  const stranger = breach(
    structure,
    { ...spot, steps: [...spot.steps, 'unknownMember'], place: 'member' },
    unknown,
  )
  return [...inside, ...missing, stranger]
}

/** Values that break the constraints of one shape, without those of what lies inside it. */
function wrongsOf(schema: Schema): Wrong[] {
  const { type } = schema
  const wrongType: Wrong = {
    constraint: 'type',
    allowed: type,
    value: type === 'string' ? 5 : secret,
    implies: schema.enum ? ['enum'] : [],
  }
  return [
    wrongType,
    ...(schema.enum ? [{ constraint: 'enum', allowed: schema.enum, value: secret } as const] : []),
    ...(type === 'integer' ? wrongNumbers(schema) : []),
    ...(schema.pattern === undefined ? [] : wrongTexts(schema)),
    ...wrongSizes(schema),
  ]
}

function wrongNumbers({ minimum, maximum }: Schema): Wrong[] {
  const low: Wrong[] =
    minimum === undefined ? [] : [{ constraint: 'minimum', allowed: minimum, value: minimum - 1 }]
  const high: Wrong[] =
    maximum === undefined ? [] : [{ constraint: 'maximum', allowed: maximum, value: maximum + 1 }]
  return [...low, ...high, { constraint: 'type', allowed: 'integer', value: 1.5 }]
}

function wrongTexts(schema: Schema): Wrong[] {
  const { pattern = '', minLength = 0, maxLength } = schema
  const fits = (text: string) => new RegExp(pattern, 'u').test(text)
  const wrongs: Wrong[] = []
  const length = Math.max(1, minLength)
  const misfit = [' ', '\0'].map((unit) => unit.repeat(length)).find((text) => !fits(text))
  if (misfit !== undefined) wrongs.push({ constraint: 'pattern', allowed: pattern, value: misfit })
  if (minLength > 0) {
    const short = sampleOf({ ...schema, minLength: 0 }).slice(0, minLength - 1)
    const implies: ConstraintName[] = fits(short) ? [] : ['pattern']
    wrongs.push({ constraint: 'minLength', allowed: minLength, value: short, implies })
  }
  if (maxLength !== undefined) {
    const sample = sampleOf(schema)
    const rest = maxLength + 1 - sample.length
    const long = [sample + 'a'.repeat(rest), '1'.repeat(rest) + sample].find(fits)
    wrongs.push({ constraint: 'maxLength', allowed: maxLength, value: long })
  }
  return wrongs
}

function wrongSizes(schema: Schema): Wrong[] {
  const wrongs: Wrong[] = []
  const { maxItems, minProperties = 0, maxProperties } = schema
  if (maxItems !== undefined) {
    const item =
      schema.items?.$ref === '#/$defs/Configuration' ? { classification: 'a' } : fullValue(schema.items ?? {})
    wrongs.push({
      constraint: 'maxItems',
      allowed: maxItems,
      value: Array.from({ length: maxItems + 1 }, () => item),
    })
  }
  if (minProperties > 0) wrongs.push({ constraint: 'minProperties', allowed: minProperties, value: {} })
  if (maxProperties === undefined) return wrongs
  const entries = schema.properties
    ? Object.entries(schema.properties).map(([name, child]) => [name, fullValue(child)])
    : Array.from({ length: maxProperties + 1 }, (_, index) => [`key${index}`, 'a'])
  return [
    ...wrongs,
    { constraint: 'maxProperties', allowed: maxProperties, value: Object.fromEntries(entries) },
  ]
}

function sampleOf({ pattern = '', minLength = 0 }: Schema): string {
  const sample = samples.find((text) => new RegExp(pattern, 'u').test(text) && text.length >= minLength)
  if (sample === undefined) throw new Error(`No sample satisfies ${pattern}: add one`)
  return sample
}

/** Whether a sensitive shape can be met inside a shape. */
function holdsSensitive(name: string, seen = new Set<string>()): boolean {
  if (sensitiveShapes.has(name)) return true
  if (seen.has(name)) return false
  seen.add(name)
  const inside = JSON.stringify(schemas.$defs[name] ?? {}).matchAll(/"#\/\$defs\/(\w+)"/g)
  return Array.from(inside).some(([, inner = '']) => holdsSensitive(inner, seen))
}

/** The constraints that the shapes of the exported schemas state, as `shape keyword`. */
export function statedConstraints(): string[] {
  const keywords = [
    'enum',
    'pattern',
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
    'maxItems',
    'minProperties',
    'maxProperties',
  ]
  return Object.keys(schemas.$defs).flatMap((name) => {
    const schema = schemaOf(name)
    return keywords.filter((keyword) => keyword in schema).map((keyword) => `${name} ${keyword}`)
  })
}
