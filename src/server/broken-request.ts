import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { statusTexts } from './node-http.ts'

/** A client that takes too long is waited for no longer, whatever it waits for itself. */
const tooSlow = 'ERR_HTTP_REQUEST_TIMEOUT'

/** What the parser of Node says of a request, and the status that it is answered with. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  [tooSlow]: 408,
}

/** What came in on a connection last. */
interface Latest {
  readonly incoming: IncomingMessage
  readonly response: ServerResponse
  /** The response to the request before it. */
  readonly before: ServerResponse | undefined
}

/**
 * Answers what is not HTTP, is too large in its head or takes too long, and ends the connection. What is not HTTP may
 * follow whole requests at once: they are answered first, in order (RFC 9112, 9.3.2). What is returned is told of each
 * request.
 */
export function answerBrokenRequests(
  server: Server,
): (incoming: IncomingMessage, response: ServerResponse) => void {
  const latest = new WeakMap<Duplex, Latest>()
  const broken = new WeakSet<Duplex>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // What comes after what is not HTTP is none either.
    if (broken.has(socket)) return
    broken.add(socket)
    const answer = () => endWith(socket, statuses[error.code ?? ''] ?? 400)
    const { incoming, response, before } = latest.get(socket) ?? {}
    const lastWhole = incoming?.complete ? response : before
    if (error.code === tooSlow || !lastWhole || lastWhole.closed) answer()
    else lastWhole.once('close', answer)
  })
  return (incoming, response) => {
    const { socket } = incoming
    latest.set(socket, { incoming, response, before: latest.get(socket)?.response })
  }
}

/** A tunnel is not served: CONNECT is answered, not dropped. */
export function refuseTunnel(socket: Duplex): void {
  endWith(socket, 405)
}

function endWith(socket: Duplex, status: number): void {
  // Nobody hears of a client that has gone away by now.
  socket.on('error', () => socket.destroy())
  if (!socket.writable) return void socket.destroy()
  const phrase = statusTexts[status]
  const body = JSON.stringify({ message: phrase })
  const head = `HTTP/1.1 ${status} ${phrase}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  socket.end(head + body, () => socket.destroy())
}
