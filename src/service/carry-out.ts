import type { Replacement, Strike } from './strike.ts'
import {
  encodeError,
  firstHalf,
  withBody,
  type FinalOutcome,
  type HttpResponse,
  type Outcome,
  type Reply,
} from './http.ts'

/** A call that faults strike. */
export interface StruckCall {
  readonly strike: Strike
  /** Has the effect of the call, and gives the answer without the faults. */
  readonly act: () => HttpResponse
  readonly reply: () => Reply
  /** Is told how the call ends, once it had its effect. */
  readonly record: (outcome: FinalOutcome) => void
}

/** What a call ends with when faults strike it. */
export function carryOut({ strike, act, reply, record }: StruckCall): Outcome {
  const { instead, delays } = strike
  return later(delays.before, () => {
    const outcome = instead ? replace(instead, act, reply) : act()
    record(outcome)
    return later(delays.after, () => slowDown(outcome, delays.during))
  })
}

function later(milliseconds: number, resume: () => Outcome): Outcome {
  return milliseconds > 0 ? { kind: 'delayed', milliseconds, resume } : resume()
}

/** A body that is whole comes bit by bit; what breaks off comes late. */
function slowDown(outcome: FinalOutcome, milliseconds: number): Outcome {
  return milliseconds > 0 && outcome.kind === 'response'
    ? { kind: 'slowBody', response: outcome, milliseconds }
    : later(milliseconds, () => outcome)
}

/** The answer that a fault gives instead. Before the effect there is none to spoil. */
function replace({ effect, when }: Replacement, act: () => HttpResponse, reply: () => Reply): FinalOutcome {
  const answer = when === 'before' ? undefined : act()
  const sent = when === 'during' && answer ? { sent: answer } : {}
  switch (effect.kind) {
    case 'error':
      return encodeError(effect.error, reply())
    case 'badGateway':
      return badGateway(reply())
    case 'connectionReset':
    case 'noAnswer':
      return { kind: effect.kind, ...sent }
    case 'truncatedBody':
    case 'wrongContentLength':
    case 'invalidJson':
    case 'emptyBody':
    case 'wrongContentType':
      return spoil(effect.kind, answer ?? act())
    default:
      return effect satisfies never
  }
}

type Spoiling = Extract<
  Replacement['effect']['kind'],
  'truncatedBody' | 'wrongContentLength' | 'invalidJson' | 'emptyBody' | 'wrongContentType'
>

/** Bytes that are promised and never come. */
const missingBytes = 100

function spoil(kind: Spoiling, response: HttpResponse): FinalOutcome {
  const { headers, body } = response
  switch (kind) {
    case 'truncatedBody':
      return withBody(response, firstHalf(response))
    case 'invalidJson':
      return withBody(response, body.replaceAll('"', "'"))
    case 'emptyBody':
      return withBody(response, '')
    case 'wrongContentType':
      return { ...response, headers: { ...headers, 'content-type': 'text/html' } }
    case 'wrongContentLength': {
      const promised = Number(headers['content-length']) + missingBytes
      return {
        kind: 'cutShort',
        response: { ...response, headers: { ...headers, 'content-length': String(promised) } },
      }
    }
    default:
      return kind satisfies never
  }
}

/** What a proxy says that cannot reach the service: no header of AWS, and a page instead of JSON. */
function badGateway({ date }: Reply): HttpResponse {
  const page =
    '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1></body>\n</html>\n'
  const headers = { date, 'content-type': 'text/html' }
  return withBody({ kind: 'response', status: 502, headers, body: page }, page)
}
