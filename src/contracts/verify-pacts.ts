import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestkitError } from '../testkit-error.ts'
import {
  openBroker,
  usualSelectors,
  type Broker,
  type BrokerOptions,
  type PublishedResult,
} from './broker.ts'
import { checkOptions } from '../fixtures/check-options.ts'
import { usualProvider } from './create-contract.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import { withEnterableStates } from './enterable-states.ts'
import { modelVersion } from './model-version.ts'
import type { PactDocument } from './pact-file.ts'
import { readPacts, type PactSource } from './pact-sources.ts'
import { runVerifierProcess } from './run-verifier-process.ts'
import { readReport, type VerifiedInteraction, type VerifyResult } from './verifier-report.ts'

/** Options of {@link verifyPacts}: pacts to read, or a broker that has them. */
export interface VerifyOptions {
  /** Pact files, directories of them, or URLs. */
  pacts?: readonly string[]
  /** A Pact Broker that has the pacts and is to get the results; `{}` takes it from `PACT_BROKER_*` variables. */
  broker?: BrokerOptions
  /** Name of the provider. Default: aws-emr-containers. */
  provider?: string
  /** Milliseconds after which the verification is given up. Default: 60000. */
  deadline?: number
}

/** What a verification found, and what of it is on the broker. */
export interface VerifyOutcome extends VerifyResult {
  /** The results on the broker; none for pacts that did not come from one. */
  readonly published: readonly PublishedResult[]
}

/**
 * Verifies pacts against EMR on EKS as this package plays it, state by state, with the Pact Verifier. A pass means
 * that the consumer relies on the documented shape alone; AWS was not asked. With a broker, publishes the results for
 * the version of the described API and makes sure that they are there. Needs the peer `@pact-foundation/pact`.
 * Throws NOTHING_TO_VERIFY for no pact or no interaction, UNKNOWN_PROVIDER_STATE and UNKNOWN_INTERACTION for what the
 * service cannot be asked, BROKER_FAILED for a broker that fails, refuses or does not answer, VERIFICATION_FAILED when
 * the Verifier does not come to an end, and INVALID_OPTION.
 */
export async function verifyPacts(options: VerifyOptions = {}): Promise<VerifyOutcome> {
  const places = checkSource(options)
  const { provider = usualProvider, broker: brokerOptions } = options
  const deadline = createDeadline(options.deadline ?? 60_000)
  if (!brokerOptions) {
    const result = await verifySources(await readPacts(places, deadline), provider, deadline)
    return { ...result, published: [] }
  }
  const { consumerVersionSelectors = usualSelectors, providerVersionBranch = 'main' } = brokerOptions
  const broker = openBroker(brokerOptions, deadline)
  const sources = await broker.pactsFor(provider, consumerVersionSelectors, providerVersionBranch)
  const result = await verifySources(sources, provider, deadline)
  return { ...result, published: await publish(broker, sources, result, brokerOptions) }
}

async function verifySources(
  sources: readonly PactSource[],
  provider: string,
  deadline: Deadline,
): Promise<VerifyResult> {
  const pacts = sources.map(withEnterableStates)
  const scratch = await mkdtemp(join(tmpdir(), 'emr-containers-testkit-'))
  try {
    const files = await Promise.all(
      pacts.map((pact, index) => writePact(pact, join(scratch, `${index}.json`))),
    )
    return readReport(await runVerifierProcess({ provider, pacts: files }, deadline), pacts)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function writePact(pact: PactDocument, file: string): Promise<string> {
  await writeFile(file, JSON.stringify(pact))
  return file
}

async function publish(
  broker: Broker,
  sources: readonly PactSource[],
  { interactions }: VerifyResult,
  { providerVersion = modelVersion(), providerVersionBranch = 'main', buildUrl }: BrokerOptions,
): Promise<PublishedResult[]> {
  const published: PublishedResult[] = []
  let start = 0
  for (const source of sources) {
    // Results are in the order of the pacts and of their interactions.
    const end = start + source.document.interactions.length
    const own = interactions.slice(start, end)
    start = end
    const success = own.every(({ passed }) => passed)
    const outcome = { success, providerVersion, providerVersionBranch, buildUrl, tests: own.map(testResult) }
    published.push(await broker.publish(source, outcome))
  }
  return published
}

function testResult({ description, passed, mismatches }: VerifiedInteraction): object {
  return { description, success: passed, mismatches }
}

const optionNames: readonly (keyof VerifyOptions)[] = ['pacts', 'broker', 'provider', 'deadline']

const brokerOptionNames: readonly (keyof BrokerOptions)[] = [
  'url',
  'username',
  'password',
  'token',
  'consumerVersionSelectors',
  'providerVersion',
  'providerVersionBranch',
  'buildUrl',
]

function checkSource(options: VerifyOptions): readonly string[] {
  checkOptions('verify pacts', options, optionNames)
  const { pacts, broker } = options
  if (broker !== undefined) checkOptions('verify pacts', broker, brokerOptionNames, '$.broker')
  if ((pacts === undefined) !== (broker === undefined)) return pacts ?? []
  throw invalid(
    '$',
    `there are ${pacts ? 'pacts and a broker' : 'neither pacts nor a broker'}`,
    'Give one of the two.',
  )
}

function invalid(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'verify pacts', path, reason, remedy })
}
