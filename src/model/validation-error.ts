import { valueAt, type Segments } from './json-path.ts'
import { shapes } from './shape.ts'
import type { ConstraintName, Violation } from './violation.ts'
import { coralPath, coralText } from './coral-text.ts'
import { joinWithin } from './cut-text.ts'
import { documentedPattern } from './documented-pattern.ts'
import { commonError, declaredError, type ServiceError } from './service-error.ts'

/** The documented length of a message. */
const longestMessage = 1024
/** Characters of a value that a message shows. */
const longestValue = 200

/**
 * The error that AWS answers violations with: wrong types as SerializationException, all others in one
 * ValidationException. The wording is that of the framework behind many AWS services, with values of sensitive
 * members withheld; see discoveries/validation-messages.md. It says how many there are, and names as many of them as
 * the documented length of a message holds.
 */
export function validationError(violations: readonly Violation[], input: unknown): ServiceError {
  const wrongType = violations.find(
    (violation) => violation.constraint === 'type' && !isNull(violation, input),
  )
  if (wrongType) return commonError('SerializationException', conversionMessage(wrongType, input))
  const [first] = violations
  if (violations.length === 1 && first?.serviceMessage !== undefined) {
    return declaredError('ValidationException', first.serviceMessage)
  }
  const failings = distinct(violations.map((violation) => failingOf(violation, input)))
  const count = failings.length === 1 ? '1 validation error' : `${failings.length} validation errors`
  return declaredError(
    'ValidationException',
    joinWithin(longestMessage, `${count} detected: `, failings, (failing) => describe(failing, input)),
  )
}

/** The violation itself withholds sensitive values; whether one is null may be told. */
function isNull({ segments }: Violation, input: unknown): boolean {
  return valueAt(input, segments) === null
}

/** What a message names: simple values are reported at the list or map that holds them, once for each constraint. */
interface Failing {
  readonly segments: Segments
  readonly constraint: string
  readonly shows: 'null' | 'nothing' | 'value'
}

function failingOf(violation: Violation, input: unknown): Failing {
  const { segments, place, constraint, allowed, isSensitive } = violation
  const isMissing = constraint === 'required' || isNull(violation, input)
  const text = constraintText(isMissing ? 'required' : constraint, allowed)
  const shows = isSensitive ? 'nothing' : 'value'
  const holder = segments.slice(0, -1)
  switch (place) {
    case 'member':
      return {
        segments,
        constraint: text,
        shows: isMissing ? 'null' : shows,
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

function describe({ segments, constraint, shows }: Failing, input: unknown): string {
  const value = {
    null: () => ' null',
    nothing: () => '',
    value: () => ` '${coralText(valueAt(input, segments), longestValue)}'`,
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
function conversionMessage({ segments, allowed }: Violation, input: unknown): string {
  const value = valueAt(input, segments)
  const token = Array.isArray(value) ? 'START_ARRAY' : (jsonTokens[typeof value] ?? 'The value')
  return `${token} can not be converted to ${javaTypes[String(allowed)] ?? String(allowed)}`
}

function constraintText(constraint: ConstraintName, allowed: unknown): string {
  switch (constraint) {
    case 'required':
    case 'type':
      return 'Member must not be null'
    case 'enum':
      return `Member must satisfy enum value set: [${Array.isArray(allowed) ? allowed.join(', ') : ''}]`
    case 'pattern':
      return allowed === shapes.Date.pattern
        ? 'Member must be a timestamp in ISO 8601 format'
        : `Member must satisfy regular expression pattern: ${documentedPattern(String(allowed))}`
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
