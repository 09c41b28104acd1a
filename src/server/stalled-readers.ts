import type { Server } from 'node:http'
import type { Socket } from 'node:net'
// The timers of Node itself, as those of jsdom are numbers.
import { clearInterval, setInterval } from 'node:timers'

/** How often connections are looked at while a client is waited for. */
const looks = 4

/**
 * Drops the connection of a client that takes no byte of its answer for so many milliseconds: what it does not read is
 * kept here. Node ends clients that do not send, but not those that do not read.
 */
export function dropStalledReaders(server: Server, milliseconds: number): void {
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  // A limit of the socket's own sees whether bytes go out, also of a large one that was written at once. Only those
  // that have something to send are given one, as a fault may keep an answer back for as long as it likes.
  const look = setInterval(() => {
    for (const socket of open) {
      const isWatched = socket.timeout === milliseconds
      if (socket.writableLength > 0 !== isWatched) socket.setTimeout(isWatched ? 0 : milliseconds)
    }
  }, milliseconds / looks)
  look.unref()
  server.once('close', () => clearInterval(look))
}
