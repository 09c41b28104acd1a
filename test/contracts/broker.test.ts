import { TestkitError } from 'emr-containers-testkit/contracts'
import { describe, expect, test } from 'vitest'
import { openBroker, usualSelectors, type Broker, type Outcome } from '../../src/contracts/broker.ts'
import { createDeadline } from '../../src/contracts/deadline.ts'
import { answering, type Answering, type Answers } from './answering.ts'

const relation = 'pb:provider-pacts-for-verification'
const pact = { consumer: { name: 'poller' }, provider: { name: 'aws' }, interactions: [] }
const outcome: Outcome = {
  success: false,
  providerVersion: '7 b',
  providerVersionBranch: 'feat/x',
  buildUrl: undefined,
  tests: [{ description: 'a request', success: false }],
}

/** What a Pact Broker answers, as far as one is asked. */
function answersAt(url: string): Answers {
  const links = (relations: Readonly<Record<string, string>>) => ({
    _links: Object.fromEntries(
      Object.entries(relations).map(([name, path]) => [name, { href: `${url}${path}` }]),
    ),
  })
  return {
    'GET /': [200, links({ [relation]: '/for/{provider}/{other}' })],
    'POST /for/aws%20emr/%7Bother%7D': [
      200,
      { _embedded: { pacts: [links({ self: '/pact/1' }), links({ self: '/pact/2' })] } },
    ],
    'GET /pact/1': [200, pact],
    'GET /pact/2': [200, { ...pact, consumer: { name: 'other' } }],
    'GET /provider': [200, links({ 'pb:branch-version': '/branches/{branch}/versions/{version}' })],
    'PUT /branches/feat%2Fx/versions/7%20b': [200, {}],
    'POST /results': [201, links({ self: '/result' })],
    'GET /result': [200, { success: false, providerApplicationVersion: '7 b' }],
  }
}

function brokerAt({ url }: Answering): Broker {
  return openBroker({ url }, createDeadline(60_000))
}

function publishTo(broker: Answering, changed: Partial<Outcome> = {}): ReturnType<Broker['publish']> {
  const [provider, results] = [{ href: `${broker.url}/provider` }, { href: `${broker.url}/results` }]
  const document = {
    ...pact,
    _links: { 'pb:provider': provider, 'pb:publish-verification-results': results },
  }
  return brokerAt(broker).publish({ place: 'a', document }, { ...outcome, ...changed })
}

async function failureOf(work: Promise<unknown>): Promise<Pick<TestkitError, 'code' | 'message'>> {
  const error = await work.catch((caught: unknown) => caught)
  if (error instanceof TestkitError) return { code: error.code, message: error.message }
  throw new Error('It did not fail as it should.', { cause: error })
}

describe('the pacts of a broker', () => {
  test('are all that it has for the selectors, each from its own address', async () => {
    await using broker = await answering(answersAt)
    const found = await brokerAt(broker).pactsFor('aws emr', usualSelectors, 'main')
    expect(found.map(({ place, document }) => [place, document.consumer.name])).toEqual([
      [`${broker.url}/pact/1`, 'poller'],
      [`${broker.url}/pact/2`, 'other'],
    ])
    const { body } = broker.heard.find(({ step }) => step.startsWith('POST')) ?? {}
    expect(JSON.parse(body ?? '')).toEqual({
      consumerVersionSelectors: [{ mainBranch: true }, { deployedOrReleased: true }, { latest: true }],
      providerVersionBranch: 'main',
    })
  })

  test.each([[{}], [{ _embedded: { pacts: [] } }], [{ _embedded: { pacts: 'none' } }]])(
    'may be none, as in %j, which is an error that names provider and selectors',
    async (answer) => {
      await using broker = await answering((url) => ({
        ...answersAt(url),
        'POST /for/aws%20emr/%7Bother%7D': [200, answer],
      }))
      const { code, message } = await failureOf(
        brokerAt(broker).pactsFor('aws emr', [{ latest: true }], 'main'),
      )
      expect(code).toBe('NOTHING_TO_VERIFY')
      expect(message).toBe(
        `[emr-containers-testkit] Failed to verify pacts: ${broker.url}/ has no pact with the provider "aws emr" for [{"latest":true}]. Publish one first, or give other consumer version selectors.`,
      )
    },
  )

  test.each([[{}], [{ _links: {} }], [{ _links: { [relation]: { href: 7 } } }]])(
    'cannot be found without the link to them, as in %j',
    async (index) => {
      await using broker = await answering({ 'GET /': [200, index] })
      const { code, message } = await failureOf(brokerAt(broker).pactsFor('aws', [], 'main'))
      expect(code).toBe('BROKER_FAILED')
      expect(message).toContain(
        `its answer has no link ${relation}. Check that the address is that of a Pact Broker, and its release not too old.`,
      )
    },
  )
})

describe('a result', () => {
  test('is published for a version whose branch is known by then, and then looked for', async () => {
    await using broker = await answering(answersAt)
    const url = `${broker.url}/result`
    expect(await publishTo(broker)).toEqual({ consumer: 'poller', providerVersion: '7 b', url })
    expect(broker.heard.map(({ step, body }) => [step, body])).toEqual([
      ['GET /provider', ''],
      ['PUT /branches/feat%2Fx/versions/7%20b', '{}'],
      [
        'POST /results',
        JSON.stringify({
          success: false,
          providerApplicationVersion: '7 b',
          testResults: outcome.tests,
          verifiedBy: { implementation: 'emr-containers-testkit (the documented API, not AWS)' },
        }),
      ],
      ['GET /result', ''],
    ])
  })

  test('says where its run can be looked at', async () => {
    await using broker = await answering(answersAt)
    await publishTo(broker, { buildUrl: 'https://ci.example.com/1' })
    const { body } = broker.heard.find(({ step }) => step === 'POST /results') ?? {}
    expect(JSON.parse(body ?? '')).toMatchObject({ buildUrl: 'https://ci.example.com/1' })
  })

  test.each([
    [{ success: true, providerApplicationVersion: '7 b' }],
    [{ success: false, providerApplicationVersion: '6' }],
    [{}],
  ])('that the broker keeps as %j is an error', async (kept) => {
    await using broker = await answering((url) => ({ ...answersAt(url), 'GET /result': [200, kept] }))
    const { code, message } = await failureOf(publishTo(broker))
    expect(code).toBe('BROKER_FAILED')
    expect(message).toContain(
      `the result for 7 b is not at ${broker.url}/result as it was published, but ${JSON.stringify(kept)}. Check what the broker says in its log.`,
    )
  })
})
