import { TestkitError } from 'emr-containers-testkit/contracts'
import { describe, expect, test } from 'vitest'
import { accessTo, readBrokerAccess, type BrokerAccess } from '../../src/contracts/broker-access.ts'

const url = 'https://broker.example.com/'
const inVariables = {
  PACT_BROKER_BASE_URL: 'https://other.example.com',
  PACT_BROKER_USERNAME: 'old-name',
  PACT_BROKER_PASSWORD: 'old-password',
  PACT_BROKER_TOKEN: 'old-token',
}

/** Whoever writes in JavaScript may give anything. */
function asAddress(given: unknown): string
function asAddress(given: unknown): unknown {
  return given
}

function refusalOf(address: unknown): TestkitError {
  try {
    accessTo(asAddress(address))
  } catch (error) {
    if (error instanceof TestkitError) return error
  }
  throw new Error(`${String(address)} was taken.`)
}

describe('a broker', () => {
  test.each<[string, Partial<BrokerAccess>, Readonly<Record<string, string>>, BrokerAccess]>([
    ['what is given and nothing else', { url }, {}, { url }],
    [
      'variables for all that is not given',
      {},
      inVariables,
      {
        url: 'https://other.example.com/',
        username: 'old-name',
        password: 'old-password',
        token: 'old-token',
      },
    ],
    [
      'variables for credentials when only the address is given',
      { url },
      inVariables,
      { url, username: 'old-name', password: 'old-password', token: 'old-token' },
    ],
    [
      'no variable beside a name that is given',
      { url, username: 'me' },
      inVariables,
      { url, username: 'me' },
    ],
    ['no variable beside a password', { url, password: 'pass' }, inVariables, { url, password: 'pass' }],
    ['no variable beside a token', { url, token: 'key' }, inVariables, { url, token: 'key' }],
    ['no variable that is empty', { url }, { PACT_BROKER_USERNAME: '', PACT_BROKER_TOKEN: '' }, { url }],
    [
      'the credentials in its address, decoded and taken out',
      { url: 'https://a%40b:c%3Ad@broker.example.com' },
      {},
      { url, username: 'a@b', password: 'c:d' },
    ],
    [
      'credentials that are given before those in its address',
      { url: 'https://a:b@broker.example.com', username: 'me', password: 'pass' },
      {},
      { url, username: 'me', password: 'pass' },
    ],
    [
      'a path of its address',
      { url: 'http://localhost:9292/pacts' },
      {},
      { url: 'http://localhost:9292/pacts' },
    ],
  ])('is reached by %s', (_, given, environment, access) => {
    expect(readBrokerAccess(given, environment)).toStrictEqual(access)
  })

  test.each([
    [undefined, 'no address was given'],
    ['', '"" is not an address'],
    ['broker.example.com', '"broker.example.com" is not an address'],
    ['see:https://broker.example.com', '"see:https://broker.example.com" is not an address'],
    [new URL('https://broker.example.com'), 'an object of type URL is not an address'],
    ['ftp://broker.example.com', '"ftp://broker.example.com" is not an address'],
    ['https://', '"https://" is not an address'],
  ])('is not reached at %s', (address, reason) => {
    const { code, path, message } = refusalOf(address)
    expect([code, path]).toEqual(['INVALID_OPTION', '$.broker.url'])
    expect(message).toBe(
      `[emr-containers-testkit] Failed to find the Pact Broker at $.broker.url: ${reason}. Give it as http://… or https://…, or set PACT_BROKER_BASE_URL.`,
    )
  })
})
