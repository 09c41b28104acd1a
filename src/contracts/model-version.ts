import { createHash } from 'node:crypto'
import { commonErrors, declaredErrors, operations } from '../model/generated/operations.ts'
import { shapes } from '../model/generated/shapes.ts'
import { apiVersion } from './open-api.ts'

/**
 * The version of the described API, such as `model-2020-10-01.0123456789ab`: the provider version that results are
 * published for. It changes when the description does, and with nothing else.
 */
export function modelVersion(): string {
  const description = JSON.stringify({ shapes, operations, declaredErrors, commonErrors })
  return `model-${apiVersion}.${createHash('sha256').update(description).digest('hex').slice(0, 12)}`
}
