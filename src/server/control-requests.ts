import { operationNames } from '../model/generated/operations.ts'
import { listAllowed, show } from '../testkit-error.ts'
import { checkQuery, invalidBody, readCount, type ControlRoute } from './control-route.ts'

/** The calls that came in, of one operation or of all; or the latest of them, at most so many. */
export const listRequests: ControlRoute = ({ service }, { query }) => {
  checkQuery(query, ['operation', 'limit'])
  const given = query.get('operation')
  const operation = operationNames.find((name) => name === given)
  if (given === null || operation) {
    const limit = readCount(query, 'limit', Number.MAX_SAFE_INTEGER)
    return { requests: service.requests(operation).slice(-limit) }
  }
  throw invalidBody('$.operation', `there is no operation ${show(given)}`, listAllowed(operationNames))
}
