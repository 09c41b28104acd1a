import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { TestkitError, show } from '../testkit-error.ts'
import type { Interaction } from './interaction.ts'
import { mergeIntoPact, pactFileName, readPact } from './pact-file.ts'

/** The provider's name in contracts, unless another is given. */
export const usualProvider = 'aws-emr-containers'

/** Options of {@link createContract}. */
export interface ContractOptions {
  /** Name of the consumer: your application. */
  consumer: string
  /** Directory of pacts. Default: pacts. */
  dir?: string
  /** Name of the provider. Default: aws-emr-containers. */
  provider?: string
}

/** What a consumer needs to point its client at the contract. */
export interface ContractCircumstances<Name extends OperationName, Example> {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** What to give to the client so that the described request comes about. */
  readonly input: OperationTypes[Name]['input']
  /** What the client gets: the output as the SDK returns it, or name, message and status of the error. */
  readonly example: Example
}

/** A contract of one consumer with EMR on EKS. */
export interface Contract {
  /**
   * Runs your own client against Pact's mock server and, when your test passes, adds the interaction to the pact.
   * Throws CONTRACT_MISMATCH when the client's request is not the described one; what your test throws stays as it is.
   */
  verify<Name extends OperationName, Example>(
    interaction: Interaction<Name, Example>,
    test: (circumstances: ContractCircumstances<Name, Example>) => Promise<unknown>,
  ): Promise<void>
  /** The pact that is written. */
  readonly file: string
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
export function createContract({
  consumer,
  dir = 'pacts',
  provider = usualProvider,
}: ContractOptions): Contract {
  checkName('consumer', consumer)
  checkName('provider', provider)
  const file = resolve(dir, pactFileName(consumer, provider))
  return {
    file,
    async verify(interaction, test) {
      const scratch = await mkdtemp(join(tmpdir(), 'emr-containers-testkit-'))
      try {
        await exercise({ consumer, provider, dir: scratch }, interaction, test)
        const written = await readFile(join(scratch, pactFileName(consumer, provider)), 'utf8')
        await mergeIntoPact(file, readPact(written, file))
      } finally {
        await rm(scratch, { recursive: true, force: true })
      }
    },
  }
}

/**
 * Runs the test. Its failure is kept back until Pact has compared the request: a request that is not the described
 * one is the cause, and the SDK's own error for the mock server's answer would hide it.
 */
async function exercise<Name extends OperationName, Example>(
  place: { consumer: string; provider: string; dir: string },
  interaction: Interaction<Name, Example>,
  test: (circumstances: ContractCircumstances<Name, Example>) => Promise<unknown>,
): Promise<void> {
  const { runInteraction } = await import('./pact.ts')
  const failures: unknown[] = []
  const { input, example, description } = interaction
  const run = async (endpoint: string): Promise<void> => {
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }
    await test({ endpoint, region: 'us-east-1', credentials, input, example }).catch((error: unknown) => {
      failures.push(error)
    })
  }
  await runInteraction(place, interaction, run).catch((cause: unknown) => {
    throw mismatch(description, cause)
  })
  for (const failure of failures) throw failure
}

function mismatch(description: string, cause: unknown): TestkitError {
  const text = cause instanceof Error ? cause.message : String(cause)
  const lines = text.split('\n').map((line) => line.trim())
  return new TestkitError({
    code: 'CONTRACT_MISMATCH',
    failedTo: `verify "${description}"`,
    reason: lines.filter((line) => line !== '').join('\n  '),
    remedy: 'The client must send what the interaction describes; pass it the `input` that verify gives.',
    cause,
  })
}

function checkName(option: string, name: unknown): void {
  if (typeof name === 'string' && /^[\w.-]+$/.test(name)) return
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'create a contract',
    path: `$.${option}`,
    reason: `${show(name)} is not a name`,
    remedy: 'Give letters, digits, dots, dashes and underscores.',
  })
}
