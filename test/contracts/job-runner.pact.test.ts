import { readFile } from 'node:fs/promises'
import {
  catalogue,
  createContract,
  eventCatalogue,
  interactions,
  verifyPacts,
  type ErrorExample,
  type Interaction,
  type OutputInteraction,
} from 'emr-containers-testkit/contracts'
import { failureReasons, type OperationName } from 'emr-containers-testkit/model'
import { describe, expect, test } from 'vitest'
import { runnerAt } from '../../demo/contract.ts'
import { reportOf } from '../../demo/job-run-event.ts'
import { calls } from './calls.ts'

/** `npm run pacts` writes the pacts anew; every other run holds those that are checked in. */
const check = process.env['UPDATE_PACTS'] !== '1'
const contract = createContract({ consumer: 'job-runner', dir: 'pacts', check })
const eventContract = createContract({ consumer: 'job-runner', dir: 'pacts/events', check })
const { describeJobRun } = interactions

function interactionsOf<Name extends OperationName>(operation: Name): Interaction<Name>[] {
  return catalogue().filter((each): each is Interaction<Name> => each.operation === operation)
}

/** With the whole description first: Vitest cuts it when it is looked up by `$description`. */
function titled<Described extends { readonly description: string }>(
  all: readonly Described[],
): [string, Described][] {
  return all.map((each) => [each.description, each])
}

function endsWell<Name extends OperationName>(
  interaction: Interaction<Name>,
): interaction is OutputInteraction<Name> {
  return interaction.response.status === 200
}

function isError<Name extends OperationName>(
  interaction: Interaction<Name>,
): interaction is Interaction<Name, ErrorExample<string>> {
  return !endsWell(interaction)
}

function describeCalls<Name extends OperationName>(operation: Name, all: readonly Interaction<Name>[]): void {
  const { call, shown } = calls[operation]
  describe(`a job runner, as a consumer of ${operation}`, () => {
    test.each(titled(all.filter((each) => endsWell(each))))('%s: gets the answer', (_, interaction) =>
      contract.verify(interaction, async ({ input, example, ...place }) => {
        await expect(call(runnerAt(place), input)).resolves.toEqual(shown(example))
      }),
    )

    test.each(titled(all.filter((each) => isError(each))))('%s: gets the error', (_, interaction) =>
      contract.verify(interaction, async ({ input, example, ...place }) => {
        const { name, message, status } = example
        const error = { name, message, $metadata: { httpStatusCode: status } }
        await expect(call(runnerAt(place), input)).rejects.toMatchObject(error)
      }),
    )
  })
}

describeCalls('StartJobRun', interactionsOf('StartJobRun'))
describeCalls('DescribeJobRun', interactionsOf('DescribeJobRun'))
describeCalls('CancelJobRun', interactionsOf('CancelJobRun'))
describeCalls('ListJobRuns', interactionsOf('ListJobRuns'))

describe('a job runner that waits for the end', () => {
  test('reports how long a job run took that has completed', () =>
    contract.verify(describeJobRun.completed(), async ({ input, example, ...place }) => {
      const { createdAt, finishedAt } = example.jobRun ?? {}
      const seconds = (Number(finishedAt) - Number(createdAt)) / 1000
      await expect(runnerAt(place).outcome(input)).resolves.toEqual({ kind: 'succeeded', seconds })
    }))

  test.each(failureReasons)('reports why a job run failed with %s', (reason) =>
    contract.verify(describeJobRun.failed(reason), async ({ input, example, ...place }) => {
      const details = example.jobRun?.stateDetails
      await expect(runnerAt(place).outcome(input)).resolves.toEqual({ kind: 'failed', reason, details })
    }),
  )

  test('reports that a job run was cancelled', () =>
    contract.verify(describeJobRun.cancelled(), async ({ input, ...place }) => {
      await expect(runnerAt(place).outcome(input)).resolves.toEqual({ kind: 'cancelled' })
    }))
})

describe('a log of job runs, as a consumer of events', () => {
  test.each(titled(eventCatalogue()))('%s: reports an end, and nothing else', (_, interaction) =>
    eventContract.verifyEvent(interaction, ({ event }) => {
      const { id, state, failureReason } = event.detail
      const ends: Record<string, string> = {
        COMPLETED: `${id} has completed`,
        FAILED: `${id} has failed: ${failureReason}`,
        CANCELLED: `${id} was cancelled`,
      }
      expect(reportOf(event)).toBe(ends[state])
    }),
  )
})

describe('the pacts of the job runner', () => {
  test.each([
    ['calls', contract.file, catalogue()],
    ['events', eventContract.eventsFile, eventCatalogue()],
  ])('hold every interaction of the catalogue of %s once, and no other', async (_, file, all) => {
    const pact: unknown = JSON.parse(await readFile(file, 'utf8'))
    const written = all.map(({ description }) => ({ description }))
    expect(pact).toMatchObject({
      interactions: written.toSorted((left, right) => (left.description < right.description ? -1 : 1)),
    })
  })

  test('are verified against the service in each of its provider states', async () => {
    const { passed, interactions: verified } = await verifyPacts({ pacts: [contract.file] })
    expect(verified.filter((interaction) => !interaction.passed)).toEqual([])
    expect(verified).toHaveLength(catalogue().length)
    expect(passed).toBe(true)
  })
})
