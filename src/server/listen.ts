import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import { realTime } from '../service/clock.ts'
import type { HttpRequest, Outcome } from '../service/http.ts'
import { answerBrokenRequests, refuseTunnel } from './broken-request.ts'
import { closeServer } from './close-server.ts'
import { boundConnections } from './connections.ts'
import { createServer } from './node-http.ts'
import { portUnavailable } from './port-unavailable.ts'
import { readBody } from './read-body.ts'
import { createSender } from './send-outcome.ts'
import { dropStalledReaders } from './stalled-readers.ts'

/** A port that is listened on. */
export interface Listener {
  /** Where clients are pointed at, such as `http://127.0.0.1:4566`. */
  readonly url: string
  /**
   * Stops listening, gives requests that are under way so many milliseconds to be answered, and drops what is open
   * then. Default: 0.
   */
  readonly close: (grace?: number) => Promise<void>
}

/** Where to listen. */
export interface ListenOptions {
  /** Default: 0, which picks a free port. */
  port?: number
  /** Default: 127.0.0.1. */
  host?: string
  /** Open connections; one more ends one that has not sent a request yet, or is refused. Default: 1000. */
  maxConnections?: number
  /**
   * Milliseconds that a client may take to send a request, or to go on reading its answer; a third of them to send the
   * head. Default: 30,000.
   */
  clientTimeout?: number
}

/** What a door does with a request; the address is the one of this machine that the client reached. */
export type Handle = (request: HttpRequest, localAddress: string | undefined) => Outcome | Promise<Outcome>

/** Hears of each request once it is over, and how many milliseconds it took. */
export type Observe = (request: HttpRequest, outcome: Outcome, milliseconds: number) => void

/** Idle connections are kept for longer than a client usually pauses between two calls. */
const keepAliveTimeout = 20_000

/** No client is waited for longer than this, so that those who send a byte a second hold nothing up. */
function timeoutsOf(clientTimeout: number): ServerOptions {
  return {
    headersTimeout: Math.ceil(clientTimeout / 3),
    requestTimeout: clientTimeout,
    keepAliveTimeout,
    connectionsCheckingInterval: Math.ceil(clientTimeout / 30),
  }
}

/** Puts a function that answers requests on a socket. Throws PORT_UNAVAILABLE. */
export async function listen(
  handle: Handle,
  { port = 0, host = '127.0.0.1', maxConnections = 1000, clientTimeout = 30_000 }: ListenOptions = {},
  observe?: Observe,
): Promise<Listener> {
  const server = createServer({ ...timeoutsOf(clientTimeout), optimizeEmptyRequests: true })
  const sendOutcome = createSender()
  const connections = boundConnections(server, maxConnections)
  const noteOrder = answerBrokenRequests(server)
  dropStalledReaders(server, clientTimeout)
  const onRequest = (incoming: IncomingMessage, response: ServerResponse): void => {
    connections.noteRequest(incoming.socket)
    noteOrder(incoming, response)
    readBody(incoming, response, (body) => {
      const request = readRequest(incoming, body)
      const send = (outcome: Outcome) => sendOutcome(outcome, response)
      const sendWatched = observe ? watched(observe, request, response, send) : send
      const outcome = handle(request, incoming.socket.localAddress)
      // A service answers at once, and to wait for it a turn would cost each call of it.
      if (outcome instanceof Promise) outcome.then(sendWatched, () => response.destroy())
      else sendWatched(outcome)
    })
  }
  server.on('request', onRequest)
  server.on('checkContinue', onRequest)
  server.on('connect', (_request, socket) => refuseTunnel(socket))
  await bind(server, port, host)
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: urlOf(host, bound),
    close: (grace = 0) => closeServer(server, connections, grace),
  }
}

/** The URL of a host and a port. */
export function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function readRequest({ method = 'GET', url = '/', headers }: IncomingMessage, body: string): HttpRequest {
  return {
    method,
    url,
    header: (name) => {
      const value = headers[name]
      return Array.isArray(value) ? value.join(', ') : value
    },
    body,
  }
}

/** Has the observer told of a request when it is over: of the outcome that it came to, as far as it came to one. */
function watched(
  observe: Observe,
  request: HttpRequest,
  response: ServerResponse,
  send: (outcome: Outcome) => void,
): (outcome: Outcome) => void {
  const start = realTime()
  const follow = (outcome: Outcome, tell: (latest: Outcome) => void): Outcome => {
    tell(outcome)
    return outcome.kind === 'delayed' ? { ...outcome, resume: () => follow(outcome.resume(), tell) } : outcome
  }
  return (outcome) => {
    let latest = outcome
    response.once('close', () => observe(request, latest, realTime() - start))
    send(follow(outcome, (later) => (latest = later)))
  }
}

async function bind(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((cause: unknown) => {
    throw portUnavailable(host, port, cause)
  })
}
