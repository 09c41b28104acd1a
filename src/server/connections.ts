import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Bounds the number of open connections. One too many ends the one that has gone longest without sending its first
 * request, so that clients who only connect shut nobody out; where each has sent one, the new one is refused. What is
 * returned is told of the connection of each request.
 */
export function boundConnections(server: Server, most: number): (socket: Socket) => void {
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
  return (socket) => waiting.delete(socket)
}
