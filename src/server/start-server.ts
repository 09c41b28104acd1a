import { createService, type Service } from '../service/create-service.ts'
import { checkOptionNames, type ServiceOptions } from '../service/service-options.ts'
import { listen, type ListenOptions, type Listener } from './listen.ts'

/** Options of {@link startServer}; all have defaults. */
export interface ServerOptions extends ServiceOptions, ListenOptions {}

/** EMR on EKS on a socket. */
export interface RunningServer extends Listener, AsyncDisposable {
  /** The service behind the socket: its clock, faults, job runs and recorded calls. */
  readonly service: Omit<Service, 'handle'>
}

/**
 * Serves EMR on EKS over HTTP on the loopback interface, for clients in any language. Throws INVALID_OPTION and
 * PORT_UNAVAILABLE.
 *
 * **Example**
 *
 * ```ts
 * await using server = await startServer({ seed: 42 })
 * const client = new EMRContainersClient({ endpoint: server.url, region: 'us-east-1' })
 * ```
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  checkOptionNames(options, ['port', 'host'])
  const { port, host, ...serviceOptions } = options
  const service = createService(serviceOptions)
  const place = { ...(port !== undefined && { port }), ...(host !== undefined && { host }) }
  const { url, close } = await listen(service.handle, place)
  return { url, close, service, [Symbol.asyncDispose]: close }
}
