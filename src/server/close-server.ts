import type { Server } from 'node:http'
// The timers of Node itself, as fake ones would never let a server end.
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers'
import type { Connections } from './connections.ts'

/** How often connections are looked at while a server closes, in milliseconds. */
const look = 20

/**
 * Stops listening, gives requests that are under way so many milliseconds to be answered, and drops what is open then.
 * Connections on which nothing is under way are not waited for: Node ends those that are idle by now, but neither those
 * that become so later nor those that never sent a request.
 */
export function closeServer(server: Server, { endUnused }: Connections, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => {
      server.closeIdleConnections()
      endUnused()
    }, look)
    const drop = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(drop)
      resolve()
    })
  })
}
