import type { HttpRequest, HttpResponse, Outcome } from '../service/http.ts'
import { wait } from '../service/wait.ts'
import { brokenBody, toResponse } from './to-response.ts'

/** A request as the SDK hands it to its `requestHandler`. */
export interface SdkRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A response as the SDK takes it from its `requestHandler`. */
export interface SdkResponse {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array | ReadableStream<Uint8Array>
}

/** What the SDK says of one call beside the request. */
export interface SdkCallOptions {
  /** An AbortSignal, or the SDK's older one, which is not listened to. */
  readonly abortSignal?: unknown
  /** Milliseconds. */
  readonly requestTimeout?: number
}

/** A `requestHandler` for the clients of the AWS SDK for JavaScript. */
export interface SdkRequestHandler {
  readonly metadata: { readonly handlerProtocol: string }
  handle(request: SdkRequest, options?: SdkCallOptions): Promise<{ response: SdkResponse }>
  destroy(): void
  updateHttpClientConfig(key: never, value: never): void
  httpHandlerConfigs(): object
}

/** Puts a function that answers requests in the place of the SDK's connection. */
export function createRequestHandler(handle: (request: HttpRequest) => Outcome): SdkRequestHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request, options = {}) {
      const outcome = handle(readRequest(request))
      return {
        response: outcome.kind === 'response' ? whole(outcome) : await withinLimits(outcome, options),
      }
    },
    destroy: () => undefined,
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  }
}

function readRequest({
  method,
  protocol,
  hostname,
  port,
  path,
  query,
  headers,
  body,
}: SdkRequest): HttpRequest {
  const authority = port === undefined ? hostname : `${hostname}:${port}`
  return {
    method,
    url: `${protocol}//${authority}${path}${queryText(query)}`,
    header: (name) => headers[name] ?? headers[nameIn(headers, name)],
    body: typeof body === 'string' ? body : bytesAsText(body),
  }
}

function nameIn(headers: Readonly<Record<string, string>>, name: string): string {
  return Object.keys(headers).find((key) => key.toLowerCase() === name) ?? name
}

function queryText(query: SdkRequest['query'] = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((text) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`),
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

const decoder = new TextDecoder()

function bytesAsText(body: unknown): string {
  return body instanceof Uint8Array ? decoder.decode(body) : ''
}

const encoder = new TextEncoder()

function whole({ status, headers, body }: HttpResponse): SdkResponse {
  return { statusCode: status, headers: lowerCased(headers), body: encoder.encode(body) }
}

/** The SDK looks headers up in lower case, as its own handlers give them. */
function lowerCased(headers: HttpResponse['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/** What does not come at once ends with the caller's abort or time limit, as a connection would. */
async function withinLimits(
  outcome: Outcome,
  { abortSignal, requestTimeout = 0 }: SdkCallOptions,
): Promise<SdkResponse> {
  const done = new AbortController()
  const signals = abortSignal instanceof AbortSignal ? [abortSignal, done.signal] : [done.signal]
  const signal = AbortSignal.any(signals)
  const limit = requestTimeout > 0 ? [timeOut(requestTimeout, signal)] : []
  try {
    return await Promise.race([deliver(outcome, signal), ...limit])
  } catch (error) {
    throw abortSignal instanceof AbortSignal && abortSignal.aborted ? aborted() : error
  } finally {
    done.abort()
  }
}

async function timeOut(milliseconds: number, signal: AbortSignal): Promise<never> {
  await wait(milliseconds, signal)
  throw named('TimeoutError', 'ETIMEDOUT', `Connection timed out after ${milliseconds} ms`)
}

/** Errors as the SDK's handler for Node gives them; see discoveries/network-faults-in-msw.md. */
async function deliver(outcome: Outcome, signal: AbortSignal): Promise<SdkResponse> {
  switch (outcome.kind) {
    case 'response':
      return whole(outcome)
    case 'connectionReset':
      if (!outcome.sent) throw named('TimeoutError', 'ECONNRESET', 'socket hang up')
      return { ...whole(outcome.sent), body: brokenBody(outcome.sent, cutOff()) }
    case 'cutShort':
      return { ...whole(outcome.response), body: brokenBody(outcome.response, cutOff()) }
    case 'delayed':
      await wait(outcome.milliseconds, signal)
      return deliver(outcome.resume(), signal)
    case 'noAnswer':
    case 'slowBody': {
      const { status, headers, body } = await toResponse(outcome, signal)
      return { statusCode: status, headers: Object.fromEntries(headers), body: body ?? new Uint8Array() }
    }
    default:
      return outcome satisfies never
  }
}

function cutOff(): Error {
  return named('Error', 'ECONNRESET', 'aborted')
}

function aborted(): Error {
  return Object.assign(new Error('Request aborted'), { name: 'AbortError' })
}

function named(name: string, code: string, message: string): Error {
  return Object.assign(new Error(message), { name, code })
}
