import type { Segments } from '../model/json-path.ts'
import { said, type Entry, type ServiceModel } from './model-facts.ts'
import { factAt, listAt, memberOf, objectAt, unreadable, type JsonObject } from './read-json.ts'
import { smithyPrelude, smithyProtocols } from './same-meaning.ts'
import { describeSmithyOperation } from './smithy-operation.ts'
import { operationsOf, serviceOf } from './smithy-service.ts'
import { describeSmithyShape } from './smithy-shape.ts'

/** The shapes of a model, by their IDs. */
export interface SmithyShapes {
  /** Throws UNREADABLE_MODEL for a shape that is not there. */
  readonly shapeAt: (id: string) => JsonObject
  /** The ID without the namespace of the service. */
  readonly nameOf: (id: string) => string
}

/** Reads the JSON AST of Smithy from which the AWS SDK for JavaScript is generated. */
export function readSmithy(model: JsonObject): ServiceModel {
  const all = objectAt(model['shapes'], ['shapes'])
  const [serviceId, service] = serviceOf(all)
  const place = ['shapes', serviceId]
  const home = serviceId.slice(0, serviceId.indexOf('#') + 1)
  const nameOf = (id: string) => (id.startsWith(home) ? id.slice(home.length) : id)
  const shapeAt = (id: string): JsonObject => {
    const shape = memberOf(all, id) ?? smithyPrelude.get(id)
    if (shape === undefined) throw unreadable(['shapes', id], 'the model refers to this shape but lacks it')
    return objectAt(shape, ['shapes', id])
  }
  const commonErrors = listAt(service['errors'], [...place, 'errors'])
  const describe = (id: string) => () => describeSmithyOperation(id, { shapeAt, nameOf }, commonErrors)
  return {
    service: describeService(service, place),
    operations: new Map(operationsOf(serviceId, shapeAt).map((id) => [nameOf(id), describe(id)])),
    describeShape: (id) => describeSmithyShape(shapeAt(id), ['shapes', id], nameOf),
    nameOf,
  }
}

function describeService({ version, traits }: JsonObject, place: Segments): Entry[] {
  const all = objectAt(traits, [...place, 'traits'])
  const { endpointPrefix } = objectAt(all['aws.api#service'], [...place, 'traits', 'aws.api#service'])
  const protocols = Object.keys(all).filter((id) => /^(aws|smithy)\.protocols#/.test(id))
  return [
    ...said(['apiVersion'], factAt(version, [...place, 'version'])),
    ...said(['endpointPrefix'], factAt(endpointPrefix, [...place, 'traits', 'aws.api#service'])),
    ...protocols.map((id): Entry => [['protocols', smithyProtocols.get(id) ?? id], true]),
  ]
}
