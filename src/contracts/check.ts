import type { OperationName } from '../model/generated/types.ts'
import { withCors } from '../server/cors.ts'
import { checkInteraction } from './check-interaction.ts'
import { compareRequest } from './compare-request.ts'
import type { Interaction } from './interaction.ts'
import { responseOf } from './respond.ts'
import { runConsumer, type ConsumerTest } from './run-consumer.ts'
import { selectMembers, type Selection } from './select-members.ts'

/**
 * Holds a client to an interaction without Pact, for everyday runs: the same rules and the same errors as
 * `contract.verify`, but nothing is written. Throws CONTRACT_MISMATCH when the client's request is not the described
 * one; else what `send` throws.
 */
export async function check<Name extends OperationName, Example>(
  interaction: Interaction<Name, Example>,
  send: ConsumerTest<Name, Example>,
  selection: Selection<Name> = {},
): Promise<void> {
  checkInteraction(interaction, send)
  const selected = selectMembers(interaction, selection)
  const failed = await runConsumer(selected, send, async (request) => ({
    response: withCors(request, () => responseOf(selected.response)),
    // As Pact does, which answers what a browser asks beforehand.
    mismatches: request.method === 'OPTIONS' ? [] : compareRequest(selected.request, request),
  }))
  if (failed) throw failed.failure
}
