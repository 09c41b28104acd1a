import { fault, type Fault } from 'emr-containers-testkit/handlers'
import { expect, test } from 'vitest'
import { hold, refusal, untyped } from './raw.ts'

/** A fault as a schedule holds it. */
function added(given: Fault | string): Fault | undefined {
  const emr = hold()
  emr.faults.add(given)
  return emr.faults.list()[0]?.fault
}

const teapot = { code: 'Teapot', status: 418, message: 'short and stout' }

test.each<[string, Fault]>([
  ['throttling', fault.throttling('any')],
  ['throttling:status=429', fault.throttling('any', { status: 429 })],
  ['InternalFailure:message=gone', fault.error('any', 'InternalFailure', { message: 'gone' })],
  ['ValidationException', fault.error('any', 'ValidationException')],
  ['untyped:code=Teapot:status=418:message=short%20and%20stout', fault.untyped('any', teapot)],
])('%s makes an error, before the effect or after it', (text, made) => {
  expect(added(text)).toEqual({ ...made, when: 'before' })
  expect(added(`${text}:after`)).toEqual({ ...made, when: 'after' })
  expect(refusal(() => added(`${text}:during`)).message).toContain('Allowed: before, after.')
})

test.each([400, 499, 500, 599])('an error may have the status %i', (status) => {
  expect(added(fault.untyped('any', { ...teapot, status }))?.effect).toHaveProperty('error.status', status)
})

test('the first of the calls that a fault strikes is an option, and no member of a fault', () => {
  expect(added('throttling:nth=3')).toMatchObject({ after: 2 })
  const seen = refusal(() => added(untyped<Fault>({ ...fault.throttling('any'), nth: 3 })))
  expect(seen).toMatchObject({ code: 'INVALID_OPTION', path: '$[0]' })
  expect(seen.message).toContain(
    'there is no option "nth". Allowed: times, when, after, every, probability, attempt, virtualClusterId, jobName, predicate, name, operation, effect.',
  )
})

test('an effect has the members of its kind, and no other', () => {
  for (const made of [fault.latency('any', { duration: 5, p99: 9 }), fault.clockSkew('any', { by: -5 })]) {
    expect(added({ ...made })).toEqual(made)
  }
  const effect = { kind: 'emptyBody', milliseconds: 5 }
  const seen = refusal(() => added(untyped<Fault>({ ...fault.emptyBody('any'), effect })))
  expect(seen).toMatchObject({ code: 'INVALID_OPTION', path: '$[0].effect' })
  expect(seen.message).toContain('there is no option "milliseconds". Allowed: kind.')
})
