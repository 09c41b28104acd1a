import { operationNames } from '../model/generated/operations.ts'
import { listAllowed, show } from '../testkit-error.ts'
import { invalidBody, type ControlRoute } from './control-route.ts'

/** The calls that came in, of one operation or of all. */
export const listRequests: ControlRoute = ({ service }, { query }) => {
  const given = query.get('operation')
  const operation = operationNames.find((name) => name === given)
  if (given === null || operation) return { requests: service.requests(operation) }
  throw invalidBody('$.operation', `there is no operation ${show(given)}`, listAllowed(operationNames))
}
