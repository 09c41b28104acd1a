import type { HttpRequest } from '../service/http.ts'
import { invalidOption } from '../service/invalid-option.ts'
import { show } from '../testkit-error.ts'

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

/** A request of the SDK as the service reads one. Throws INVALID_OPTION for a body that no client here sends. */
export function readSdkRequest({
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
