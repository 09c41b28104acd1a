import { createService, type Service } from '../service/create-service.ts'
import { checkOptionNames, type ServiceOptions } from '../service/service-options.ts'
import { createDoor, type DoorOptions } from './create-door.ts'
import { listen, type ListenOptions, type Listener } from './listen.ts'
import { describeRequest, type RequestSummary } from './request-summary.ts'

/** Options of {@link startServer}; all have defaults. */
export interface ServerOptions extends ServiceOptions, ListenOptions, DoorOptions {
  /** Calls that `requests` remembers at least, the latest ones. Default: 10,000. */
  recordedRequests?: number
  /** Hears of each request once it is over, such as to log it. No header, query or body is told. */
  onRequest?: (summary: RequestSummary) => void
}

/** A server that does not listen yet, so that it can be filled before the first client comes. */
export interface PreparedServer {
  readonly service: Omit<Service, 'handle'>
  readonly open: () => Promise<Listener>
}

/** A server lives long: it remembers fewer calls than a service of a test, unless it is told otherwise. */
const recordedRequests = 10_000

/** The callee is the function that the user gave the options to: faults name the place of its call. Throws INVALID_OPTION. */
export function prepareServer(options: ServerOptions, callee: Function = prepareServer): PreparedServer {
  checkOptionNames(options, ['port', 'host', 'cors', 'allowedHosts', 'onRequest'])
  const { port, host, cors, allowedHosts, onRequest, ...serviceOptions } = options
  const service = createService({ recordedRequests, ...serviceOptions }, callee)
  const door = createDoor(service, {
    ...(cors !== undefined && { cors }),
    ...(allowedHosts !== undefined && { allowedHosts }),
  })
  const place = { ...(port !== undefined && { port }), ...(host !== undefined && { host }) }
  return { service, open: () => listen(door, place, onRequest && describeRequest(onRequest)) }
}
