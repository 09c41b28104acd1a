import { operations } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import { schemas } from '../model/schemas.ts'

/** A JSON Schema as OpenAPI 3.1 embeds it. */
export type OpenApiSchema = Readonly<Record<string, unknown>>

const refOfModel = '#/$defs/'
const refOfOpenApi = '#/components/schemas/'

/** The shapes of the API as components. A request is reduced to the members that travel in its body. */
export function componentSchemas(): Record<string, OpenApiSchema> {
  const inputs = new Map(Object.values(operations).map((operation) => [operation.input, operation]))
  const entries = Object.entries(schemas.$defs).flatMap(([name, schema]): [string, OpenApiSchema][] => {
    const operation = [...inputs.values()].find(({ input }) => input === name)
    if (!operation) return [[name, embedded(schema)]]
    const inBody = Object.keys(operation.bindings).filter(
      (member) => operation.bindings[member]?.in === 'body',
    )
    return inBody.length === 0 ? [] : [[name, reduced(embedded(schema), inBody)]]
  })
  return Object.fromEntries(entries)
}

/** The schema of a member of an input, written out: tools read the type of a parameter without following references. */
export function parameterSchema(operation: OperationName, member: string): OpenApiSchema {
  const properties = asSchema(asSchema(schemas.$defs[operations[operation].input])['properties'])
  const { description: _, ...schema } = asSchema(writtenOut(properties[member]))
  return schema
}

export function refTo(name: string): OpenApiSchema {
  return { $ref: `${refOfOpenApi}${name}` }
}

function reduced(schema: OpenApiSchema, members: readonly string[]): OpenApiSchema {
  const { properties, required } = schema
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(asSchema(properties)).filter(([member]) => members.includes(member)),
    ),
    ...(Array.isArray(required) && {
      required: required.filter((member: unknown) => members.some((name) => name === member)),
    }),
  }
}

/** References point to components, but for names of members: validators follow no reference there. */
function embedded(schema: object): OpenApiSchema {
  const entries = Object.entries(schema).map(([key, value]: [string, unknown]): [string, unknown] => {
    if (key === '$ref') return [key, String(value).replace(refOfModel, refOfOpenApi)]
    if (key === 'propertyNames') return [key, writtenOut(value)]
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return [key, value]
    return [key, embedded(value)]
  })
  return Object.fromEntries(entries)
}

/** A schema without references. Only schemas that do not hold themselves are written out. */
function writtenOut(schema: unknown): unknown {
  if (Array.isArray(schema) || typeof schema !== 'object' || schema === null) return schema
  const { $ref, ...own } = asSchema(schema)
  const target = typeof $ref === 'string' ? asSchema(schemas.$defs[$ref.slice(refOfModel.length)]) : {}
  const entries = Object.entries({ ...target, ...own })
  return Object.fromEntries(entries.map(([key, value]) => [key, writtenOut(value)]))
}

function asSchema(value: unknown): OpenApiSchema {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
