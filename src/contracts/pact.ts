import { Pact, Verifier, type PactOptions, type VerifierOptions } from '@pact-foundation/pact'
import type { Interaction } from './interaction.ts'

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
      if (request.body !== undefined) expected.jsonBody(request.body)
    })
    .willRespondWith(response.status, (answer) => {
      if (response.headers) answer.headers({ ...response.headers })
      answer.jsonBody(response.body)
    })
    .executeTest(({ url }) => run(url))
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
