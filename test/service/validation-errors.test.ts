import { expect, test } from 'vitest'
import { hold, post, startBody } from './raw.ts'

test.each([
  [{ name: 5 }, 'NUMBER_VALUE can not be converted to String'],
  [{ name: ['a'] }, 'START_ARRAY can not be converted to String'],
  [{ tags: ['a'] }, 'START_ARRAY can not be converted to Map'],
  [{ jobDriver: 'spark' }, 'STRING_VALUE can not be converted to Map'],
  [{ tags: { team: true } }, 'BOOLEAN_VALUE can not be converted to String'],
  [{ retryPolicyConfiguration: { maxAttempts: '3' } }, 'STRING_VALUE can not be converted to Integer'],
  [{ retryPolicyConfiguration: { maxAttempts: 1.5 } }, 'NUMBER_VALUE can not be converted to Integer'],
  [
    { jobDriver: { sparkSubmitJobDriver: { entryPoint: 'x', entryPointArguments: [5] } } },
    'NUMBER_VALUE can not be converted to String',
  ],
  [
    { configurationOverrides: { applicationConfiguration: [{ classification: 'a', properties: 5 }] } },
    'NUMBER_VALUE can not be converted to Map',
  ],
  [
    { configurationOverrides: { applicationConfiguration: { classification: 'a' } } },
    'START_OBJECT can not be converted to List',
  ],
])('a value of the wrong type is refused: %j', async (members, message) => {
  const answer = await post(hold(), JSON.stringify(startBody(members)))
  expect(answer).toMatchObject({ status: 400, error: 'SerializationException', body: { message } })
})

test.each([
  [
    { tags: { team: null } },
    "Value '{team=null}' at 'tags'",
    'Map value must satisfy constraint: [Member must not be null]',
  ],
  [
    { jobDriver: { sparkSubmitJobDriver: { entryPoint: 'x', entryPointArguments: [null] } } },
    "Value at 'jobDriver.sparkSubmitJobDriver.entryPointArguments'",
    'Member must satisfy constraint: [Member must not be null]',
  ],
  [
    { configurationOverrides: { applicationConfiguration: [null, { classification: 'a', unknown: 5 }] } },
    "Value at 'configurationOverrides.applicationConfiguration'",
    'Member must satisfy constraint: [Member must not be null]',
  ],
])('null in a list or a map is refused: %j', async (members, place, constraint) => {
  const answer = await post(hold(), JSON.stringify(startBody(members)))
  expect(answer).toMatchObject({
    status: 400,
    error: 'ValidationException',
    body: { message: `1 validation error detected: ${place} failed to satisfy constraint: ${constraint}` },
  })
})

test('the message that one constraint has of its own is told when nothing else is broken', async () => {
  const broken = { retryPolicyConfiguration: { maxAttempts: 0 } }
  const alone = await post(hold(), JSON.stringify(startBody(broken)))
  expect(alone.body['message']).toBe("Retry policy configuration's parameter value of maxAttempts is invalid")
  const applicationConfiguration = [{ classification: '' }]
  // One is found before it, the other after it.
  for (const further of [{ name: ' ' }, { configurationOverrides: { applicationConfiguration } }]) {
    const both = await post(hold(), JSON.stringify(startBody({ ...broken, ...further })))
    expect(both.body['message']).toMatch(/^[23] validation errors detected: /)
  }
})

test('one violation is found among more configurations than a refusal looks through first', async () => {
  const hundred = (make: (index: number) => object) => Array.from({ length: 100 }, (_, index) => make(index))
  const applicationConfiguration = hundred((outer) => ({
    classification: 'spark-defaults',
    configurations: hundred((inner) => ({
      classification: outer === 98 && inner === 42 ? 'x'.repeat(1025) : 'x',
    })),
  }))
  const answer = await post(
    hold(),
    JSON.stringify(startBody({ configurationOverrides: { applicationConfiguration } })),
  )
  expect(answer).toMatchObject({ status: 400, error: 'ValidationException' })
  expect(answer.body['message']).toMatch(/^1 validation error .*\.99\.member\.configurations\.43\.member\./)
})
