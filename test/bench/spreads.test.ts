import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { combine, compare, hasMoved, isMet, spreadOf, type Comparison } from '../../bench/measurement.ts'
import { rowsOf } from '../../bench/report.ts'

const comparison: Comparison = { name: 'ours over theirs', above: 'ours', below: 'theirs', unit: 'µs' }
const ratios = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 9 })

test('a spread holds whatever a process found, and a tenth beyond it', () => {
  fc.assert(
    fc.property(ratios, (found) => {
      const { lower, median, upper } = spreadOf(found)
      expect(found).toContain(median)
      for (const ratio of found) {
        expect(ratio * 0.9).toBeGreaterThanOrEqual(lower)
        expect(ratio * 1.1).toBeLessThanOrEqual(upper)
      }
    }),
  )
})

test('a ratio is taken round by round: what slows both sides of a round down does not show', () => {
  const slow = [1, 7, 1, 30, 1]
  const found = compare(
    comparison,
    slow.map((factor) => 3 * factor),
    slow.map((factor) => 2 * factor),
  )
  expect(found.ratio).toBe(1.5)
})

test('processes that measured the same become one line, others lines of their own', () => {
  const finding = { ...comparison, ratio: 1, sides: [1, 1] as const }
  const found = [finding, { ...finding, name: 'other' }, { ...finding, ratio: 3 }]
  expect(combine(found).map(({ name, found: each }) => [name, each])).toEqual([
    ['ours over theirs', [1, 3]],
    ['other', [1]],
  ])
})

test('a ratio has moved when the spreads of two runs have nothing in common', () => {
  const earlier = spreadOf([1, 1.1])
  expect(hasMoved(spreadOf([1.2, 1.3]), earlier)).toBe(false)
  expect(hasMoved(spreadOf([1.5, 1.6]), earlier)).toBe(true)
  expect(hasMoved(spreadOf([0.5, 0.6]), earlier)).toBe(true)
})

test('a target is met by the median, and the table names what is new and what has moved', () => {
  const [now] = combine([{ ...comparison, target: { atMost: 2 }, ratio: 3, sides: [3, 1] }])
  const [before] = combine([{ ...comparison, ratio: 1, sides: [1, 1] }])
  if (!now || !before) throw new Error('nothing was combined')
  expect(isMet(now)).toBe(false)
  expect(isMet({ ...now, target: { atLeast: 2 } })).toBe(true)
  const circumstances = {
    date: '2026-01-15T09:00:00Z',
    commit: 'abc',
    node: 'v24',
    machine: '2 cores',
    load: 0,
  }
  const earlier = { ...circumstances, measurements: [before] }
  const [, row, other] = rowsOf([now, { ...now, name: 'another' }], earlier)
  expect(row?.at(-1)).toBe('1.00, MOVED')
  expect(other?.at(-1)).toBe('new')
})
