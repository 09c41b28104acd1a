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

/** The output of an operation as JSON, of one that keeps what it wrote. */
export class WrittenOutput {
  readonly json: string

  constructor(json: string) {
    this.json = json
  }
}

/** What every response carries. */
export interface Reply {
  readonly requestId: string
  /** As HTTP writes it. */
  readonly date: string
}

/** A result in the REST-JSON protocol. */
export function encodeResult(result: Result, reply: Reply): HttpResponse {
  switch (result.kind) {
    case 'output':
      return encode(200, jsonOf(result.output), reply)
    case 'error':
      return encodeError(result.error, reply)
    default:
      return result satisfies never
  }
}

/** An error in the REST-JSON protocol: its type travels in a header, its text in `message`. */
export function encodeError({ code, status, message }: ErrorFacts, reply: Reply): HttpResponse {
  const response = encode(status, jsonOf({ message }), reply)
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

/** Room for most answers: to write them here costs a fifth of what their bytes do. */
const room = new Uint8Array(16 * 1024)

function byteLength(text: string): string {
  const { read, written } = encoder.encodeInto(text, room)
  return String(read === text.length ? written : encoder.encode(text).length)
}

function jsonOf(output: unknown): string {
  // What JSON cannot write is answered as an empty structure.
  return output instanceof WrittenOutput ? output.json : (JSON.stringify(output) ?? '{}')
}

function encode(status: number, body: string, { requestId, date }: Reply): HttpResponse {
  return {
    kind: 'response',
    status,
    headers: {
      date,
      'content-type': 'application/json',
      'content-length': byteLength(body),
      'x-amzn-RequestId': requestId,
    },
    body,
  }
}
