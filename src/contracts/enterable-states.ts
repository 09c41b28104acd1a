import { valueAt } from '../model/json-path.ts'
import { TestkitError } from '../testkit-error.ts'
import { readExchanges, type Exchange, type StatedState } from './exchange.ts'
import { routeOf, strangerTo } from './exchange-rules.ts'
import type { PactDocument } from './pact-file.ts'
import type { PactSource } from './pact-sources.ts'
import { readProviderState } from './provider-states.ts'

/**
 * The pact with provider states that the service can be put into. V2 has no parameters, and who writes by hand may
 * leave them out: the interaction itself says which job run is meant. Throws UNKNOWN_PROVIDER_STATE and
 * UNKNOWN_INTERACTION, naming every interaction that cannot be verified.
 */
export function withEnterableStates({ document, place }: PactSource): PactDocument {
  const exchanges = readExchanges(document)
  const strangers = exchanges.flatMap((exchange) => named(exchange, strangerTo(exchange)))
  if (strangers.length > 0) throw unverifiable('UNKNOWN_INTERACTION', place, strangers)
  const states = exchanges.map((exchange) => exchange.states.map((state) => completed(state, exchange)))
  const unknown = exchanges.flatMap((exchange, index) =>
    (states[index] ?? []).flatMap((state) => named(exchange, obstacleTo(state))),
  )
  if (unknown.length > 0) throw unverifiable('UNKNOWN_PROVIDER_STATE', place, unknown)
  const interactions = document.interactions.map((interaction, index) => ({
    ...interaction,
    providerStates: states[index] ?? [],
  }))
  return { ...document, interactions }
}

function completed({ name, params }: StatedState, exchange: Exchange): { name: string; params: object } {
  if (typeof params === 'object' && params !== null && Object.keys(params).length > 0) return { name, params }
  return { name, params: meantBy(exchange) }
}

/** Every parameter that a state may have, as far as an interaction tells it; the others are undefined. */
function meantBy(exchange: Exchange): object {
  const { labels, operation } = routeOf(exchange) ?? {}
  const { body, headers } = exchange.response
  const list = valueAt(body, ['jobRuns'])
  const listed: unknown[] = Array.isArray(list) ? list : []
  const jobRun = valueAt(body, ['jobRun']) ?? listed[0] ?? body
  const states = listed.map((each) => valueAt(each, ['state'])).filter((state) => state !== undefined)
  return {
    virtualClusterId: labels?.['virtualClusterId'],
    jobRunId: labels?.['jobRunId'] ?? valueAt(jobRun, ['id']),
    state: valueAt(jobRun, ['state']) ?? 'RUNNING',
    failureReason: valueAt(jobRun, ['failureReason']),
    states: states.length > 0 ? states : undefined,
    operation,
    code: headers.get('x-amzn-errortype')?.split(':')[0],
  }
}

function obstacleTo({ name, params }: StatedState): string | undefined {
  try {
    readProviderState(name, params)
    return undefined
  } catch (error) {
    if (error instanceof TestkitError) return error.message.replace(/^\[.*?\] /, '')
    throw error
  }
}

function named({ description }: Exchange, obstacle: string | undefined): string[] {
  return obstacle === undefined ? [] : [`"${description}": ${obstacle}`]
}

function unverifiable(
  code: 'UNKNOWN_INTERACTION' | 'UNKNOWN_PROVIDER_STATE',
  place: string,
  obstacles: readonly string[],
): TestkitError {
  return new TestkitError({
    code,
    failedTo: 'verify a pact',
    path: place,
    // An obstacle is a sentence, and so is the reason.
    reason: `not every interaction can be verified\n  ${obstacles.join('\n  ').replace(/\.$/, '')}`,
    remedy: 'Take interactions and provider states from the catalogue.',
  })
}
