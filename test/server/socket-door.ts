import { startServer } from 'emr-containers-testkit/server'
import type { OpenDoor } from '../behaviour/door.ts'

/** The SDK's own handler over a socket of the loopback interface. */
export const openSocketDoor: OpenDoor = async (options) => {
  const server = await startServer(options)
  return { client: { endpoint: server.url }, emr: server.service, close: () => server.close() }
}
