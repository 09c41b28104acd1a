import { vi } from 'vitest'
import { startFakeBroker } from '../contracts/fake-broker.ts'
import { byHand } from '../contracts/foreign-pacts.ts'

/** A Pact Broker where the variables of Pact's tools say that it is, for snippets that take theirs from there. */
export async function brokerInVariables(): Promise<AsyncDisposable> {
  const broker = await startFakeBroker(byHand, 'keeps')
  vi.stubEnv('PACT_BROKER_BASE_URL', broker.url)
  return {
    async [Symbol.asyncDispose]() {
      vi.unstubAllEnvs()
      await broker[Symbol.asyncDispose]()
    },
  }
}
