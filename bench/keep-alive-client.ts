import { connect, type Socket } from 'node:net'

/** Writes the next request, and hears of its answer. */
export interface KeepAliveClient {
  readonly ask: (request: string) => Promise<string>
  readonly close: () => void
}

/**
 * A connection that is kept alive, with as little of its own as HTTP allows: a full client would take longer than the
 * servers that are measured, and all of them would seem alike.
 */
export async function openClient(url: string): Promise<KeepAliveClient> {
  const { hostname, port } = new URL(url)
  const socket = await opened(hostname, Number(port))
  let received = ''
  let waiting: PromiseWithResolvers<string> | undefined
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1')
    if (!isWhole(received)) return
    const answer = received
    received = ''
    waiting?.resolve(answer)
  })
  socket.on('close', () => waiting?.reject(new Error(`the server hung up after ${received.length} bytes`)))
  return {
    ask: (request) => {
      waiting = Promise.withResolvers()
      socket.write(request)
      return waiting.promise
    },
    close: () => socket.destroy(),
  }
}

function opened(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

function isWhole(received: string): boolean {
  const head = received.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.slice(0, head))?.[1]
  return received.length >= head + 4 + Number(length ?? 0)
}
