import { createHash } from 'node:crypto'
import { modelVersion } from 'emr-containers-testkit/contracts'
import { expect, test } from 'vitest'
import { commonErrors, declaredErrors, operations } from '../../src/model/generated/operations.ts'
import { shapes } from '../../src/model/generated/shapes.ts'

test('the version of the described API tells the API version, and changes with every part of the description', () => {
  const described = JSON.stringify({ shapes, operations, declaredErrors, commonErrors })
  const sum = createHash('sha256').update(described).digest('hex')
  expect(modelVersion()).toBe(`model-2020-10-01.${sum.slice(0, 12)}`)
})
