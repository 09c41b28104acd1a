import { valueAt } from '../model/json-path.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { readBrokerAccess, type BrokerAccess } from './broker-access.ts'
import { brokerError, createBrokerClient, type BrokerClient } from './broker-client.ts'
import type { Deadline } from './deadline.ts'
import { fetchPact, type PactSource } from './pact-sources.ts'

/** Where pacts come from and results go to; what is not given comes from Pact's `PACT_BROKER_*` variables. */
export interface BrokerOptions extends Partial<BrokerAccess> {
  /** Which pacts, as the broker's selectors. Default: of each consumer those of its main branch, deployed and latest. */
  consumerVersionSelectors?: readonly object[]
  /** Version that the results are published for. Default: that of the described API. */
  providerVersion?: string
  /** Branch of that version. Default: main. */
  providerVersionBranch?: string
  /** Where the run can be looked at. */
  buildUrl?: string
}

/** A result as it is on the broker. */
export interface PublishedResult {
  readonly consumer: string
  readonly providerVersion: string
  readonly url: string
}

/** What is published of one pact. */
export interface Outcome {
  readonly success: boolean
  readonly providerVersion: string
  readonly providerVersionBranch: string
  readonly buildUrl: string | undefined
  readonly tests: readonly object[]
}

/** A Pact Broker. */
export interface Broker {
  pactsFor(provider: string, selectors: readonly object[], branch: string): Promise<PactSource[]>
  /** Publishes a result, and asks for it again: a broker may say yes and keep nothing. */
  publish(pact: PactSource, outcome: Outcome): Promise<PublishedResult>
}

export const usualSelectors: readonly object[] = [
  { mainBranch: true },
  { deployedOrReleased: true },
  { latest: true },
]

/** Throws INVALID_OPTION, and later BROKER_FAILED for whatever goes wrong with the broker. */
export function openBroker(options: Partial<BrokerAccess>, deadline: Deadline): Broker {
  const access = readBrokerAccess(options, process.env)
  const client = createBrokerClient(access, deadline)
  return {
    async pactsFor(provider, selectors, branch) {
      const index = await client.get(access.url)
      const found = await client.send('POST', linkOf(index, forVerification, { provider }), {
        consumerVersionSelectors: selectors,
        providerVersionBranch: branch,
      })
      const list = valueAt(found, ['_embedded', 'pacts'])
      const links = Array.isArray(list) ? list.map((pact: unknown) => linkOf(pact, 'self')) : []
      if (links.length === 0) throw noPacts(provider, access.url, selectors)
      return Promise.all(links.map((link) => fetchPact(client, link)))
    },
    async publish(pact, outcome) {
      const { providerVersion, providerVersionBranch, success, buildUrl, tests } = outcome
      await putBranch(client, pact, providerVersion, providerVersionBranch)
      const published = await client.send('POST', linkOf(pact.document, 'pb:publish-verification-results'), {
        success,
        providerApplicationVersion: providerVersion,
        buildUrl,
        testResults: tests,
        verifiedBy: { implementation: 'emr-containers-testkit (the documented API, not AWS)' },
      })
      const url = linkOf(published, 'self')
      const kept = await client.get(url)
      if (
        valueAt(kept, ['success']) !== success ||
        valueAt(kept, ['providerApplicationVersion']) !== providerVersion
      ) {
        throw brokerError(
          `the result for ${providerVersion} is not at ${url} as it was published, but ${show(kept)}`,
          'Check what the broker says in its log.',
        )
      }
      return { consumer: pact.document.consumer.name, providerVersion, url }
    },
  }
}

const forVerification = 'pb:provider-pacts-for-verification'

async function putBranch(
  client: BrokerClient,
  { document }: PactSource,
  version: string,
  branch: string,
): Promise<void> {
  const provider = await client.get(linkOf(document, 'pb:provider'))
  await client.send('PUT', linkOf(provider, 'pb:branch-version', { branch, version }), {})
}

/** The address that a relation of a HAL document has, its template filled in. */
function linkOf(document: unknown, relation: string, values: Readonly<Record<string, string>> = {}): string {
  const href = valueAt(document, ['_links', relation, 'href'])
  if (typeof href === 'string') {
    return href.replaceAll(/\{(\w+)\}/g, (whole, name: string) => encodeURIComponent(values[name] ?? whole))
  }
  throw brokerError(
    `its answer has no link ${relation}`,
    'Check that the address is that of a Pact Broker, and its release not too old.',
  )
}

function noPacts(provider: string, url: string, selectors: readonly object[]): TestkitError {
  return new TestkitError({
    code: 'NOTHING_TO_VERIFY',
    failedTo: 'verify pacts',
    reason: `${url} has no pact with the provider ${show(provider)} for ${show(selectors)}`,
    remedy: 'Publish one first, or give other consumer version selectors.',
  })
}
