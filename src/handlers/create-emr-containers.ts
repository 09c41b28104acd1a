import { http, type HttpHandler } from 'msw'
import { createService, type Service } from '../service/create-service.ts'
import { checkOptionNames, type ServiceOptions } from '../service/service-options.ts'
import { createFetch, unlessAborted } from './create-fetch.ts'
import { readEndpoints } from './endpoints.ts'
import { createRequestHandler, type SdkRequestHandler } from './request-handler.ts'

/** Options of {@link createEmrContainers}; all have defaults. */
export interface EmrContainersOptions extends ServiceOptions {
  /** Custom endpoints that clients are pointed at, beside every AWS endpoint of the service. */
  endpoint?: string | readonly string[]
}

/** EMR on EKS behind MSW. */
export interface EmrContainers extends Omit<Service, 'handle'>, Disposable {
  /** Handlers for MSW's `setupServer`, `setupWorker` and `server.use`. Other hosts fall through to your own. */
  readonly handlers: HttpHandler[]
  /** Forgets job runs, faults and recorded calls, and breaks the connections of calls that wait. The clock goes on. */
  reset(): void
  /** Answers a request without MSW. A connection that breaks is a body that errors. */
  readonly fetch: (request: Request) => Promise<Response>
  /**
   * For the option of that name of the SDK's clients: the fastest way, without MSW and without a connection.
   *
   * **Example**
   *
   * ```ts
   * const client = new EMRContainersClient({ region, credentials, requestHandler: emr.requestHandler })
   * ```
   */
  readonly requestHandler: SdkRequestHandler
}

/**
 * EMR on EKS in memory, for MSW. Without `now` its clock starts at the real time and runs 30
 * times faster, so that a job run ends in seconds; with `now` it moves when `clock.advance` says so. Throws
 * INVALID_OPTION.
 *
 * **Example**
 *
 * ```ts
 * const emr = createEmrContainers({ seed: 42, now: '2026-01-15T09:00:00Z' })
 * const server = setupServer(...emr.handlers)
 * ```
 */
export function createEmrContainers(options: EmrContainersOptions = {}): EmrContainers {
  checkOptionNames(options, ['endpoint'])
  const { endpoint, ...serviceOptions } = options
  const { handle, ...service } = createService(serviceOptions, createEmrContainers)
  const { patterns, withoutPrefix } = readEndpoints(endpoint)
  const { fetch, endWaiting } = createFetch(handle, withoutPrefix)
  const { requestHandler, endWaiting: endWaitingClients } = createRequestHandler((request) =>
    handle({ ...request, url: withoutPrefix(request.url) }),
  )
  const reset = () => {
    endWaiting()
    endWaitingClients()
    service.reset()
  }
  return {
    ...service,
    reset,
    handlers: patterns.map((pattern) =>
      http.all(pattern, ({ request }) => unlessAborted(fetch(request), request.signal)),
    ),
    fetch,
    requestHandler,
    [Symbol.dispose]: reset,
  }
}
