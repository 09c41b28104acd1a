import type { ShapeName } from '../../src/model/generated/types.ts'
import { TestkitError } from 'emr-containers-testkit/contracts'
import { jobRunStates } from 'emr-containers-testkit/model'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/contracts/compare.ts'
import { matchMemberOf, matchQuery, matchShape } from '../../src/contracts/match-shape.ts'
import { exampleOf, integer, matching } from '../../src/contracts/matcher.ts'

describe('an example that breaks the rule of its own shape is refused, with its path and what is allowed', () => {
  const label = String.raw`matched by ^(?=[\s\S]{1,64}$)(?:(?:[\.\-_/A-Za-z0-9]+))$`
  const states = `matched by ^(?:${jobRunStates.join('|')})$`
  const text = (longest: number) => String.raw`matched by ^(?=[\s\S]{1,${longest}}$)[\s\S]*\S[\s\S]*$`

  test.each<[string, ShapeName, unknown, string, string]>([
    [
      'part of a text that fits',
      'ReleaseLabel',
      'emr-7.0.0 latest',
      '$',
      `"emr-7.0.0 latest" is not ${label}`,
    ],
    ['a text that is too long', 'ReleaseLabel', 'e'.repeat(65), '$', `"${'e'.repeat(65)}" is not ${label}`],
    ['a text before one that fits', 'JobRunState', 'NOT RUNNING', '$', `"NOT RUNNING" is not ${states}`],
    [
      'a text on a second line',
      'JobRunState',
      'RUNNING\nRUNNING',
      '$',
      String.raw`"RUNNING\nRUNNING" is not ${states}`,
    ],
    ['a blank text', 'ClientToken', '  ', '$', `"  " is not ${text(64)}`],
    [
      'a time without a zone',
      'Date',
      '2026-01-15T09:00:00',
      '$',
      String.raw`"2026-01-15T09:00:00" is not matched by ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$`,
    ],
    ...[1.5, 0, 2 ** 31].map((maxAttempts): [string, ShapeName, unknown, string, string] => [
      'a number that is no whole one, or out of range',
      'RetryPolicyConfiguration',
      { maxAttempts },
      '$.maxAttempts',
      `${maxAttempts} is not a whole number from 1 to 2147483647`,
    ]),
    ['a later item', 'JobRunStates', ['RUNNING', 'RUNS'], '$[1]', `"RUNS" is not ${states}`],
    ['a later key', 'TagMap', { team: 'a', '': 'b' }, '$', `"" is not ${text(128)}`],
    [
      'a later value',
      'TagMap',
      { team: 'a', 'cost.center': 'x'.repeat(257) },
      '$["cost.center"]',
      String.raw`"${'x'.repeat(76)}... is not matched by ^(?=[\s\S]{0,256}$)[\s\S]*\S[\s\S]*$`,
    ],
    [
      'a member that the shape has not',
      'CancelJobRunRequest',
      { jobRunId: 'a' },
      '$.jobRunId',
      '"a" is not a member of its shape',
    ],
    [
      'a deep member',
      'Configuration',
      { configurations: [{ classification: '' }] },
      '$.configurations[0].classification',
      `"" is not ${text(1024)}`,
    ],
    [
      'an object for a text',
      'CancelJobRunRequest',
      { id: { a: 1 } },
      '$.id',
      '{"a":1} is not of type string',
    ],
    ...[true, null, undefined].map((id): [string, ShapeName, unknown, string, string] => [
      'what the API has not',
      'CancelJobRunRequest',
      { id },
      '$.id',
      `${id} is not a text, a number, a list or an object`,
    ]),
  ])('%s', (_, shape, example, path, reason) => {
    expect(refusalOf(() => matchShape(shape, example))).toEqual(refused(path, reason))
  })

  test('a member of a structure by itself, and a parameter of a query', () => {
    const name = 'nightly report!'
    const reason = String.raw`"nightly report!" is not matched by ^(?=[\s\S]{1,64}$)(?:(?:[\.\-_/#A-Za-z0-9]+))$`
    expect(refusalOf(() => matchMemberOf('JobRun', 'name', name))).toEqual(refused('$.name', reason))
    expect(refusalOf(() => matchQuery('ListJobRunsRequest', { name }, {}))).toEqual(refused('$.name', reason))
    expect(refusalOf(() => matchQuery('ListJobRunsRequest', { maxResults: 1.5 }, {}))).toEqual(
      refused('$.maxResults', String.raw`"1.5" is not matched by ^\d+$`),
    )
  })
})

const refused = (path: string, reason: string) => ({
  code: 'CONTRACT_MISMATCH',
  path,
  message: `[emr-containers-testkit] Failed to derive a matcher at ${path}: the example ${reason}. Give an example that satisfies the described shape.`,
})

function refusalOf(derive: () => unknown): object {
  try {
    derive()
  } catch (error) {
    if (error instanceof TestkitError) return { code: error.code, path: error.path, message: error.message }
  }
  throw new Error('It is not refused.')
}

test.each<[ShapeName, string, string]>([
  ['ReleaseLabel', 'emr-7.2.0-latest', String.raw`^(?=[\s\S]{1,64}$)(?:(?:[\.\-_/A-Za-z0-9]+))$`],
  ['SparkSubmitParameters', '--class Main', String.raw`^(?=[\s\S]{1,}$)[\s\S]*\S[\s\S]*$`],
  ['RotationSize', '2GB', String.raw`^(?=[\s\S]{3,12}$)(?:\d+(\.\d+)?[KMG][Bb]?)$`],
  ['PersistentAppUI', 'ENABLED', '^(?:ENABLED|DISABLED)$'],
])('the rule for %s is pattern and length in one expression', (shape, example, regex) => {
  expect(matchShape(shape, example)).toEqual(matching(regex, example))
})

test.each([1, 2 ** 31 - 1])('of a number in range only that it is whole is asked: %i', (maxAttempts) => {
  expect(matchShape('RetryPolicyConfiguration', { maxAttempts })).toEqual({
    maxAttempts: integer(maxAttempts),
  })
})

test('parameters of a query are texts, by the rules of their shapes, and lists of them', () => {
  const name = matching(String.raw`^(?=[\s\S]{1,64}$)(?:(?:[\.\-_/#A-Za-z0-9]+))$`, 'nightly')
  const state = (value: string) => matching(`^(?:${jobRunStates.join('|')})$`, value)
  const query = { name: 'nightly', maxResults: 10, states: ['RUNNING', 'FAILED'] }
  expect(matchQuery('ListJobRunsRequest', query, {})).toEqual({
    name,
    maxResults: matching(String.raw`^\d+$`, '10'),
    states: [state('RUNNING'), state('FAILED')],
  })
  expect(matchQuery('ListJobRunsRequest', query, { literal: ['$.states', '$.maxResults'] })).toEqual({
    name,
    maxResults: ['10'],
    states: ['RUNNING', 'FAILED'],
  })
})

test('rules take what the shape takes, and give back their example', () => {
  const tags = matchShape('TagMap', { 'cost.center': '42', team: 'data' })
  expect(exampleOf(tags)).toEqual({ 'cost.center': '42', team: 'data' })
  expect(compare(tags, {})).toEqual([])
  expect(compare(tags, { 'any.other key': 'x' })).toEqual([])
  expect(compare(tags, { team: 7 })).toMatchObject([{ path: '$.team', sent: '7' }])
  const states = matchShape('JobRunStates', ['RUNNING', 'FAILED'])
  expect(exampleOf(states)).toEqual(['RUNNING', 'FAILED'])
  expect(
    [[], ['PENDING'], ['PENDING', 'FAILED', 'RUNNING']].flatMap((each) => compare(states, each)),
  ).toEqual([])
  expect(compare(states, ['PENDING', 'RUNS'])).toMatchObject([{ path: '$[1]', sent: '"RUNS"' }])
  expect(
    compare(
      states,
      Array.from({ length: 11 }, () => 'RUNNING'),
    ),
  ).toHaveLength(1)
})

test('a literal place, an empty list and an empty map stand for themselves', () => {
  const literal = matchShape('JobRun', { state: 'RUNNING', tags: {} }, { literal: ['$.state'] })
  expect(literal).toEqual({ state: 'RUNNING', tags: {} })
  const attempts = matchShape('RetryPolicyConfiguration', { maxAttempts: 3 }, { literal: ['$.maxAttempts'] })
  expect(attempts).toEqual({ maxAttempts: 3 })
  expect(matchShape('JobRuns', [])).toEqual([])
  expect(compare(matchShape('JobRuns', []), [{}])).toHaveLength(1)
})
