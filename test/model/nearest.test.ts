import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../src/model/nearest.ts'

/** Letters to insert, leave out or replace, counted by trying everything. */
function edits(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length
  const [first, other] = [left.slice(1), right.slice(1)]
  const replaced = left[0] === right[0] ? 0 : 1
  return Math.min(edits(first, right) + 1, edits(left, other) + 1, edits(first, other) + replaced)
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'B'), maxLength: 5 })

test('what was meant is the first of the words that differ least, in at most half of its letters', () => {
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 4 }), (word, allowed) => {
      const distances = allowed.map((candidate) => edits(word.toLowerCase(), candidate.toLowerCase()))
      const least = Math.min(...distances)
      const meant = allowed[distances.indexOf(least)]
      expect(nearest(word, allowed)).toBe(
        meant !== undefined && least <= meant.length / 2 ? meant : undefined,
      )
    }),
    { numRuns: 500 },
  )
})
