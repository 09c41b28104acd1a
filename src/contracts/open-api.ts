import {
  commonErrorCodes,
  commonErrors,
  declaredErrors,
  operationNames,
  operations,
} from '../model/generated/operations.ts'
import { schemaId, schemaTitle } from '../model/generated/shapes.ts'
import type { CommonErrorCode, OperationName } from '../model/generated/types.ts'
import { componentSchemas, parameterSchema, refTo, type OpenApiSchema } from './open-api-schemas.ts'

/** The version of the API that is described, such as `2020-10-01`. */
export const apiVersion: string = schemaId.split(':').at(-1) ?? ''

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly object[]
  /** Operations by path and by method in lower case. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>
  readonly components: { readonly schemas: Readonly<Record<string, OpenApiSchema>> }
}

/** Errors that only a request with a body can cause. */
const causedByBodies: ReadonlySet<CommonErrorCode> = new Set([
  'RequestEntityTooLargeException',
  'UnsupportedMediaTypeException',
])

/**
 * The API as an OpenAPI 3.1 document: closed objects, the statuses that each operation and every AWS service may
 * answer, the headers of errors. A new document on every call, as some tools write into theirs. It has no security
 * scheme: signatures are no part of a contract, and comparators miss them in every pact.
 */
export function openApiDocument(): OpenApiDocument {
  const paths: Record<string, Record<string, object>> = {}
  for (const name of operationNames) {
    const { path, method } = operations[name]
    paths[path] = { ...paths[path], [method.toLowerCase()]: describeOperation(name) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: schemaTitle,
      version: apiVersion,
      description: 'Derived from the documented API; AWS publishes no such document.',
    },
    servers: [
      {
        url: 'https://emr-containers.{region}.amazonaws.com',
        variables: { region: { default: 'us-east-1', description: 'Region of the virtual cluster.' } },
      },
    ],
    paths,
    components: { schemas: componentSchemas() },
  }
}

function describeOperation(name: OperationName): object {
  const { description, input, output, bindings } = operations[name]
  const places = Object.entries(bindings)
  const parameters = places
    .filter(([, binding]) => binding.in !== 'body')
    .map(([member, binding]) => describeParameter(name, member, binding))
  return {
    operationId: name,
    description,
    parameters,
    ...(hasBody(name) && { requestBody: { required: true, content: json(refTo(input)) } }),
    responses: {
      200: { description: `What ${name} answers.`, headers: requestId, content: json(refTo(output)) },
      ...errorResponses(name),
    },
  }
}

function describeParameter(
  operation: OperationName,
  member: string,
  { in: place, name }: { in: string; name: string },
): object {
  const schema = parameterSchema(operation, member)
  const isList = schema['type'] === 'array'
  return {
    name,
    in: place,
    required: place === 'path',
    ...(isList && { style: 'form', explode: true }),
    schema,
  }
}

/** One response for each status, whatever number of errors share it. */
function errorResponses(name: OperationName): Record<string, object> {
  const byStatus = new Map<number, string[]>()
  const add = (code: string, status: number) => byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  for (const code of operations[name].errors) add(code, declaredErrors[code].status)
  for (const code of commonErrorCodes) if (mayAnswer(name, code)) add(code, commonErrors[code].status)
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, errorResponse(codes)]))
}

/** An unknown operation is by definition none of these. */
function mayAnswer(name: OperationName, code: CommonErrorCode): boolean {
  return code !== 'UnknownOperationException' && (hasBody(name) || !causedByBodies.has(code))
}

function errorResponse(codes: readonly string[]): object {
  const errorType = { type: 'string', pattern: `^(?:${codes.join('|')})(?::.*)?$` }
  return {
    description: codes.join(', '),
    headers: { 'x-amzn-ErrorType': { description: 'Which error.', schema: errorType }, ...requestId },
    // The errors of the API have one form: a message.
    content: json(refTo('ValidationException')),
  }
}

const requestId = {
  'x-amzn-RequestId': { description: 'ID of the request.', schema: { type: 'string' } },
}

function hasBody(name: OperationName): boolean {
  return Object.values(operations[name].bindings).some((binding) => binding.in === 'body')
}

function json(schema: OpenApiSchema): object {
  return { 'application/json': { schema } }
}
