import { documentedPattern } from '../model/documented-pattern.ts'
import { endpointPrefix } from '../model/endpoints.ts'
import { operations } from '../model/generated/operations.ts'
import { schemaId } from '../model/generated/shapes.ts'
import type { ShapeName } from '../model/generated/types.ts'
import { valueAt } from '../model/json-path.ts'
import type { Operation } from '../model/operation.ts'
import { isMap, isStructure, shapeNameOf, shapes, type Shape } from '../model/shape.ts'
import { below, factsOf, said, type Described, type Entry, type Facts } from './model-facts.ts'
import { commonMinimum, commonPattern, faultOf } from './same-meaning.ts'

/** The operations that the description has. */
export const describedOperations: readonly string[] = Object.keys(operations)

/** What the description of this package says, in the words in which AWS's models are read. */
export function readDescription(): Facts {
  const entries = Object.entries(operations).map(
    ([name, operation]) => [name, () => describeOperation(operation)] as const,
  )
  return factsOf<ShapeName>(
    {
      service: [
        [['apiVersion'], schemaId.slice(schemaId.lastIndexOf(':') + 1)],
        [['endpointPrefix'], endpointPrefix],
        // The only one that the service of this package speaks.
        [['protocols', 'rest-json'], true],
      ],
      operations: new Map(entries),
      describeShape: (name) => describeShape(shapes[name]),
      nameOf: (name) => name,
    },
    describedOperations,
  )
}

function describeOperation({ method, path, input, output, errors }: Operation): Described<ShapeName> {
  return {
    entries: [
      [['method'], method],
      [['path'], path],
      // The status of every answer of the service that is no error.
      [['status'], 200],
      [['input'], input],
      [['output'], output],
      ...errors.map((code): Entry => [['errors', code], true]),
    ],
    refers: [input, output, ...errors],
  }
}

function describeShape(shape: Shape): Described<ShapeName> {
  const { properties = {}, items, propertyNames, additionalProperties, enum: words = [] } = shape
  const value = typeof additionalProperties === 'object' ? additionalProperties : undefined
  const members = Object.entries(properties)
  return {
    entries: [
      [['type'], typeOf(shape)],
      ...said(['member'], items && shapeNameOf(items)),
      ...said(['key'], propertyNames && shapeNameOf(propertyNames)),
      ...said(['value'], value && shapeNameOf(value)),
      ...members.flatMap(([name, member]) => below(['members', name], describeMember(name, member, shape))),
      ...words.map((word): Entry => [['enum', word], true]),
      ...constraintsOf(shape),
      ...errorOf(shape),
    ],
    refers: [items, propertyNames, value, ...Object.values(properties)].flatMap(
      (part) => (part && shapeNameOf(part)) ?? [],
    ),
  }
}

function typeOf(shape: Shape): string {
  if (shape['x-timestamp']) return 'timestamp'
  if (isStructure(shape)) return 'structure'
  if (isMap(shape)) return 'map'
  return shape.type === 'array' ? 'list' : String(shape.type)
}

function describeMember(name: string, member: Shape, owner: Shape): Entry[] {
  const condition = `unless ${String(valueAt(owner.if, ['required', 0]))}`
  return [
    ...said([], shapeNameOf(member)),
    ...said(['required'], owner.required?.includes(name) || undefined),
    ...said(['required'], owner.else?.required.includes(name) ? condition : undefined),
    ...said(['in'], member['x-in']),
    ...said(['name'], member['x-name']),
    ...said(['idempotencyToken'], member['x-idempotency-token']),
    ...constraintsOf(member),
  ]
}

function constraintsOf(shape: Shape): Entry[] {
  const { minLength, minimum, minProperties, maxLength, maximum, maxItems, maxProperties, pattern } = shape
  // The pattern of a timestamp is what its format means: JSON Schema has no type for instants.
  const isTimestamp = shape['x-timestamp'] === true
  const isText = pattern !== undefined && !isTimestamp
  return [
    ...said(['min'], commonMinimum(minLength ?? minimum ?? minProperties, typeOf(shape))),
    ...said(['max'], maxLength ?? maximum ?? maxItems ?? maxProperties),
    ...said(['timestampFormat'], isTimestamp ? 'iso8601' : undefined),
    // The documents write patterns as botocore does.
    ...said(['pattern'], isText ? commonPattern(documentedPattern(pattern), 'botocore') : undefined),
    ...said(['sensitive'], shape['x-sensitive']),
  ]
}

function errorOf({ 'x-status': status }: Shape): Entry[] {
  return [...said(['status'], status), ...said(['fault'], status && faultOf(status))]
}
