import type { RequestHandler } from 'msw'
import { setupServer } from 'msw/node'
import { createEmrContainers } from 'emr-containers-testkit/handlers'
import type { OpenDoor } from '../behaviour/door.ts'

/** A server of MSW that refuses what no handler answers. Releases 2 and 3 name the option differently. */
export function listenWith(...handlers: RequestHandler[]): { close: () => void } {
  const server = setupServer(...handlers)
  const options = { onUnhandledFrame: 'error', onUnhandledRequest: 'error' } as const
  server.listen(options)
  return server
}

/** The SDK's own handler over the network, which MSW intercepts. */
export const openMswDoor: OpenDoor = (options) => {
  const emr = createEmrContainers(options)
  const server = listenWith(...emr.handlers)
  return { client: {}, emr, close: () => server.close() }
}
