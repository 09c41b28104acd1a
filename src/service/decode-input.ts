import { operationNames, operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes, StructureName } from '../model/generated/types.ts'
import type { Binding } from '../model/operation.ts'
import { childShape, isStructure, resolveShape, shapes, type Shape } from '../model/shape.ts'
import { isValid, validate } from '../model/validate.ts'
import { commonError, type ServiceError } from '../model/service-error.ts'
import { validationError } from '../model/validation-error.ts'
import type { HttpRequest } from './http.ts'
import type { Route } from './route.ts'
import { sampleOf } from './samples.ts'

/** Bodies above this many characters are refused; a valid request may take 1.3 million. */
export const longestBody: number = 10 * 1024 * 1024
/** Bodies above this many characters are sampled before they are checked; usual ones have a few thousand. */
const largeBody = 100_000
/** Nesting that is refused. The service's own limit is unknown; no documented use comes near. */
const deepest = 100

/** A member of an input, and where it travels. */
interface Member {
  readonly member: string
  readonly place: Binding['in']
  readonly key: string
  readonly shape: Shape
}

/** Looked up once: every call needs them. */
const members: ReadonlyMap<OperationName, readonly Member[]> = new Map(
  operationNames.map((name) => [name, membersOf(name)]),
)

function membersOf(name: OperationName): Member[] {
  const { input, bindings } = operations[name]
  return Object.entries(bindings).map(([member, { in: place, name: key }]) => {
    const shape = resolveShape(childShape(shapes[input], member) ?? {})
    return { member, place, key, shape }
  })
}

/**
 * The input of an operation, read from path, query and body and checked against its shape. Throws ValidationException,
 * SerializationException, UnsupportedMediaTypeException or RequestEntityTooLargeException.
 */
export function decodeInput<Name extends OperationName>(
  name: Name,
  { labels, search }: Pick<Route, 'labels' | 'search'>,
  request: Pick<HttpRequest, 'header' | 'body'>,
): OperationTypes[Name]['inputWire'] {
  const { input, method } = operations[name]
  const body = method === 'POST' ? decodeBody(request, shapes[input]) : {}
  const query = search === '' ? undefined : new URLSearchParams(search)
  const value: Record<string, unknown> = {}
  for (const { member, place, key, shape } of members.get(name) ?? []) {
    const child = place === 'path' ? labels[key] : body[member]
    const given = place === 'query' ? decodeQuery(shape, query?.getAll(key)) : child
    if (given !== undefined) value[member] = given
  }
  assertInput(name, value, request.body.length > largeBody)
  return value
}

function assertInput<Name extends OperationName>(
  name: Name,
  value: object,
  isLarge: boolean,
): asserts value is OperationTypes[Name]['inputWire'] {
  const { input } = operations[name]
  // What breaks a limit by far is not looked through to the end.
  const sample = isLarge ? sampleOf(shapes[input], value) : value
  if (isValid(input, sample)) return
  throw refusalOf(input, sample)
}

/** How many configurations a refusal looks through first: to count the violations of all may take seconds. */
const lookedThrough = 2000

function refusalOf(structure: StructureName, value: unknown): ServiceError {
  const first = sampleOf(shapes[structure], value, lookedThrough)
  const violations = validate(structure, first)
  if (violations.length > 0) return validationError(violations, first)
  const whole = sampleOf(shapes[structure], value)
  return validationError(validate(structure, whole), whole)
}

function decodeBody(
  { header, body }: Pick<HttpRequest, 'header' | 'body'>,
  shape: Shape,
): Record<string, unknown> {
  if (body.length > longestBody) throw commonError('RequestEntityTooLargeException')
  const contentType = header('content-type')
  if (contentType !== undefined && !/^application\/json\s*(;|$)/i.test(contentType)) {
    throw commonError('UnsupportedMediaTypeException')
  }
  const value: unknown = body === '' ? {} : parseJson(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw commonError('SerializationException', 'The request body is not a JSON object.')
  }
  return projectStructure(shape, value, 0)
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw commonError('SerializationException', 'The request body is not valid JSON.')
  }
}

/**
 * The members that the API knows. The service ignores unknown ones and takes null for absent, as the REST-JSON
 * protocol has it; what has the wrong type is kept for the validator to name. Lists and maps of simple values are kept
 * as they are.
 */
function project(member: Shape, value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) throw commonError('SerializationException', 'The request body is nested too deeply.')
  const shape = resolveShape(member)
  if (Array.isArray(value)) {
    const { items = {} } = shape
    return value.some(isObject) ? value.map((item) => project(items, item, depth + 1)) : value
  }
  if (isStructure(shape)) return projectStructure(shape, value, depth)
  if (!Object.values(value).some(isObject)) return value
  const entries = Object.entries(value).map(([key, child]): [string, unknown] => {
    return [key, project(childShape(shape, key) ?? {}, child, depth + 1)]
  })
  return Object.fromEntries(entries)
}

function projectStructure(shape: Shape, value: object, depth: number): Record<string, unknown> {
  const known: Record<string, unknown> = {}
  for (const name of Object.keys(value)) {
    const member = childShape(shape, name)
    const child: unknown = member && Reflect.get(value, name)
    if (member && child !== null) known[name] = project(member, child, depth + 1)
  }
  return known
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function decodeQuery(shape: Shape, values: readonly string[] = []): unknown {
  if (values.length === 0) return undefined
  if (shape.items) return values
  const last = values.at(-1)
  if (shape.type !== 'integer') return last
  if (last !== undefined && /^[+-]?\d{1,10}$/.test(last)) return Number(last)
  throw commonError('SerializationException', 'STRING_VALUE can not be converted to Integer')
}
