import type { OperationName } from '../model/generated/types.ts'
import { operations } from '../model/generated/operations.ts'
import { endpointOrigin, endpointPattern } from '../model/endpoints.ts'
import { show } from '../testkit-error.ts'
import { invalidOption } from '../service/invalid-option.ts'

/** Where the service is found: every AWS endpoint of it, and custom ones. */
export interface Endpoints {
  /** Patterns of all its URLs. */
  readonly patterns: readonly RegExp[]
  /** Pattern of the URLs of one operation. */
  readonly patternOf: (operation: OperationName) => RegExp
  /** The URL below the custom endpoint that it lies under; of several, the one with the longest path. */
  readonly withoutPrefix: (url: string) => string
}

/** Reads custom endpoints. Throws INVALID_OPTION for what is no URL. */
export function readEndpoints(custom: string | readonly string[] = []): Endpoints {
  const origins = [custom].flat().map((url) => escape(prefixOf(url)))
  const patterns = origins.map((origin) => new RegExp(`^${origin}(?=[/?#]|$)`))
  return {
    patterns: [endpointPattern, ...patterns],
    patternOf: (operation) =>
      new RegExp(`^(?:${[endpointOrigin, ...origins].join('|')})${pathSource(operation)}/?(?:[?#]|$)`),
    withoutPrefix: (url) =>
      url.slice(Math.max(0, ...patterns.map((pattern) => pattern.exec(url)?.[0].length ?? 0))),
  }
}

/** The path of an operation as the source of a pattern. */
function pathSource(operation: OperationName): string {
  return operations[operation].path
    .split('/')
    .map((part) => (part.startsWith('{') ? '[^/?#]+' : part))
    .join('/')
}

/** A custom endpoint without its trailing slash. */
function prefixOf(endpoint: string): string {
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
    throw invalidOption(
      '$.endpoint',
      `${show(endpoint)} is not a URL`,
      'Give one such as http://localhost:4566.',
      'create EMR containers',
    )
  }
  const { origin, pathname } = new URL(endpoint)
  return origin + pathname.replace(/\/$/, '')
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
