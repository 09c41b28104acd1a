import { TestkitError } from '../testkit-error.ts'
import type { Exchange } from './exchange.ts'
import { openApiDocument, type OpenApiDocument } from './open-api.ts'

/** What the comparator found wrong. */
export interface Finding {
  /** Such as `request.body.incompatible`. */
  readonly code: string
  readonly message: string
  /** Place in the interaction, such as `$.response.body.jobRun.state`. */
  readonly path: string
  readonly value: unknown
  /** The keyword of the schema that the value breaks, with what it allows. */
  readonly allowed: unknown
}

/** Compares exchanges with the OpenAPI document, by their examples. */
export interface ExchangeComparator {
  /** What is wrong with the request, whatever answers it. */
  request(exchange: Exchange): Promise<Finding[]>
  /** What is wrong with the answer, whatever the labels of the path. */
  response(exchange: Exchange): Promise<Finding[]>
}

/** Whether a finding says that the path is none of the document. */
export function isAboutPath({ code }: Finding): boolean {
  return code === 'request.path-or-method.unknown'
}

type Compare = (pact: PactToCompare) => AsyncIterable<ComparatorResult>

interface PactToCompare {
  readonly interactions: object[]
}

interface ComparatorResult {
  readonly type: string
  readonly code: string
  readonly message: string
  readonly mockDetails?: { readonly location: string; readonly value: unknown }
  readonly specDetails?: { readonly value: unknown }
}

type ComparatorClass = new (options: { oas: object }) => { compare: Compare }

/** Loads `@pactflow/openapi-pact-comparator`. Throws PEER_UNAVAILABLE. */
export async function loadComparator(): Promise<ExchangeComparator> {
  const Comparator = await loadClass()
  const strict = comparison(new Comparator({ oas: openApiDocument() }))
  const lax = comparison(new Comparator({ oas: withoutParameters(openApiDocument()) }))
  return {
    // The comparator looks at requests only when they are answered well; here they are to be right in any case.
    request: (exchange) => findingsOf(strict, { request: asV3(exchange).request, response: { status: 200 } }),
    async response(exchange) {
      const findings = await findingsOf(lax, asV3(exchange))
      return findings.filter((finding) => finding.code.startsWith('response.') || isAboutPath(finding))
    },
  }
}

async function loadClass(): Promise<ComparatorClass> {
  try {
    // Its declarations re-export without file extensions, so that TypeScript finds no name in them.
    const { Comparator }: { Comparator?: unknown } = await import('@pactflow/openapi-pact-comparator')
    if (isComparatorClass(Comparator)) return Comparator
    throw new Error('It exports no Comparator.')
  } catch (cause) {
    throw new TestkitError({
      code: 'PEER_UNAVAILABLE',
      failedTo: 'compare pacts',
      reason: `the peer @pactflow/openapi-pact-comparator cannot be loaded in Node ${process.versions.node}`,
      remedy:
        'Install it (npm install --save-dev @pactflow/openapi-pact-comparator) and use Node 22 or newer.',
      cause,
    })
  }
}

function isComparatorClass(value: unknown): value is ComparatorClass {
  return typeof value === 'function'
}

function comparison(comparator: { compare: Compare }): Compare {
  return (pact) => comparator.compare(pact)
}

async function findingsOf(compare: Compare, interaction: object): Promise<Finding[]> {
  const findings: Finding[] = []
  for await (const { type, code, message, mockDetails, specDetails } of compare({
    interactions: [interaction],
  })) {
    if (type !== 'error') continue
    const path = mockDetails?.location.replace('[root].interactions[0]', '$') ?? '$'
    findings.push({ code, message, path, value: mockDetails?.value, allowed: specDetails?.value })
  }
  return findings
}

/** The one form that the comparator reads without mistaking anything: V3, with the query as it travels. */
function asV3({ request, response }: Exchange) {
  const { method, path, query } = request
  return {
    request: {
      method,
      path,
      // An encoded comma is a comma, not the end of an item.
      query: query
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
        .join('&'),
      headers: Object.fromEntries(request.headers),
      ...(request.body !== undefined && { body: request.body }),
    },
    response: {
      status: response.status,
      headers: Object.fromEntries([...response.headers].filter(([name]) => !isHarmless(name))),
      ...(response.body !== undefined && { body: response.body }),
    },
  }
}

/** Headers that HTTP servers, proxies and the front doors of AWS add, and recorders keep. */
function isHarmless(name: string): boolean {
  const added =
    /^(?:age|alt-svc|cache-control|connection|content-length|date|etag|expires|keep-alive|pragma|server|strict-transport-security|transfer-encoding|vary|via|x-cache|x-content-type-options|access-control-.+|x-amz-.+|x-amzn-trace-id)$/
  return added.test(name)
}

/** Without parameters every label fits. */
function withoutParameters(document: OpenApiDocument): OpenApiDocument {
  const paths = mapValues(document.paths, (methods) =>
    mapValues(methods, (operation) => ({ ...operation, parameters: undefined })),
  )
  return { ...document, paths }
}

function mapValues<Value, Mapped>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
}
