import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEqual } from '../../src/service/is-equal.ts'
import { matches } from '../../src/service/matches.ts'

/** Values of so few words that two of them are often equal, or nearly. */
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 2 }, fc.constantFrom(null, 0, 1, '', 'a', false), tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 2 }),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'toString'), fc.oneof(tie('value'), fc.constant(undefined)), {
    maxKeys: 2,
  }),
}))

/** A value as it travels, with keys in their order: equal values are the same text. */
function travelled(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

test('two values are equal exactly when they are once they have travelled', () => {
  const seen = { equal: 0, different: 0 }
  fc.assert(
    fc.property(values, values, (left, right) => {
      const areEqual = isDeepStrictEqual(travelled(left), travelled(right))
      seen[areEqual ? 'equal' : 'different']++
      expect(isEqual(left, right)).toBe(areEqual)
    }),
    { numRuns: 5000 },
  )
  // The law says something only where both happen.
  expect(Math.min(seen.equal, seen.different)).toBeGreaterThan(50)
})

/** Whether a pattern's members are all there, said of maps alone. */
function names(pattern: unknown, value: unknown): boolean {
  const [wanted, given] = [travelled(pattern), travelled(value)]
  if (!isMap(wanted) || !isMap(given)) return isDeepStrictEqual(wanted, given)
  return Object.entries(wanted).every(
    ([name, child]) => Object.hasOwn(given, name) && names(child, given[name]),
  )
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

test('a value matches what names some of its members, as deep as they are named', () => {
  const seen = { matched: 0, missed: 0 }
  fc.assert(
    fc.property(values, values, (pattern, value) => {
      const isMatch = names(pattern, value)
      seen[isMatch ? 'matched' : 'missed']++
      expect(matches(pattern, value)).toBe(isMatch)
    }),
    { numRuns: 5000 },
  )
  expect(Math.min(seen.matched, seen.missed)).toBeGreaterThan(50)
})
