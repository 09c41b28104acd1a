import { show } from '../testkit-error.ts'
import { jsonPath, valueAt, type Segments } from './json-path.ts'
import { childShape, finderOf, isMap, resolveShape, type Shape } from './shape.ts'

/** The JSON Schema keywords that a value can break. */
export type ConstraintName =
  | 'type'
  | 'required'
  | 'additionalProperties'
  | 'enum'
  | 'pattern'
  | 'minLength'
  | 'maxLength'
  | 'minimum'
  | 'maximum'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties'

/** One constraint that a value breaks, and where. */
export interface Violation {
  /** JSON path, such as `$.tags.team` or `$.configurationOverrides.applicationConfiguration[0].classification`. */
  readonly path: string
  /** The same path in parts. */
  readonly segments: Segments
  /** What breaks the constraint: a member of a structure, an item of a list, a key or a value of a map. */
  readonly place: 'member' | 'item' | 'key' | 'value'
  readonly constraint: ConstraintName
  /** What the constraint allows: a number, a pattern, a type or the words of an enum. */
  readonly allowed: unknown
  /** The offending value or key. Withheld (undefined) where the API calls it sensitive. */
  readonly value: unknown
  readonly isSensitive: boolean
  /** The service's own message for this constraint, where it has one. */
  readonly serviceMessage?: string
  readonly message: string
}

/** An error as Ajv reports it. */
export interface AjvError {
  readonly instancePath: string
  readonly keyword: ConstraintName | 'if' | 'propertyNames'
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
}

const holdsSensitive = finderOf('x-sensitive')

/**
 * The violation that an error of Ajv stands for; undefined for errors that only repeat others. `holder` is the place
 * of the error's instance in the value.
 */
export function violationOf(
  root: Shape,
  value: unknown,
  error: AjvError,
  holder: Segments,
): Violation | undefined {
  const { keyword: constraint, params, propertyName } = error
  if (constraint === 'if' || constraint === 'propertyNames') return undefined
  const named = params['missingProperty'] ?? params['additionalProperty'] ?? propertyName
  const segments = typeof named === 'string' ? [...holder, named] : holder
  const way = shapesAlong(root, segments)
  const isSensitive = isWithheld(way)
  const allowed = allowedBy(params)
  const offending = isSensitive ? undefined : (propertyName ?? valueAt(value, segments))
  const serviceMessage =
    constraint === 'type' || constraint === 'required' ? undefined : way.at(-1)?.['x-message']
  return {
    path: jsonPath(segments),
    segments,
    place: placeOf(way, segments, propertyName),
    constraint,
    allowed,
    value: offending,
    isSensitive,
    ...(serviceMessage !== undefined && { serviceMessage }),
    message: explain(jsonPath(segments), constraint, allowed, isSensitive ? undefined : offending),
  }
}

/**
 * Withheld are sensitive values, what lies inside them, what holds them, and unknown members beside them, which may be
 * misspelt sensitive ones.
 */
function isWithheld(way: readonly Shape[]): boolean {
  const isInside = way.some((shape) => resolveShape(shape)['x-sensitive'] === true)
  return isInside || holdsSensitive(way.at(-1) ?? {})
}

function placeOf(way: readonly Shape[], segments: Segments, propertyName?: string): Violation['place'] {
  if (propertyName !== undefined) return 'key'
  if (typeof segments.at(-1) === 'number') return 'item'
  const holder = way[segments.length - 1]
  return holder && isMap(resolveShape(holder)) ? 'value' : 'member'
}

function shapesAlong(root: Shape, segments: Segments): Shape[] {
  const way = [root]
  for (const segment of segments) {
    const next = childShape(resolveShape(way.at(-1) ?? {}), segment)
    if (!next) break
    way.push(next)
  }
  return way
}

function allowedBy(params: AjvError['params']): unknown {
  return params['limit'] ?? params['pattern'] ?? params['type'] ?? params['allowedValues']
}

const wordings: Record<ConstraintName, (allowed: string) => string> = {
  type: (allowed) => `must be of type ${allowed}`,
  required: () => 'must be present',
  additionalProperties: () => 'is not a member of its shape',
  enum: (allowed) => `must be one of ${allowed}`,
  pattern: (allowed) => `must match ${allowed}`,
  minLength: (allowed) => `must have at least ${allowed} characters`,
  maxLength: (allowed) => `must have at most ${allowed} characters`,
  minimum: (allowed) => `must be at least ${allowed}`,
  maximum: (allowed) => `must be at most ${allowed}`,
  maxItems: (allowed) => `must have at most ${allowed} items`,
  minProperties: (allowed) => `must have at least ${allowed} member`,
  maxProperties: (allowed) => `must have at most ${allowed} members`,
}

function explain(path: string, constraint: ConstraintName, allowed: unknown, value: unknown): string {
  const words = Array.isArray(allowed) ? allowed.join(', ') : String(allowed)
  const isShown = value !== undefined && constraint !== 'additionalProperties'
  return `${path} ${wordings[constraint](words)}${isShown ? `, not ${show(value)}` : ''}`
}
