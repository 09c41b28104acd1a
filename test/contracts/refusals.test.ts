import { check, interactions, TestkitError } from 'emr-containers-testkit/contracts'
import { expect, test } from 'vitest'
import { checkEvent, checkInteraction } from '../../src/contracts/check-interaction.ts'
import { changed } from '../../src/contracts/check-pact.ts'

const interaction = interactions.describeJobRun.running()
const event = interactions.events.running()
const send = () => Promise.resolve()

function refusal(step: () => unknown): Pick<TestkitError, 'code' | 'path' | 'message'> | undefined {
  try {
    step()
  } catch (error) {
    if (error instanceof TestkitError) return { code: error.code, path: error.path, message: error.message }
    throw error
  }
  return undefined
}

test('an interaction and an event with a test are taken', () => {
  expect(refusal(() => checkInteraction(interaction, send))).toBeUndefined()
  expect(refusal(() => checkEvent(event, send))).toBeUndefined()
})

const { description, operation, request, response } = interaction

test.each<[string, unknown, string]>([
  ['forgotten parentheses', interactions.describeJobRun.running, 'a function'],
  ['nothing', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a text', 'running', '"running"'],
  ['an event', event, '{'],
  ['no description', { operation, request, response }, '{'],
  ['no operation', { description, request, response }, '{'],
  ['no request', { description, operation, response }, '{'],
  ['no response', { description, operation, request }, '{'],
])('what is no interaction is refused: %s', (_, given, shown) => {
  const seen = refusal(() => checkInteraction(given, send))
  expect(seen).toMatchObject({ code: 'INVALID_OPTION', path: '$.interaction' })
  expect(seen?.message).toMatch(
    `[emr-containers-testkit] Failed to verify an interaction at $.interaction: ${shown}`,
  )
  expect(seen?.message).toMatch(
    / is not an interaction\. Give one such as interactions\.describeJobRun\.running\(\)\.$/,
  )
})

test('what is no event is refused: an interaction', () => {
  const seen = refusal(() => checkEvent(interaction, send))
  expect(seen).toMatchObject({ code: 'INVALID_OPTION', path: '$.interaction' })
})

test.each([[checkInteraction, interaction] as const, [checkEvent, event] as const])(
  'a test that is none is refused: %#',
  (checkGiven, given) => {
    expect(refusal(() => checkGiven(given, 'send'))).toEqual({
      code: 'INVALID_OPTION',
      path: '$.test',
      message:
        '[emr-containers-testkit] Failed to verify an interaction at $.test: "send" is not a function. Give one that runs your client.',
    })
  },
)

test('check refuses what is no interaction before it looks into it', async () => {
  // @ts-expect-error the parentheses are missing
  await expect(check(interactions.describeJobRun.running, send)).rejects.toThrow(
    'a function is not an interaction',
  )
})

test('of what changes in a pact five differences are told and the others counted', () => {
  const remedy = 'Run the tests without check, review what changes in the pact, and check it in.'
  const told = (count: number) => changed('a.json', 'abcdefg'.slice(0, count).split(''))
  expect(told(5).message).toBe(
    `[emr-containers-testkit] Failed to keep the pact a.json: a; b; c; d; e. ${remedy}`,
  )
  expect(told(7).message).toBe(
    `[emr-containers-testkit] Failed to keep the pact a.json: a; b; c; d; e; and 2 more. ${remedy}`,
  )
  expect(told(7).code).toBe('PACT_CHANGED')
})
