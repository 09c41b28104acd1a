import { listen } from '../server/listen.ts'
import type { Service } from '../service/create-service.ts'
import { runVerifier } from './pact.ts'
import {
  createProvider,
  providerStateNames,
  readProviderState,
  type ProviderState,
} from './provider-states.ts'

/** What the parent process sends. */
export interface VerifierOrder {
  readonly provider: string
  readonly pacts: readonly string[]
}

/** What it gets back: the Verifier's report, or why there is none. */
export type VerifierAnswer = { readonly report: string } | { readonly error: string }

/**
 * Runs in a process of its own, because the Verifier prints a report on stdout that nothing can silence, and may
 * never end. Serves EMR on EKS, puts it into the states of each interaction and sends the Verifier's report back.
 */
async function verify({ provider, pacts }: VerifierOrder): Promise<string> {
  let states: ProviderState[] = []
  let service: Service | undefined
  const listener = await listen((request) => {
    service ??= createProvider(states)
    return service.handle(request)
  })
  const report = await runVerifier({
    provider,
    url: listener.url,
    pacts,
    providerStateNames,
    onReset() {
      states = []
      service = undefined
    },
    onState(name, params) {
      states.push(readProviderState(name, params))
    },
  })
  await listener.close()
  return report
}

function answer(message: VerifierAnswer): void {
  process.send?.(message, () => process.disconnect())
}

process.once('message', (order: VerifierOrder) => {
  verify(order).then(
    (report) => answer({ report }),
    (error: unknown) => answer({ error: String(error) }),
  )
})
