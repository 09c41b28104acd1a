import type { ErrorFacts } from '../model/service-error.ts'

/** An HTTP request as the service reads it, whatever door it came through. */
export interface HttpRequest {
  readonly method: string
  /** Whole URL, or path and query. */
  readonly url: string
  /** Looks a header up by its name in lower case. */
  readonly header: (name: string) => string | undefined
  readonly body: string
}

/** An HTTP response that the service gives. */
export interface HttpResponse {
  readonly kind: 'response'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a call ends with: a response, or what a network makes of one. Doors carry it out, in real time. */
export type Outcome =
  | FinalOutcome
  /** What comes, comes later. */
  | { readonly kind: 'delayed'; readonly milliseconds: number; readonly resume: () => Outcome }

/** What a call ends with, once it has waited. */
export type FinalOutcome =
  | HttpResponse
  /** The connection is reset; `sent` went out before, up to the middle of its body. */
  | { readonly kind: 'connectionReset'; readonly sent?: HttpResponse }
  /** The connection stays open and silent; `sent` went out before, up to the middle of its body. */
  | { readonly kind: 'noAnswer'; readonly sent?: HttpResponse }
  /** `content-length` promises more than comes before the connection ends. */
  | { readonly kind: 'cutShort'; readonly response: HttpResponse }
  /** The body comes bit by bit. */
  | { readonly kind: 'slowBody'; readonly response: HttpResponse; readonly milliseconds: number }

/** How an operation ended, before it is put on the wire. */
export type Result =
  | { readonly kind: 'output'; readonly output: unknown }
  | { readonly kind: 'error'; readonly error: ErrorFacts }

/** What every response carries. */
export interface Reply {
  readonly requestId: string
  readonly date: Date
}

/** A result in the REST-JSON protocol. */
export function encodeResult(result: Result, reply: Reply): HttpResponse {
  switch (result.kind) {
    case 'output':
      return encode(200, result.output, reply)
    case 'error':
      return encodeError(result.error, reply)
    default:
      return result satisfies never
  }
}

/** An error in the REST-JSON protocol: its type travels in a header, its text in `message`. */
export function encodeError({ code, status, message }: ErrorFacts, reply: Reply): HttpResponse {
  const response = encode(status, { message }, reply)
  return { ...response, headers: { ...response.headers, 'x-amzn-ErrorType': code } }
}

/** The response with another body, whose length it states. */
export function withBody(response: HttpResponse, body: string): HttpResponse {
  return { ...response, headers: { ...response.headers, 'content-length': byteLength(body) }, body }
}

/** The part of a body that goes out before a connection breaks in its middle, which is never within a character. */
export function firstHalf({ body }: HttpResponse): string {
  const half = body.slice(0, Math.ceil(body.length / 2))
  return half.isWellFormed() ? half : half.slice(0, -1)
}

const encoder = new TextEncoder()

function byteLength(text: string): string {
  // Most answers are ASCII, and looking takes a tenth of the time of writing them out.
  return String(/[^\0-\x7f]/.test(text) ? encoder.encode(text).length : text.length)
}

function encode(status: number, body: unknown, { requestId, date }: Reply): HttpResponse {
  // What JSON cannot write is answered as an empty structure.
  const text = JSON.stringify(body) ?? '{}'
  return {
    kind: 'response',
    status,
    headers: {
      date: date.toUTCString(),
      'content-type': 'application/json',
      'content-length': byteLength(text),
      'x-amzn-RequestId': requestId,
    },
    body: text,
  }
}
