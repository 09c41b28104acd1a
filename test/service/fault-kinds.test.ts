import { fault, type Fault } from 'emr-containers-testkit/handlers'
import { expect, test } from 'vitest'
import { hold, refusal } from './raw.ts'

/** A fault as a schedule holds it. */
function added(given: Fault | string): Fault | undefined {
  const emr = hold()
  emr.faults.add(given)
  return emr.faults.list()[0]?.fault
}

const any = 'before, during, after'

/** Each kind: what it cannot do without, the moments at which it strikes, and the options that are its own. */
const kinds: readonly (readonly [
  kind: string,
  needs: string,
  moments: string,
  options: readonly string[],
])[] = [
  ['connectionReset', '', any, []],
  ['noAnswer', '', any, []],
  ['latency', ':duration=5ms', any, ['duration', 'p99']],
  ['badGateway', '', 'before, after', []],
  ['truncatedBody', '', 'during', []],
  ['wrongContentLength', '', 'during', []],
  ['invalidJson', '', 'during', []],
  ['emptyBody', '', 'during', []],
  ['wrongContentType', '', 'during', []],
  ['clockSkew', ':by=5ms', 'during', ['by']],
]

test.each(kinds)('%s%s strikes %s and has its own options', (kind, needs, moments, options) => {
  expect(added(kind + needs)).toMatchObject({ name: kind, effect: { kind }, when: moments.split(', ')[0] })
  for (const moment of moments.split(', ')) expect(added(`${kind}:${moment}${needs}`)?.when).toBe(moment)
  expect(refusal(() => added(`${kind}:when=never${needs}`)).message).toContain(`Allowed: ${moments}.`)
  expect(refusal(() => added(`${kind}:length=5${needs}`)).message).toContain(
    `there is no option "length". Allowed: times, when, after, nth, every, probability, attempt, virtualClusterId, jobName, ${['predicate', ...options].join(', ')}.`,
  )
})

test('a time is held in whole milliseconds, behind as well as ahead', () => {
  const latency = (duration: number) => added(fault.latency('any', { duration }))?.effect
  const skew = (by: number) => added(fault.clockSkew('any', { by }))?.effect
  expect([-0, 0, 1.4, 1.5].map(latency)).toEqual(
    [0, 0, 1, 2].map((milliseconds) => ({ kind: 'latency', milliseconds })),
  )
  expect([-1.6, -0, 0, 1.6].map(skew)).toEqual(
    [-2, 0, 0, 2].map((milliseconds) => ({ kind: 'clockSkew', milliseconds })),
  )
})

test('one call in a hundred may take as long as all others, which is no chance then', () => {
  expect(added('latency:duration=1s:p99=1s')?.effect).toEqual({
    kind: 'latency',
    milliseconds: 1000,
    p99: 1000,
  })
})

const century = 36_500 * 86_400_000
test('a clock is off by a hundred years at most, ahead and behind', () => {
  for (const by of [century, -century]) {
    expect(added(fault.clockSkew('any', { by }))?.effect).toHaveProperty('milliseconds', by)
  }
  for (const by of [century + 1, -century - 1]) {
    const seen = refusal(() => fault.clockSkew('any', { by }))
    expect(seen).toMatchObject({ code: 'INVALID_OPTION', path: '$.by' })
    expect(seen.message).toContain('is too long. Give at most 36500d.')
  }
})
