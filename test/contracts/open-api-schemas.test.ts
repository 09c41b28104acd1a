import { readFileSync } from 'node:fs'
import { operations, type OperationName } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { componentSchemas, parameterSchema, refTo } from '../../src/contracts/open-api-schemas.ts'
import { valueAt } from '../../src/model/json-path.ts'

const golden: unknown = JSON.parse(readFileSync(new URL('open-api.golden.json', import.meta.url), 'utf8'))

function isOperationName(name: string): name is OperationName {
  return name in operations
}

test('the components are those of the document', () => {
  expect(componentSchemas()).toEqual(valueAt(golden, ['components', 'schemas']))
})

test.each(Object.keys(operations).filter(isOperationName))(
  'the parameters of %s are those of the document',
  (operation) => {
    const { path, method, bindings } = operations[operation]
    const members = Object.entries(bindings).filter(([, { in: place }]) => place !== 'body')
    const parameters = valueAt(golden, ['paths', path, method.toLowerCase(), 'parameters'])
    expect(parameters).toHaveLength(members.length)
    for (const [index, [member]] of members.entries()) {
      expect(parameterSchema(operation, member)).toEqual(valueAt(parameters, [index, 'schema']))
    }
  },
)

test('a reference leads to a component', () => {
  expect(refTo('JobRun')).toEqual({ $ref: '#/components/schemas/JobRun' })
})
