import type { HttpRequest } from '../service/http.ts'
import { compare, type Mismatch } from './compare.ts'
import type { ExpectedRequest } from './interaction.ts'
import { exampleOf, isList, type MatcherNode } from './matcher.ts'

/** Where a request is not the one that a contract describes. */
export function compareRequest(expected: ExpectedRequest, request: HttpRequest): Mismatch[] {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  if (request.method !== expected.method || pathname !== expected.path) {
    const sent = `${request.method} ${pathname}`
    return [{ path: 'request', sent, allowed: `${expected.method} ${expected.path}` }]
  }
  return [
    ...compareQuery(expected.query ?? {}, searchParams),
    ...(expected.body === undefined ? [] : compareBody(expected.body, request)),
  ]
}

function compareQuery(expected: Readonly<Record<string, MatcherNode>>, sent: URLSearchParams): Mismatch[] {
  const names = Object.keys(expected)
  const surplus = [...new Set(sent.keys())].filter((name) => !names.includes(name))
  const compared = Object.entries(expected).flatMap(([name, node]) => {
    const nodes = isList(node) ? node : [node]
    const values = sent.getAll(name)
    const found = values.length === nodes.length ? compare(nodes, values) : undefined
    if (found) return found.map((each) => ({ ...each, path: `query.${name}` }))
    return [
      {
        path: `query.${name}`,
        sent: listed(values),
        allowed: listed(nodes.map((each) => String(exampleOf(each)))),
      },
    ]
  })
  const allowed = names.length === 0 ? 'no query' : `the parameters ${names.join(', ')} alone`
  return [
    ...compared,
    ...surplus.map((name) => ({ path: `query.${name}`, sent: listed(sent.getAll(name)), allowed })),
  ]
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? 'nothing' : values.map((value) => JSON.stringify(value)).join(' and ')
}

function compareBody(expected: MatcherNode, { body, header }: HttpRequest): Mismatch[] {
  const type = header('content-type') ?? 'nothing'
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    return [{ path: 'header content-type', sent: type, allowed: 'application/json' }]
  }
  return compare(expected, parse(body))
}

/** A body that is not JSON is compared as the text that it is. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body === '' ? undefined : body
  }
}
