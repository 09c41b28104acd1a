import { expect, test } from 'vitest'
import { readPact } from '../../src/contracts/pact-file.ts'
import { readReport } from '../../src/contracts/verifier-report.ts'
import { byHand } from './foreign-pacts.ts'

const pact = readPact(JSON.stringify(byHand), 'pact.json')
const [first, second, third] = byHand.interactions.map(({ description }) => description)

/** What the Verifier reports of an interaction that is right. */
const right = (description: string | undefined) => ({ description, consumer: 'by-hand', result: 'OK' })

const read = (interactionResults: readonly object[]) =>
  readReport(JSON.stringify({ result: true, interactionResults }), [pact])

test('an interaction that the Verifier passed over has failed, whatever the whole came to', () => {
  const { passed, interactions } = read([right(first), right(third)])
  expect(passed).toBe(false)
  expect(interactions).toMatchObject([
    { description: first, passed: true, mismatches: [] },
    { description: second, passed: false, mismatches: ['The Verifier has not looked at it.'] },
    { description: third, passed: true, mismatches: [] },
  ])
})

test('the results of another consumer count for none of this one', () => {
  const strange = [first, second, third].map((description) => ({ ...right(description), consumer: 'other' }))
  expect(read(strange).interactions.map(({ passed }) => passed)).toEqual([false, false, false])
  expect(read([right(first), right(second), right(third)]).passed).toBe(true)
})
