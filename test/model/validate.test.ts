import { Ajv2020 } from 'ajv/dist/2020.js'
import { TestkitError, operations, schemas, validate, type StructureName } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { junk, likelyValues, validValues } from './arbitraries.ts'
import { schemaOf, type Schema } from './schemas.ts'

// Much work, of which a machine that is busy otherwise needs longer than a test is usually given.
vi.setConfig({ testTimeout: 60_000 })

const ajv = new Ajv2020({ strict: true })
ajv.addSchema(schemas)

const structures = Object.keys(schemas.$defs).filter((name): name is StructureName => {
  return schemaOf(name).properties !== undefined
})
const texts = Object.entries(schemas.$defs).filter(([name]) => schemaOf(name).pattern !== undefined)

function isAccepted(name: string, value: unknown): boolean {
  return ajv.validate(`${schemas.$id}#/$defs/${name}`, value)
}

/** A configuration inside a configuration, so many levels deep. */
function nest(levels: number, innermost: unknown): unknown {
  let configuration = innermost
  for (let level = 0; level < levels; level++) {
    configuration = { classification: 'spark-env', configurations: [configuration] }
  }
  return configuration
}

test('every input, output and error has a validator', () => {
  const shapes = Object.values(operations).flatMap(({ input, output, errors }) => [input, output, ...errors])
  for (const shape of shapes) expect(validate(shape, null)).not.toEqual([])
})

describe.each(structures)('validate(%s)', (name) => {
  test('accepts what satisfies the schema', () => {
    fc.assert(
      fc.property(validValues(name), (value) => {
        expect(isAccepted(name, value)).toBe(true)
        expect(validate(name, value)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('agrees with Ajv on values that may break the schema', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: likelyValues(name) }, junk), (value) => {
        expect(validate(name, value).length === 0).toBe(isAccepted(name, value))
      }),
      { numRuns: 150 },
    )
  })

  test('has an answer for every value', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withDate: true,
      withBigInt: true,
      withMap: true,
      withSparseArray: true,
      withBoxedValues: true,
      maxDepth: 3,
    })
    fc.assert(
      fc.property(anything, (value) => {
        expect(validate(name, value)).toBeInstanceOf(Array)
      }),
      { numRuns: 100 },
    )
  })

  test('has an answer for objects that are not what they seem', () => {
    const impostors: unknown[] = [
      Object.create(Date.prototype),
      Object.create({ id: 'inherited' }),
      new Date(Number.NaN),
      new Date(8.64e15),
      { toJSON: () => undefined },
      { [Symbol.toStringTag]: 'Date' },
      { constructor: null, hasOwnProperty: 1 },
      JSON.parse('{"__proto__":{"id":"a"}}'),
      () => undefined,
      Symbol('name'),
    ]
    const members = Object.keys(schemaOf(name).properties ?? {})
    for (const impostor of impostors) {
      expect(validate(name, impostor)).toBeInstanceOf(Array)
      for (const member of members) expect(validate(name, { [member]: impostor })).toBeInstanceOf(Array)
    }
  })
})

test('an unknown structure is refused by name', () => {
  // @ts-expect-error a list is no structure
  expect(() => validate('ConfigurationList', [])).toThrow(TestkitError)
  // @ts-expect-error nor is a name that objects inherit
  const unknown = () => validate('toString', {})
  expect(unknown).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
  expect(unknown).toThrow(
    /^\[emr-containers-testkit\] Failed to validate a value: there is no structure "toString"\. Allowed: .*JobRun/,
  )
  expect(unknown).not.toThrow(/JobRunState|ConfigurationList|ClientToken/)
})

test('inherited members are absent, as they do not travel', () => {
  const inherited: unknown = Object.create({ id: 'a', virtualClusterId: 'b' })
  expect(validate('DescribeJobRunRequest', inherited).map(({ path }) => path)).toEqual([
    '$.id',
    '$.virtualClusterId',
  ])
})

test('valid configurations may lie 5,000 levels deep', () => {
  const applicationConfiguration = [nest(5000, { classification: 'export' })]
  expect(validate('JobRun', { configurationOverrides: { applicationConfiguration } })).toEqual([])
})

test('a violation 5,000 levels deep is named with its path', () => {
  const applicationConfiguration = [{ classification: 'core-site' }, nest(5000, { classification: '' })]
  const violations = validate('JobRun', { configurationOverrides: { applicationConfiguration } })
  const path = `$.configurationOverrides.applicationConfiguration[1]${'.configurations[0]'.repeat(5000)}.classification`
  expect(violations.map(({ constraint, value }) => [constraint, value])).toEqual([
    ['minLength', ''],
    ['pattern', ''],
  ])
  expect(violations.map((violation) => violation.path)).toEqual([path, path])
})

test('every level of a configuration is checked as the first one is', () => {
  fc.assert(
    fc.property(fc.nat(3), likelyValues('Configuration'), (levels, innermost) => {
      fc.pre(typeof innermost === 'object' && innermost !== null)
      const outer = validate('Configuration', nest(levels, innermost))
      const inner = validate('Configuration', innermost)
      expect(outer.map(({ segments }) => segments.slice(levels * 2))).toEqual(
        inner.map(({ segments }) => segments),
      )
      expect(outer.map(({ constraint }) => constraint)).toEqual(inner.map(({ constraint }) => constraint))
    }),
    { numRuns: 200 },
  )
})

test('junk 5,000 levels deep where no list is recursive is one wrong type', () => {
  let deep: unknown = []
  for (let level = 0; level < 5000; level++) deep = [deep]
  expect(validate('JobRun', { tags: { team: deep } })).toMatchObject([
    { path: '$.tags.team', constraint: 'type' },
  ])
  expect(validate('JobRun', { name: deep })).toMatchObject([{ path: '$.name', constraint: 'type' }])
})

test.each(texts)(
  'text of 100,000 characters does not catch the pattern of %s in a catastrophe',
  (_name, schema: Schema) => {
    const pattern = new RegExp(schema.pattern ?? '', 'u')
    for (const unit of [' ', 'a', '/', ':', '0', '-', 'aws', 'a/', '\u{1F600}']) {
      const filler = unit.repeat(100_000 / unit.length)
      for (const start of [
        '',
        'arn:aws',
        'arn:aws:iam:::role/',
        'arn:aws:kms:a::key/',
        'arn:aws:emr-containers:',
      ]) {
        expect(pattern.test(`${start}${filler}\n`)).toBeTypeOf('boolean')
      }
    }
  },
)

test('text is measured in characters, not in units of UTF-16', () => {
  const emoji = '\u{1F600}'
  expect(validate('JobRun', { clientToken: emoji.repeat(64) })).toEqual([])
  expect(validate('JobRun', { clientToken: emoji.repeat(65) })).toMatchObject([{ constraint: 'maxLength' }])
  expect(validate('JobRun', { clientToken: '\ud83d'.repeat(64) })).toEqual([])
})
