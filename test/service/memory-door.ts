import { createEmrContainers } from 'emr-containers-testkit/handlers'
import type { EmrContainers } from 'emr-containers-testkit/handlers'
import type { OpenDoor } from '../behaviour/door.ts'

/** A request as the SDK hands it to its request handler. */
interface SdkRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly path: string
  readonly query: Readonly<Record<string, string | readonly string[]>>
  readonly headers: Record<string, string>
  readonly body?: string
}

/** No socket and no interception: the SDK's requests are handed to `emr.fetch`. */
export const openMemoryDoor: OpenDoor = (options) => {
  const emr = createEmrContainers(options)
  return { client: { requestHandler: requestHandlerOf(emr) }, emr, close: () => undefined }
}

function requestHandlerOf(emr: EmrContainers) {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request: SdkRequest, { abortSignal }: { readonly abortSignal?: AbortSignal } = {}) {
      const isAborted = () => abortSignal?.aborted ?? false
      const response = await emr.fetch(toRequest(request, abortSignal)).catch((cause: unknown) => {
        throw isAborted() ? aborted() : cause
      })
      const headers = Object.fromEntries(response.headers)
      const body = await readBody(response, isAborted)
      return { response: { statusCode: response.status, headers, body } }
    },
    destroy: () => undefined,
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  }
}

function toRequest(
  { method, protocol, hostname, path, query, headers, body }: SdkRequest,
  signal: AbortSignal | null = null,
): Request {
  const url = new URL(`${protocol}//${hostname}${path}`)
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) url.searchParams.append(name, item)
  }
  return new Request(url, { method, headers, signal, ...(body !== undefined && { body }) })
}

/** A body that errors is a connection that was reset, in the words of the SDK's handler for Node. */
async function readBody(response: Response, isAborted: () => boolean): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch (cause) {
    if (isAborted()) throw aborted()
    const reset = new Error('socket hang up', { cause })
    throw Object.assign(reset, { name: 'TimeoutError', code: 'ECONNRESET' })
  }
}

function aborted(): Error {
  return Object.assign(new Error('Request aborted'), { name: 'AbortError' })
}
