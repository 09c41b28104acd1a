import { show } from '../testkit-error.ts'
import { isObject, listAt, objectAt, textAt, unreadable, type JsonObject } from './read-json.ts'

/** The service of a model, with its ID. Throws UNREADABLE_MODEL for a model that has none, or several. */
export function serviceOf(shapes: JsonObject): readonly [id: string, service: JsonObject] {
  const services = Object.entries(shapes).flatMap(([id, shape]) =>
    isObject(shape) && shape['type'] === 'service' ? [[id, shape] as const] : [],
  )
  const [service] = services
  if (service && services.length === 1) return service
  throw unreadable(['shapes'], `there is not one service in the model but ${services.length}`)
}

/** Lifecycle operations of a resource, each of which refers to one operation. */
const lifecycle = ['create', 'put', 'read', 'update', 'delete', 'list']

/** The operations of a service and of its resources, by their IDs. */
export function operationsOf(serviceId: string, shapeAt: (id: string) => JsonObject): string[] {
  const operations = new Set<string>()
  const holders = new Set([serviceId])
  // A set hands out what is added while it is walked, and each resource once.
  for (const id of holders) {
    const holder = shapeAt(id)
    const targetsOf = (name: string) => targets(holder, id, name)
    for (const resource of targetsOf('resources')) holders.add(resource)
    const names = ['operations', 'collectionOperations', ...lifecycle]
    for (const operation of names.flatMap(targetsOf)) operations.add(operation)
  }
  for (const id of operations) {
    const { type } = shapeAt(id)
    if (type !== 'operation')
      throw unreadable(['shapes', id], `it is ${show(type)} where an operation belongs`)
  }
  return [...operations]
}

function targets(holder: JsonObject, id: string, name: string): string[] {
  const value = holder[name]
  const list = lifecycle.includes(name) && value !== undefined ? [value] : value
  const place = ['shapes', id, name]
  return listAt(list, place).map((reference) => textAt(objectAt(reference, place)['target'], place))
}
