import type { HttpRequest, HttpResponse, Outcome } from '../service/http.ts'
import { longestWait, onAbort, wait, waitForever } from '../service/wait.ts'
import { bodyOf, type BodyPlan } from './body-of.ts'
import { aborted, connectionLost, hungUp, timedOut } from './connection-errors.ts'
import { readSdkRequest, type SdkRequest } from './sdk-request.ts'
import { cutOff, drip, half } from './to-response.ts'

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
      const outcome = handle(readSdkRequest(request))
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
