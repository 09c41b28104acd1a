import { resolve } from 'node:path'
import type { JobRunStateChangeEvent } from '../fixtures/job-run-event.ts'
import type { OperationName } from '../model/generated/types.ts'
import { checkEvent, checkInteraction } from './check-interaction.ts'
import { readContractOptions, type ContractOptions } from './contract-options.ts'
import type { EventInteraction } from './event-interactions.ts'
import type { Interaction } from './interaction.ts'
import { pactFileName } from './pact-file.ts'
import { createPactKeeper } from './pact-keeper.ts'
import type { PactPlace } from './pact.ts'
import { contractMismatch, runConsumer, type ConsumerTest } from './run-consumer.ts'
import { selectMembers, type Selection } from './select-members.ts'

export { usualProvider } from './contract-options.ts'

/** A contract of one consumer with EMR on EKS. */
export interface Contract {
  /**
   * Runs your own client against Pact's mock server and, when your test passes, adds the interaction to the pact.
   * Throws CONTRACT_MISMATCH when the client's request is not the described one, whatever became of the test;
   * PACT_CHANGED when `check` is on and the pact would change; AMBIGUOUS_INTERACTION when two tests verify different
   * interactions of one description. Else what your test throws stays as it is.
   */
  verify<Name extends OperationName, Example>(
    interaction: Interaction<Name, Example>,
    test: ConsumerTest<Name, Example>,
    selection?: Selection<Name>,
  ): Promise<void>
  /**
   * Gives an event of EventBridge to your own code and, when it takes it, adds it to the pact of events. Throws
   * PACT_CHANGED and AMBIGUOUS_INTERACTION as `verify` does.
   */
  verifyEvent(
    interaction: EventInteraction,
    test: (circumstances: { readonly event: JobRunStateChangeEvent }) => unknown,
  ): Promise<void>
  /** The pact that is written. */
  readonly file: string
  /** The pact of events that is written: EventBridge is a provider of its own. */
  readonly eventsFile: string
}

/**
 * A contract that consumer tests write to a pact file. Needs the peer `@pact-foundation/pact`. Throws INVALID_OPTION.
 *
 * **Example**
 *
 * ```ts
 * const contract = createContract({ consumer: 'nightly-etl' })
 * await contract.verify(interactions.describeJobRun.failed('USER_ERROR'), async ({ endpoint, input }) => {
 *   expect(await outcomeOf(clientFor(endpoint), input)).toMatchObject({ failed: true })
 * })
 * ```
 */
export function createContract(options: ContractOptions): Contract {
  const { consumer, dir, provider, check } = readContractOptions(options)
  const events = `${provider}-events`
  const keep = createPactKeeper(check)
  const place = (name: string) => ({
    consumer,
    provider: name,
    file: resolve(dir, pactFileName(consumer, name)),
  })
  const [calls, told] = [place(provider), place(events)]
  return {
    file: calls.file,
    eventsFile: told.file,
    async verify(interaction, test, selection = {}) {
      checkInteraction(interaction, test)
      const selected = selectMembers(interaction, selection)
      await keep(calls, (scratch) => exercise(scratch, selected, test))
    },
    async verifyEvent(interaction, test) {
      checkEvent(interaction, test)
      const { runEvent } = await import('./pact.ts')
      await keep(told, (scratch) =>
        runEvent(scratch, interaction, async () => {
          await test({ event: structuredClone(interaction.event) })
        }),
      )
    },
  }
}

/**
 * Runs the test. What it fails with is kept back until Pact has done: Pact must not take the test for its own, or it
 * would print what our error says.
 */
async function exercise<Name extends OperationName, Example>(
  place: PactPlace,
  interaction: Interaction<Name, Example>,
  test: ConsumerTest<Name, Example>,
): Promise<void> {
  const { runInteraction, judgeByPact } = await import('./pact.ts')
  const outcome: { failure: unknown }[] = []
  await runInteraction(place, interaction, async (mockServer) => {
    const failed = await runConsumer(interaction, test, judgeByPact(mockServer, interaction.request))
    if (failed) outcome.push(failed)
  }).catch((cause: unknown) => {
    if (outcome.length > 0) return
    throw contractMismatch(
      interaction.description,
      cause instanceof Error ? cause.message : String(cause),
      cause,
    )
  })
  for (const { failure } of outcome) throw failure
}
