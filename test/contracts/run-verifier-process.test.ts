import { getEventListeners } from 'node:events'
import { TestkitError } from 'emr-containers-testkit/contracts'
import { afterEach, expect, test, vi } from 'vitest'
import type { Deadline } from '../../src/contracts/deadline.ts'
import { runVerifierProcess } from '../../src/contracts/run-verifier-process.ts'
import type { VerifierOrder } from '../../src/contracts/verifier-process.ts'

const { execPath } = process

afterEach(() => {
  process.execPath = execPath
  vi.unstubAllEnvs()
})

const order: VerifierOrder = { provider: 'a', pacts: [] }

/** Whoever sends an order in JavaScript may send anything. */
function asOrder(given: unknown): VerifierOrder
function asOrder(given: unknown): unknown {
  return given
}

function deadlineBy(signal: AbortSignal): Deadline {
  return { milliseconds: 60_000, signal }
}

async function failureOf(
  given: unknown = order,
  signal = new AbortController().signal,
): Promise<TestkitError> {
  const error = await runVerifierProcess(asOrder(given), deadlineBy(signal)).catch(
    (caught: unknown) => caught,
  )
  expect(getEventListeners(signal, 'abort')).toEqual([])
  if (error instanceof TestkitError) return error
  throw new Error('It did not fail as it should.', { cause: error })
}

/** Has the process end before it begins. */
function failWith(code: string): void {
  vi.stubEnv('NODE_OPTIONS', `--import data:text/javascript,${encodeURIComponent(code)}`)
}

const reason = 'Failed to verify pacts: the Pact Verifier did not come to an end: '

test('a process that cannot do what it is told tells why', async () => {
  const { code, message } = await failureOf({ provider: 'a', pacts: 7 })
  expect(code).toBe('VERIFICATION_FAILED')
  expect(message).toMatch(`${reason}TypeError: `)
})

test('a process that ends by itself is told of with what it printed, and spares the network', async () => {
  failWith('console.error(process.env.PACT_DO_NOT_TRACK, process.env.NO_PROXY);process.exit(3)')
  const { code, message } = await failureOf()
  expect(code).toBe('VERIFICATION_FAILED')
  expect(message).toContain(`${reason}it exited with 3. true 127.0.0.1,localhost\n`)
})

test('a process that does not find Pact says what to install', async () => {
  failWith(`throw new Error("Cannot find package '@pact-foundation/pact' imported from here")`)
  const { code, message } = await failureOf()
  expect(code).toBe('PEER_UNAVAILABLE')
  expect(message).toBe(
    '[emr-containers-testkit] Failed to verify pacts: the peer @pact-foundation/pact is not installed. Install it: npm install --save-dev @pact-foundation/pact.',
  )
})

test('a process that cannot be started is told of, and ends nothing else', async () => {
  process.execPath = '/none'
  expect((await failureOf()).message).toContain(`${reason}spawn /none ENOENT`)
})

test('a process is ended when the deadline is over, before it begins or later', async () => {
  expect((await failureOf(order, AbortSignal.abort())).code).toBe('VERIFICATION_FAILED')
  failWith('setInterval(() => undefined, 1000);await new Promise(() => undefined)')
  const controller = new AbortController()
  const failing = failureOf(order, controller.signal)
  controller.abort()
  expect((await failing).message).toContain(`${reason}no report came within 60000 ms`)
})
