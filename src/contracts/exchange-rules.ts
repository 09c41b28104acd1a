import { operationNames, operations } from '../model/generated/operations.ts'
import { childShape, resolveShape, shapes } from '../model/shape.ts'
import { validate } from '../model/validate.ts'
import { route, type Route } from '../service/route.ts'
import { listAllowed, show } from '../testkit-error.ts'
import type { Exchange } from './exchange.ts'

/** What an exchange breaks that the comparator passes over. */
export function brokenRules(exchange: Exchange): string[] {
  const found = routeOf(exchange)
  if (!found) return []
  const { operation } = found
  const ofRequest = isRefusal(exchange)
    ? []
    : [
        ...queryNames(exchange, operation),
        ...queryItems(exchange, operation),
        ...strayBody(exchange, operation),
      ]
  return [...ofRequest, ...missingAnswer(exchange)]
}

/** Which labels of the path break their constraints: the comparator says only that there is no such path. */
export function brokenLabels(exchange: Exchange): string[] {
  const found = routeOf(exchange)
  if (!found) return []
  const { input, bindings } = operations[found.operation]
  const inPath = Object.entries(bindings).filter(([, binding]) => binding.in === 'path')
  const labels = Object.fromEntries(inPath.map(([member, { name }]) => [member, found.labels[name]]))
  return validate(input, labels)
    .filter(({ path }) => inPath.some(([member]) => path === `$.${member}`))
    .map(({ message }) => `$.request.path: ${message.replace('$.', '')}`)
}

/**
 * Whether the answer says that the request is wrong. Such a request may be anything, so it is not judged. An answer
 * 400 that names no error is one.
 */
export function isRefusal({ response: { status, headers } }: Exchange): boolean {
  const error = headers.get('x-amzn-errortype')?.split(':')[0] ?? 'ValidationException'
  if (status === 400) return error === 'ValidationException' || error === 'SerializationException'
  return status === 413 || status === 415
}

/** Why an interaction is none of this API, if it is not. */
export function strangerTo(exchange: Exchange): string | undefined {
  const { isHttp, request } = exchange
  if (!isHttp) return 'It is a message, and the API answers HTTP requests.'
  if (routeOf(exchange)) return undefined
  const served = operationNames.map((name) => `${operations[name].method} ${operations[name].path}`)
  return `No operation of the API serves ${request.method} ${request.path}. ${listAllowed(served)}`
}

/** The operation that serves a request, if any does. */
export function routeOf({ request: { method, path } }: Exchange): Route | undefined {
  try {
    return route(method, path)
  } catch {
    return undefined
  }
}

function queryNames({ request }: Exchange, operation: Route['operation']): string[] {
  const declared = Object.values(operations[operation].bindings)
    .filter((binding) => binding.in === 'query')
    .map(({ name }) => name)
  const names = [...new Set(request.query.map(([name]) => name))]
  const allowed = declared.length === 0 ? 'Allowed: none.' : listAllowed(declared)
  return names
    .filter((name) => !declared.includes(name))
    .map((name) => `$.request.query.${name}: ${operation} has no such parameter. ${allowed}`)
}

/** A list is a name that comes again; with commas in one value it is one wrong item, which the comparator splits. */
function queryItems({ request }: Exchange, operation: Route['operation']): string[] {
  const { bindings, input } = operations[operation]
  const lists = Object.entries(bindings).flatMap(([member, { in: place, name }]) => {
    const { items } = resolveShape(childShape(shapes[input], member) ?? {})
    return place === 'query' && items ? [name] : []
  })
  return request.query
    .filter(([name, value]) => lists.some((list) => list === name) && value.includes(','))
    .map(
      ([name, value]) => `$.request.query.${name}: ${show(value)} is one item; write the name once for each`,
    )
}

function strayBody({ request: { body } }: Exchange, operation: Route['operation']): string[] {
  const takesBody = Object.values(operations[operation].bindings).some((binding) => binding.in === 'body')
  const isEmpty = body === undefined || body === null || body === ''
  return takesBody || isEmpty ? [] : [`$.request.body: ${operation} takes no body, and this is ${show(body)}`]
}

/** The comparator passes over every body that is falsy, though each answer of the API is an object. */
function missingAnswer({ response: { body } }: Exchange): string[] {
  return body === undefined || body
    ? []
    : [`$.response.body: the API answers with a JSON object, and this is ${show(body)}`]
}
