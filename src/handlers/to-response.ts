import { firstHalf, type HttpResponse, type Outcome } from '../service/http.ts'
import { pieces } from '../service/pieces.ts'
import { wait, waitForever } from '../service/wait.ts'
import { bodyOf, type BodyPlan, type Caller } from './body-of.ts'

/** Carries out what a call ends with, as a response for `fetch` and MSW. Rejects when the caller gives up. */
export async function toResponse(outcome: Outcome, caller: Caller): Promise<Response> {
  switch (outcome.kind) {
    case 'response':
      return respondWith(outcome)
    case 'cutShort':
      return respondWith(outcome.response, bodyOf(cutOff(outcome.response, connectionReset()), caller))
    case 'slowBody':
      return respondWith(outcome.response, bodyOf(drip(outcome.response, outcome.milliseconds), caller))
    case 'connectionReset':
      return respondWith(outcome.sent ?? nothing, bodyOf(half(outcome.sent, connectionReset()), caller))
    case 'noAnswer':
      if (!outcome.sent) return waitForever(caller.signal)
      return respondWith(outcome.sent, bodyOf(half(outcome.sent, 'silence'), caller))
    case 'delayed':
      await wait(outcome.milliseconds, caller.signal)
      return toResponse(outcome.resume(), caller)
    default:
      return outcome satisfies never
  }
}

/** A body that comes bit by bit. */
export function drip({ body }: HttpResponse, milliseconds: number): BodyPlan {
  const parts = pieces(body)
  return { parts, pause: milliseconds / parts.length, ending: 'close' }
}

/**
 * A body that breaks off. One that errors is the faithful network fault in Node: the SDK sees ECONNRESET and retries,
 * which it does not after `HttpResponse.error()`; see discoveries/network-faults-in-msw.md.
 */
export function half(sent: HttpResponse | undefined, ending: BodyPlan['ending']): BodyPlan {
  return { parts: sent ? [firstHalf(sent)] : [], ending }
}

/** A body that comes whole, and is not enough. */
export function cutOff({ body }: HttpResponse, ending: Error): BodyPlan {
  return { parts: [body], ending }
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

function connectionReset(): Error {
  return new Error('The connection was reset by a fault of emr-containers-testkit')
}
