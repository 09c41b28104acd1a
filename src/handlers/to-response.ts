import { firstHalf, type HttpResponse, type Outcome } from '../service/http.ts'
import { pieces } from '../service/pieces.ts'
import { wait, waitForever } from '../service/wait.ts'

/** Carries out what a call ends with, as a response for `fetch` and MSW. Rejects when the signal is aborted. */
export async function toResponse(outcome: Outcome, signal: AbortSignal): Promise<Response> {
  switch (outcome.kind) {
    case 'response':
      return respondWith(outcome)
    case 'cutShort':
      return respondWith(outcome.response)
    case 'slowBody':
      return respondWith(outcome.response, slowBody(outcome.response.body, outcome.milliseconds))
    case 'connectionReset':
      return respondWith(outcome.sent ?? nothing, brokenBody(outcome.sent, connectionReset()))
    case 'noAnswer':
      return outcome.sent ? respondWith(outcome.sent, silentBody(outcome.sent)) : waitForever(signal)
    case 'delayed':
      await wait(outcome.milliseconds, signal)
      return toResponse(outcome.resume(), signal)
    default:
      return outcome satisfies never
  }
}

/** A head must come before a body can break; these are the least that it can say. */
const nothing = { status: 200, headers: { 'content-type': 'application/json' }, body: '' }

/** A response of the service, with another body where one is given. */
export function respondWith(
  { status, headers, body }: Pick<HttpResponse, 'status' | 'headers' | 'body'>,
  instead?: BodyInit,
): Response {
  return new Response(instead ?? body, { status, headers })
}

const encoder = new TextEncoder()

/**
 * A body that errors is the faithful network fault in Node: the SDK sees ECONNRESET and retries, which it does not
 * after `HttpResponse.error()`; see discoveries/network-faults-in-msw.md.
 */
export function brokenBody(sent: HttpResponse | undefined, error: Error): ReadableStream<Uint8Array> {
  const rest = sent ? [encoder.encode(firstHalf(sent))] : []
  return new ReadableStream({
    // What is queued when a stream errors is lost, so the error waits until the first half was taken.
    pull(controller) {
      const piece = rest.shift()
      if (piece) controller.enqueue(piece)
      else controller.error(error)
    },
  })
}

function connectionReset(): Error {
  return new Error('The connection was reset by a fault of emr-containers-testkit')
}

function silentBody(sent: HttpResponse): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(firstHalf(sent))),
  })
}

function slowBody(body: string, milliseconds: number): ReadableStream<Uint8Array> {
  const parts = pieces(body)
  const share = milliseconds / parts.length
  const cancelled = new AbortController()
  return new ReadableStream({
    async pull(controller) {
      // A reader that went away ends the wait; there is nobody left to tell.
      await wait(share, cancelled.signal).catch(() => undefined)
      const part = parts.shift()
      if (cancelled.signal.aborted) return
      if (part !== undefined) controller.enqueue(encoder.encode(part))
      if (parts.length === 0) controller.close()
    },
    cancel: () => cancelled.abort(),
  })
}
