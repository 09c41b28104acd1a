import { operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { datesToText } from '../model/timestamp.ts'

/** An input of an operation as it travels. */
export interface EncodedRequest {
  readonly method: string
  readonly path: string
  /** Members that travel in the body; undefined for operations without one. */
  readonly body: Readonly<Record<string, unknown>> | undefined
}

/** The request that a client makes of an input that has nothing for the query. */
export function encodeRequest<Name extends OperationName>(
  name: Name,
  input: OperationTypes[Name]['input'],
): EncodedRequest {
  const { method, path, bindings, input: shape } = operations[name]
  const members: [string, unknown][] = Object.entries(datesToText(shape, input) ?? {})
  const within = (place: string) => members.filter(([member]) => bindings[member]?.in === place)
  const filled = within('path').reduce((url, [member, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return url.replace(`{${bindings[member]?.name}}`, encodeURIComponent(text))
  }, path)
  return { method, path: filled, body: method === 'POST' ? Object.fromEntries(within('body')) : undefined }
}
