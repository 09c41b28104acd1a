import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { HttpRequest, Outcome } from '../service/http.ts'
import { TestkitError } from '../testkit-error.ts'

/** A port that is listened on. */
export interface Listener {
  /** Where clients are pointed at, such as `http://127.0.0.1:4566`. */
  readonly url: string
  /** Stops listening and drops open connections. */
  readonly close: () => Promise<void>
}

/** Where to listen. */
export interface ListenOptions {
  /** Default: 0, which picks a free port. */
  port?: number
  /** Default: 127.0.0.1. */
  host?: string
}

/** Puts a function that answers requests on a socket. Throws PORT_UNAVAILABLE. */
export async function listen(
  handle: (request: HttpRequest) => Outcome,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<Listener> {
  const server = createServer((request, response) => {
    text(request).then(
      (body) => send(handle(readRequest(request, body)), response),
      // The client went away before it had sent its request: there is nobody to answer.
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((cause: unknown) => {
    throw unavailable(host, port, cause)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
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

function send(outcome: Outcome, response: ServerResponse): void {
  switch (outcome.kind) {
    case 'response':
      response.writeHead(outcome.status, outcome.headers)
      response.end(outcome.body)
      return
    case 'connectionReset':
      response.socket?.resetAndDestroy()
      return
    default:
      outcome satisfies never
  }
}

function unavailable(host: string, port: number, cause: unknown): TestkitError {
  return new TestkitError({
    code: 'PORT_UNAVAILABLE',
    failedTo: 'start the server',
    path: '$.port',
    reason: `${host}:${port} cannot be listened on (${cause instanceof Error ? cause.message : String(cause)})`,
    remedy: 'Give another port, or 0 to pick a free one.',
    cause,
  })
}
