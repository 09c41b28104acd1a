import { fault, type Fault, type FaultOptions, type FaultTarget } from 'emr-containers-testkit/handlers'
import { expect, test } from 'vitest'
import { hold, refusal, untyped } from './raw.ts'

const long = 'x'.repeat(200)

/** What no option takes, and how an error shows it. */
const junk: readonly [unknown, string][] = [
  [null, 'null'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [-1, '-1'],
  [1e300, '1e+300'],
  [5n, '5n'],
  [true, 'true'],
  [{ a: 1 }, '{"a":1}'],
  [[1], '[1]'],
  [new Map(), 'an object of type Map'],
  [Symbol('s'), 'Symbol(s)'],
  ['\ud800', '"\\ud800"'],
]
const noNumber: readonly [unknown, string][] = [
  ...junk,
  ['', '""'],
  ['2', '"2"'],
  ['constructor', '"constructor"'],
  [long, '"xxx'],
]
const noText: readonly [unknown, string][] = [...junk, [0, '0']]
const noDuration: readonly [unknown, string][] = [
  ...junk.filter(([value]) => value !== -1),
  ['', '""'],
  ['5', '"5"'],
  ['5 min', '"5 min"'],
  ['1e3s', '"1e3s"'],
  ['-', '"-"'],
]

const ofNumbers = ['times', 'after', 'nth', 'every', 'attempt', 'probability'] as const
const allowed: Readonly<Record<string, string>> = {
  times: "is not a number of calls. Give a whole number from 1, or 'always'.",
  after: 'is not a number of calls. Give a whole number from 0.',
  nth: 'is not a number of calls. Give a whole number from 1.',
  every: 'is not a number of calls. Give a whole number from 1.',
  attempt: 'is not a number of calls. Give a whole number from 1.',
  probability: 'is not a probability. Give a number above 0, at most 1.',
  virtualClusterId: 'is not a text. Give a string of whole characters.',
  jobName: 'is not a text. Give a string of whole characters.',
  predicate: 'is not a function. Give one that takes a call and returns a boolean.',
  when: 'is not a moment of this fault. Allowed: before, after.',
}

const cases = Object.entries(allowed).flatMap(([option, reason]) => {
  const isNumber = ofNumbers.some((name) => name === option)
  const values = isNumber ? noNumber : [...noText, ...(option === 'predicate' ? [['f', '"f"'] as const] : [])]
  return values.map(([value, shown]) => ({ option, value, shown, reason }))
})

test.each(cases)('$option is not $shown', ({ option, value, shown, reason }) => {
  const makers = [
    () => fault.throttling('any', untyped<FaultOptions>({ [option]: value })),
    () => fault.error('any', 'InternalFailure', untyped<FaultOptions>({ [option]: value })),
  ]
  for (const make of makers) {
    const seen = refusal(make)
    expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path: `$.${option}` })
    expect(seen.message).toContain(shown)
    expect(seen.message).toContain(reason)
  }
})

const others: [string, () => unknown, string, string][] = [
  ...[0, -0, 1.5].map((times): [string, () => unknown, string, string] => [
    `times ${times}`,
    () => fault.noAnswer('any', { times }),
    '$.times',
    'is not a number of calls',
  ]),
  ...[0, -0, 1.0001].map((probability): [string, () => unknown, string, string] => [
    `probability ${probability}`,
    () => fault.noAnswer('any', { probability }),
    '$.probability',
    'is not a probability',
  ]),
  ...noDuration.flatMap(([value, shown]): [string, () => unknown, string, string][] => [
    [`duration ${shown}`, () => fault.latency('any', { duration: untyped(value) }), '$.duration', shown],
    [`p99 ${shown}`, () => fault.latency('any', { duration: 1, p99: untyped(value) }), '$.p99', shown],
    [
      `skew ${shown}`,
      () => fault.clockSkew('any', { by: untyped(value) }),
      '$.by',
      shown.replace('"-"', '""'),
    ],
  ]),
  ['no duration', () => fault.latency('any', untyped({})), '$.duration', 'undefined is not a duration.'],
  ['no skew', () => fault.clockSkew('any', untyped({})), '$.by', 'undefined is not a duration.'],
  [
    'a wait that no timer counts',
    () => fault.latency('any', { duration: '25d' }),
    '$.duration',
    '"25d" is too long. Give at most 24d.',
  ],
  [
    'a skew that no date has',
    () => fault.clockSkew('any', { by: '-36501d' }),
    '$.by',
    '"36501d" is too long. Give at most 36500d.',
  ],
  [
    'a distribution without a median',
    () => fault.latency('any', { duration: 0, p99: '1s' }),
    '$.p99',
    'a median of 0ms with one call in a hundred above 1s is no distribution.',
  ],
  [
    'a distribution whose tail is its head',
    () => fault.latency('any', { duration: '2s', p99: '1s' }),
    '$.p99',
    'a median of 2s with one call in a hundred above 1s is no distribution.',
  ],
  [
    'both after and nth',
    () => fault.noAnswer('any', { after: 1, nth: 2 }),
    '$.nth',
    'the calls to let pass are given by after as well. Leave out one of the two.',
  ],
  [
    'a status that is not throttling',
    () => fault.throttling('any', { status: untyped(500) }),
    '$.status',
    '500 is not a status of throttling. Allowed: 400, 429.',
  ],
  [
    'a body fault at another moment',
    () => fault.emptyBody('any', untyped({ when: 'before' })),
    '$.when',
    '"before" is not a moment of this fault. Allowed: during.',
  ],
  [
    'an option of another fault',
    () => fault.noAnswer('any', untyped({ duration: '1s' })),
    '$',
    'there is no option "duration". Allowed: times, when,',
  ],
  [
    'a code that is a word of prototypes',
    () => fault.error('any', untyped('constructor')),
    '$.code',
    '"any" does not answer "constructor".',
  ],
  [
    'an operation that is a word of prototypes',
    () => fault.throttling(untyped<FaultTarget>('toString')),
    '$.operation',
    'there is no operation "toString". Allowed: StartJobRun,',
  ],
  [
    'an option that is a word of prototypes',
    () => fault.throttling('any', untyped(JSON.parse('{"__proto__": 2}'))),
    '$',
    'there is no option "__proto__".',
  ],
]

test.each(others)('%s is refused', (_what, make, path, reason) => {
  const seen = refusal(make)
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(seen.message).toContain(`Failed to make a fault at ${path}: `)
  expect(seen.message).toContain(reason)
})

test.each(junk.filter(([value]) => String(value) !== '[object Object]' || value instanceof Map))(
  'options are an object, not %s',
  (value, shown) => {
    const teapot = { code: 'Teapot', status: 418, message: '' }
    for (const make of [
      () => fault.throttling('any', untyped(value)),
      () => fault.untyped('any', teapot, untyped(value)),
    ]) {
      const seen = refusal(make)
      expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path: '$' })
      expect(seen.message).toContain(`${shown} is not an object of options. Leave it out, or give one.`)
    }
  },
)

const slow = fault.latency('any', { duration: 5 })

test.each<[string, unknown, string, string]>([
  ['nothing', null, '$[0]', 'null is not a fault. Make one with fault, such as fault.throttling.'],
  ['a number', 5, '$[0]', '5 is not a fault.'],
  ['a list', [slow], '$[0]', 'is not a fault.'],
  [
    'an effect that is a word of prototypes',
    { ...slow, effect: { kind: 'constructor' } },
    '$[0]',
    'is not a fault.',
  ],
  ['a member too many', { ...slow, tmies: 3 }, '$[0]', 'there is no option "tmies". Allowed: times, when,'],
  ['an nth, which is an option', { ...slow, nth: 3 }, '$[0]', 'there is no option "nth".'],
  [
    'another name than its own',
    { ...slow, name: 'throttling' },
    '$[0].name',
    '"throttling" is not the name of this fault. Allowed: latency.',
  ],
  [
    'an effect with a member too many',
    { ...slow, effect: { kind: 'latency', milliseconds: 5, seconds: 5 } },
    '$[0].effect',
    'there is no option "seconds".',
  ],
  [
    'an effect without its time',
    { ...slow, effect: { kind: 'latency' } },
    '$.duration',
    'undefined is not a duration.',
  ],
  ['times of the wrong type', { ...slow, times: '5' }, '$[0].times', '"5" is not a number of calls'],
])('what is no fault is not added: %s', (_what, given, path, reason) => {
  const emr = hold()
  const seen = refusal(() => emr.faults.add(untyped<Fault>(given)))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(seen.message).toContain(reason)
  expect(emr.faults.list()).toEqual([])
})

test('no bad word shows in an error at length', () => {
  const seen = refusal(() => fault.throttling('any', untyped({ times: long })))
  expect(seen.message.length).toBeLessThan(250)
})
