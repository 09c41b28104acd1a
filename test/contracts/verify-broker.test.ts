import { TestkitError, verifyPacts } from 'emr-containers-testkit/contracts'
import { expect, test, vi } from 'vitest'
import { startFakeBroker, type Manner } from './fake-broker.ts'
import { byHand, parseObject } from './foreign-pacts.ts'

const options = { providerVersion: '7', buildUrl: 'https://ci.example.com/1' }

async function failureWith(manner: Manner, deadline = 60_000): Promise<TestkitError> {
  await using broker = await startFakeBroker(byHand, manner)
  const error = await verifyPacts({ broker: { ...options, url: broker.url }, deadline }).catch(
    (caught: unknown) => caught,
  )
  if (error instanceof TestkitError) return error
  throw new Error('It did not fail as it should.', { cause: error })
}

test('results are published for the version and its branch, and looked for afterwards', async () => {
  await using broker = await startFakeBroker(byHand, 'keeps')
  const { passed, published } = await verifyPacts({ broker: { ...options, url: broker.url } })
  expect(passed).toBe(true)
  expect(published).toEqual([{ consumer: 'by-hand', providerVersion: '7', url: `${broker.url}/result` }])
  expect(broker.sent.get('POST /results')).toMatchObject({
    success: true,
    providerApplicationVersion: '7',
    buildUrl: 'https://ci.example.com/1',
    testResults: byHand.interactions.map(({ description }) => ({ description, success: true })),
  })
  expect([...broker.sent.keys()].slice(-3)).toEqual([
    'PUT /provider/branches/main/versions/7',
    'POST /results',
    'GET /result',
  ])
})

test('a failed verification is published as one', async () => {
  const text = JSON.stringify(byHand).replaceAll('"status":400', '"status":404')
  await using broker = await startFakeBroker(parseObject(text), 'keeps')
  const { passed, published } = await verifyPacts({ broker: { ...options, url: broker.url } })
  expect(passed).toBe(false)
  expect(published).toHaveLength(1)
  expect(broker.sent.get('POST /results')).toMatchObject({ success: false })
})

test.each([
  ['refuses', /POST .*\/results was answered 403 Forbidden: .*read only.*Check the username and password/],
  ['fails', /POST .*\/results was answered 500 Internal Server Error: .*disk full/],
  ['forgets', /GET .*\/result was answered 404/],
] as const)(
  'a broker that %s results makes the verification an error that says so',
  async (manner, reason) => {
    const { code, message } = await failureWith(manner)
    expect(code).toBe('BROKER_FAILED')
    expect(message).toMatch(reason)
  },
)

test('a broker that says nothing to the results is given up at the deadline', async () => {
  const { code, message } = await failureWith('says nothing', 15_000)
  expect(code).toBe('BROKER_FAILED')
  expect(message).toMatch(/POST .*\/results was not answered within 15000 ms/)
})

test('address and credentials come from the variables that Pact reads', async () => {
  await using broker = await startFakeBroker(byHand, 'keeps')
  vi.stubEnv('PACT_BROKER_BASE_URL', broker.url)
  vi.stubEnv('PACT_BROKER_TOKEN', 'a-token')
  const { passed } = await verifyPacts({ broker: { providerVersion: '7' } })
  vi.unstubAllEnvs()
  expect(passed).toBe(true)
  expect(new Set(broker.authorizations)).toEqual(new Set(['Bearer a-token']))
})

test('credentials that are given count, and those in variables do not', async () => {
  await using broker = await startFakeBroker(byHand, 'keeps')
  vi.stubEnv('PACT_BROKER_TOKEN', 'an-old-token')
  await verifyPacts({ broker: { ...options, url: broker.url, username: 'ci', password: 'secret' } })
  vi.unstubAllEnvs()
  expect(new Set(broker.authorizations)).toEqual(
    new Set([`Basic ${Buffer.from('ci:secret').toString('base64')}`]),
  )
})

test('a pact is verified from its URL, and nothing is published', async () => {
  await using broker = await startFakeBroker(byHand, 'keeps')
  const { passed, published } = await verifyPacts({ pacts: [`${broker.url}/pact`] })
  expect(passed).toBe(true)
  expect(published).toEqual([])
  expect([...broker.sent.keys()]).toEqual(['GET /pact'])
})

test('an address that is no Pact Broker is an error that says what is missing', async () => {
  await using broker = await startFakeBroker(byHand, 'keeps')
  const error = verifyPacts({ broker: { ...options, url: `${broker.url}/pact` } })
  await expect(error).rejects.toThrow(/no link pb:provider-pacts-for-verification/)
})

test('an address that is none is refused', async () => {
  const wrong = verifyPacts({ broker: { url: 'broker.example.com' } })
  await expect(wrong).rejects.toThrow(/"broker.example.com" is not an address/)
})
