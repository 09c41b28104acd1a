import { prepareServer, type PreparedServer, type ServerOptions } from './prepare-server.ts'
import type { Listener } from './listen.ts'

/** EMR on EKS on a socket. */
export interface RunningServer extends Listener, AsyncDisposable {
  /** The service behind the socket: its clock, faults, job runs and recorded calls. */
  readonly service: PreparedServer['service']
}

/**
 * Serves EMR on EKS over HTTP on the loopback interface, for clients in any language, and its controls below
 * `/_testkit/`. Throws INVALID_OPTION and PORT_UNAVAILABLE.
 *
 * **Example**
 *
 * ```ts
 * await using server = await startServer({ seed: 42 })
 * const client = new EMRContainersClient({ endpoint: server.url, region: 'us-east-1' })
 * ```
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { service, open } = prepareServer(options, startServer)
  const { url, close } = await open()
  return { url, close, service, [Symbol.asyncDispose]: () => close() }
}
