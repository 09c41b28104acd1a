import { valueAt, type Segments } from '../model/json-path.ts'
import type { Violation } from '../model/violation.ts'
import { commonError, declaredError, type ServiceError } from './service-error.ts'

/**
 * The error that AWS answers violations with: wrong types as SerializationException, all others in one
 * ValidationException. The wording is that of the framework behind many AWS services, with values of sensitive
 * members withheld; see discoveries/validation-messages.md.
 */
export function validationError(violations: readonly Violation[], input: object): ServiceError {
  const wrongType = violations.find(({ constraint, value }) => constraint === 'type' && value !== null)
  if (wrongType) return commonError('SerializationException', conversionMessage(wrongType))
  const [first] = violations
  if (violations.length === 1 && first?.serviceMessage !== undefined) {
    return declaredError('ValidationException', first.serviceMessage)
  }
  const failings = distinct(violations.map(failingOf))
  const count = failings.length === 1 ? '1 validation error' : `${failings.length} validation errors`
  return declaredError(
    'ValidationException',
    `${count} detected: ${failings.map((f) => describe(f, input)).join('; ')}`,
  )
}

/** What a message names: simple values are reported at the list or map that holds them, once for each constraint. */
interface Failing {
  readonly segments: Segments
  readonly constraint: string
  readonly shows: 'null' | 'nothing' | 'value'
}

function failingOf(violation: Violation): Failing {
  const { segments, place, constraint, value, isSensitive } = violation
  const text = constraintText(violation)
  const shows = isSensitive ? 'nothing' : 'value'
  const holder = segments.slice(0, -1)
  switch (place) {
    case 'member':
      return {
        segments,
        constraint: text,
        shows: constraint === 'required' || value === null ? 'null' : shows,
      }
    case 'item':
      return { segments: holder, constraint: `Member must satisfy constraint: [${text}]`, shows }
    case 'key':
      return { segments: holder, constraint: `Map keys must satisfy constraint: [${text}]`, shows }
    case 'value':
      return { segments: holder, constraint: `Map value must satisfy constraint: [${text}]`, shows }
    default:
      return place satisfies never
  }
}

function distinct(failings: readonly Failing[]): Failing[] {
  return [
    ...new Map(
      failings.map((failing) => [`${coralPath(failing.segments)} ${failing.constraint}`, failing]),
    ).values(),
  ]
}

function describe({ segments, constraint, shows }: Failing, input: object): string {
  const value = {
    null: () => ' null',
    nothing: () => '',
    value: () => ` '${coralText(valueAt(input, segments))}'`,
  }
  return `Value${value[shows]()} at '${coralPath(segments)}' failed to satisfy constraint: ${constraint}`
}

const jsonTokens: Record<string, string> = {
  string: 'STRING_VALUE',
  number: 'NUMBER_VALUE',
  boolean: 'BOOLEAN_VALUE',
  object: 'START_OBJECT',
}
const javaTypes: Record<string, string> = {
  string: 'String',
  integer: 'Integer',
  array: 'List',
  object: 'Map',
}

/** Worded after other services of the framework; not seen of this one. */
function conversionMessage({ value, allowed }: Violation): string {
  const token = Array.isArray(value) ? 'START_ARRAY' : (jsonTokens[typeof value] ?? 'The value')
  return `${token} can not be converted to ${javaTypes[String(allowed)] ?? String(allowed)}`
}

function constraintText({ constraint, allowed, value }: Violation): string {
  if (value === null) return 'Member must not be null'
  switch (constraint) {
    case 'required':
    case 'type':
      return 'Member must not be null'
    case 'enum':
      return `Member must satisfy enum value set: [${Array.isArray(allowed) ? allowed.join(', ') : ''}]`
    case 'pattern':
      return `Member must satisfy regular expression pattern: ${documentedPattern(String(allowed))}`
    case 'minLength':
      return `Member must have length greater than or equal to ${String(allowed)}`
    case 'maxLength':
    case 'maxItems':
      return `Member must have length less than or equal to ${String(allowed)}`
    case 'minimum':
      return `Member must have value greater than or equal to ${String(allowed)}`
    case 'maximum':
      return `Member must have value less than or equal to ${String(allowed)}`
    case 'minProperties':
    case 'maxProperties':
      return allowed === 1
        ? 'Exactly one of the job drivers is required'
        : `Member must have length less than or equal to ${String(allowed)}`
    case 'additionalProperties':
      return 'Member must be known'
    default:
      return constraint satisfies never
  }
}

/** The description anchors patterns that the documents leave open, and writes "not blank" shorter than they do. */
function documentedPattern(pattern: string): string {
  if (pattern === '\\S') return '.*\\S.*'
  return /^\^\(\?:(.*)\)\$$/.exec(pattern)?.[1] ?? pattern
}

/** Dotted, with items counted from 1; the style of items is that of older services and not seen of this one. */
function coralPath(segments: Segments): string {
  return segments
    .map((segment) => (typeof segment === 'number' ? `${segment + 1}.member` : segment))
    .join('.')
}

function coralText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(coralText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).map(([key, child]) => `${key}=${coralText(child)}`)
  return `{${entries.join(', ')}}`
}
