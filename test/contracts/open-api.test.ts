import { Ajv2020 } from 'ajv/dist/2020.js'
import { openApiDocument } from 'emr-containers-testkit/contracts'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import {
  commonErrors,
  declaredErrors,
  operations,
  toWire,
  type OperationName,
} from 'emr-containers-testkit/model'
import { describe, expect, test } from 'vitest'
import { openApiStructure } from './open-api-structure.ts'

const document = openApiDocument()

interface Described {
  readonly operationId: OperationName
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[]
  readonly responses: Readonly<
    Record<string, { readonly headers: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

function isDescribed(operation: object): operation is Described {
  return 'operationId' in operation && 'parameters' in operation && 'responses' in operation
}

const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) =>
    isDescribed(operation) ? [{ path, method, ...operation }] : [],
  ),
)

/** Every value under a keyword, however deep it lies. */
function valuesOf(keyword: string, value: unknown = document): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => [
    ...(key === keyword ? [child] : []),
    ...valuesOf(keyword, child),
  ])
}

test('the document stays the same, byte for byte, while the model does', async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('open-api.golden.json')
})

test('the document has the structure that OpenAPI 3.1 asks for', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
  ajv.validate(openApiStructure, document)
  expect(ajv.errors).toBeNull()
})

test('every reference leads to a component', () => {
  const names = Object.keys(document.components.schemas)
  const missing = valuesOf('$ref').filter(
    (ref) => !names.some((name) => ref === `#/components/schemas/${name}`),
  )
  expect(missing).toEqual([])
  expect(valuesOf('$ref').length).toBeGreaterThan(names.length)
})

test('every schema is one for a strict validator of JSON Schema 2020-12', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false })
  ajv.addKeyword('components')
  ajv.addSchema({ $id: 'api', components: document.components })
  for (const name of Object.keys(document.components.schemas)) {
    expect(ajv.getSchema(`api#/components/schemas/${name}`), name).toBeTypeOf('function')
  }
  for (const schema of described.flatMap(({ parameters }) =>
    parameters.map((parameter) => parameter.schema),
  )) {
    expect(ajv.compile(schema)).toBeTypeOf('function')
  }
})

test('every operation of the model is there once, under its method and path', () => {
  const routes = described.map(
    ({ operationId, method, path }) => `${operationId}: ${method.toUpperCase()} ${path}`,
  )
  const modelled = Object.entries(operations).map(([name, { method, path }]) => `${name}: ${method} ${path}`)
  expect(new Set(routes)).toEqual(new Set(modelled))
  expect(routes).toHaveLength(modelled.length)
})

describe.each(described)('$operationId', ({ operationId, path, parameters, responses }) => {
  const { bindings, errors } = operations[operationId]

  test('has a parameter for each label of its path and each member of its query', () => {
    const labels = [...path.matchAll(/\{(\w+)\}/g)].map(([, label]) => label)
    const named = (place: string) => parameters.filter((each) => each.in === place).map(({ name }) => name)
    const inQuery = Object.values(bindings).filter((binding) => binding.in === 'query')
    expect(new Set(named('path'))).toEqual(new Set(labels))
    expect(named('query')).toEqual(inQuery.map(({ name }) => name))
  })

  test('answers the errors that it declares, and those of every AWS service, with their statuses', () => {
    for (const code of errors) expect(acceptsError(code, declaredErrors[code].status)).toBe(true)
    const { AccessDeniedException, ThrottlingException, ServiceUnavailable } = commonErrors
    expect(acceptsError('AccessDeniedException', AccessDeniedException.status)).toBe(true)
    expect(acceptsError('ThrottlingException', ThrottlingException.status)).toBe(true)
    expect(acceptsError('ServiceUnavailable', ServiceUnavailable.status)).toBe(true)
  })

  test('answers nothing else', () => {
    expect(acceptsError('ValidationException', 500)).toBe(false)
    expect(acceptsError('ConflictException', 400)).toBe(false)
    expect(acceptsError('ResourceNotFoundException', 400)).toBe(errors.includes('ResourceNotFoundException'))
    expect(Object.keys(responses)).not.toContain('404')
  })

  function acceptsError(code: string, status: number): boolean {
    const schema = responses[status]?.headers['x-amzn-ErrorType']?.schema
    return schema !== undefined && new Ajv2020().validate(schema, code)
  }
})

test('requests and answers are closed, and those of the fixtures are valid', () => {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema({ ...document, $id: 'api' })
  const check = (name: string) => ajv.getSchema(`api#/components/schemas/${name}`)
  const { jobRun, startJobRunRequest } = createFixtures({ seed: 7 })
  const { virtualClusterId: _, ...request } = startJobRunRequest.full().build()
  expect(check('StartJobRunRequest')?.(request)).toBe(true)
  expect(check('StartJobRunRequest')?.({ ...request, priority: 1 })).toBe(false)
  for (const built of jobRun.every()) expect(check('JobRun')?.(toWire('JobRun', built))).toBe(true)
  expect(check('JobRun')?.({ ...jobRun.buildWire(), queue: 'high' })).toBe(false)
})

describe('what trips tools up is not in it', () => {
  test('no reference below names of members', () => {
    expect(valuesOf('propertyNames').length).toBeGreaterThan(0)
    expect(valuesOf('$ref', valuesOf('propertyNames'))).toEqual([])
  })

  test('no reference in parameters, whose type tools read as it stands', () => {
    expect(valuesOf('$ref', valuesOf('parameters'))).toEqual([])
  })

  test('no pattern that is none with the flag u', () => {
    for (const pattern of valuesOf('pattern')) expect(() => new RegExp(String(pattern), 'u')).not.toThrow()
  })

  test('no security scheme, which every unsigned interaction would break', () => {
    expect(JSON.stringify(document)).not.toContain('"security')
  })

  test('no annotation of this package', () => {
    expect(JSON.stringify(document)).not.toMatch(/"x-(?!amzn)/)
  })
})

test('every call gives a document of its own, since tools write into theirs', () => {
  expect(openApiDocument()).not.toBe(openApiDocument())
  expect(openApiDocument().paths).not.toBe(document.paths)
})
