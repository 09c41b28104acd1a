import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { JobRunStateChangeEvent } from '../fixtures/job-run-events.ts'
import type { OperationName } from '../model/generated/types.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import { checkInteraction } from './check-interaction.ts'
import { checkPact } from './check-pact.ts'
import type { EventInteraction } from './event-interactions.ts'
import type { Interaction } from './interaction.ts'
import { keyOf, layoutOf, mergeIntoPact, pactFileName, readPact } from './pact-file.ts'
import type { PactPlace } from './pact.ts'
import { contractMismatch, runConsumer, type ConsumerTest } from './run-consumer.ts'
import { ambiguous, recordVerification } from './run-record.ts'
import { selectMembers, type Selection } from './select-members.ts'

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
  /**
   * Whether a test that would change the pact fails instead of changing it, as in CI. Default: whether the
   * environment has EMR_TESTKIT_PACT_CHECK=1.
   */
  check?: boolean
}

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
  const { consumer, dir, provider, check } = readOptions(options)
  const events = `${provider}-events`
  const keep = createKeeper(check)
  const place = (name: string) => ({ consumer, provider: name, file: resolve(dir, pactFileName(consumer, name)) })
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
      const { runEvent } = await import('./pact.ts')
      await keep(told, (scratch) =>
        runEvent(scratch, interaction, async () => {
          await test({ event: structuredClone(interaction.event) })
        }),
      )
    },
  }
}

interface PactTarget {
  readonly consumer: string
  readonly provider: string
  readonly file: string
}

/** Lets Pact write in a scratch directory, and puts what it wrote into the pact, or holds it against it. */
function createKeeper(check: boolean) {
  const layouts = new Map<string, string>()
  return async (target: PactTarget, write: (scratch: PactPlace) => Promise<void>): Promise<void> => {
    const { consumer, provider, file } = target
    const dir = await mkdtemp(join(tmpdir(), 'emr-containers-testkit-'))
    try {
      await write({ consumer, provider, dir })
      const addition = readPact(await readFile(join(dir, pactFileName(consumer, provider)), 'utf8'), file)
      for (const interaction of addition.interactions) {
        const layout = layoutOf(interaction)
        const key = `${file} ${keyOf(interaction)}`
        if ((layouts.get(key) ?? layout) !== layout) throw ambiguous(interaction.description)
        layouts.set(key, layout)
        await recordVerification(file, interaction, check)
      }
      await (check ? checkPact(file, addition) : mergeIntoPact(file, addition))
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
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
    throw contractMismatch(interaction.description, cause instanceof Error ? cause.message : String(cause), cause)
  })
  for (const { failure } of outcome) throw failure
}

const optionNames: readonly (keyof ContractOptions)[] = ['consumer', 'dir', 'provider', 'check']

function readOptions(options: ContractOptions): Required<ContractOptions> {
  if (typeof options !== 'object' || options === null) {
    throw invalid('$', `${show(options)} is not an object of options`, listAllowed(optionNames))
  }
  const unknown = Object.keys(options).find((name) => !optionNames.some((known) => known === name))
  if (unknown !== undefined) throw invalid('$', `there is no option ${show(unknown)}`, listAllowed(optionNames))
  const inCi = process.env['EMR_TESTKIT_PACT_CHECK'] === '1'
  const { consumer, dir = 'pacts', provider = usualProvider, check = inCi } = options
  checkName('consumer', consumer)
  checkName('provider', provider)
  if (typeof dir !== 'string') throw invalid('$.dir', `${show(dir)} is not a path`, 'Give the directory of pacts.')
  if (typeof check !== 'boolean') throw invalid('$.check', `${show(check)} is not a boolean`, 'Give true or false.')
  return { consumer, dir, provider, check }
}

function checkName(option: string, name: unknown): void {
  if (typeof name === 'string' && /^[\w.-]+$/.test(name)) return
  throw invalid(`$.${option}`, `${show(name)} is not a name`, 'Give letters, digits, dots, dashes and underscores.')
}

function invalid(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'create a contract', path, reason, remedy })
}
