import { expect, test } from 'vitest'
import { withEnterableStates } from '../../src/contracts/enterable-states.ts'
import { readPact } from '../../src/contracts/pact-file.ts'
import { byHand } from './foreign-pacts.ts'

/** The parameters that the state of an interaction without any gets from its answer. */
function paramsFor(jobRun: object): unknown {
  const [first] = byHand.interactions
  const interactions = [{ ...first, response: { status: 200, body: { jobRun } } }]
  const document = readPact(JSON.stringify({ ...byHand, interactions }), 'pact.json')
  return withEnterableStates({ place: 'pact.json', document }).interactions[0]?.providerStates?.[0]?.params
}

test('a job run that an answer says nothing of is RUNNING', () => {
  expect(paramsFor({})).toMatchObject({ state: 'RUNNING' })
})

test('a job run is in the state that the answer has it in, for its reason', () => {
  const failed = { state: 'FAILED', failureReason: 'USER_ERROR' }
  expect(paramsFor(failed)).toMatchObject(failed)
})
