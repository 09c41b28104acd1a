import { createFixtures } from 'emr-containers-testkit/fixtures'
import {
  createEmrContainers,
  fault,
  type EmrContainersOptions,
  type Fault,
  type FaultTarget,
  type Timeline,
} from 'emr-containers-testkit/handlers'
import type { JobRun } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { hold, list, now, post, refusal, start, startBody, untyped, virtualClusterId } from './raw.ts'

const names =
  'Allowed: seed, region, accountId, now, timeScale, timeline, virtualClusters, faults, quotas, recordedRequests, releaseLabels, jobTemplates, maxJobRuns, assumptions, endpoint.'

const template = {
  executionRoleArn: 'arn:aws:iam::123456789012:role/job-role',
  releaseLabel: 'emr-7.7.0-latest',
  jobDriver: { sparkSqlJobDriver: { entryPoint: 's3://bucket/query.sql' } },
}

test.each<[unknown, string, string]>([
  [null, '$', `null is not an object of options. ${names}`],
  ['x', '$', `"x" is not an object of options. ${names}`],
  [[], '$', `[] is not an object of options. ${names}`],
  [{ sede: 1 }, '$', `there is no option "sede". ${names}`],
  [{ seed: 'x' }, '$.seed', '"x" is not a whole number. Give a safe integer such as 42.'],
  [{ region: 'Mars' }, '$.region', '"Mars" is not a region. Give one such as eu-west-1 or cn-north-1.'],
  [{ accountId: 5 }, '$.accountId', '5 is not an account ID. Give 12 digits as a string.'],
  [{ now: 'soon' }, '$.now', '"soon" is not an instant of the years 1971 to 9999.'],
  [{ now: null }, '$.now', 'null is not an instant'],
  [{ now: 5 }, '$.now', '5 is not an instant'],
  [{ now: new Date(Number.NaN) }, '$.now', 'an invalid Date is not an instant'],
  [{ now: '1969-12-31T23:59:59Z' }, '$.now', 'is not an instant of the years 1971 to 9999'],
  [{ timeScale: 0 }, '$.timeScale', '0 is not a factor. Give a number above 0.'],
  [{ timeScale: '2' }, '$.timeScale', '"2" is not a factor. Give a number above 0.'],
  [{ timeScale: Number.POSITIVE_INFINITY }, '$.timeScale', 'Infinity is not a factor.'],
  [
    { now, timeScale: 2 },
    '$.timeScale',
    'a clock that is held by now has no scale. Leave out one of the two.',
  ],
  [
    { virtualClusters: virtualClusterId },
    '$.virtualClusters',
    "is not a list. Give a list such as ['abcdefghijklmnopqrstuvwxy'].",
  ],
  [
    { virtualClusters: ['ok', 'Not OK'] },
    '$.virtualClusters[1]',
    '"Not OK" is not the ID of a virtual cluster.',
  ],
  [{ virtualClusters: [5] }, '$.virtualClusters[0]', '5 is not the ID of a virtual cluster.'],
  [
    { releaseLabels: 'emr-7.7.0-latest' },
    '$.releaseLabels',
    "is not a list. Give a list such as ['emr-7.7.0-latest'].",
  ],
  [{ releaseLabels: ['emr 7'] }, '$.releaseLabels[0]', '"emr 7" is not a release label.'],
  ...[[], null, 'nightly'].map((jobTemplates): [unknown, string, string] => [
    { jobTemplates },
    '$.jobTemplates',
    `${JSON.stringify(jobTemplates)} is not an object. Give an object such as { nightly: {`,
  ]),
  [{ jobTemplates: { 'No!': template } }, '$.jobTemplates', '"No!" is not the ID of a job template.'],
  ...[5, null, []].map((given): [unknown, string, string] => [
    { jobTemplates: { a1: given } },
    '$.jobTemplates.a1',
    `${JSON.stringify(given)} is not a job template. Allowed: executionRoleArn, releaseLabel, jobDriver, configurationOverrides, jobTags, parameterConfiguration.`,
  ]),
  [{ jobTemplates: { a1: { ...template, name: 'x' } } }, '$.jobTemplates.a1', 'it has no member "name".'],
  [
    { jobTemplates: { a1: { ...template, executionRoleArn: undefined } } },
    '$.jobTemplates.a1',
    '$.executionRoleArn must be present',
  ],
  [
    { jobTemplates: { a1: { ...template, releaseLabel: 'emr 7' } } },
    '$.jobTemplates.a1',
    '$.releaseLabel must match',
  ],
  [
    { jobTemplates: { a1: { ...template, jobTags: { team: 5 } } } },
    '$.jobTemplates.a1',
    '$.jobTags.team must be',
  ],
  [
    { jobTemplates: { a1: { ...template, parameterConfiguration: { Size: { type: 'DATE' } } } } },
    '$.jobTemplates.a1.parameterConfiguration.Size',
    'is not a parameter. Give parameters such as',
  ],
  ...['NUMBER', null, [], { defaultValue: 5 }, { type: null }, { type: 'NUMBER', default: '5' }].map(
    (parameter): [unknown, string, string] => [
      { jobTemplates: { a1: { ...template, parameterConfiguration: { Size: parameter } } } },
      '$.jobTemplates.a1.parameterConfiguration.Size',
      'is not a parameter.',
    ],
  ),
  ...[[], null, 5].map((parameterConfiguration): [unknown, string, string] => [
    { jobTemplates: { a1: { ...template, parameterConfiguration } } },
    '$.jobTemplates.a1.parameterConfiguration',
    `${JSON.stringify(parameterConfiguration)} is not an object. Give parameters such as`,
  ]),
  [{ maxJobRuns: 0 }, '$.maxJobRuns', '0 is not a number of job runs. Give a whole number from 1.'],
  [{ maxJobRuns: 1.5 }, '$.maxJobRuns', '1.5 is not a number of job runs.'],
  [{ maxJobRuns: '5' }, '$.maxJobRuns', '"5" is not a number of job runs.'],
  [{ recordedRequests: 0 }, '$.recordedRequests', '0 is not a number of calls. Give a whole number from 1.'],
  [{ recordedRequests: 1.5 }, '$.recordedRequests', '1.5 is not a number of calls.'],
  [{ recordedRequests: '5' }, '$.recordedRequests', '"5" is not a number of calls.'],
  [{ faults: 5 }, '$.faults', '5 is no list of faults. Give a list, or a schedule as text.'],
  [{ faults: null }, '$.faults', 'null is no list of faults.'],
  [{ faults: {} }, '$.faults', '{} is no list of faults.'],
  [{ assumptions: null }, '$.assumptions', 'null is not an object.'],
  [{ assumptions: [] }, '$.assumptions', '[] is not an object.'],
  [
    { assumptions: 'inclusive' },
    '$.assumptions',
    '"inclusive" is not an object. Allowed: reusedClientToken, createdRange, cancelUnknownJobRun, pageSize.',
  ],
  [
    { assumptions: { createdRanges: 'inclusive' } },
    '$.assumptions',
    'there is no assumption "createdRanges".',
  ],
  [
    { assumptions: { createdRange: 'both' } },
    '$.assumptions.createdRange',
    '"both" is not one of them. Allowed: exclusive, inclusive.',
  ],
  [
    { assumptions: { reusedClientToken: 'new' } },
    '$.assumptions.reusedClientToken',
    '"new" is not one of them. Allowed: original, refused.',
  ],
  [
    { assumptions: { cancelUnknownJobRun: 'InternalServerException' } },
    '$.assumptions.cancelUnknownJobRun',
    '"InternalServerException" is not one of them. Allowed: ValidationException, ResourceNotFoundException.',
  ],
  [
    { assumptions: { pageSize: 0 } },
    '$.assumptions.pageSize',
    '0 is not a number of job runs. Give a whole number from 1.',
  ],
  [{ assumptions: { pageSize: 1.5 } }, '$.assumptions.pageSize', '1.5 is not a number of job runs.'],
  [{ assumptions: { pageSize: '5' } }, '$.assumptions.pageSize', '"5" is not a number of job runs.'],
  [{ assumptions: { pageSize: null } }, '$.assumptions.pageSize', 'null is not a number of job runs.'],
  [
    { endpoint: 'localhost:4566' },
    '$.endpoint',
    '"localhost:4566" is not a URL. Give one such as http://localhost:4566.',
  ],
  [{ endpoint: null }, '$.endpoint', 'null is not a URL.'],
  [{ endpoint: ['http://ok', 5] }, '$.endpoint', '5 is not a URL.'],
])('options that cannot be used are refused: %j', (options, path, text) => {
  const {
    code,
    path: place,
    message,
  } = refusal(() => createEmrContainers(untyped<EmrContainersOptions>(options)))
  expect({ code, path: place }).toEqual({ code: 'INVALID_OPTION', path })
  expect(message).toContain(text)
})

const durations = "Give milliseconds or a number with a unit, such as '15m'."
const timelineNames =
  'Allowed: pace, pending, submitted, running, cancelPending, outcome, attempts, failureReason, stateDetails.'
const timelineRemedy =
  'Give an object, realistic, instant, stepPerRead, a list of rules, or a function that returns a timeline.'
const timelines: [unknown, string, string, string][] = [
  [5, 'INVALID_OPTION', '$.timeline', `5 is not a timeline. ${timelineRemedy}`],
  [
    'fast',
    'INVALID_OPTION',
    '$.timeline',
    '"fast" moves no job run. Allowed: realistic, instant, stepPerRead.',
  ],
  [{ pace: 'fast' }, 'INVALID_OPTION', '$.timeline.pace', '"fast" moves no job run.'],
  [
    { pace: 'instant', running: '5m' },
    'INVALID_OPTION',
    '$.timeline.running',
    'a job run that is instant does not go by time. Leave out one of the two.',
  ],
  [
    { attempts: 0 },
    'INVALID_OPTION',
    '$.timeline.attempts',
    '0 is not a number of attempts. Give a whole number from 1.',
  ],
  [{ runing: '5m' }, 'INVALID_OPTION', '$.timeline', `it has no member "runing". ${timelineNames}`],
  [{ running: '5 min' }, 'INVALID_OPTION', '$.timeline.running', `"5 min" is not a duration. ${durations}`],
  [{ pending: -1 }, 'INVALID_OPTION', '$.timeline.pending', `-1 is not a duration. ${durations}`],
  [{ submitted: null }, 'INVALID_OPTION', '$.timeline.submitted', `null is not a duration. ${durations}`],
  [
    { outcome: 'DONE' },
    'INVALID_OPTION',
    '$.timeline.outcome',
    '"DONE" is not an outcome. Allowed: COMPLETED, FAILED, CANCELLED.',
  ],
  [
    { failureReason: 'BAD_LUCK' },
    'UNKNOWN_STATE',
    '$.timeline.failureReason',
    '"BAD_LUCK" is not a failure reason. Allowed: INTERNAL_ERROR, USER_ERROR, VALIDATION_ERROR, CLUSTER_UNAVAILABLE.',
  ],
  [
    { outcome: 'COMPLETED', failureReason: 'USER_ERROR' },
    'INVALID_OPTION',
    '$.timeline.failureReason',
    'a job run that is COMPLETED has none. Leave out one of the two.',
  ],
  [{ stateDetails: '' }, 'INVALID_OPTION', '$.timeline.stateDetails', 'Give 1 to 256 characters'],
  [{ stateDetails: 'x'.repeat(257) }, 'INVALID_OPTION', '$.timeline.stateDetails', 'at most 256 characters'],
]

test.each<(typeof timelines)[number]>([
  ...timelines,
  [null, 'INVALID_OPTION', '$.timeline', `null is not a timeline. ${timelineRemedy}`],
])('a timeline that cannot be followed is refused: %j', (timeline, code, path, text) => {
  const seen = refusal(() => createEmrContainers({ timeline: untyped<Timeline>(timeline) }))
  expect({ code: seen.code, path: seen.path }).toEqual({ code, path })
  expect(seen.message).toMatch(/Failed to plan (a|the end of a) job run at /)
  expect(seen.message).toContain(text)
})

test('a timeline may say all that there is to say', async () => {
  const timeline: Required<Timeline> = {
    pace: 'realistic',
    pending: '1s',
    submitted: '2s',
    running: '3s',
    cancelPending: '4s',
    outcome: 'FAILED',
    attempts: 1,
    failureReason: 'CLUSTER_UNAVAILABLE',
    stateDetails: 'The lights went out.',
  }
  const emr = hold({ timeline })
  const { body } = await post(emr, JSON.stringify(startBody()))
  emr.clock.advance('6s')
  expect(emr.jobRuns.get(String(body['id'])).describe()).toMatchObject({
    state: 'FAILED',
    failureReason: 'CLUSTER_UNAVAILABLE',
    stateDetails: 'The lights went out.',
  })
})

test.each(timelines)(
  'a timeline that a function returns is answered with its mistake: %#',
  async (timeline, _code, path, text) => {
    const emr = hold({ timeline: () => untyped<Timeline>(timeline) })
    const answer = await post(emr, JSON.stringify(startBody()))
    expect(answer).toMatchObject({ status: 500, error: 'InternalFailure' })
    expect(answer.body['message']).toContain(`at ${path}`)
    expect(answer.body['message']).toContain(text)
    expect(emr.jobRuns.list()).toEqual([])
  },
)

test.each<[unknown, string, string]>([
  [
    [5],
    '$.timeline[0]',
    "5 is not a rule. Give one such as { when: { name: 'nightly' }, outcome: 'FAILED' }.",
  ],
  [[null], '$.timeline[0]', 'null is not a rule.'],
  [
    [{ when: 5 }],
    '$.timeline[0].when',
    '5 is not a condition. Give members of the input, or a function of it.',
  ],
  [[{ when: null }], '$.timeline[0].when', 'null is not a condition.'],
  [
    [{}, { when: { nmae: 'x' } }],
    '$.timeline[1].when',
    'StartJobRun has no member "nmae". Allowed: name, virtualClusterId,',
  ],
  [[{ when: {}, runing: 5 }], '$.timeline[0]', `it has no member "runing". ${timelineNames}`],
])('rules that cannot be followed are refused: %j', (timeline, path, text) => {
  const seen = refusal(() => createEmrContainers({ timeline: untyped<Timeline>(timeline) }))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(seen.message).toContain(text)
})

test.each<[() => unknown, string, string]>([
  [
    () => fault.throttling(untyped('StopJobRun')),
    '$.operation',
    'there is no operation "StopJobRun". Allowed: StartJobRun,',
  ],
  [
    () => fault.connectionReset(untyped<FaultTarget>(undefined)),
    '$.operation',
    'there is no operation undefined.',
  ],
  [
    () => fault.error(untyped<FaultTarget>('StopJobRun'), 'InternalFailure'),
    '$.operation',
    'there is no operation "StopJobRun".',
  ],
  [
    () => fault.error('CancelJobRun', untyped('ResourceNotFoundException')),
    '$.code',
    '"CancelJobRun" does not answer "ResourceNotFoundException". Allowed: ValidationException, InternalServerException, AccessDeniedException',
  ],
  [() => fault.error('any', untyped('Oops')), '$.code', 'fault.untyped takes any error.'],
  [() => fault.error('any', 'InternalFailure', untyped({ message: 5 })), '$.message', '5 is not a text.'],
  [
    () => fault.throttling('any', { times: 0 }),
    '$.times',
    "0 is not a number of calls. Give a whole number from 1, or 'always'.",
  ],
  [() => fault.throttling('any', { times: 1.5 }), '$.times', '1.5 is not a number of calls.'],
  [() => fault.throttling('any', { times: untyped('2') }), '$.times', '"2" is not a number of calls.'],
  [
    () => fault.throttling('any', { when: untyped('during') }),
    '$.when',
    '"during" is not a moment of this fault. Allowed: before, after.',
  ],
  [
    () => fault.throttling('any', untyped({ time: 2 })),
    '$',
    'there is no option "time". Allowed: times, when, after,',
  ],
  [
    () => fault.untyped('any', { code: 'No\nGood', status: 400, message: '' }),
    '$.code',
    'is not the code of an error',
  ],
  [
    () => fault.untyped('any', { code: 'Gone', status: 200, message: '' }),
    '$.status',
    '200 is not the status of an error. Give one from 400 to 599.',
  ],
  ...[399, 600, 400.5, '404', Number.NaN].map((status): [() => unknown, string, string] => [
    () => fault.untyped('any', { code: 'Gone', status: untyped<number>(status), message: '' }),
    '$.status',
    'is not the status of an error.',
  ]),
  [
    () => fault.untyped('any', { code: 'Gone', status: 410, message: untyped(5) }),
    '$.message',
    '5 is not a text.',
  ],
])('a fault that cannot strike is refused: %#', (make, path, text) => {
  const seen = refusal(make)
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(seen.message).toContain(text)
})

test.each<[unknown, string]>([
  [{}, '$[1]'],
  [undefined, '$[1]'],
  ['throtling', '$'],
  [{ ...fault.throttling('any'), operation: 'Stop' }, '$[1].operation'],
  [{ ...fault.throttling('any'), times: 0 }, '$[1].times'],
  [{ ...fault.throttling('any'), when: 'now' }, '$[1].when'],
])('what is not a fault is not added, nor is what comes with it: %#', (junk, path) => {
  const emr = hold()
  const seen = refusal(() => emr.faults.add(fault.throttling('any'), untyped<Fault>(junk)))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path })
  expect(emr.faults.unused()).toEqual([])
})

test('a fault that has strikes left is named', async () => {
  const emr = hold()
  emr.faults.add(
    fault.throttling('ListJobRuns', { times: 2 }),
    fault.connectionReset('CancelJobRun', { times: 'always' }),
  )
  await list(emr)
  const seen = refusal(() => emr.faults.assertAllUsed())
  expect(seen.code).toBe('UNUSED_FAULT')
  expect(seen.message).toMatch(
    /ThrottlingException:ListJobRuns:2 \(struck 1\) added at .*options\.test\.ts:\d+:\d+\n {2}connectionReset:CancelJobRun:always \(struck 0\) added at .*options\.test\.ts:\d+:\d+\. \(seed 0\)/,
  )
  emr.faults.clear()
  emr.faults.assertAllUsed()
})

test('faults strike in the order in which they were added, each as often as it says', async () => {
  const emr = hold()
  emr.faults.add(
    fault.error('any', 'ServiceUnavailable'),
    fault.throttling('StartJobRun'),
    fault.error('ListJobRuns', 'InternalServerException', { times: 2 }),
  )
  const seen = []
  for (let call = 0; call < 4; call++) seen.push((await list(emr)).error)
  expect(seen).toEqual(['ServiceUnavailable', 'InternalServerException', 'InternalServerException', null])
  expect(emr.faults.unused()).toMatchObject([{ name: 'ThrottlingException', operation: 'StartJobRun' }])
})

const whole = createFixtures().jobRun.completed().build()

test.each<[unknown, string, string]>([
  [null, '$[1]', 'must be of type object'],
  [[whole], '$[1]', 'it is a list. Spread it: jobRuns.add(...'],
  [createFixtures().jobRun.completed(), '$[1]', 'it is a factory. Call build() on it.'],
  ['job', '$[1]', 'must be of type object'],
  [{}, '$[1]', 'it has no state'],
  [{ ...whole, state: 'DONE' }, '$[1].state', 'must be one of PENDING'],
  [{ ...whole, tags: { team: 5 } }, '$[1].tags.team', 'must be of type string'],
  [{ ...whole, arn: undefined }, '$[1]', 'a job run that is COMPLETED has a arn'],
  [{ ...whole, finishedAt: undefined }, '$[1]', 'a job run that is COMPLETED has a finishedAt'],
  [{ ...whole, failureReason: 'USER_ERROR' }, '$[1]', 'a job run that is COMPLETED has no failureReason'],
  [{ ...whole, state: 'RUNNING' }, '$[1]', 'a job run that is RUNNING has no finishedAt'],
])('what is not a job run is not added, nor is what comes with it: %#', (junk, path, text) => {
  const emr = hold()
  const seen = refusal(() => emr.jobRuns.add(createFixtures().jobRun.build(), untyped<JobRun>(junk)))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_FIXTURE', path })
  expect(seen.message).toContain(text)
  expect(emr.jobRuns.list()).toEqual([])
})

test('a job run whose ID is taken is not added, nor is what comes with it', async () => {
  const emr = hold()
  const [first, second, third] = createFixtures().jobRun.buildList(3, { virtualClusterId })
  if (!first || !second || !third) throw new Error('Three job runs were asked for.')
  emr.jobRuns.add(first)
  for (const batch of [
    [second, first],
    [second, third, second],
  ]) {
    const seen = refusal(() => emr.jobRuns.add(...batch))
    const last = batch.length - 1
    expect(seen).toMatchObject({ code: 'JOB_RUN_EXISTS', path: `$[${last}].id` })
    expect(seen.message).toContain(`${batch[last]?.id} exists already`)
    expect((await list(emr)).jobRuns.map((jobRun) => jobRun.id)).toEqual([first.id])
  }
})

test('a job run that is not there is named, with how many there are', async () => {
  const emr = hold()
  await start(emr)
  expect(refusal(() => emr.jobRuns.get('nowhere'))).toEqual({
    code: 'JOB_RUN_NOT_FOUND',
    path: '$.id',
    message:
      '[emr-containers-testkit] Failed to get a job run at $.id: there is no job run "nowhere" among the 1 of this service. Start it through a client or add it with jobRuns.add first.',
  })
})

test('a step by hand takes the words of the API only', async () => {
  const emr = hold()
  const jobRun = emr.jobRuns.get(await start(emr))
  expect(refusal(() => jobRun.fail(untyped('BAD_LUCK')))).toMatchObject({
    code: 'UNKNOWN_STATE',
    path: '$.failureReason',
  })
  expect(refusal(() => jobRun.fail('USER_ERROR', ' '))).toMatchObject({
    code: 'INVALID_OPTION',
    path: '$.stateDetails',
  })
  expect(jobRun.state).toBe('PENDING')
})

test('the calls of an operation that there is not are not looked up', () => {
  const seen = refusal(() => hold().requests(untyped('StopJobRun')))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path: '$.operation' })
  expect(seen.message).toContain(
    '"StopJobRun". Allowed: StartJobRun, DescribeJobRun, CancelJobRun, ListJobRuns.',
  )
})

test.each<[unknown, string]>([
  ['2026-01-15T08:59:59Z', 'lies before 2026-01-15T09:00:00.000Z. Time only moves forward.'],
  ['tomorrow', '"tomorrow" is not an instant'],
  [undefined, 'undefined is not an instant'],
])('a clock is not set to %s', (instant, text) => {
  const emr = hold()
  const seen = refusal(() => emr.clock.set(untyped<string>(instant)))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path: '$.instant' })
  expect(seen.message).toContain(text)
  expect(emr.clock.now()).toEqual(new Date(now))
})

test('a clock is set forward, or to where it stands', () => {
  const emr = hold()
  for (const instant of [now, '2026-01-15T09:00:01Z', new Date('2026-02-01T00:00:00Z')]) {
    emr.clock.set(instant)
    expect(emr.clock.now()).toEqual(new Date(instant))
  }
})

test('a clock may begin with the year 1971 and with the last instant of 9999, and with no other', () => {
  const [first, last] = [Date.UTC(1971), Date.UTC(10_000) - 1]
  for (const instant of [first, last]) {
    expect(hold({ now: new Date(instant) }).clock.now()).toEqual(new Date(instant))
  }
  for (const instant of [first - 1, last + 1]) {
    expect(refusal(() => hold({ now: new Date(instant) })).message).toContain('is not an instant')
  }
})

test('a clock ends with the year 9999', () => {
  const emr = hold({ now: '9999-12-31T23:59:59Z' })
  expect(refusal(() => emr.clock.advance('1s'))).toMatchObject({ code: 'INVALID_OPTION', path: '$.duration' })
  emr.clock.advance(999)
  expect(emr.clock.now().getTime()).toBe(Date.UTC(10_000) - 1)
  const running = createEmrContainers({ timeScale: Number.MAX_VALUE })
  expect(running.clock.now().getUTCFullYear()).toBeLessThanOrEqual(9999)
})

test.each([
  '',
  '5',
  '-5m',
  '1e3s',
  '15minutes',
  'in 15m',
  'P1D',
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  undefined,
  ['15m'],
  new Date(5),
  1e300,
])('a clock is not advanced by %s', (duration) => {
  const emr = hold()
  const seen = refusal(() => emr.clock.advance(untyped<number>(duration)))
  expect({ code: seen.code, path: seen.path }).toEqual({ code: 'INVALID_OPTION', path: '$.duration' })
  expect(seen.message).toContain(
    duration === 1e300 ? '1e+300 leads past the year 9999. Give a shorter one.' : 'is not a duration.',
  )
  expect(emr.clock.now()).toEqual(new Date(now))
})

test.each([
  [1500, 1500],
  ['250ms', 250],
  ['1.25h', 4_500_000],
  ['2d', 172_800_000],
  [0, 0],
] as const)('a clock is advanced by %s', (duration, milliseconds) => {
  const emr = hold()
  emr.clock.advance(duration)
  expect(emr.clock.now().getTime() - Date.parse(now)).toBe(milliseconds)
})

test('of declared virtual clusters only those exist', async () => {
  const emr = hold({ virtualClusters: ['another'] })
  expect(await post(emr, JSON.stringify(startBody()))).toMatchObject({
    status: 400,
    error: 'ResourceNotFoundException',
    body: { message: `Virtual cluster ${virtualClusterId} doesn't exist.` },
  })
  expect(await start(hold({ virtualClusters: [virtualClusterId] }))).toMatch(/^0{6}/)
  expect(await start(hold({ virtualClusters: [`${virtualClusterId}z`, virtualClusterId] }))).toMatch(/^0{6}/)
})

test('an error that an operation does not declare does not compile', () => {
  const makers = [
    // @ts-expect-error CancelJobRun declares no ResourceNotFoundException.
    () => fault.error('CancelJobRun', 'ResourceNotFoundException'),
    // @ts-expect-error Nor does ListJobRuns.
    () => fault.error('ListJobRuns', 'ResourceNotFoundException'),
    // @ts-expect-error No operation declares this one.
    () => fault.error('StartJobRun', 'TooManyRequestsException'),
    // @ts-expect-error There is no such operation.
    () => fault.throttling('StopJobRun'),
  ]
  for (const make of makers) expect(refusal(make).code).toBe('INVALID_OPTION')
  const targets: FaultTarget[] = ['StartJobRun', 'any']
  for (const target of targets)
    fault.untyped(target, { code: 'TooManyRequestsException', status: 429, message: '' })
  fault.error('CancelJobRun', 'ValidationException')
  fault.error('any', 'ResourceNotFoundException')
})

test('a fault is plain data, which JSON keeps whole', () => {
  const faults = [
    fault.throttling('StartJobRun', { times: 2 }),
    fault.error('DescribeJobRun', 'InternalServerException', { message: 'gone' }),
    fault.connectionReset('any', { when: 'after', times: 'always' }),
    fault.untyped('CancelJobRun', { code: 'Odd', status: 418, message: 'teapot' }),
  ]
  const copied: unknown = JSON.parse(JSON.stringify(faults))
  expect(copied).toEqual(faults)
})
