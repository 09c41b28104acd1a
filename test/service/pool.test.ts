import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPool } from '../../src/service/pool.ts'

/** A value that is equal to all of its number and the same as none. */
function make(number: number): unknown {
  return { number, parts: [{ of: [number, null, 'text'] }] }
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozen)
}

test('the equal value of a moment ago is given, of eight that are remembered, frozen to its last part', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(11), { maxLength: 60, size: 'max' }), (numbers) => {
      const share = createPool<unknown>()
      const recent = new Map<number, unknown>()
      for (const number of numbers) {
        const value = make(number)
        const shared = share(value)
        expect(shared).toBe(recent.get(number) ?? value)
        expect(shared).toEqual(make(number))
        expect(isFrozen(shared)).toBe(true)
        recent.set(number, shared)
        if (recent.size > 8) recent.delete([...recent.keys()][0] ?? -1)
      }
    }),
    { numRuns: 10 },
  )
})
