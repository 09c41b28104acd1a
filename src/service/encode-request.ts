import { operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { datesToText } from '../model/timestamp.ts'

/** An input of an operation as it travels. */
export interface EncodedRequest {
  readonly method: string
  readonly path: string
  /** Parameters of the query; lists repeat their name. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Members that travel in the body; undefined for operations without one. */
  readonly body: Readonly<Record<string, unknown>> | undefined
}

/** The request that a client makes of an input, in either view. */
export function encodeRequest<Name extends OperationName>(
  name: Name,
  input: OperationTypes[Name]['input'] | OperationTypes[Name]['inputWire'],
): EncodedRequest {
  const { method, path, bindings, input: shape } = operations[name]
  const given = Object.entries(datesToText(shape, input) ?? {}).flatMap(
    ([member, value]: [string, unknown]) => {
      const binding = bindings[member]
      return binding && value !== undefined ? [{ ...binding, value }] : []
    },
  )
  const within = (place: string) => given.filter((binding) => binding.in === place)
  const labels = within('path').reduce(
    (url, label) => url.replace(`{${label.name}}`, encodeURIComponent(String(label.value))),
    path,
  )
  const body = Object.fromEntries(within('body').map((binding) => [binding.name, binding.value]))
  return {
    method,
    path: labels,
    query: within('query').flatMap((binding) =>
      [binding.value].flat().map((value) => [binding.name, String(value)] as const),
    ),
    body: method === 'POST' ? body : undefined,
  }
}
