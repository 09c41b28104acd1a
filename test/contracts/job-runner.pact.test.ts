import { readFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { catalogue, createContract, interactions, verifyPacts } from 'emr-containers-testkit/contracts'
import { failureReasons } from 'emr-containers-testkit/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { runnerAt } from '../../demo/contract.ts'

const contract = createContract({ consumer: 'job-runner', dir: 'pacts' })
const { startJobRun, describeJobRun } = interactions

beforeAll(() => {
  rmSync(contract.file, { force: true })
})

describe('a job runner, as a consumer of StartJobRun', () => {
  test.each([startJobRun.sparkSubmit(), startJobRun.sparkSql()])(
    '$description: gets the key of the job run',
    (interaction) =>
      contract.verify(interaction, async ({ input, example, ...place }) => {
        const { id, virtualClusterId } = example
        await expect(runnerAt(place).start(input)).resolves.toEqual({ id, virtualClusterId })
      }),
  )

  test.each([
    startJobRun.fails('ValidationException'),
    startJobRun.fails('ResourceNotFoundException'),
    startJobRun.fails('InternalServerException'),
  ])('$description: gets the error', (interaction) =>
    contract.verify(interaction, async ({ input, example, ...place }) => {
      const { name, message, status } = example
      await expect(runnerAt(place).start(input)).rejects.toMatchObject({
        name,
        message,
        $metadata: { httpStatusCode: status },
      })
    }),
  )
})

describe('a job runner, as a consumer of DescribeJobRun', () => {
  test.each([
    describeJobRun.pending(),
    describeJobRun.submitted(),
    describeJobRun.running(),
    describeJobRun.cancelPending(),
  ])('$description: sees that it goes on', (interaction) =>
    contract.verify(interaction, async ({ input, example, ...place }) => {
      await expect(runnerAt(place).look(input)).resolves.toEqual(example.jobRun)
    }),
  )

  test('a completed job run: reports how long it took', () =>
    contract.verify(describeJobRun.completed(), async ({ input, example, ...place }) => {
      const { createdAt, finishedAt } = example.jobRun ?? {}
      const seconds = (Number(finishedAt) - Number(createdAt)) / 1000
      await expect(runnerAt(place).outcome(input)).resolves.toEqual({ kind: 'succeeded', seconds })
    }))

  test.each(failureReasons)('a job run that failed with %s: reports why', (reason) =>
    contract.verify(describeJobRun.failed(reason), async ({ input, example, ...place }) => {
      const details = example.jobRun?.stateDetails
      await expect(runnerAt(place).outcome(input)).resolves.toEqual({ kind: 'failed', reason, details })
    }),
  )

  test('a cancelled job run: reports the cancellation', () =>
    contract.verify(describeJobRun.cancelled(), async ({ input, ...place }) => {
      await expect(runnerAt(place).outcome(input)).resolves.toEqual({ kind: 'cancelled' })
    }))

  test.each([
    describeJobRun.fails('ValidationException'),
    describeJobRun.fails('ResourceNotFoundException'),
    describeJobRun.fails('InternalServerException'),
  ])('$description: gets the error', (interaction) =>
    contract.verify(interaction, async ({ input, example, ...place }) => {
      const { name, message, status } = example
      await expect(runnerAt(place).look(input)).rejects.toMatchObject({
        name,
        message,
        $metadata: { httpStatusCode: status },
      })
    }),
  )
})

describe('the pact of the job runner', () => {
  test('holds every interaction of the catalogue once, and no other', async () => {
    const pact: unknown = JSON.parse(await readFile(contract.file, 'utf8'))
    const written = catalogue().map(({ description }) => ({ description }))
    expect(pact).toMatchObject({
      interactions: written.toSorted((left, right) => (left.description < right.description ? -1 : 1)),
    })
  })

  test('is verified against the service in each of its provider states', async () => {
    const { passed, interactions: verified } = await verifyPacts({ pacts: [contract.file] })
    expect(verified.filter((interaction) => !interaction.passed)).toEqual([])
    expect(verified).toHaveLength(catalogue().length)
    expect(passed).toBe(true)
  })
})
