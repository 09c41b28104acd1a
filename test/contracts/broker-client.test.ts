import { TestkitError } from 'emr-containers-testkit/contracts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { BrokerAccess } from '../../src/contracts/broker-access.ts'
import { createBrokerClient } from '../../src/contracts/broker-client.ts'
import { createDeadline } from '../../src/contracts/deadline.ts'
import { answering } from './answering.ts'

const nowhere: BrokerAccess = { url: 'http://127.0.0.1' }
const clientOf = (access = nowhere, deadline = 60_000) => createBrokerClient(access, createDeadline(deadline))

async function failureOf(work: Promise<unknown>): Promise<TestkitError> {
  const error = await work.catch((caught: unknown) => caught)
  if (error instanceof TestkitError) return error
  throw new Error('It did not fail as it should.', { cause: error })
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('what is said to a broker', () => {
  test('is JSON, of a kind that brokers know', async () => {
    await using broker = await answering({ 'GET /a': [200, { got: 1 }], 'PUT /a': [200, {}] })
    expect(await clientOf().get(`${broker.url}/a`)).toEqual({ got: 1 })
    expect(await clientOf().send('PUT', `${broker.url}/a`, { sent: 1 })).toEqual({})
    const accept = 'application/hal+json, application/json'
    expect(broker.heard).toEqual([
      { step: 'GET /a', accept, type: undefined, authorization: undefined, body: '' },
      { step: 'PUT /a', accept, type: 'application/json', authorization: undefined, body: '{"sent":1}' },
    ])
  })

  test.each<[string, Omit<BrokerAccess, 'url'>, string | undefined]>([
    ['nothing', {}, undefined],
    ['a password without a name', { password: 'b' }, undefined],
    ['a name', { username: 'a' }, `Basic ${btoa('a:')}`],
    ['name and password', { username: 'a', password: 'b' }, `Basic ${btoa('a:b')}`],
    ['a token', { token: 'c' }, 'Bearer c'],
    ['a token beside a name', { username: 'a', password: 'b', token: 'c' }, 'Bearer c'],
  ])('is authorized by %s', async (_, credentials, authorization) => {
    await using broker = await answering({ 'GET /': [200, {}] })
    await clientOf({ url: broker.url, ...credentials }).get(`${broker.url}/`)
    expect(broker.heard).toMatchObject([{ authorization }])
  })

  test('may be answered with nothing', async () => {
    await using broker = await answering({ 'PUT /': [201, ''] })
    expect(await clientOf().send('PUT', `${broker.url}/`, {})).toBeUndefined()
  })
})

const failed = (step: string, rest: string) =>
  `[emr-containers-testkit] Failed to work with the Pact Broker: ${step} ${rest}`

describe('a broker that fails is an error that says what it was asked for and what it answered:', () => {
  const allowed = 'Check the username and password, or the token, and what they may do.'
  const address = 'Check the address of the broker and what it says in its log.'

  test.each([
    [401, '', 'was answered 401 Unauthorized', allowed],
    [
      403,
      { error: 'read only' },
      String.raw`was answered 403 Forbidden: "{\"error\":\"read only\"}"`,
      allowed,
    ],
    [404, 'no such thing', 'was answered 404 Not Found: "no such thing"', address],
    [500, '<html>Oops</html>', 'was answered 500 Internal Server Error', address],
  ])('%s %j', async (status, answer, said, remedy) => {
    await using broker = await answering({ 'GET /a': [status, answer] })
    const { code, message } = await failureOf(clientOf().get(`${broker.url}/a`))
    expect(code).toBe('BROKER_FAILED')
    expect(message).toBe(failed(`GET ${broker.url}/a`, `${said}. ${remedy}`))
  })

  test('a status without words', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 502 }))
    expect((await failureOf(clientOf().get('http://a'))).message).toBe(
      failed('GET http://a', `was answered 502. ${address}`),
    )
  })

  test('no JSON', async () => {
    await using broker = await answering({ 'GET /': [200, 'Hello'] })
    const { message, cause } = await failureOf(clientOf().get(`${broker.url}/`))
    expect(message).toBe(
      failed(
        `GET ${broker.url}/`,
        'was not answered with JSON. Check that the address is that of a Pact Broker.',
      ),
    )
    expect(cause).toBeInstanceOf(SyntaxError)
  })
})

describe('a way to the broker that does not work is an error that says so:', () => {
  const remedy = 'Check that the broker is up and its address right, or give a longer deadline.'
  const refused = new Error('connect ECONNREFUSED 127.0.0.1:1')

  test.each([
    [new TypeError('fetch failed', { cause: refused }), 'connect ECONNREFUSED 127.0.0.1:1'],
    [new TypeError('fetch failed', { cause: new AggregateError([refused]) }), 'AggregateError'],
    [new TypeError('Invalid URL'), 'Invalid URL'],
    ['closed', 'closed'],
    [undefined, 'undefined'],
  ])('%s', async (thrown, reason) => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(thrown)
    const { code, message, cause } = await failureOf(clientOf().send('POST', 'http://a', {}))
    expect([code, cause]).toEqual(['BROKER_FAILED', thrown])
    expect(message).toBe(failed('POST http://a', `did not come through (${reason}). ${remedy}`))
  })

  test('an answer that breaks off', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.error(new Error('terminated'))
      },
    })
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body))
    const { message } = await failureOf(clientOf().get('http://a'))
    expect(message).toBe(failed('GET http://a', `did not come through (terminated). ${remedy}`))
  })

  test('silence until the deadline', async () => {
    await using broker = await answering({})
    const { message } = await failureOf(clientOf(nowhere, 20).get(`${broker.url}/`))
    expect(message).toBe(failed(`GET ${broker.url}/`, `was not answered within 20 ms. ${remedy}`))
  })
})
