import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** The connections of a server. */
export interface Connections {
  /** Is told of the connection of each request. */
  readonly noteRequest: (socket: Socket) => void
  /** Ends those on which nothing has come yet. */
  readonly endUnused: () => void
}

/**
 * Bounds the number of open connections. One too many ends the one that has gone longest without sending its first
 * request, so that clients who only connect shut nobody out; where each has sent one, the new one is refused.
 */
export function boundConnections(server: Server, most: number): Connections {
  const waiting = new Set<Socket>()
  let open = 0
  server.on('connection', (socket) => {
    open++
    waiting.add(socket)
    socket.once('close', () => {
      open--
      waiting.delete(socket)
    })
    if (open <= most) return
    const [longest = socket] = waiting
    waiting.delete(longest)
    longest.destroy()
  })
  return {
    noteRequest: (socket) => waiting.delete(socket),
    endUnused() {
      for (const socket of waiting) if (socket.bytesRead === 0) socket.destroy()
    },
  }
}
