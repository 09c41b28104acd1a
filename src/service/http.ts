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

/** What a call ends with: a response, or a connection that breaks. */
export type Outcome = HttpResponse | { readonly kind: 'connectionReset' }

/** How an operation ended, before it is put on the wire. */
export type Result =
  | { readonly kind: 'output'; readonly output: object }
  | { readonly kind: 'error'; readonly error: ErrorFacts }
  | { readonly kind: 'connectionReset' }

/** What every response carries. */
export interface Reply {
  readonly requestId: string
  readonly date: Date
}

/** A result in the REST-JSON protocol. */
export function encodeResult(result: Result, reply: Reply): Outcome {
  switch (result.kind) {
    case 'output':
      return encode(200, result.output, reply)
    case 'error':
      return encodeError(result.error, reply)
    case 'connectionReset':
      return result
    default:
      return result satisfies never
  }
}

/** An error in the REST-JSON protocol: its type travels in a header, its text in `message`. */
export function encodeError({ code, status, message }: ErrorFacts, reply: Reply): HttpResponse {
  const response = encode(status, { message }, reply)
  return { ...response, headers: { ...response.headers, 'x-amzn-ErrorType': code } }
}

const encoder = new TextEncoder()

function encode(status: number, body: object, { requestId, date }: Reply): HttpResponse {
  const text = JSON.stringify(body)
  return {
    kind: 'response',
    status,
    headers: {
      date: date.toUTCString(),
      'content-type': 'application/json',
      'content-length': String(encoder.encode(text).length),
      'x-amzn-RequestId': requestId,
    },
    body: text,
  }
}
