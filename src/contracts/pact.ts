import { Pact, Verifier, type PactOptions, type VerifierOptions } from '@pact-foundation/pact'
import type { HttpRequest, Outcome } from '../service/http.ts'
import { compareRequest } from './compare-request.ts'
import type { EventInteraction } from './event-interactions.ts'
import { forward } from './forward.ts'
import type { ExpectedRequest, Interaction } from './interaction.ts'
import type { Judged } from './run-consumer.ts'
import { withTypedTexts } from './typed-texts.ts'

/** Where and between whom a contract is written. */
export interface PactPlace {
  readonly consumer: string
  readonly provider: string
  readonly dir: string
}

/**
 * Runs a consumer against Pact's mock server, which answers one interaction. Pact writes the interaction to `dir` when
 * the request came as described, and throws when it did not.
 */
export async function runInteraction(
  { consumer, provider, dir }: PactPlace,
  interaction: Interaction,
  run: (url: string) => Promise<void>,
): Promise<void> {
  const options: PactOptions = { consumer, provider, dir, logLevel: 'error' }
  const { description, documentation, operation, request, response } = interaction
  let builder = new Pact(options).addInteraction()
  for (const { name, params } of interaction.providerStates) builder = builder.given(name, { ...params })
  await builder
    .uponReceiving(description)
    .reference('documentation', operation, documentation)
    .withRequest(request.method, request.path, (expected) => {
      expected.query(queryOf({ ...request.query }))
      if (request.body !== undefined) expected.jsonBody(withTypedTexts(request.body))
    })
    .willRespondWith(response.status, (answer) => {
      answer.headers({ ...response.headers })
      answer.jsonBody(withTypedTexts(response.body))
    })
    .executeTest(({ url }) => run(url))
}

/**
 * Passes the requests of a client on to Pact's mock server, which marks its answer to one that is not described. What
 * is wrong it tells only when the test is over, so that is found out here.
 */
export function judgeByPact(
  mockServer: string,
  expected: ExpectedRequest,
): (request: HttpRequest) => Promise<Judged> {
  return async (request) => {
    // The mock server goes when the test is over; a client may go on.
    const response = await forward(mockServer, request).catch((): Outcome => ({ kind: 'connectionReset' }))
    const verdict = response.kind === 'response' ? response.headers['x-pact'] : undefined
    // A preflight is the browser's, and Pact answers it.
    const found = request.method === 'OPTIONS' ? [] : compareRequest(expected, request)
    if (verdict === undefined) return { response, mismatches: found }
    const unexplained = {
      path: 'request',
      sent: verdict,
      allowed: 'what Pact takes for the described request',
    }
    return { response, mismatches: found.length > 0 ? found : [unexplained] }
  }
}

/** Pact takes a list of values as it is; its types know texts alone. */
function queryOf(query: NonNullable<Interaction['request']['query']>): Parameters<RequestBuilder['query']>[0]
function queryOf(query: object): object {
  return query
}

type Unconfigured = ReturnType<Pact['addInteraction']>
type RequestBuilder = Parameters<
  NonNullable<Parameters<ReturnType<Unconfigured['uponReceiving']>['withRequest']>[2]>
>[0]

/** Gives an event to a consumer. Pact writes it to `dir` when the consumer takes it without throwing. */
export async function runEvent(
  { consumer, provider, dir }: PactPlace,
  { description, documentation, contents, event }: EventInteraction,
  run: (content: unknown) => Promise<void>,
): Promise<void> {
  const options: PactOptions = { consumer, provider, dir, logLevel: 'error' }
  await new Pact(options)
    .addAsynchronousInteraction()
    .reference('documentation', event['detail-type'], documentation)
    .expectsToReceive(description, (message) => {
      message.withJSONContent(withTypedTexts(contents))
    })
    .executeTest((message) => run(message.contents.content))
}

/** What the Verifier asks of a provider. */
export interface Verification {
  readonly provider: string
  readonly url: string
  readonly pacts: readonly string[]
  readonly providerStateNames: readonly string[]
  /** Called before each interaction. */
  readonly onReset: () => void
  /** Called for each provider state of an interaction. */
  readonly onState: (name: string, params: unknown) => void
}

/** Runs the Pact Verifier and returns its report as text; it prints a report of its own on stdout as well. */
export async function runVerifier(verification: Verification): Promise<string> {
  const { provider, url, pacts, providerStateNames, onReset, onState } = verification
  const stateHandlers: NonNullable<VerifierOptions['stateHandlers']> = {}
  for (const name of providerStateNames) stateHandlers[name] = async (params) => onState(name, params)
  const verifier = new Verifier({
    provider,
    providerBaseUrl: url,
    pactUrls: [...pacts],
    logLevel: 'error',
    beforeEach: async () => onReset(),
    stateHandlers,
  })
  return await verifier
    .verifyProvider()
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
}
