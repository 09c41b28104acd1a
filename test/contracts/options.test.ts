import {
  check,
  comparePacts,
  createContract,
  interactions,
  verifyPacts,
} from 'emr-containers-testkit/contracts'
import { toHandlers } from 'emr-containers-testkit/stubs'
import { expect, test } from 'vitest'

const { describeJobRun, events } = interactions
const contract = createContract({ consumer: 'anyone' })
const send = () => Promise.resolve()

/** What a step fails with, at once or later. */
const failure = (step: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(step)
    .catch((error: unknown) => error)

/** An object with a member that no option has, as a program without types may give it. */
const misspelt = (options: object): object => options

test.each<[string, () => unknown, string]>([
  // @ts-expect-error no consumer
  ['createContract', () => createContract(misspelt({ consumr: 'anyone' })), 'create a contract at $'],
  ['verifyPacts', () => verifyPacts(misspelt({ pacts: ['pacts'], brokr: {} })), 'verify pacts at $'],
  [
    'its broker',
    () => verifyPacts({ broker: misspelt({ url: 'http://127.0.0.1', tokn: 'secret' }) }),
    'verify pacts at $.broker',
  ],
  // @ts-expect-error no pacts
  ['comparePacts', () => comparePacts(misspelt({ pact: ['pacts'] })), 'compare pacts at $'],
  [
    'verify',
    () => contract.verify(describeJobRun.running(), send, misspelt({ read: ['state'] })),
    'select members at $',
  ],
  [
    'check',
    () => check(describeJobRun.running(), send, misspelt({ read: ['state'] })),
    'select members at $',
  ],
])('an option that %s does not have is refused, with those that it has', async (_, step, failed) => {
  const error = await failure(step)
  expect(error).toMatchObject({ code: 'INVALID_OPTION' })
  expect(String(error)).toContain(`Failed to ${failed}: there is no option "`)
  expect(String(error)).toMatch(/Allowed: \w+(, \w+)*\.$/)
})

test.each([null, [], 'pacts', 5])('%j is no object of options', async (given) => {
  // @ts-expect-error as a program without types may give it
  const error = await failure(() => comparePacts(given))
  expect(String(error)).toMatch(
    /Failed to compare pacts at \$: .* is not an object of options\. Allowed: pacts\.$/,
  )
})

test.each([
  [[], 'no pact is given'],
  [['nowhere/pact.json'], 'there is no file or directory "nowhere/pact.json"'],
])('of the pacts %j is said why there is nothing to compare', async (pacts, reason) => {
  const error = await failure(() => comparePacts({ pacts }))
  expect(error).toMatchObject({ code: 'NOTHING_TO_VERIFY' })
  expect(String(error)).toContain(`Failed to read pacts: ${reason}. Give pact files`)
})

test.each([
  ['a list', [describeJobRun.running()]],
  ['one whose parentheses were forgotten', describeJobRun.running],
  ['an event', events.running()],
  ['an object without members', {}],
])('toHandlers refuses %s', (_, given) => {
  // @ts-expect-error not an interaction
  expect(() => toHandlers(describeJobRun.failed(), given)).toThrow(
    /at \$\.interaction: .* is not an interaction\. Give one such as interactions\.describeJobRun\.running\(\)\.$/,
  )
})

test('verifyEvent names an event where an interaction of an operation is given', async () => {
  // @ts-expect-error not an event
  const error = await failure(() => contract.verifyEvent(describeJobRun.running(), send))
  expect(String(error)).toContain("Give one such as interactions.events.failed('USER_ERROR').")
})
