import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { firstHalf, type HttpRequest, type HttpResponse, type Outcome } from '../service/http.ts'
import { pieces } from '../service/pieces.ts'
import { wait } from '../service/wait.ts'
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
  handle: (request: HttpRequest) => Outcome | Promise<Outcome>,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<Listener> {
  const server = createServer((request, response) => {
    text(request).then(
      async (body) => deliver(await handle(readRequest(request, body)), response),
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

/** Carries out what a call ends with. A client that goes away ends every wait. */
async function deliver(outcome: Outcome, response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await send(outcome, response, gone.signal).catch(() => response.destroy())
}

async function send(outcome: Outcome, response: ServerResponse, gone: AbortSignal): Promise<void> {
  switch (outcome.kind) {
    case 'response':
      response.writeHead(outcome.status, outcome.headers)
      response.end(outcome.body)
      return
    case 'cutShort':
      response.writeHead(outcome.response.status, outcome.response.headers)
      response.write(outcome.response.body, () => response.socket?.end())
      return
    case 'slowBody':
      await drip(outcome.response, outcome.milliseconds, response, gone)
      return
    case 'connectionReset':
      await sendHalf(outcome.sent, response)
      response.socket?.resetAndDestroy()
      return
    case 'noAnswer':
      await sendHalf(outcome.sent, response)
      return
    case 'delayed':
      await wait(outcome.milliseconds, gone)
      await send(outcome.resume(), response, gone)
      return
    default:
      outcome satisfies never
  }
}

async function sendHalf(sent: HttpResponse | undefined, response: ServerResponse): Promise<void> {
  if (!sent) return
  response.writeHead(sent.status, sent.headers)
  await new Promise<void>((resolve) => response.write(firstHalf(sent), () => resolve()))
}

async function drip(
  { status, headers, body }: HttpResponse,
  milliseconds: number,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  response.writeHead(status, headers)
  const parts = pieces(body)
  for (const part of parts) {
    await wait(milliseconds / parts.length, gone)
    response.write(part)
  }
  response.end()
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
