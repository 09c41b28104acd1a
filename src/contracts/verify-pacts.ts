import { readFile, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { TestkitError, show } from '../testkit-error.ts'
import { usualProvider } from './create-contract.ts'
import { readPact } from './pact-file.ts'
import { readProviderState } from './provider-states.ts'
import { runVerifierProcess } from './run-verifier-process.ts'
import { readReport, type VerifyResult } from './verifier-report.ts'

/** Options of {@link verifyPacts}. */
export interface VerifyOptions {
  /** Pact files, or directories of them. */
  pacts: readonly string[]
  /** Name of the provider. Default: aws-emr-containers. */
  provider?: string
  /** Milliseconds after which the verification is given up. Default: 60000. */
  deadline?: number
}

/**
 * Verifies pacts against EMR on EKS as this package plays it, state by state, with the Pact Verifier. A pass means
 * that the consumer relies on the documented shape alone; AWS was not asked. Needs the peer `@pact-foundation/pact`.
 * Throws NOTHING_TO_VERIFY for no file or no interaction, UNKNOWN_PROVIDER_STATE for a state that is not in the
 * catalogue, and VERIFICATION_FAILED when the Verifier does not come to an end.
 */
export async function verifyPacts(options: VerifyOptions): Promise<VerifyResult> {
  const { provider = usualProvider, deadline = 60_000 } = options
  const files = (await Promise.all(options.pacts.map(filesOf))).flat()
  const pacts = await Promise.all(files.map(async (file) => readPact(await readFile(file, 'utf8'), file)))
  const interactions = pacts.flatMap((pact) => pact.interactions)
  if (interactions.length === 0) throw nothing(options.pacts)
  for (const { providerStates = [] } of interactions) {
    for (const { name, params } of providerStates) readProviderState(name, params)
  }
  return readReport(await runVerifierProcess({ provider, pacts: files }, deadline), pacts)
}

async function filesOf(path: string): Promise<string[]> {
  const place = resolve(path)
  const found = await stat(place).catch(() => undefined)
  if (!found) throw nothing([path])
  if (!found.isDirectory()) return [place]
  const names = await readdir(place)
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(place, name))
}

function nothing(paths: readonly string[]): TestkitError {
  return new TestkitError({
    code: 'NOTHING_TO_VERIFY',
    failedTo: 'verify pacts',
    reason: `there is no interaction in ${paths.map(show).join(', ')}`,
    remedy: 'Give pact files, or directories of them, that a consumer test has written.',
  })
}
