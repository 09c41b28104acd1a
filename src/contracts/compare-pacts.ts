import { listAllowed, show } from '../testkit-error.ts'
import { checkOptions } from '../fixtures/check-options.ts'
import { isAboutPath, loadComparator, type ExchangeComparator, type Finding } from './comparator.ts'
import { createDeadline } from './deadline.ts'
import { readExchanges, type Exchange } from './exchange.ts'
import { brokenLabels, brokenRules, isRefusal, strangerTo } from './exchange-rules.ts'
import { readPacts } from './pact-sources.ts'
import type { VerifiedInteraction, VerifyResult } from './verifier-report.ts'

/** Options of {@link comparePacts}. */
export interface CompareOptions {
  /** Pact files, directories of them, or their URLs. */
  pacts: readonly string[]
}

/**
 * Compares pacts of any version of the specification, whoever wrote them, with the OpenAPI document of the API. No
 * service runs and AWS is not asked. Needs the peer `@pactflow/openapi-pact-comparator` and Node 22. Throws
 * NOTHING_TO_VERIFY for no pact or no interaction, PEER_UNAVAILABLE, and INVALID_OPTION.
 */
export async function comparePacts(options: CompareOptions): Promise<VerifyResult> {
  checkOptions('compare pacts', options, ['pacts'])
  const pacts = await readPacts(options.pacts, createDeadline(60_000))
  const comparator = await loadComparator()
  const interactions: VerifiedInteraction[] = []
  for (const exchange of pacts.flatMap(({ document }) => readExchanges(document))) {
    const { consumer, description } = exchange
    const mismatches = [...new Set(await judge(exchange, comparator))]
    interactions.push({ consumer, description, passed: mismatches.length === 0, mismatches })
  }
  return { passed: interactions.every(({ passed }) => passed), interactions }
}

async function judge(exchange: Exchange, comparator: ExchangeComparator): Promise<string[]> {
  const stranger = strangerTo(exchange)
  if (stranger !== undefined) return [stranger]
  const ofRequest = isRefusal(exchange) ? [] : await comparator.request(exchange)
  const findings = [...ofRequest, ...(await comparator.response(exchange))]
  const labels = findings.some(isAboutPath) ? brokenLabels(exchange) : []
  const others = labels.length > 0 ? findings.filter((finding) => !isAboutPath(finding)) : findings
  return [...labels, ...others.flatMap(describeFinding), ...brokenRules(exchange)]
}

/** A condition that fails says of itself only that it did; the members that it asks for are findings of their own. */
function describeFinding({ code, message, path, value, allowed }: Finding): string[] {
  if (message.endsWith('must match "else" schema')) return []
  const reason = code.endsWith('.incompatible') ? message.replace(/^.*?in the spec file: /, '') : message
  const words =
    Array.isArray(allowed) && reason.includes('allowed values') ? ` ${listAllowed(allowed.map(String))}` : ''
  return [`${path}: ${reason}, and is ${show(value)}.${words}`]
}
