import { TestkitError, show } from '../testkit-error.ts'
import type { BrokerAccess } from './broker-access.ts'
import type { Deadline } from './deadline.ts'

/** Speaks JSON with a Pact Broker. Every failure is BROKER_FAILED, and the deadline ends every wait. */
export interface BrokerClient {
  get(url: string): Promise<unknown>
  send(method: 'POST' | 'PUT', url: string, body: object): Promise<unknown>
}

export function createBrokerClient(access: BrokerAccess, deadline: Deadline): BrokerClient {
  const authorization = authorizationOf(access)
  const call = async (method: string, url: string, body?: object): Promise<unknown> => {
    const step = `${method} ${url}`
    const response = await fetch(url, {
      method,
      signal: deadline.signal,
      headers: {
        accept: 'application/hal+json, application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(authorization !== undefined && { authorization }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw unreachable(step, cause, deadline)
    })
    const text = await response.text().catch((cause: unknown) => {
      throw unreachable(step, cause, deadline)
    })
    if (!response.ok) throw refused(step, response, text)
    return parse(step, text)
  }
  return { get: (url) => call('GET', url), send: call }
}

/** A failure of the broker, or of the way to it. */
export function brokerError(reason: string, remedy: string, cause?: unknown): TestkitError {
  return new TestkitError({
    code: 'BROKER_FAILED',
    failedTo: 'work with the Pact Broker',
    reason,
    remedy,
    cause,
  })
}

function authorizationOf({ username, password = '', token }: BrokerAccess): string | undefined {
  if (token !== undefined) return `Bearer ${token}`
  if (username === undefined) return undefined
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

function unreachable(step: string, error: unknown, { milliseconds }: Deadline): TestkitError {
  const isTimeout = error instanceof Error && error.name === 'TimeoutError'
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const reason = isTimeout
    ? `${step} was not answered within ${milliseconds} ms`
    : `${step} did not come through (${cause instanceof Error ? cause.message || cause.name : String(cause)})`
  return brokerError(
    reason,
    'Check that the broker is up and its address right, or give a longer deadline.',
    error,
  )
}

function refused(step: string, { status, statusText }: Response, text: string): TestkitError {
  const said = text === '' || text.includes('<') ? '' : `: ${show(text)}`
  const remedy =
    status === 401 || status === 403
      ? 'Check the username and password, or the token, and what they may do.'
      : 'Check the address of the broker and what it says in its log.'
  return brokerError(`${step} was answered ${`${status} ${statusText}`.trim()}${said}`, remedy)
}

function parse(step: string, text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw brokerError(
      `${step} was not answered with JSON`,
      'Check that the address is that of a Pact Broker.',
      cause,
    )
  }
}
