import {
  check,
  interactions,
  TestkitError,
  type ConsumerTest,
  type Interaction,
  type OutputInteraction,
  type ReadablePath,
  type Selection,
} from 'emr-containers-testkit/contracts'
import type { OperationName } from 'emr-containers-testkit/model'
import { describe, expect, test } from 'vitest'

/** What a client gets of an interaction when it reads some members: the answer as JSON, and the same as its example. */
async function answerTo<Name extends OperationName>(
  interaction: Interaction<Name>,
  selection: Selection<Name>,
): Promise<unknown> {
  const { method, path, query = {} } = interaction.request
  const search = new URLSearchParams(Object.entries(query).map(([name]) => [name, '2']))
  const answers: unknown[] = []
  await check(
    interaction,
    async ({ endpoint, example }) => {
      const response = await fetch(`${endpoint}${path}?${search.toString()}`, { method })
      const answer: unknown = await response.json()
      answers.push(answer)
      if (response.ok) expect(JSON.parse(JSON.stringify(example).replaceAll('.000Z', 'Z'))).toEqual(answer)
    },
    selection,
  )
  return answers[0]
}

/** Whoever writes in JavaScript may give anything. */
function asReads(reads: unknown): ReadablePath<'DescribeJobRun'>[]
function asReads(reads: unknown): unknown {
  return reads
}

async function refusalOf(reads: unknown): Promise<string> {
  const { running } = interactions.describeJobRun
  const error = await check(running(), () => undefined, { reads: asReads(reads) }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof TestkitError)) throw new Error(`No TestkitError but ${String(error)}`)
  expect(error.code).toBe('INVALID_OPTION')
  return error.message
}

describe('the members that a consumer reads', () => {
  const { failed, running, full } = interactions.describeJobRun

  test('are all that it gets, whether the name of what holds them is given or not', async () => {
    const jobRun = { state: 'FAILED', failureReason: 'USER_ERROR' }
    expect(await answerTo(failed('USER_ERROR'), { reads: ['state', 'failureReason'] })).toEqual({ jobRun })
    expect(await answerTo(failed('USER_ERROR'), { reads: ['jobRun.state', 'failureReason'] })).toEqual({
      jobRun,
    })
  })

  test('may lie deep, in lists and below a member that is read whole', async () => {
    expect(
      await answerTo(full(), {
        reads: [
          'configurationOverrides.monitoringConfiguration.persistentAppUI',
          'configurationOverrides.applicationConfiguration.classification',
          'retryPolicyConfiguration.maxAttempts',
        ],
      }),
    ).toEqual({
      jobRun: {
        configurationOverrides: {
          monitoringConfiguration: { persistentAppUI: 'ENABLED' },
          applicationConfiguration: [
            { classification: 'spark-defaults' },
            { classification: 'spark-env' },
            { classification: 'spark-log4j2' },
          ],
        },
        retryPolicyConfiguration: { maxAttempts: 3 },
      },
    })
    const { tags } = running().example.jobRun ?? {}
    expect(await answerTo(running(), { reads: ['tags', 'jobRun.tags'] })).toEqual({ jobRun: { tags } })
    const all = await answerTo(running(), {})
    expect(await answerTo(running(), { reads: ['jobRun.state', 'jobRun', 'tags'] })).toEqual(all)
  })

  test('are as they were: dates are dates, and an empty list is one', async () => {
    const finishedAt = failed('USER_ERROR').example.jobRun?.finishedAt
    expect(finishedAt).toBeInstanceOf(Date)
    const dates: unknown[] = []
    const { method, path } = failed('USER_ERROR').request
    const look: ConsumerTest<'DescribeJobRun', OutputInteraction<'DescribeJobRun'>['example']> = (its) => {
      dates.push(its.example.jobRun?.finishedAt)
      return fetch(its.endpoint + path, { method })
    }
    await check(failed('USER_ERROR'), look, { reads: ['finishedAt'] })
    expect(dates).toEqual([finishedAt])
    const { empty } = interactions.listJobRuns
    expect(await answerTo(empty(), { reads: ['state', 'nextToken'] })).toEqual({ jobRuns: [] })
  })

  test('of a page are those of each job run, and the token', async () => {
    const { firstPage } = interactions.listJobRuns
    expect(await answerTo(firstPage(), { reads: ['state', 'nextToken'] })).toEqual({
      jobRuns: [{ state: 'RUNNING' }, { state: 'FAILED' }],
      nextToken: firstPage().example.nextToken,
    })
  })

  test('may be absent from an answer, as long as it has one of them', async () => {
    const reads = ['state', 'finishedAt'] as const
    expect(await answerTo(running(), { reads })).toEqual({ jobRun: { state: 'RUNNING' } })
    await expect(answerTo(running(), { reads: ['finishedAt', 'failureReason'] })).rejects.toThrowError(
      'Failed to select members at $.reads: the answer to "a request to describe a job run that is RUNNING" has none of finishedAt, failureReason. Select a member that it has, or leave reads out.',
    )
  })

  test('leave errors whole', async () => {
    const { fails } = interactions.describeJobRun
    const answer = await answerTo(fails('ResourceNotFoundException'), { reads: ['state'] })
    expect(answer).toEqual({ message: fails('ResourceNotFoundException').example.message })
  })
})

describe('a path that the output does not have', () => {
  test.each([
    [
      ['stat'],
      'there is no member "stat": the output has no "stat". Did you mean state? Allowed: jobRun, id,',
    ],
    [
      ['jobRun.jobDriver.sparkSqlDriver'],
      'jobRun.jobDriver has no "sparkSqlDriver". Did you mean sparkSqlJobDriver? Allowed: sparkSubmitJobDriver, sparkSqlJobDriver.',
    ],
    [
      ['tags.team'],
      'there is no member "tags.team": jobRun.tags has no members of its own. Read jobRun.tags whole.',
    ],
    [['state.name'], 'jobRun.state has no members of its own'],
    [['zzzzzzzzzzzzz'], 'the output has no "zzzzzzzzzzzzz". Allowed: jobRun, id,'],
    [[''], 'there is no member ""'],
    [['state', 7], "7 is not a path. Give one such as 'state'."],
    [[], "is not a list of members. Give a list such as ['state', 'failureReason']."],
    ['state', '"state" is not a list of members'],
  ])('%j is refused, with the nearest member', async (reads, reason) => {
    expect(await refusalOf(reads)).toContain(reason)
  })

  test('does not compile', () => {
    const paths: ReadablePath<'DescribeJobRun'>[] = [
      'state',
      'jobRun.state',
      'jobRun.configurationOverrides.applicationConfiguration.configurations.classification',
      // @ts-expect-error there is no such member
      'jobRun.stat',
      // @ts-expect-error a map has free keys
      'tags.team',
      // @ts-expect-error a Date has no members of the API
      'createdAt.getTime',
    ]
    const ofPages: ReadablePath<'ListJobRuns'>[] = ['nextToken', 'state', 'jobRuns.state']
    // @ts-expect-error StartJobRun answers without a state
    const ofStart: ReadablePath<'StartJobRun'> = 'state'
    expect([paths.length, ofPages.length, ofStart]).toEqual([6, 3, 'state'])
  })
})

test('the circumstances of a test are typed by the operation of its interaction', async () => {
  const describeTest: ConsumerTest<'DescribeJobRun', OutputInteraction<'DescribeJobRun'>['example']> = ({
    input,
    example,
    endpoint,
    region,
    credentials,
  }) => {
    const id: string = input.id
    const state: string | undefined = example.jobRun?.state
    // @ts-expect-error DescribeJobRun takes no driver
    const driver: unknown = input.jobDriver
    expect([typeof id, state, driver]).toEqual(['string', 'RUNNING', undefined])
    expect([new URL(endpoint).hostname, region]).toEqual(['127.0.0.1', 'us-east-1'])
    expect(Object.keys(credentials)).toEqual(['accessKeyId', 'secretAccessKey'])
    return fetch(`${endpoint}/virtualclusters/${input.virtualClusterId}/jobruns/${id}`)
  }
  await check(interactions.describeJobRun.running(), describeTest)
  await check(interactions.cancelJobRun.fails('ValidationException'), ({ endpoint, input, example }) => {
    const name: 'ValidationException' | 'InternalServerException' = example.name
    // @ts-expect-error an error has no output
    expect(example.jobRun).toBeUndefined()
    expect(name).toBe('ValidationException')
    return fetch(`${endpoint}/virtualclusters/${input.virtualClusterId}/jobruns/${input.id}`, {
      method: 'DELETE',
    })
  })
})
