import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shape } from '../../src/model/shape.ts'
import { sampleOf } from '../../src/service/samples.ts'

const texts: Shape = { type: 'array', items: { type: 'string', pattern: '^a', minLength: 2, maxLength: 4 } }
const plain: Shape = { type: 'array', items: { type: 'string' } }

/** Values with the ways in which they are wrong. */
const items: readonly (readonly [unknown, string])[] = [
  ['ab', 'nothing'],
  ['abcd', 'nothing'],
  ['a\u{1F600}cd', 'nothing'],
  ['bc', 'pattern'],
  ['a', 'short'],
  ['b', 'short, pattern'],
  ['', 'short, pattern'],
  ['abcde', 'long'],
  ['bcdef', 'long, pattern'],
  [5, 'number'],
  [true, 'boolean'],
  [null, 'null'],
  [[], 'array'],
  [{}, 'object'],
]
const right = Array.from({ length: 200 }, (_, index) => `a${index}`)

test.each(items)(
  'of more texts than an answer shows, %j is kept as the first that is wrong so',
  (item, fault) => {
    const others = items.filter(([, other]) => other !== fault)
    for (const [other] of others) {
      const kept = sampleOf(texts, [...right, other, item, item])
      expect(kept).toEqual([
        ...right.slice(0, 100),
        ...(other === 'ab' || other === 'abcd' || other === 'a\u{1F600}cd' ? [] : [other]),
        ...(fault === 'nothing' ? [] : [item]),
      ])
    }
  },
)

test('a list keeps a hundred different texts, in their order, and of those that are as wrong as others none', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(150), { maxLength: 300, size: 'max' }), (numbers) => {
      const list = numbers.map((number) => `text-${number}`)
      expect(sampleOf(plain, list)).toEqual([...new Set(list)].slice(0, 100))
    }),
    { numRuns: 20 },
  )
  expect(sampleOf({ type: 'array' }, right)).toEqual(right.slice(0, 100))
})

test('a pattern counts a character of two units as one', () => {
  const letters = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index))
  const list = [...letters, '\u{1F600}', 'ab']
  expect(sampleOf({ type: 'array', items: { type: 'string', pattern: '^.$' } }, list)).toEqual([
    ...letters,
    'ab',
  ])
})

const word: Shape = { type: 'string' }
const structure: Shape = {
  type: 'object',
  properties: {
    map: { type: 'object', maxProperties: 2, additionalProperties: plain },
    list: { type: 'array', maxItems: 3, items: { type: 'object', properties: { name: word } } },
    texts: plain,
  },
}

test.each<[string, unknown, number | undefined, unknown]>([
  [
    'a map has one entry past its limit',
    { map: { a: ['v'], b: [], c: [], d: [] } },
    undefined,
    { map: { a: ['v'], b: [], c: [] } },
  ],
  ['what lies in a map is sampled', { map: { a: right } }, undefined, { map: { a: right.slice(0, 100) } }],
  ['a list has one item past its limit', { list: [1, 2, 3, 4, 5] }, undefined, { list: [1, 2, 3, 4] }],
  [
    'of items there are so many in all',
    { list: [{ name: 'a' }, { name: 'b' }] },
    1,
    { list: [{ name: 'a' }] },
  ],
  ['without room there are none', { list: [{ name: 'a' }], texts: ['a'] }, 0, { list: [], texts: ['a'] }],
  ['what has no shape stays', { other: { deep: [1, null] } }, undefined, { other: { deep: [1, null] } }],
  ['simple values stay', { map: 5, list: null, texts: 'a' }, undefined, { map: 5, list: null, texts: 'a' }],
])('of a sample %s', (_, value, most, sample) => {
  expect(sampleOf(structure, value, most)).toEqual(sample)
})
