import { fault, type Duration, type Fault, type FaultTarget } from 'emr-containers-testkit/handlers'
import { commonErrorCodes, declaredErrorCodes } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'

const target = fc.constantFrom<FaultTarget[]>(
  'StartJobRun',
  'DescribeJobRun',
  'CancelJobRun',
  'ListJobRuns',
  'any',
)
const text = fc.string({ unit: 'binary', maxLength: 20 })
const count = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))

const conditions = fc.record(
  {
    times: fc.oneof(fc.constant('always' as const), count),
    after: fc.oneof(fc.constant(-0), fc.nat(), fc.nat({ max: Number.MAX_SAFE_INTEGER })),
    every: count,
    probability: fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true }),
    attempt: count,
    virtualClusterId: text,
    jobName: text,
  },
  { requiredKeys: [] },
)

const aroundTheEffect = fc.constantFrom('before', 'after')
const anyMoment = fc.constantFrom('before', 'during', 'after')

function when<Moment>(moment: fc.Arbitrary<Moment>) {
  return fc
    .tuple(conditions, fc.record({ when: moment }, { requiredKeys: [] }))
    .map(([options, chosen]) => ({ ...options, ...chosen }))
}

/** Durations as they may be given, up to a number of milliseconds. */
function duration(longest: number): fc.Arbitrary<Duration> {
  const amount = fc.double({ min: 0, max: longest, noNaN: true })
  const unit = fc.constantFrom(
    { name: 'ms' as const, size: 1 },
    { name: 's' as const, size: 1000 },
    { name: 'h' as const, size: 3_600_000 },
  )
  const withUnit = fc
    .tuple(fc.nat({ max: longest }), unit)
    .map(([total, { name, size }]): Duration => `${Math.floor((total / size) * 1000) / 1000}${name}`)
  return fc.oneof(amount, fc.nat({ max: longest }), withUnit)
}

/** Some 24 days: no timer is longer. */
const longestWait = 2 ** 31 - 1

const latency = fc
  .tuple(target, when(anyMoment), fc.nat({ max: longestWait - 1 }), fc.nat({ max: longestWait }))
  .map(([operation, options, median, further]) => {
    const p99 = Math.min(longestWait, median + 1 + further)
    return fault.latency(operation, { ...options, duration: median + 1, p99 })
  })

const error = fc.record({
  code: fc.oneof(
    fc.stringMatching(/^[\w.#:/-]+$/),
    fc.constantFrom(...declaredErrorCodes, ...commonErrorCodes),
  ),
  status: fc.integer({ min: 400, max: 599 }),
  message: text,
})
const message = fc.record({ message: text }, { requiredKeys: [] })
const status = fc.record({ status: fc.constantFrom<(400 | 429)[]>(400, 429) }, { requiredKeys: [] })

function connectionFault(kind: 'connectionReset' | 'noAnswer') {
  return fc.tuple(target, when(anyMoment)).map(([operation, options]) => fault[kind](operation, options))
}

function bodyFault(
  kind: 'truncatedBody' | 'wrongContentLength' | 'invalidJson' | 'emptyBody' | 'wrongContentType',
) {
  return fc.tuple(target, conditions).map(([operation, options]) => fault[kind](operation, options))
}

/** Every fault that can be made, but for predicates. */
export const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc
    .tuple(target, fc.constantFrom(...commonErrorCodes), when(aroundTheEffect), message)
    .map(([operation, code, options, words]) => fault.error(operation, code, { ...options, ...words })),
  fc
    .tuple(fc.constantFrom(...declaredErrorCodes), when(aroundTheEffect), message)
    .map(([code, options, words]) => fault.error('any', code, { ...options, ...words })),
  fc
    .tuple(target, when(aroundTheEffect), message, status)
    .map(([operation, ...options]) => fault.throttling(operation, Object.assign({}, ...options))),
  fc
    .tuple(target, error, when(aroundTheEffect))
    .map(([operation, facts, options]) => fault.untyped(operation, facts, options)),
  connectionFault('connectionReset'),
  connectionFault('noAnswer'),
  fc
    .tuple(target, when(anyMoment), duration(longestWait))
    .map(([operation, options, time]) => fault.latency(operation, { ...options, duration: time })),
  latency,
  fc.tuple(target, when(aroundTheEffect)).map(([operation, options]) => fault.badGateway(operation, options)),
  bodyFault('truncatedBody'),
  bodyFault('wrongContentLength'),
  bodyFault('invalidJson'),
  bodyFault('emptyBody'),
  bodyFault('wrongContentType'),
  fc
    .tuple(target, conditions, duration(longestWait), fc.boolean())
    .map(([operation, options, time, isBehind]) => {
      const by: Duration = !isBehind ? time : typeof time === 'number' ? -time : negative(time)
      return fault.clockSkew(operation, { ...options, by })
    }),
)

function negative(time: Exclude<Duration, number>): Duration {
  const milliseconds = Number.parseFloat(time)
  return `${-milliseconds}ms`
}
