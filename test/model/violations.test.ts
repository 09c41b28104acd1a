import { jsonPath, schemas, validate, type StructureName } from 'emr-containers-testkit/model'
import { describe, expect, test } from 'vitest'
import { breachesOf, fullValue, secret, statedConstraints } from './constraints.ts'
import { schemaOf } from './schemas.ts'

const structures = Object.keys(schemas.$defs).filter((name): name is StructureName => {
  return schemaOf(name).properties !== undefined
})

describe.each(structures)('validate(%s)', (structure) => {
  const breaches = breachesOf(structure)

  test('finds nothing in a value with every member', () => {
    expect(validate(structure, fullValue({ $ref: `#/$defs/${structure}` }))).toEqual([])
  })

  test('names each broken constraint, its place and what is allowed', () => {
    for (const { steps, constraint, place, allowed, value, implies } of breaches) {
      const violations = validate(structure, value)
      const named = violations.filter((violation) => violation.constraint === constraint)
      const others = violations.filter((violation) => violation.constraint !== constraint)
      expect(named).toMatchObject([{ segments: steps, path: jsonPath(steps), place, constraint }])
      expect(named[0]?.allowed).toEqual(allowed)
      expect(named[0]?.message).toMatch(/^\$.* (?:must|is not)/)
      expect(others.map((violation) => violation.constraint)).toEqual(implies)
    }
  })

  test('shows the offending value unless it is sensitive', () => {
    for (const { steps, constraint, place, value, isSensitive } of breaches) {
      const found = validate(structure, value).find((violation) => violation.constraint === constraint)
      const offending = place === 'key' ? steps.at(-1) : valueAt(value, steps)
      expect(found?.isSensitive).toBe(isSensitive)
      expect(found?.value).toEqual(isSensitive ? undefined : offending)
    }
  })

  test('never writes what is sensitive into a message', () => {
    const sensitive = breaches.filter(({ isSensitive, place }) => isSensitive && place !== 'key')
    for (const { value } of sensitive) {
      const [violation] = validate(structure, value)
      expect(violation?.message).not.toContain(secret)
      expect(violation?.message).not.toMatch(/, not /)
    }
  })
})

test('every constraint that the schemas state is broken by a case', () => {
  const broken = new Set(
    structures.flatMap(breachesOf).map(({ shape, constraint }) => `${shape} ${constraint}`),
  )
  // A text cannot be shorter than nothing, and a map cannot have fewer entries than none.
  const unbreakable = ['StringEmpty256 minLength', 'TagMap minProperties']
  const missing = statedConstraints().filter((constraint) => !broken.has(constraint))
  expect(missing.toSorted()).toEqual(unbreakable)
})

test.each<[string, StructureName, unknown, string[]]>([
  ['type', 'JobRun', { name: 5 }, ['$.name must be of type string, not 5']],
  ['required', 'DescribeJobRunRequest', { id: 'a' }, ['$.virtualClusterId must be present']],
  [
    'additionalProperties',
    'DescribeJobRunRequest',
    { id: 'a', virtualClusterId: 'b', nmae: 'c' },
    ['$.nmae is not a member of its shape'],
  ],
  [
    'enum',
    'JobRun',
    { failureReason: 'LUCK' },
    [
      '$.failureReason must be one of INTERNAL_ERROR, USER_ERROR, VALIDATION_ERROR, CLUSTER_UNAVAILABLE, not "LUCK"',
    ],
  ],
  ['pattern', 'JobRun', { id: 'A' }, ['$.id must match ^(?:[0-9a-z]+)$, not "A"']],
  [
    'minLength',
    'JobRun',
    { clientToken: '' },
    ['$.clientToken must have at least 1 characters, not ""', '$.clientToken must match \\S, not ""'],
  ],
  [
    'maxLength',
    'JobRun',
    { virtualClusterId: 'a'.repeat(65) },
    [`$.virtualClusterId must have at most 64 characters, not "${'a'.repeat(65)}"`],
  ],
  [
    'minimum',
    'JobRun',
    { retryPolicyConfiguration: { maxAttempts: 0 } },
    ['$.retryPolicyConfiguration.maxAttempts must be at least 1, not 0'],
  ],
  [
    'maximum',
    'ListJobRunsRequest',
    { virtualClusterId: 'a', maxResults: 2 ** 31 },
    ['$.maxResults must be at most 2147483647, not 2147483648'],
  ],
  [
    'maxItems',
    'ListJobRunsRequest',
    { virtualClusterId: 'a', states: Array(11).fill('PENDING') },
    [expect.stringMatching(/^\$\.states must have at most 10 items, not \["PENDING",/)],
  ],
  ['minProperties', 'JobRun', { jobDriver: {} }, ['$.jobDriver must have at least 1 member']],
  [
    'maxProperties',
    'JobRun',
    { tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 'v'])) },
    [expect.stringMatching(/^\$\.tags must have at most 50 members, not \{"k0":/)],
  ],
])('a broken %s is put into words', (_constraint, structure, value, messages) => {
  expect(validate(structure, value).map(({ message }) => message)).toEqual(messages)
})

test('several broken constraints are all found', () => {
  const violations = validate('StartJobRunRequest', {
    name: ' ',
    clientToken: '',
    tags: { '': '' },
    jobDriver: {},
  })
  expect(violations.map(({ path, constraint }) => `${path} ${constraint}`).toSorted()).toEqual([
    '$.clientToken minLength',
    '$.clientToken pattern',
    '$.executionRoleArn required',
    '$.jobDriver minProperties',
    '$.name pattern',
    '$.releaseLabel required',
    '$.tags[""] minLength',
    '$.tags[""] pattern',
    '$.tags[""] pattern',
    '$.virtualClusterId required',
  ])
})

test('a message of the service comes with the constraint that it is for, and with no other', () => {
  const messageOf = (retryPolicyConfiguration: unknown) => validate('JobRun', { retryPolicyConfiguration })[0]
  expect(messageOf({ maxAttempts: 0 })).toHaveProperty(
    'serviceMessage',
    "Retry policy configuration's parameter value of maxAttempts is invalid",
  )
  for (const [given, constraint] of [
    [{ maxAttempts: '3' }, 'type'],
    [{}, 'required'],
  ] as const) {
    expect(messageOf(given)).toMatchObject({ constraint })
    expect(messageOf(given)).not.toHaveProperty('serviceMessage')
  }
})

test('a map where a list is wanted is one wrong type, whatever it holds', () => {
  const applicationConfiguration = { 0: { classification: '' } }
  const violations = validate('JobRun', { configurationOverrides: { applicationConfiguration } })
  expect(violations).toMatchObject([
    { path: '$.configurationOverrides.applicationConfiguration', constraint: 'type' },
  ])
})

test('a job template stands in for the role, the release and the driver', () => {
  const request = { virtualClusterId: 'a', clientToken: 'b' }
  expect(validate('StartJobRunRequest', { ...request, jobTemplateId: 'c' })).toEqual([])
  expect(validate('StartJobRunRequest', request).map(({ path }) => path)).toEqual([
    '$.executionRoleArn',
    '$.releaseLabel',
    '$.jobDriver',
  ])
})

test('a misspelt sensitive member is withheld too', () => {
  const jobDriver = {
    sparkSubmitJobDriver: { entryPoint: 's3://bucket/job.py', sparkSubmitParameter: secret },
  }
  const [violation] = validate('JobRun', { jobDriver })
  expect(violation).toMatchObject({
    path: '$.jobDriver.sparkSubmitJobDriver.sparkSubmitParameter',
    constraint: 'additionalProperties',
    value: undefined,
  })
})

test('keys that JavaScript gives a meaning to are places like any other', () => {
  const tags: unknown = JSON.parse('{"__proto__":"","constructor":"","toString":"ok"}')
  const violations = validate('JobRun', { tags })
  expect(new Set(violations.map(({ path }) => path))).toEqual(
    new Set(['$.tags.__proto__', '$.tags.constructor']),
  )
  expect(violations.map(({ value }) => value)).toEqual(['', ''])
})

test('keys with the signs of a JSON pointer are places like any other', () => {
  const [violation] = validate('JobRun', { tags: { 'a/b~c~1': 'x'.repeat(257) } })
  expect(violation).toMatchObject({ segments: ['tags', 'a/b~c~1'], constraint: 'maxLength' })
})

test.each([
  [[], '$'],
  [['tags', 'team'], '$.tags.team'],
  [['tags', 'cost centre'], '$.tags["cost centre"]'],
  [['tags', 'a"b\\c/d~e'], '$.tags["a\\"b\\\\c/d~e"]'],
  [
    ['applicationConfiguration', 0, 'properties', 'spark.app'],
    '$.applicationConfiguration[0].properties["spark.app"]',
  ],
  [['1st', ''], '$["1st"][""]'],
])('the path of %j is %s', (segments, path) => {
  expect(jsonPath(segments)).toBe(path)
})

function valueAt(root: unknown, steps: readonly (string | number)[]): unknown {
  let value = root
  for (const step of steps) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined
  }
  return value
}
