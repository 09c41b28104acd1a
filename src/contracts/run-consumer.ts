import { setTimeout as sleep } from 'node:timers/promises'
import { operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { valueAt } from '../model/json-path.ts'
import { shapes } from '../model/shape.ts'
import { listen } from '../server/listen.ts'
import type { HttpRequest, HttpResponse, Outcome } from '../service/http.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { describeMismatch, type Mismatch } from './compare.ts'
import type { Interaction } from './interaction.ts'

/** What a consumer needs to point its client at the contract. */
export interface ContractCircumstances<Name extends OperationName, Example> {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** What to give to the client so that the described request comes about. */
  readonly input: OperationTypes[Name]['input']
  /** What the client gets: the output as the SDK returns it, or name, message and status of the error. */
  readonly example: Example
}

/** A test of a consumer: runs its client. It may return a promise. */
export type ConsumerTest<Name extends OperationName, Example> = (
  circumstances: ContractCircumstances<Name, Example>,
) => unknown

/** The answer to one request of a client, and where that request was not the described one. */
export interface Judged {
  readonly response: Outcome
  readonly mismatches: readonly Mismatch[]
}

/** How long a test may go on after a wrong request: a client that tries again for ever may not hide the mismatch. */
const grace = 1000

/**
 * Runs a test whose client talks to an endpoint of its own. A request that is not the described one is answered with
 * status 400, which no SDK tries again. Returns what the test failed with: CONTRACT_MISMATCH for such a request, for
 * none at all and for one that has its effect twice; else what the test threw.
 */
export async function runConsumer<Name extends OperationName, Example>(
  interaction: Interaction<Name, Example>,
  test: ConsumerTest<Name, Example>,
  judge: (request: HttpRequest) => Promise<Judged>,
): Promise<{ readonly failure: unknown } | undefined> {
  const { input, example } = interaction
  const heard: Heard = { requests: [], mismatches: new Set() }
  const onRefusal: (() => void)[] = []
  const refused = new Promise<void>((resolve) => onRefusal.push(resolve))
  const { url: endpoint, close } = await listen(async (request) => {
    const { response, mismatches } = await judge(request)
    // A browser asks before it sends: that is no request of the client's.
    if (request.method !== 'OPTIONS') heard.requests.push(request)
    if (mismatches.length === 0) return response
    for (const mismatch of mismatches) heard.mismatches.add(describeMismatch(mismatch))
    for (const resolve of onRefusal) resolve()
    return refusal(heard)
  })
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }
  const thrown: unknown[] = []
  const settled = Promise.resolve({ endpoint, region: 'us-east-1', credentials, input, example })
    .then(test)
    .catch((error: unknown) => thrown.push(error))
  await Promise.race([settled, refused.then(() => sleep(grace, undefined, { ref: false }))])
  await close()
  const [failure] = thrown
  const mismatch = mismatchOf(interaction, heard, thrown)
  if (mismatch) return { failure: mismatch }
  return thrown.length > 0 ? { failure } : undefined
}

interface Heard {
  readonly requests: HttpRequest[]
  readonly mismatches: Set<string>
}

function refusal({ mismatches }: Heard): HttpResponse {
  return {
    kind: 'response',
    status: 400,
    headers: {
      'content-type': 'application/json',
      'x-amzn-ErrorType': 'ContractMismatch',
      'access-control-allow-origin': '*',
    },
    body: JSON.stringify({ message: [...mismatches].join('\n') }),
  }
}

function mismatchOf(
  { operation, description }: Interaction,
  { requests, mismatches }: Heard,
  thrown: readonly unknown[],
): TestkitError | undefined {
  const lines = [...mismatches]
  if (requests.length === 0)
    lines.push(`the client sent nothing; allowed is one request${afterThrow(thrown)}`)
  // What is no JSON is a mismatch already.
  const tokens = lines.length === 0 ? tokensOf(operation, requests) : []
  if (tokens.length > 1) {
    lines.push(
      `the client sent ${operation} with the tokens ${tokens.map(show).join(' and ')}, which has its effect for each; allowed is one`,
    )
  }
  if (lines.length === 0) return undefined
  return contractMismatch(description, lines.join('\n  '), thrown[0])
}

function afterThrow(thrown: readonly unknown[]): string {
  const [failure] = thrown
  return thrown.length > 0 ? `, but the test threw first: ${String(failure)}` : ''
}

/** The different idempotency tokens that requests carried. */
function tokensOf(operation: OperationName, requests: readonly HttpRequest[]): string[] {
  const { properties = {} } = shapes[operations[operation].input]
  const member = Object.keys(properties).find((name) => properties[name]?.['x-idempotency-token'])
  if (member === undefined) return []
  const tokens = requests.map(({ body }) => valueAt(JSON.parse(body), [member]))
  return [...new Set(tokens.map(String))]
}

export function contractMismatch(description: string, reason: string, cause?: unknown): TestkitError {
  return new TestkitError({
    code: 'CONTRACT_MISMATCH',
    failedTo: `verify "${description}"`,
    reason,
    remedy: 'The client must send what the interaction describes; pass it the `input` that it is given.',
    cause,
  })
}
