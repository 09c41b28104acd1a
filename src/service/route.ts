import { operationNames, operations } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import { cutText } from '../model/cut-text.ts'
import { commonError, type ServiceError } from '../model/service-error.ts'

/** The operation that a request asks for, and the labels of its path. */
export interface Route {
  readonly operation: OperationName
  readonly labels: Readonly<Record<string, string>>
  readonly query: URLSearchParams
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
  // Over a socket a URL may be any text, such as `//`.
  if (!URL.canParse(url, 'http://localhost')) throw unknownOperation(method, url)
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const segments = pathname.replace(/\/$/, '').split('/').slice(1)
  for (const template of templates) {
    const labels = template.method === method ? matchSegments(template.segments, segments) : undefined
    if (labels) return { operation: template.operation, labels, query: searchParams }
  }
  throw unknownOperation(method, pathname)
}

function matchSegments(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined
  const labels: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith('{')) labels[part.slice(1, -1)] = decode(segment)
    else if (part !== segment) return undefined
  }
  return labels
}

/** A label that is not valid percent-encoding stays as it is, and fails its pattern later. */
function decode(segment: string): string {
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
