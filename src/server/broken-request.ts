import type { Duplex } from 'node:stream'
import { statusTexts } from './node-http.ts'

/** What the parser of Node says of a request, and the status that it is answered with. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** Answers what is not HTTP, is too large in its head or takes too long, and ends the connection. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  endWith(socket, statuses[error.code ?? ''] ?? 400)
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
