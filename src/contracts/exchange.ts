import { valueAt } from '../model/json-path.ts'
import type { PactDocument } from './pact-file.ts'

/** One request and its answer as a pact of any version of the specification has them, by their examples. */
export interface Exchange {
  readonly consumer: string
  readonly description: string
  readonly states: readonly StatedState[]
  /** Messages are in V4 pacts beside HTTP. */
  readonly isHttp: boolean
  readonly request: {
    readonly method: string
    readonly path: string
    /** Names and values, in order; a list is a name that comes again. */
    readonly query: readonly (readonly [string, string])[]
    readonly headers: Headers
    /** Undefined when the pact says nothing of it. */
    readonly body: unknown
  }
  readonly response: {
    readonly status: number
    readonly headers: Headers
    readonly body: unknown
  }
}

/** A provider state as a pact names it. */
export interface StatedState {
  readonly name: string
  readonly params: unknown
}

/** The interactions of a pact. What a pact leaves out is what Pact takes it for: GET, `/`, 200. */
export function readExchanges(document: PactDocument): Exchange[] {
  const consumer = textOr(valueAt(document, ['consumer', 'name']), '')
  return document.interactions.map((interaction) => {
    const read = (...path: string[]) => valueAt(interaction, path)
    const type = read('type')
    const [request, response] = [messageOf(read('request')), messageOf(read('response'))]
    return {
      consumer,
      description: textOr(read('description'), ''),
      states: readStates(interaction),
      isHttp: type === undefined || (typeof type === 'string' && /^synchronous\/http$/i.test(type)),
      request: {
        method: textOr(read('request', 'method'), 'GET').toUpperCase(),
        path: textOr(read('request', 'path'), '/'),
        query: readQuery(read('request', 'query')),
        ...request,
      },
      response: { status: readStatus(read('response', 'status') ?? 200), ...response },
    }
  })
}

/** V2 has one state by its name, V3 and V4 a list with parameters. An empty name is what recorders write for none. */
export function readStates(interaction: unknown): StatedState[] {
  const list = valueAt(interaction, ['providerStates'])
  const states = Array.isArray(list)
    ? list.map((state: unknown) => ({
        name: textOr(valueAt(state, ['name']), ''),
        params: valueAt(state, ['params']),
      }))
    : [{ name: textOr(valueAt(interaction, ['providerState']), ''), params: undefined }]
  return states.filter(({ name }) => name !== '')
}

/** What is no status counts as 0, which nothing answers. */
function readStatus(value: unknown): number {
  const status = Number(value)
  return Number.isInteger(status) ? status : 0
}

function messageOf(part: unknown): { headers: Headers; body: unknown } {
  const headers = readHeaders(valueAt(part, ['headers']))
  return { headers, body: readBody(valueAt(part, ['body']), headers.get('content-type') ?? '') }
}

function readHeaders(headers: unknown): Headers {
  const read = new Headers()
  for (const [name, values] of entriesOf(headers)) {
    for (const value of Array.isArray(values) ? values : [values]) {
      // A recorder may have kept what HTTP does not allow; it is not for us to judge.
      if (/^[\w!#$%&'*+.^`|~-]+$/.test(name))
        read.append(name, String(value).replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, ''))
    }
  }
  return read
}

/** V2 has the query as it travels, V3 and V4 a list of values for each name. */
function readQuery(query: unknown): [string, string][] {
  if (typeof query === 'string') return [...new URLSearchParams(query)]
  return entriesOf(query).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values]).map((value): [string, string] => [name, String(value)]),
  )
}

/** V4 wraps a body in its content type and encoding; JSON may be text in any version. */
function readBody(body: unknown, contentType: string): unknown {
  const isWrapped = typeof body === 'object' && body !== null && 'content' in body && 'encoded' in body
  if (!isWrapped) return typeof body === 'string' ? parsedIfJson(body, contentType) : body
  const { content, encoded } = body
  if (typeof content !== 'string') return content
  const text = encoded === 'base64' ? Buffer.from(content, 'base64').toString() : content
  return parsedIfJson(text, textOr(valueAt(body, ['contentType']), contentType))
}

function parsedIfJson(text: string, contentType: string): unknown {
  if (!/^$|json/i.test(contentType)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}
