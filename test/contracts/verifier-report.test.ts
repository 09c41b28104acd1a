import { describe, expect, test } from 'vitest'
import { readReport } from '../../src/contracts/verifier-report.ts'
import type { PactDocument } from '../../src/contracts/pact-file.ts'

const [describing, listing] = ['a request to describe a job run', 'a request to list job runs']

function pactOf(consumer: string, ...descriptions: readonly string[]): PactDocument {
  const interactions = descriptions.map((description) => ({ description }))
  return { consumer: { name: consumer }, provider: { name: 'aws-emr-containers' }, interactions }
}

const ok = (description: string, consumer?: string | null) => ({ consumer, description, result: 'OK' })
const failed = (description: string, mismatch?: object, consumer?: string) => ({
  consumer,
  description,
  result: 'ERROR',
  mismatch,
})
const differing = (...mismatches: readonly object[]) => ({ type: 'mismatches', mismatches })

/** What is read of a report: each interaction with what is wrong with it, or "passed". */
function verdicts(report: unknown, ...pacts: readonly PactDocument[]): (readonly string[] | 'passed')[] {
  const { passed, interactions } = readReport(JSON.stringify(report), pacts)
  const expected = pacts.flatMap((pact) =>
    pact.interactions.map(({ description }) => ({ consumer: pact.consumer.name, description })),
  )
  expect(interactions).toMatchObject(expected)
  expect(passed).toBe(interactions.every((each) => each.passed))
  return interactions.map(({ passed: isRight, mismatches }) => {
    expect(mismatches.length === 0).toBe(isRight)
    return isRight ? 'passed' : mismatches
  })
}

const unseen = ['The Verifier has not looked at it.']

describe('an interaction', () => {
  test('passes by a result of its own alone', () => {
    const pact = pactOf('poller', describing, listing)
    expect(verdicts({ interactionResults: [ok(listing), ok(describing)] }, pact)).toEqual([
      'passed',
      'passed',
    ])
    expect(verdicts({ interactionResults: [ok(listing)] }, pact)).toEqual([unseen, 'passed'])
    expect(verdicts({ interactionResults: [ok(`${describing} that is RUNNING`)] }, pact)).toEqual([
      unseen,
      unseen,
    ])
  })

  test('gets the result of its consumer, whatever the order of results', () => {
    const results = [ok(describing, 'watcher'), failed(describing, differing({ mismatch: 'no' }), 'poller')]
    const pacts = [pactOf('poller', describing), pactOf('watcher', describing)]
    expect(verdicts({ interactionResults: results }, ...pacts)).toEqual([['no'], 'passed'])
    expect(verdicts({ interactionResults: [ok(describing, 'watcher')] }, ...pacts)).toEqual([
      unseen,
      'passed',
    ])
  })

  test('gets its result by the order of results where they name no consumer, or the description comes twice', () => {
    const results = [failed(describing, differing({ mismatch: 'no' })), ok(describing)]
    const [poller, watcher] = [pactOf('poller', describing), pactOf('watcher', describing)]
    expect(verdicts({ interactionResults: results }, poller, watcher)).toEqual([['no'], 'passed'])
    const twice = pactOf('poller', describing, describing)
    expect(verdicts({ interactionResults: results }, twice)).toEqual([['no'], 'passed'])
    expect(verdicts({ interactionResults: [ok(describing, null)] }, twice)).toEqual(['passed', unseen])
  })
})

describe('what is wrong with an interaction', () => {
  const pact = pactOf('poller', describing)
  const state = { path: '$.jobRun.state', mismatch: "Expected 'RUNING' (String) to be equal to 'RUNNING'" }
  const status = { type: 'StatusMismatch', mismatch: 'expected 404 but was 200' }
  const told = [`$.jobRun.state: ${state.mismatch}`, status.mismatch]

  test('is told with its place, where there is one', () => {
    const results = [failed(describing, differing(state, status))]
    expect(verdicts({ interactionResults: results }, pact)).toEqual([told])
  })

  test('is told in the words of the Verifier when it is no list of mismatches', () => {
    const refused = { type: 'error', message: 'connection refused' }
    expect(verdicts({ interactionResults: [failed(describing, refused)] }, pact)).toEqual([
      ['{"type":"error","message":"connection refused"}'],
    ])
  })

  test('is looked up among the errors in which Pact 16 tells it, by consumer and description', () => {
    const announced = (consumer: string, description: string) =>
      `Verifying a pact between ${consumer} and aws-emr-containers Given a job run exists - ${description}`
    const others = [
      {},
      { interaction: announced('watcher', describing), mismatch: differing({ mismatch: 'of a watcher' }) },
      { interaction: announced('poller', listing), mismatch: differing({ mismatch: 'of a list' }) },
      {
        interaction: announced('poller', `${describing} twice`),
        mismatch: differing({ mismatch: 'of two' }),
      },
    ]
    const own = { interaction: announced('poller', describing), mismatch: differing(state, status) }
    const report = { interactionResults: [failed(describing)], errors: [...others, own] }
    expect(verdicts(report, pact)).toEqual([told])
    const result = failed(describing, differing({ mismatch: 'its own' }))
    expect(verdicts({ ...report, interactionResults: [result] }, pact)).toEqual([['its own']])
  })
})

describe('a report that is none', () => {
  test.each<[unknown]>([
    [null],
    ['OK'],
    [{}],
    [{ interactionResults: 'OK', errors: 7 }],
    [{ interactionResults: { length: 1, 0: ok(describing) } }],
    [{ interactionResults: [null, 'OK', { result: 'OK' }] }],
  ])('%j passes nothing', (report) => {
    expect(verdicts(report, pactOf('poller', describing))).toEqual([unseen])
  })

  test('is an error with its text, when it is no JSON', () => {
    const message =
      '[emr-containers-testkit] Failed to verify pacts: the Pact Verifier ended with "panicked at verifier.rs". Check that the peer @pact-foundation/pact is installed for this platform.'
    let error: unknown
    try {
      readReport('panicked at verifier.rs', [])
    } catch (caught) {
      error = caught
    }
    expect(error).toMatchObject({ code: 'VERIFICATION_FAILED', message, cause: { name: 'SyntaxError' } })
  })
})
