import { TestkitError } from 'emr-containers-testkit/contracts'
import { describe, expect, test } from 'vitest'
import { withEnterableStates } from '../../src/contracts/enterable-states.ts'
import type { PactDocument } from '../../src/contracts/pact-file.ts'
import { byPython } from './foreign-pacts.ts'

const virtualClusterId = 'abcdefghijklmnopqrstuvwxy'
const jobRunId = '00000003a1b2c3d4e5f'
const list = `/virtualclusters/${virtualClusterId}/jobruns`
const one = `${list}/${jobRunId}`

function pactOf(...interactions: readonly object[]): PactDocument {
  const described = interactions.map((each) => ({ description: 'a call', ...each }))
  return { consumer: { name: 'a' }, provider: { name: 'b' }, interactions: described }
}

const statesOf = (...interactions: readonly object[]) =>
  withEnterableStates({ place: 'a.json', document: pactOf(...interactions) }).interactions.map(
    ({ providerStates }) => providerStates,
  )

const exists = 'a job run exists'
const answered = (body: unknown) => ({ response: { status: 200, body } })

describe('a state without parameters is about what the interaction names', () => {
  test.each<[string, object, object]>([
    [
      'the job run of the path, RUNNING where nothing is said',
      { request: { path: one } },
      { virtualClusterId, jobRunId, state: 'RUNNING', operation: 'DescribeJobRun' },
    ],
    [
      'the state and the reason that are answered',
      {
        request: { path: one },
        ...answered({ jobRun: { id: 'other', state: 'FAILED', failureReason: 'USER_ERROR' } }),
      },
      {
        virtualClusterId,
        jobRunId,
        state: 'FAILED',
        failureReason: 'USER_ERROR',
        operation: 'DescribeJobRun',
      },
    ],
    [
      'the first job run of a list',
      {
        request: { path: list },
        ...answered({ jobRuns: [{ id: 'first', state: 'PENDING' }, { id: 'second' }] }),
      },
      {
        virtualClusterId,
        jobRunId: 'first',
        state: 'PENDING',
        states: ['PENDING'],
        operation: 'ListJobRuns',
      },
    ],
    [
      'the job run that is started',
      { request: { method: 'POST', path: list }, ...answered({ id: 'started' }) },
      { virtualClusterId, jobRunId: 'started', state: 'RUNNING', operation: 'StartJobRun' },
    ],
    [
      'the error that is answered, without what follows it',
      {
        request: { method: 'DELETE', path: one },
        response: { status: 500, headers: { 'x-amzn-ErrorType': 'InternalServerException:http://a/' } },
      },
      {
        virtualClusterId,
        jobRunId,
        state: 'RUNNING',
        operation: 'CancelJobRun',
        code: 'InternalServerException',
      },
    ],
  ])('%s', (_, interaction, params) => {
    const meant = [[{ name: exists, params }]]
    expect(statesOf({ ...interaction, providerState: exists })).toEqual(meant)
    expect(statesOf({ ...interaction, providerStates: [{ name: exists, params: {} }] })).toEqual(meant)
    expect(statesOf({ ...interaction, providerStates: [{ name: exists, params: null }] })).toEqual(meant)
    expect(statesOf({ ...interaction, providerStates: [{ name: exists, params: 'x' }] })).toEqual(meant)
  })

  test('several states of a list are those of its job runs that tell theirs', () => {
    const jobRuns = [{ id: 'a', state: 'PENDING' }, { id: 'b' }, { id: 'c', state: 'FAILED' }]
    const [states] = statesOf({
      providerState: 'job runs exist',
      request: { path: list },
      ...answered({ jobRuns }),
    })
    expect(states).toMatchObject([{ params: { states: ['PENDING', 'FAILED'] } }])
  })
})

test('a state with parameters, and all else in a pact, stays as it is', () => {
  expect(withEnterableStates({ place: 'a.json', document: byPython })).toEqual(byPython)
  const params = { virtualClusterId: 'a', jobRunId: 'b', state: 'PENDING' }
  const interaction = {
    request: { path: one },
    providerStates: [{ name: exists, params }],
    comments: { a: 1 },
  }
  const document = pactOf(interaction, { request: { path: one } })
  expect(withEnterableStates({ place: 'a.json', document }).interactions).toEqual([
    { description: 'a call', ...interaction },
    { description: 'a call', request: { path: one }, providerStates: [] },
  ])
})

function refusalOf(...interactions: readonly object[]): TestkitError {
  try {
    statesOf(...interactions)
  } catch (error) {
    if (error instanceof TestkitError) return error
  }
  throw new Error('It is not refused.')
}

describe('what cannot be verified is told with every interaction that is so', () => {
  const good = { request: { path: one }, providerState: exists }
  const message = (lines: readonly (string | RegExp)[]) =>
    new RegExp(
      `^\\[emr-containers-testkit\\] Failed to verify a pact at a\\.json: not every interaction can be verified\\n  ${lines.join('\\n  ')} Take interactions and provider states from the catalogue\\.$`,
    )

  test('as no operation serves it', () => {
    const error = refusalOf({ ...good, request: {} }, good, { ...good, description: 'b', type: 'Message' })
    expect(error).toMatchObject({ code: 'UNKNOWN_INTERACTION', path: 'a.json' })
    expect(error.message).toMatch(
      message(['"a call": No operation of the API serves GET /\\. Allowed: .*', '"b": It is a message, .*']),
    )
  })

  test('as its states cannot be entered', () => {
    const unknown = {
      ...good,
      providerStates: [{ name: 'the moon is full' }, { name: exists }, { name: 'x' }],
    }
    const incomplete = { request: { path: list }, description: 'c', providerState: exists }
    const error = refusalOf(unknown, good, incomplete)
    expect(error).toMatchObject({ code: 'UNKNOWN_PROVIDER_STATE', path: 'a.json' })
    expect(error.message).toMatch(
      message([
        '"a call": Failed to enter .*: there is no provider state "the moon is full"\\. .*',
        '"a call": Failed to enter .*: there is no provider state "x"\\. .*',
        '"c": Failed to enter .* lacks the parameter jobRunId\\. .*',
      ]),
    )
  })
})
