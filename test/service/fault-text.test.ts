import { fault, type Fault } from 'emr-containers-testkit/handlers'
import { commonErrorCodes, declaredErrorCodes } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyFault } from './fault-arbitrary.ts'
import { hold, refusal, untyped } from './raw.ts'

/** A fault as a schedule holds and prints it. */
function added(given: Fault | string): { readonly fault: Fault; readonly text: string } {
  const emr = hold()
  emr.faults.add(given)
  const [entry] = emr.faults.list()
  if (!entry) throw new Error('A fault was added.')
  return entry
}

test('a fault that is printed and read again is the same fault', () => {
  fc.assert(
    fc.property(anyFault, (made) => {
      const { fault: held, text } = added(made)
      expect(held).toEqual(made)
      expect(added(text)).toMatchObject({ fault: made, text })
      expect(text).not.toMatch(/[\s;]/)
    }),
    { numRuns: 1000 },
  )
})

test('a fault that JSON carried is the same fault', () => {
  fc.assert(
    fc.property(anyFault, (made) => {
      const copied: unknown = JSON.parse(JSON.stringify(made))
      expect(added(untyped<Fault>(copied)).fault).toEqual(made)
    }),
  )
})

test('a schedule that is printed and replayed prints the same', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.array(anyFault, { maxLength: 5 }), (seed, faults) => {
      const emr = hold({ seed: seed + 0, faults })
      const text = String(emr.faults)
      const replayed = hold({ faults: text })
      expect(String(replayed.faults)).toBe(text)
      expect(replayed.faults.list()).toEqual(emr.faults.list())
    }),
  )
})

test('every fault has a name that text knows, and its usual moment needs no word', () => {
  const makers = Object.keys(fault).filter((name) => !['error', 'untyped'].includes(name))
  const withOptions: Readonly<Record<string, string>> = { latency: ':duration=1s', clockSkew: ':by=1h' }
  for (const name of [...makers, ...declaredErrorCodes, ...commonErrorCodes]) {
    const { text } = added(name + (withOptions[name] ?? ''))
    const printed = name === 'throttling' ? 'ThrottlingException' : name
    expect(text).toBe(`${printed}:any:1${withOptions[name] ?? ''}`)
  }
  expect(added('untyped:code=Teapot:status=418:message=').fault.effect).toEqual({
    kind: 'error',
    error: { code: 'Teapot', status: 418, message: '' },
  })
})

test.each([
  ['throttling', fault.throttling('any')],
  [' throttling:StartJobRun:2 ', fault.throttling('StartJobRun', { times: 2 })],
  ['throttling:always:StartJobRun', fault.throttling('StartJobRun', { times: 'always' })],
  ['throttling:after:times=2:nth=3', fault.throttling('any', { when: 'after', times: 2, nth: 3 })],
  ['connectionReset:during:when=during', undefined],
  ['noAnswer:any:probability=2.5e-1', fault.noAnswer('any', { probability: 0.25 })],
  ['noAnswer:any:times=2e1', fault.noAnswer('any', { times: 20 })],
  ['InternalFailure:message=a%20b=c', fault.error('any', 'InternalFailure', { message: 'a b=c' })],
  [
    'InternalFailure:status=503:message=',
    fault.untyped('any', { code: 'InternalFailure', status: 503, message: '' }),
  ],
  ['latency:duration=1.5h:p99=2h', fault.latency('any', { duration: 5_400_000, p99: 7_200_000 })],
  ['clockSkew:by=-1.5h', fault.clockSkew('any', { by: -5_400_000 })],
])('%s is read as its words say', (text, expected) => {
  if (expected) expect(added(text).fault).toEqual(expected)
  else expect(refusal(() => added(text)).message).toContain('says it twice')
})

const prototypeWords = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']

test.each<[string, string, string]>([
  ['', '$', 'there is no fault "". Allowed: throttling, connectionReset,'],
  ['throtling', '$', 'there is no fault "throtling"'],
  ...prototypeWords.map((word): [string, string, string] => [word, '$', `there is no fault "${word}"`]),
  [
    'throttling:StartJob',
    '$',
    '"StartJob" says nothing of a fault. Allowed: StartJobRun, DescribeJobRun, CancelJobRun, ListJobRuns, any, before, during, after, always, a number of calls, option=value.',
  ],
  ['throttling:', '$', '"" says nothing of a fault.'],
  ['throttling:-1', '$', '"-1" says nothing of a fault.'],
  ['throttling:-times=2', '$', '"-times=2" says nothing of a fault.'],
  ['throttling:1.5', '$', '"1.5" says nothing of a fault.'],
  ['throttling:constructor', '$', '"constructor" says nothing of a fault.'],
  ['throttling:during', '$.when', '"during" is not a moment of this fault. Allowed: before, after.'],
  ['throttling:0', '$.times', '0 is not a number of calls.'],
  ['throttling:99999999999999999999', '$.times', '100000000000000000000 is not a number of calls.'],
  ['throttling:1:2', '$.times', '"throttling:1:2" says it twice. Say it once.'],
  ['throttling:any:StartJobRun', '$.operation', 'says it twice.'],
  ['throttling:after:before', '$.when', 'says it twice.'],
  ['throttling:nth=2:nth=2', '$.nth', 'says it twice.'],
  ['throttling:times=few', '$.times', '"few" is not a number of calls.'],
  ['throttling:times=', '$.times', '"" is not a number of calls.'],
  ['throttling:times=0x10', '$.times', '"0x10" is not a number of calls.'],
  ['throttling:after=always', '$.after', '"always" is not a number of calls.'],
  ['throttling:probability=NaN', '$.probability', '"NaN" is not a probability.'],
  ['throttling:probability=1.5', '$.probability', '1.5 is not a probability.'],
  ['throttling:status=200', '$.status', '200 is not a status of throttling. Allowed: 400, 429.'],
  ['throttling:time=2', '$', 'there is no option "time". Allowed: times, when, after,'],
  ['throttling:__proto__=2', '$', 'there is no option "__proto__".'],
  ['throttling:message=%', '$', '"%" is not percent-encoded as it should be. Write % as %25.'],
  ['throttling:predicate=function', '$.predicate', 'a function cannot be read from text.'],
  ['ResourceNotFoundException:ListJobRuns', '$.code', '"ListJobRuns" does not answer'],
  ['latency', '$.duration', 'undefined is not a duration.'],
  ['latency:duration=5', '$.duration', '"5" is not a duration.'],
  ['latency:duration=25d', '$.duration', '"25d" is too long. Give at most 24d.'],
  ['clockSkew:by=--1h', '$.by', '"-1h" is not a duration.'],
  ['untyped:status=400:message=', '$.code', 'undefined is not the code of an error.'],
  ['seed=42;throttling', '$', 'there is no fault "seed=42;throttling"'],
])('text that says no fault is refused: %s', (text, path, reason) => {
  const seen = refusal(() => added(text))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(seen.message).toContain(reason)
})

test.each<[unknown, string, string]>([
  ['seed=', '$.seed', '"" is not a seed. Give a safe integer such as 42.'],
  ['seed=1.5;throttling', '$.seed', '"1.5" is not a seed.'],
  ['seed=0x10', '$.seed', '"0x10" is not a seed.'],
  ['seed=9007199254740993', '$.seed', 'is not a seed.'],
  ['throttling;seed=42', '$', 'there is no fault "seed=42"'],
  ['sow seed=42;throttling', '$', 'there is no fault "sow seed=42"'],
  [undefined, '$', 'undefined is not a schedule as text. Give what faults.toString() prints.'],
  [42, '$', '42 is not a schedule as text.'],
  [['throttling'], '$', '["throttling"] is not a schedule as text.'],
])('text that is no schedule is refused, and the one that there was goes on: %j', (text, path, reason) => {
  const emr = hold()
  emr.faults.add('throttling')
  const before = String(emr.faults)
  const seen = refusal(() => emr.faults.replay(untyped<string>(text)))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(seen.message).toContain(reason)
  expect(String(emr.faults)).toBe(before)
})

test('a schedule is read with its blanks and empty places, and without a seed it keeps its own', () => {
  const emr = hold({ seed: 5 })
  emr.faults.replay('  throttling:2 ; ;connectionReset;\n')
  expect(String(emr.faults)).toBe('seed=5;ThrottlingException:any:2;connectionReset:any:1')
  emr.faults.replay('')
  expect(String(emr.faults)).toBe('seed=5')
})

test('of the two zeros a seed is the usual one', () => {
  const { faults } = hold({ faults: 'seed=-0;throttling' })
  expect(() => faults.assertAllUsed()).toThrow(expect.objectContaining({ seed: 0 }))
})
