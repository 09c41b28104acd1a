import { operationNames, operations } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import { cutText } from '../model/cut-text.ts'
import { commonError, type ServiceError } from '../model/service-error.ts'

/** The operation that a request asks for, and the labels of its path. */
export interface Route {
  readonly operation: OperationName
  readonly labels: Readonly<Record<string, string>>
  /** The query with its question mark; empty when there is none. */
  readonly search: string
}

interface Template {
  readonly operation: OperationName
  readonly method: string
  readonly segments: readonly string[]
}

const templates: readonly Template[] = operationNames.map((operation) => {
  const { method, path } = operations[operation]
  return { operation, method, segments: path.split('/').slice(1) }
})

/** Finds the operation of a request. Throws UnknownOperationException. */
export function route(method: string, url: string): Route {
  const { pathname, search } = parse(method, url)
  const segments = pathname.replace(/\/$/, '').split('/').slice(1)
  for (const template of templates) {
    const labels = template.method === method ? matchSegments(template.segments, segments) : undefined
    if (labels) return { operation: template.operation, labels, search }
  }
  throw unknownOperation(method, pathname)
}

/** A URL whose path has nothing to decode, to resolve or to normalize. */
const plainUrl = /^(?:https?:\/\/[\w.:-]+)?(\/(?!\/)[\w/-]*)(\?[^#]*)?$/

/** Over a socket a URL may be any text, such as `//`. */
function parse(method: string, url: string): Pick<URL, 'pathname' | 'search'> {
  // To build a URL costs more than the rest of finding an operation.
  const [, pathname, search = ''] = plainUrl.exec(url) ?? []
  if (pathname !== undefined) return { pathname, search }
  try {
    return new URL(url, 'http://localhost')
  } catch {
    throw unknownOperation(method, url)
  }
}

function matchSegments(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined
  const labels: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = decode(segments[index] ?? '')
    if (part.startsWith('{')) labels[part.slice(1, -1)] = segment
    else if (part !== segment) return undefined
  }
  return labels
}

/** A label that is not valid percent-encoding stays as it is, and fails its pattern later. */
function decode(segment: string): string {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function unknownOperation(method: string, pathname: string): ServiceError {
  const known = operationNames.map((name) => `${operations[name].method} ${operations[name].path} (${name})`)
  return commonError(
    'UnknownOperationException',
    `emr-containers-testkit serves no ${method} ${cutText(pathname, 300)}. It serves ${known.join(', ')}.`,
  )
}
