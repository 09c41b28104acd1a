import type { ShapeName } from '../../src/model/generated/types.ts'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/contracts/compare.ts'
import { matchShape } from '../../src/contracts/match-shape.ts'
import { exampleOf } from '../../src/contracts/matcher.ts'

describe('an example that breaks the rule of its own shape is refused, with its path', () => {
  test.each<[string, ShapeName, unknown, string]>([
    ['part of a text that fits', 'ReleaseLabel', 'emr-7.0.0 latest', '$'],
    ['a text that is too long', 'ReleaseLabel', 'e'.repeat(65), '$'],
    ['a text before one that fits', 'JobRunState', 'NOT RUNNING', '$'],
    ['a text on a second line', 'JobRunState', 'RUNNING\nRUNNING', '$'],
    ['a blank text', 'ClientToken', '  ', '$'],
    ['a time without a zone', 'Date', '2026-01-15T09:00:00', '$'],
    ['a number that is no whole one', 'RetryPolicyConfiguration', { maxAttempts: 1.5 }, '$.maxAttempts'],
    ['a number out of range', 'RetryPolicyConfiguration', { maxAttempts: 0 }, '$.maxAttempts'],
    ['a later item', 'JobRunStates', ['RUNNING', 'RUNS'], '$[1]'],
    ['a later key', 'TagMap', { team: 'a', '': 'b' }, '$'],
    ['a later value', 'TagMap', { team: 'a', 'cost.center': 'x'.repeat(257) }, '$["cost.center"]'],
    ['a member that the shape has not', 'CancelJobRunRequest', { jobRunId: 'a' }, '$.jobRunId'],
    [
      'a deep member',
      'Configuration',
      { configurations: [{ classification: '' }] },
      '$.configurations[0].classification',
    ],
    ['what JSON has but the API has not', 'CancelJobRunRequest', { id: true }, '$.id'],
  ])('%s', (_, shape, example, path) => {
    expect(() => matchShape(shape, example)).toThrowError(`Failed to derive a matcher at ${path}: `)
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
