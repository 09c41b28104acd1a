import type { HttpRequest } from '../../src/service/http.ts'
import { describe, expect, test } from 'vitest'
import { compare, describeMismatch } from '../../src/contracts/compare.ts'
import { compareRequest } from '../../src/contracts/compare-request.ts'
import { differencesOf } from '../../src/contracts/differences.ts'
import { matching, type MatcherNode } from '../../src/contracts/matcher.ts'

const letters = matching('^a+$', 'a')
const whole: MatcherNode = { 'pact:matcher:type': 'integer', value: 1 }
const few: MatcherNode = { 'pact:matcher:type': 'type', value: [letters], max: 2 }
const open: MatcherNode = { 'pact:matcher:type': 'type', value: [{ id: letters }, { name: letters }] }
const map: MatcherNode = {
  'pact:matcher:type': [
    { 'pact:matcher:type': 'eachKey', rules: [matching('^k', 'k')] },
    { 'pact:matcher:type': 'eachValue', rules: [letters] },
  ],
  value: { k: 'a' },
}

describe('a value', () => {
  test.each<[string, MatcherNode, unknown]>([
    ['a text that stands for itself', 'x', 'x'],
    ['a number that stands for itself', 5, 5],
    ['a text with a rule', letters, 'aaa'],
    ['a whole number', whole, -7],
    ['no item', few, []],
    ['as many items as there may be', few, ['a', 'aa']],
    ['items beyond the examples, by the rule of the first', open, [{ id: 'a' }, { name: 'a' }, { id: 'aa' }]],
    ['a map without a key', map, {}],
    ['a map', map, { k: 'a', k2: 'aa' }],
    ['a list that stands for itself', [1, letters], [1, 'a']],
    ['an object', { id: letters, tags: map }, { tags: {}, id: 'a' }],
  ])('is allowed: %s', (_, node, value) => {
    expect(compare(node, value)).toEqual([])
  })

  test.each<[string, MatcherNode, unknown, string[]]>([
    ['another text', 'x', 'y', ['$: "y" was sent; allowed is "x"']],
    ['another type', 5, '5', ['$: "5" was sent; allowed is 5']],
    [
      'a text that breaks its rule',
      letters,
      'b',
      ['$: "b" was sent; allowed is text that matches ^a+$, such as "a"'],
    ],
    [
      'a number for a text',
      matching('5', '5'),
      5,
      ['$: 5 was sent; allowed is text that matches 5, such as "5"'],
    ],
    ['a fraction', whole, 1.5, ['$: 1.5 was sent; allowed is a whole number']],
    ['a text for a number', whole, '1', ['$: "1" was sent; allowed is a whole number']],
    ['no list', few, 'a', ['$: "a" was sent; allowed is a list of up to 2 items']],
    [
      'an item too many',
      few,
      ['a', 'a', 'a'],
      ['$: ["a","a","a"] was sent; allowed is a list of up to 2 items'],
    ],
    [
      'items that break their rules',
      few,
      ['b', 5],
      [
        '$[0]: "b" was sent; allowed is text that matches ^a+$, such as "a"',
        '$[1]: 5 was sent; allowed is text that matches ^a+$, such as "a"',
      ],
    ],
    [
      'an item that breaks the rule of the first',
      open,
      [{ id: 'a' }, { name: 'a' }, { name: 'a' }],
      [
        '$[2].id: nothing was sent; allowed is text that matches ^a+$, such as "a"',
        '$[2].name: "a" was sent; allowed is nothing here; the members are id',
      ],
    ],
    [
      'an item where there is no example',
      { 'pact:matcher:type': 'type', value: [] },
      ['a'],
      ['$[0]: "a" was sent; allowed is ""'],
    ],
    ['a list for a map', map, ['a'], ['$: ["a"] was sent; allowed is a map']],
    ['null for a map', map, null, ['$: null was sent; allowed is a map']],
    ['a text for a map', map, 'ka', ['$: "ka" was sent; allowed is a map']],
    [
      'a key and a value that break their rules',
      map,
      { x: 'b' },
      [
        '$.x: "x" was sent; allowed is a key that is text that matches ^k, such as "k"',
        '$.x: "b" was sent; allowed is text that matches ^a+$, such as "a"',
      ],
    ],
    ['a list that is too short', [1, 2], [1], ['$: [1] was sent; allowed is [1,2]']],
    ['a text for a list', [1, 2], '12', ['$: "12" was sent; allowed is [1,2]']],
    ['an item of a list that stands for itself', [1, [2]], [1, [3]], ['$[1][0]: 3 was sent; allowed is 2']],
    [
      'a list for an object',
      { a: 1, b: 2 },
      [1],
      ['$: [1] was sent; allowed is an object with the members a, b'],
    ],
    ['null for an object', { a: 1 }, null, ['$: null was sent; allowed is an object with the members a']],
    [
      'members that are missing, in whatever they should hold',
      { letters, whole, few, map, list: [1], object: { a: 1, b: 2 }, text: 'x' },
      Object.create({ letters: 'a' }),
      [
        '$.letters: nothing was sent; allowed is text that matches ^a+$, such as "a"',
        '$.whole: nothing was sent; allowed is a whole number',
        '$.few: nothing was sent; allowed is a list of up to 2 items',
        '$.map: nothing was sent; allowed is a map',
        '$.list: nothing was sent; allowed is [1]',
        '$.object: nothing was sent; allowed is an object with the members a, b',
        '$.text: nothing was sent; allowed is "x"',
      ],
    ],
    [
      'members that are too many',
      { a: 1, b: 2 },
      { a: 1, b: 2, c: 3, d: { e: 4 } },
      [
        '$.c: 3 was sent; allowed is nothing here; the members are a, b',
        '$.d: {"e":4} was sent; allowed is nothing here; the members are a, b',
      ],
    ],
  ])('is refused, and told in words: %s', (_, node, value, lines) => {
    expect(compare(node, value).map(describeMismatch)).toEqual(lines)
  })
})

const path = '/virtualclusters/a/jobruns'

function request(method: string, url: string, type?: string, body = ''): HttpRequest {
  const header = (name: string) => (name === 'content-type' ? type : undefined)
  return { method, url: `https://emr-containers.eu-west-1.amazonaws.com${url}`, header, body }
}

describe('a request', () => {
  const listing = {
    method: 'GET',
    path,
    query: { maxResults: matching('^\\d$', '1'), states: ['RUNNING', 'FAILED'] },
  } as const
  const query = '?states=RUNNING&states=FAILED&maxResults=2'

  test.each([
    ['a query in any order', listing, request('GET', path + query)],
    ['no query', { method: 'GET', path }, request('GET', path)],
    [
      'a body',
      { method: 'POST', path, body: { name: letters } },
      request('POST', path, 'application/json', '{"name":"a"}'),
    ],
    [
      'a charset',
      { method: 'POST', path, body: {} },
      request('POST', path, 'Application/JSON ; charset=utf-8', '{}'),
    ],
    ['a body that nobody describes', { method: 'POST', path }, request('POST', path, 'text/plain', 'x')],
  ] as const)('is allowed: %s', (_, expected, sent) => {
    expect(compareRequest(expected, sent)).toEqual([])
  })

  const posting = { method: 'POST', path, body: { name: letters } } as const
  test.each([
    [
      'another method',
      listing,
      request('POST', path + query),
      ['request: POST /virtualclusters/a/jobruns was sent; allowed is GET /virtualclusters/a/jobruns'],
    ],
    [
      'another path',
      listing,
      request('GET', `/b${query}`),
      ['request: GET /b was sent; allowed is GET /virtualclusters/a/jobruns'],
    ],
    [
      'a query that is missing',
      listing,
      request('GET', path),
      [
        'query.maxResults: nothing was sent; allowed is "1"',
        'query.states: nothing was sent; allowed is "RUNNING" and "FAILED"',
      ],
    ],
    [
      'a query of other values',
      listing,
      request('GET', `${path}?states=FAILED&states=RUNNING&maxResults=x`),
      [
        'query.maxResults: "x" was sent; allowed is text that matches ^\\d$, such as "1"',
        'query.states: "FAILED" was sent; allowed is "RUNNING"',
        'query.states: "RUNNING" was sent; allowed is "FAILED"',
      ],
    ],
    [
      'parameters that are too many',
      listing,
      request('GET', `${path + query}&name=a&name=b`),
      ['query.name: "a" and "b" was sent; allowed is the parameters maxResults, states alone'],
    ],
    [
      'a query where there is none',
      { method: 'GET', path },
      request('GET', `${path}?name=a`),
      ['query.name: "a" was sent; allowed is no query'],
    ],
    [
      'a body of no type',
      posting,
      request('POST', path, undefined, '{"name":"a"}'),
      ['header content-type: nothing was sent; allowed is application/json'],
    ],
    [
      'a body of another type',
      posting,
      request('POST', path, 'not-application/json', '{"name":"a"}'),
      ['header content-type: not-application/json was sent; allowed is application/json'],
    ],
    [
      'a body of a longer type',
      posting,
      request('POST', path, 'application/json5', '{"name":"a"}'),
      ['header content-type: application/json5 was sent; allowed is application/json'],
    ],
    [
      'no body',
      posting,
      request('POST', path, 'application/json'),
      ['$: nothing was sent; allowed is an object with the members name'],
    ],
    [
      'a body that is no JSON',
      posting,
      request('POST', path, 'application/json', 'name=a'),
      ['$: "name=a" was sent; allowed is an object with the members name'],
    ],
    [
      'a body that breaks a rule',
      posting,
      request('POST', path, 'application/json', '{"name":"b"}'),
      ['$.name: "b" was sent; allowed is text that matches ^a+$, such as "a"'],
    ],
  ])('is refused, and told in words: %s', (_, expected, sent, lines) => {
    expect(compareRequest(expected, sent).map(describeMismatch)).toEqual(lines)
  })
})

test.each<[unknown, unknown, string[]]>([
  [{ a: [1, null] }, { a: [1, null] }, []],
  [1, 2, ['$ is 1 in the file and 2 in this run']],
  [
    { a: 1 },
    { b: 1 },
    ['$.a is 1 in the file and absent in this run', '$.b is absent in the file and 1 in this run'],
  ],
  [
    { a: [1, 2] },
    { a: [1, 3, 4] },
    ['$.a[1] is 2 in the file and 3 in this run', '$.a[2] is absent in the file and 4 in this run'],
  ],
  [['a'], { 0: 'a' }, ['$ is ["a"] in the file and {"0":"a"} in this run']],
  [{ a: {} }, { a: null }, ['$.a is {} in the file and null in this run']],
  [{ a: null }, { a: {} }, ['$.a is null in the file and {} in this run']],
  [{}, JSON.parse('{"toString":"a"}'), ['$.toString is absent in the file and "a" in this run']],
])('the differences of %j and %j are told by place', (before, after, lines) => {
  expect(differencesOf(before, after)).toEqual(lines)
})
