import { openService, type Service } from '../service/create-service.ts'
import { checkOptionNames, type ServiceOptions } from '../service/service-options.ts'
import { storedBytes } from '../service/stored-bytes.ts'
import { longestWait } from '../service/wait.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { createDoor, type DoorOptions } from './create-door.ts'
import { listen, urlOf, type ListenOptions, type Listener } from './listen.ts'
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

/** A server lives long: it remembers fewer calls than a service of a test, unless it is told otherwise. The help of `serve` says so. */
const recordedRequests = 10_000

const ownNames = ['port', 'host', 'maxConnections', 'clientTimeout', 'cors', 'allowedHosts', 'onRequest']

/**
 * The callee is the function that the user gave the options to: faults name the place of its call, if there is one.
 * Throws INVALID_OPTION.
 */
export function prepareServer(options: ServerOptions, callee?: Function): PreparedServer {
  checkOptionNames(options, ownNames, 'start the server')
  const { port, host, maxConnections, clientTimeout, cors, allowedHosts, onRequest, ...serviceOptions } =
    options
  checkTypes(options)
  checkLimit('maxConnections', maxConnections)
  checkLimit('clientTimeout', clientTimeout)
  checkHost(host)
  const { service, store } = openService({ recordedRequests, ...serviceOptions }, callee)
  const world = { service, bytes: () => storedBytes(store) }
  const door = createDoor(world, service.handle, {
    ...(cors !== undefined && { cors }),
    ...(allowedHosts !== undefined && { allowedHosts }),
  })
  const place = {
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    ...(maxConnections !== undefined && { maxConnections }),
    ...(clientTimeout !== undefined && { clientTimeout }),
  }
  return { service, open: () => listen(door, place, onRequest && describeRequest(onRequest)) }
}

/** Throws INVALID_OPTION. Node takes a port that is text for the path of a socket, and what is no function fails much later. */
function checkTypes({ port, onRequest }: { [Name in keyof ServerOptions]?: unknown }): void {
  if (port !== undefined && typeof port !== 'number')
    throw invalid(
      '$.port',
      `${show(port)} is not a number`,
      'Give one such as 4566, or 0 to pick a free one.',
    )
  if (onRequest !== undefined && typeof onRequest !== 'function')
    throw invalid('$.onRequest', `${show(onRequest)} is not a function`, 'Give one that takes a summary.')
}

/** Throws INVALID_OPTION. Timers count in 31 bits. */
function checkLimit(name: 'maxConnections' | 'clientTimeout', given: unknown): void {
  if (given === undefined) return
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 1 && given <= longestWait) return
  throw invalid(`$.${name}`, `${show(given)} is not a limit`, `Give a whole number from 1 to ${longestWait}.`)
}

/** Throws INVALID_OPTION for what no URL can name. Of that, Node would take an empty text for every address there is. */
function checkHost(given: unknown): void {
  if (given === undefined) return
  if (typeof given === 'string' && URL.canParse(urlOf(given, 0))) return
  throw invalid(
    '$.host',
    `${show(given)} is not a host that a URL can name`,
    'Give a name or an address such as 127.0.0.1 or ::1.',
  )
}

function invalid(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'start the server', path, reason, remedy })
}
