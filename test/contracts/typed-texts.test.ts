import { expect, test } from 'vitest'
import { integer, listOf, mapOf, matching, type MatcherNode } from '../../src/contracts/matcher.ts'
import { withTypedTexts } from '../../src/contracts/typed-texts.ts'

const letters = matching('^a+$', 'a')
const isText = { 'pact:matcher:type': 'type' }
/** What Pact is given for {@link letters}: a text, before its pattern. */
const typed = {
  'pact:matcher:type': [isText, { 'pact:matcher:type': 'regex', regex: '^a+$' }],
  value: 'a',
}

test.each<[string, MatcherNode, unknown]>([
  ['a text that stands for itself', 'a', 'a'],
  ['a number that stands for itself', 5, 5],
  ['a text with a rule', letters, typed],
  ['a whole number', integer(5), { 'pact:matcher:type': 'integer', value: 5 }],
  [
    'an object',
    { id: letters, deep: { name: letters, x: 'x' } },
    { id: typed, deep: { name: typed, x: 'x' } },
  ],
  ['a list that stands for itself', [letters, ['x', letters]], [typed, ['x', typed]]],
  [
    'a list with a rule',
    listOf([letters, 'aa', { id: letters }], 7),
    { 'pact:matcher:type': 'type', max: 7, value: [typed, 'aa', { id: typed }] },
  ],
  [
    'a map, of which keys are texts by themselves',
    mapOf(matching('^k', 'k'), letters, { k: 'a' }),
    {
      'pact:matcher:type': [
        { 'pact:matcher:type': 'eachKey', rules: [matching('^k', 'k')] },
        { 'pact:matcher:type': 'eachValue', rules: [isText, letters] },
      ],
      value: { k: 'a' },
    },
  ],
])('the rules that Pact is given take texts alone for texts: %s', (_, node, given) => {
  expect(withTypedTexts(node)).toEqual(given)
})
