import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { coralPath, coralText } from '../../src/model/coral-text.ts'
import { countCharacters } from '../../src/model/count-characters.ts'
import { cutText, joinWithin } from '../../src/model/cut-text.ts'
import { documentedPattern } from '../../src/model/documented-pattern.ts'

/** Texts in which characters of two units are frequent, and halves of them too. */
const texts = fc
  .array(fc.constantFrom('a', ' ', '\u{1F600}', '\ud83d', '\ude00'))
  .map((parts) => parts.join(''))

/** A value as Java prints it, however long. */
function printed(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).map(([key, child]) => `${key}=${printed(child)}`)
  return `{${entries.join(', ')}}`
}

test('an emoji counts as one character, and half of one too', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(countCharacters(text)).toBe(Array.from(text).length)
    }),
  )
})

const whole = fc.array(fc.constantFrom('a', '\u{1F600}')).map((characters) => characters.join(''))

test('a text is cut only when it does not fit, and never inside a character', () => {
  fc.assert(
    fc.property(whole, fc.integer({ min: 3, max: 12 }), (text, most) => {
      const kept =
        text.length <= most
          ? text
          : Array.from(text)
              .filter(fitsIn(most - 3))
              .join('')
      expect(cutText(text, most)).toBe(text.length <= most ? text : `${kept}...`)
    }),
  )
})

/** Tells of characters, one after another, whether those up to it have room. */
function fitsIn(room: number): (character: string) => boolean {
  let taken = 0
  return (character) => (taken += character.length) <= room
}

test('a value is printed as Java prints it, as far as there is room', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 3, max: 60 }), (value, room) => {
      expect(coralText(value, room)).toBe(cutText(printed(value), room))
    }),
    { numRuns: 500 },
  )
  expect(coralText(['', 'a', { b: 'c', d: [] }], 100)).toBe('[, a, {b=c, d=[]}]')
})

test('what has no room is not looked at', () => {
  const unseen = {
    get name() {
      return expect.unreachable()
    },
  }
  expect(coralText(['a'.repeat(20), unseen], 20)).toBe('[aaaaaaaaaaaaaaaa...')
})

test('the path of a message counts the items of a list from one', () => {
  expect(coralPath(['jobDriver', 'entryPointArguments', 0])).toBe('jobDriver.entryPointArguments.1.member')
})

test('a list of texts holds as many as there is room for, and says when there are more', () => {
  const opening = 'o: '
  const items = fc.array(fc.constantFrom('a', 'bcd', 'efghij'), { maxLength: 8 })
  fc.assert(
    fc.property(items, fc.integer({ min: 16, max: 40 }), (all, most) => {
      const lists = [...all.keys()].map((count) => [...all.slice(0, count), '...'])
      const candidates = [...lists, all].map((list) => opening + list.join('; '))
      const firstTooLong = candidates.findIndex((text) => text.length > most)
      const expected = firstTooLong === -1 ? candidates.at(-1) : candidates[firstTooLong - 1]
      expect(joinWithin(most, opening, all, (item) => item)).toBe(expected)
    }),
    { numRuns: 1000 },
  )
})

test('a text that is too long for any list is cut, so that it shows at all', () => {
  const items = ['a'.repeat(50), 'bcd', 'e']
  expect(joinWithin(20, 'o: ', items, (item) => item)).toBe('o: aaaaaaaaa...; ...')
})

test.each([
  ['^(?:[0-9a-z]+)$', '[0-9a-z]+'],
  ['^(?:[ -~]*)$', '[ -~]*'],
  ['\\S', '.*\\S.*'],
  ['^arn:[a-z]+$', '^arn:[a-z]+$'],
  ['^(?:[a-z]+)$|', '^(?:[a-z]+)$|'],
  ['|^(?:[a-z]+)$', '|^(?:[a-z]+)$'],
])(
  'the pattern %s is told as %s: without anchors when it is a class of characters alone',
  (pattern, told) => {
    expect(documentedPattern(pattern)).toBe(told)
  },
)
