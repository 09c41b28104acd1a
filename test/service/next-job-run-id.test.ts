import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDraws } from '../../src/fixtures/draw.ts'
import { creationTimeOf } from '../../src/fixtures/identifiers.ts'
import { createJobRunIds } from '../../src/service/job-run-ids.ts'

const start = Date.UTC(2026, 0, 15)
const none = () => false

function lowBitsOf(id: string): number {
  return Number.parseInt(id.slice(13), 32) % 2 ** 16
}

test('IDs carry the time, count up within a millisecond, and go on from there when time goes back', () => {
  const waits = fc.array(fc.constantFrom(-5, 0, 0, 0.25, 1, 40), { minLength: 2, maxLength: 60, size: 'max' })
  fc.assert(
    fc.property(fc.nat(), waits, (seed, steps) => {
      const next = createJobRunIds(createDraws(seed), none)
      let [now, last, lowBits] = [start, start, -1]
      for (const step of steps) {
        now += step
        const id = next(now)
        const isLater = Math.floor(now) > last || lowBits === -1
        last = isLater ? Math.floor(now) : last
        expect(creationTimeOf(id)).toBe(last)
        if (isLater) expect(lowBitsOf(id)).toBeLessThan(2 ** 15)
        else expect(lowBitsOf(id)).toBe(lowBits + 1)
        lowBits = lowBitsOf(id)
      }
    }),
  )
})

test('the low bits of another millisecond are drawn anew, all over their lower half', () => {
  const next = createJobRunIds(createDraws(1), none)
  const drawn = Array.from({ length: 200 }, (_, index) => lowBitsOf(next(start + index)))
  expect(new Set(drawn).size).toBeGreaterThan(190)
  expect(Math.min(...drawn)).toBeLessThan(2 ** 12)
  expect(Math.max(...drawn)).toBeGreaterThan(2 ** 15 - 2 ** 12)
})

test('a millisecond that is used up borrows from the next, from its first ID on', () => {
  const next = createJobRunIds(createDraws(1), none)
  let id = next(start)
  while (lowBitsOf(id) < 2 ** 16 - 1) id = next(start)
  expect(creationTimeOf(id)).toBe(start)
  const after = [next(start), next(start), next(start + 1)]
  expect(after.map((borrowed) => [creationTimeOf(borrowed), lowBitsOf(borrowed)])).toEqual([
    [start + 1, 0],
    [start + 1, 1],
    [start + 1, 2],
  ])
})

test('an ID that is taken is passed over', () => {
  const first = createJobRunIds(createDraws(1), none)(start)
  const next = createJobRunIds(createDraws(1), (id) => id === first)
  const id = next(start)
  expect([creationTimeOf(id), lowBitsOf(id)]).toEqual([start, lowBitsOf(first) + 1])
})
