import { show } from '../testkit-error.ts'
import { factsOf, type Facts, type ServiceModel } from './model-facts.ts'
import { readBotocore } from './read-botocore.ts'
import { describedOperations } from './read-description.ts'
import { isObject, objectAt, unreadable, type JsonObject } from './read-json.ts'
import { readSmithy } from './read-smithy.ts'
import type { ModelFormat } from './same-meaning.ts'
import { serviceOf } from './smithy-service.ts'

/** What the AWS SDKs call the service, in both formats. */
const serviceId = 'EMR containers'

/** What a model of AWS says, and the format it came in. */
export interface ServiceFacts {
  readonly format: ModelFormat
  readonly facts: Facts
}

/**
 * Reads a model of AWS in either format. Throws UNREADABLE_MODEL for what is neither, for another service, and for a
 * model that refers to shapes it does not have.
 */
export function readServiceModel(model: unknown): ServiceFacts {
  if (!isObject(model)) throw unreadable([], `it is ${show(model)}, not an object`)
  const format = formatOf(model)
  requireService(serviceNameIn[format](model))
  return { format, facts: factsOf(readers[format](model), describedOperations) }
}

const readers: Readonly<Record<ModelFormat, (model: JsonObject) => ServiceModel>> = {
  botocore: readBotocore,
  smithy: readSmithy,
}

const serviceNameIn: Readonly<Record<ModelFormat, (model: JsonObject) => unknown>> = {
  botocore: ({ metadata }) => objectAt(metadata, ['metadata'])['serviceId'],
  smithy: ({ shapes }) => {
    const [id, { traits }] = serviceOf(objectAt(shapes, ['shapes']))
    const place = ['shapes', id, 'traits']
    return objectAt(objectAt(traits, place)['aws.api#service'], place)['sdkId']
  },
}

function formatOf({ smithy, metadata, operations, shapes }: JsonObject): ModelFormat {
  if (shapes === undefined)
    throw unreadable([], 'it has no shapes: neither botocore nor Smithy writes such a model')
  if (smithy !== undefined) {
    if (typeof smithy === 'string' && /^[12]\./.test(smithy)) return 'smithy'
    throw unreadable(['smithy'], `versions 1 and 2 of Smithy are known, not ${show(smithy)}`)
  }
  if (metadata !== undefined && operations !== undefined) return 'botocore'
  throw unreadable([], 'it has neither "smithy" nor "metadata" and "operations"')
}

function requireService(name: unknown): void {
  if (name !== serviceId) throw unreadable([], `it is the model of ${show(name)}, not of "${serviceId}"`)
}
