import { Ajv2020 } from 'ajv/dist/2020.js'
import { schemas } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { shapes } from '../../src/model/shape.ts'

test('the exported schemas compile in the strictest mode of Ajv without further options', () => {
  const strict = new Ajv2020({ strict: true })
  strict.addSchema(schemas)
  for (const name of Object.keys(schemas.$defs)) {
    expect(strict.getSchema(`${schemas.$id}#/$defs/${name}`)).toBeTypeOf('function')
  }
})

test('the exported schemas are those of the description without its own keywords, and nothing else', () => {
  const plain: unknown = JSON.parse(JSON.stringify(shapes), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')))
      : value,
  )
  expect(schemas.$defs).toEqual(plain)
  expect(JSON.stringify(schemas)).not.toContain('"x-')
})
