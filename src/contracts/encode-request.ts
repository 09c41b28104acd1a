import { operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { datesToText } from '../model/timestamp.ts'

/** An input of an operation as it travels. */
export interface EncodedRequest {
  readonly method: string
  readonly path: string
  /** Members that travel in the query. */
  readonly query: Readonly<Record<string, unknown>>
  /** Members that travel in the body; undefined for operations without one. */
  readonly body: Readonly<Record<string, unknown>> | undefined
}

/** The request that a client makes of an input. */
export function encodeRequest<Name extends OperationName>(
  name: Name,
  input: OperationTypes[Name]['input'],
): EncodedRequest {
  const { method, path, bindings, input: shape } = operations[name]
  const members: [string, unknown][] = Object.entries(datesToText(shape, input) ?? {})
  const within = (place: string) => members.filter(([member]) => bindings[member]?.in === place)
  const filled = within('path').reduce((url, [member, value]) => {
    return url.replace(`{${bindings[member]?.name}}`, encodeURIComponent(textOf(value)))
  }, path)
  return {
    method,
    path: filled,
    query: Object.fromEntries(within('query')),
    body: method === 'POST' ? Object.fromEntries(within('body')) : undefined,
  }
}

/** Path and query of a request; a list gives its name once for each of its values. */
export function urlOf({ path, query }: Pick<EncodedRequest, 'path' | 'query'>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((item) => [name, textOf(item)]),
  )
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`
}

/** A value as it stands in a path or a query. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
