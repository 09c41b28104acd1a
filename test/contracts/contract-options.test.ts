import { resolve } from 'node:path'
import { createContract, TestkitError, type ContractOptions } from 'emr-containers-testkit/contracts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readContractOptions } from '../../src/contracts/contract-options.ts'
import { createDeadline } from '../../src/contracts/deadline.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Whoever writes in JavaScript may give anything. */
function asOptions(given: unknown): ContractOptions
function asOptions(given: unknown): unknown {
  return given
}

function refusalOf(step: () => unknown): { code: string; message: string } {
  try {
    step()
  } catch (error) {
    if (error instanceof TestkitError) return { code: error.code, message: error.message }
  }
  throw new Error('It was not refused.')
}

describe('a contract', () => {
  test('has a pact of calls and one of events, in the directory of pacts', () => {
    const { file, eventsFile } = createContract({ consumer: 'poller' })
    expect(file).toBe(resolve('pacts/poller-aws-emr-containers.json'))
    expect(eventsFile).toBe(resolve('pacts/poller-aws-emr-containers-events.json'))
    const other = createContract({ consumer: 'a.B_c-1', dir: 'x', provider: 'emr' })
    expect(other.file).toBe(resolve('x/a.B_c-1-emr.json'))
    expect(other.eventsFile).toBe(resolve('x/a.B_c-1-emr-events.json'))
  })

  test.each([
    ['1', undefined, true],
    ['1', false, false],
    ['0', undefined, false],
    ['', undefined, false],
    [undefined, undefined, false],
    [undefined, true, true],
  ])('is checked when the environment says %j and the option %j: %j', (variable, given, check) => {
    vi.stubEnv('EMR_TESTKIT_PACT_CHECK', variable)
    expect(
      readContractOptions({ consumer: 'poller', ...(given !== undefined && { check: given }) }),
    ).toStrictEqual({ consumer: 'poller', dir: 'pacts', provider: 'aws-emr-containers', check })
  })

  const names = 'Give letters, digits, dots, dashes and underscores.'
  const options = 'Allowed: consumer, dir, provider, check.'
  test.each([
    [undefined, `at $: undefined is not an object of options. ${options}`],
    [null, `at $: null is not an object of options. ${options}`],
    ['poller', `at $: "poller" is not an object of options. ${options}`],
    [{ consumer: 'poller', directory: 'x' }, `at $: there is no option "directory". ${options}`],
    [{}, `at $.consumer: undefined is not a name. ${names}`],
    [{ consumer: '' }, `at $.consumer: "" is not a name. ${names}`],
    [{ consumer: 7 }, `at $.consumer: 7 is not a name. ${names}`],
    [{ consumer: 'a b' }, `at $.consumer: "a b" is not a name. ${names}`],
    [{ consumer: '/a' }, `at $.consumer: "/a" is not a name. ${names}`],
    [{ consumer: 'a/' }, `at $.consumer: "a/" is not a name. ${names}`],
    [{ consumer: 'a', provider: 'é' }, `at $.provider: "é" is not a name. ${names}`],
    [{ consumer: 'a', dir: 7 }, 'at $.dir: 7 is not a path. Give the directory of pacts.'],
    [{ consumer: 'a', check: 'yes' }, 'at $.check: "yes" is not a boolean. Give true or false.'],
  ])('is refused for %j, with what is allowed', (given, reason) => {
    const { code, message } = refusalOf(() => createContract(asOptions(given)))
    expect(code).toBe('INVALID_OPTION')
    expect(message).toBe(`[emr-containers-testkit] Failed to create a contract ${reason}`)
  })
})

describe('a deadline', () => {
  test.each([1, 60_000, 2 ** 31 - 1])('of %d ms runs from now on', (milliseconds) => {
    const deadline = createDeadline(milliseconds)
    expect([deadline.milliseconds, deadline.signal.aborted]).toEqual([milliseconds, false])
  })

  test('is over after its milliseconds', async () => {
    const { signal } = createDeadline(1)
    await new Promise((ended) => {
      signal.addEventListener('abort', ended)
    })
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' })
  })

  test.each([0, -1, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY, '60000', undefined])(
    'of %j is refused',
    (milliseconds) => {
      const { code, message } = refusalOf(() => createDeadline(milliseconds))
      expect(code).toBe('INVALID_OPTION')
      expect(message).toContain(' Failed to verify pacts at $.deadline: ')
      expect(message).toContain(' is no number of milliseconds. Give one from 1 to 2147483647.')
    },
  )
})
