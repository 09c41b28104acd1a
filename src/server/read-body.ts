import type { IncomingMessage, ServerResponse } from 'node:http'
import { longestBody } from '../service/decode-input.ts'

/** Longer than the service takes, and costs nothing: it refuses a body of this length before it reads it. */
const tooLong = ' '.repeat(longestBody + 1)

/** A client that goes on sending what is refused is cut off after this many bytes. */
const mostDiscarded = 4 * longestBody

/**
 * Reads the body of a request. Of one that is longer than the service takes nothing is kept, but it is read to its
 * end: a client that is answered while it sends may see a broken connection instead of the answer.
 */
export function readBody(
  incoming: IncomingMessage,
  response: ServerResponse,
  proceed: (body: string) => void,
): void {
  const { 'content-length': length, 'transfer-encoding': encoding, expect } = incoming.headers
  if (length === undefined && encoding === undefined) return proceed('')
  // A client of HTTP/1.0 would take it for the answer (RFC 9110, 10.1.1).
  if (expect !== undefined && incoming.httpVersion !== '1.0') {
    if (Number(length) > longestBody) {
      response.shouldKeepAlive = false
      return proceed(tooLong)
    }
    response.writeContinue()
  }
  gather(incoming, response, proceed)
}

function gather(incoming: IncomingMessage, response: ServerResponse, proceed: (body: string) => void): void {
  let chunks: Buffer[] = []
  let size = 0
  const cutOff = () => {
    incoming.removeAllListeners('data').removeAllListeners('end').pause()
    response.once('finish', () => incoming.socket.destroySoon())
    proceed(tooLong)
  }
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= longestBody) chunks.push(chunk)
    else chunks = []
    if (size > mostDiscarded) cutOff()
  })
  incoming.on('end', () => proceed(size > longestBody ? tooLong : join(chunks)))
  // The client went away before it had sent its request: there is nobody to answer.
  incoming.on('error', () => response.destroy())
}

function join(chunks: readonly Buffer[]): string {
  const [first] = chunks
  return (chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString('utf8')
}
