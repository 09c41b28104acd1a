import type { HttpRequest, HttpResponse, Outcome } from '../service/http.ts'
import { longestWait, onAbort, wait, waitForever } from '../service/wait.ts'
import { show } from '../testkit-error.ts'
import { invalidOption } from '../service/invalid-option.ts'
import { bodyOf, type BodyPlan } from './body-of.ts'
import { cutOff, drip, half } from './to-response.ts'

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
  /** Answers a request of the SDK; rejects as a lost connection or an abort does. */
  handle(request: SdkRequest, options?: SdkCallOptions): Promise<{ response: SdkResponse }>
  /** For the client's own `destroy`; there is nothing to close. */
  destroy(): void
  /** For the SDK, which may hand on settings of a connection; there is none. */
  updateHttpClientConfig(key: never, value: never): void
  /** For the SDK, which may ask for settings of a connection; there are none. */
  httpHandlerConfigs(): object
}

/** A `requestHandler`, and the way to end what waits in it. */
export interface EndableRequestHandler {
  readonly requestHandler: SdkRequestHandler
  /** Resets the connections of the calls that wait for an answer. */
  readonly endWaiting: () => void
}

/** Puts a function that answers requests in the place of the SDK's connection. */
export function createRequestHandler(handle: (request: HttpRequest) => Outcome): EndableRequestHandler {
  const waiting = new Set<AbortController>()
  const carryOut = async (outcome: Outcome, signal: AbortSignal | undefined, requestTimeout?: number) => {
    const stop = new AbortController()
    waiting.add(stop)
    return withinLimits(outcome, { stop, signal }, requestTimeout).finally(() => waiting.delete(stop))
  }
  const requestHandler: SdkRequestHandler = {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request, { abortSignal, requestTimeout } = {}) {
      const signal = isSignal(abortSignal) ? abortSignal : undefined
      if (signal?.aborted) throw aborted()
      const outcome = handle(readRequest(request))
      return {
        response:
          outcome.kind === 'response' ? whole(outcome) : await carryOut(outcome, signal, requestTimeout),
      }
    },
    destroy: () => undefined,
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  }
  return {
    requestHandler,
    endWaiting() {
      for (const stop of waiting) stop.abort(hungUp())
    },
  }
}

/** By its members, as a signal of another realm, such as that of jsdom, is no instance of the class here. */
function isSignal(value: unknown): value is AbortSignal {
  return typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value
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
    body: typeof body === 'string' ? body : textOf(body),
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

function textOf(body: unknown): string {
  if (body === undefined || body === null) return ''
  if (body instanceof Uint8Array) return decoder.decode(body)
  throw invalidOption(
    '$.body',
    `${show(body)} is not a body`,
    'Give a string or a Uint8Array, as the clients of this service do.',
    'read a request of the SDK',
  )
}

const encoder = new TextEncoder()

function whole({ status, headers, body }: HttpResponse): SdkResponse {
  return { statusCode: status, headers: lowerCased(headers), body: encoder.encode(body) }
}

/** The SDK looks headers up in lower case, as its own handlers give them. */
function lowerCased(headers: HttpResponse['headers']): Record<string, string> {
  const lowered: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) lowered[name.toLowerCase()] = value
  return lowered
}

/** What does not come at once ends with the caller's abort or time limit, as a connection would. */
async function withinLimits(
  outcome: Outcome,
  { stop, signal }: { readonly stop: AbortController; readonly signal: AbortSignal | undefined },
  requestTimeout = 0,
): Promise<SdkResponse> {
  const letGo = onAbort(signal, () => stop.abort(aborted()))
  const giveUp = () => stop.abort(timedOut(requestTimeout))
  const timer = requestTimeout > 0 ? setTimeout(giveUp, Math.min(requestTimeout, longestWait)) : undefined
  try {
    return await deliver(outcome, stop.signal, signal)
  } finally {
    letGo()
    clearTimeout(timer)
  }
}

/** Errors as the SDK's handler for Node gives them; see discoveries/network-faults-in-msw.md. */
async function deliver(
  outcome: Outcome,
  stop: AbortSignal,
  signal: AbortSignal | undefined,
): Promise<SdkResponse> {
  const begin = ({ status, headers }: HttpResponse, plan: BodyPlan): SdkResponse => ({
    statusCode: status,
    headers: lowerCased(headers),
    body: bodyOf(plan, { signal, errorOf: connectionLost }),
  })
  switch (outcome.kind) {
    case 'response':
      return whole(outcome)
    case 'connectionReset':
      if (!outcome.sent) throw hungUp()
      return begin(outcome.sent, half(outcome.sent, connectionLost()))
    case 'cutShort':
      return begin(outcome.response, cutOff(outcome.response, connectionLost()))
    case 'slowBody':
      return begin(outcome.response, drip(outcome.response, outcome.milliseconds))
    case 'noAnswer':
      return outcome.sent ? begin(outcome.sent, half(outcome.sent, 'silence')) : waitForever(stop)
    case 'delayed':
      await wait(outcome.milliseconds, stop)
      return deliver(outcome.resume(), stop, signal)
    default:
      return outcome satisfies never
  }
}

function hungUp(): Error {
  return named('TimeoutError', 'ECONNRESET', 'socket hang up')
}

function connectionLost(): Error {
  return named('Error', 'ECONNRESET', 'aborted')
}

function timedOut(milliseconds: number): Error {
  return named('TimeoutError', 'ETIMEDOUT', `Connection timed out after ${milliseconds} ms`)
}

function aborted(): Error {
  return Object.assign(new Error('Request aborted'), { name: 'AbortError' })
}

function named(name: string, code: string, message: string): Error {
  return Object.assign(new Error(message), { name, code })
}
