import { describe, expect, test } from 'vitest'
import { readExchanges, type Exchange } from '../../src/contracts/exchange.ts'
import { byHand, byPython, recorded } from './foreign-pacts.ts'
import { readPact } from '../../src/contracts/pact-file.ts'

/** The interactions of a pact of one, given in whatever form. */
function read(interaction: unknown, consumer: unknown = 'poller'): Exchange {
  const document = { consumer: { name: consumer }, provider: { name: 'b' }, interactions: [interaction] }
  const [exchange] = readExchanges(readPact(JSON.stringify(document), 'a.json'))
  if (!exchange) throw new Error('There is no exchange.')
  return exchange
}

const bodyOf = (body: unknown, headers: unknown = {}) => read({ request: { body, headers } }).request.body
const headersOf = (headers: unknown) => [...read({ response: { headers } }).response.headers]

test('what a pact leaves out is what Pact takes it for', () => {
  const message = { headers: new Headers(), body: undefined }
  expect(read({})).toEqual({
    consumer: 'poller',
    description: '',
    states: [],
    isHttp: true,
    request: { method: 'GET', path: '/', query: [], ...message },
    response: { status: 200, ...message },
  })
  expect(read({}, 7)).toMatchObject({ consumer: '' })
  expect(read({ description: 7, request: { method: 7, path: 7 } })).toMatchObject({
    description: '',
    request: { method: 'GET', path: '/' },
  })
})

test('pacts of V2, V3 and V4 are read alike', () => {
  const [ofV2, ofV3, ofV4] = [byHand, recorded, byPython].map((pact) =>
    readExchanges(pact).map(({ request: { method, query }, states }) => ({
      method,
      query,
      states: states.map(({ name }) => name),
    })),
  )
  expect(ofV2?.[2]).toEqual({
    method: 'GET',
    query: [
      ['states', 'RUNNING'],
      ['states', 'PENDING'],
      ['maxResults', '10'],
    ],
    states: ['a job run exists'],
  })
  expect(ofV3).toEqual([
    { method: 'DELETE', query: [], states: [] },
    { method: 'GET', query: [], states: [] },
  ])
  expect(ofV4?.[1]).toEqual({
    method: 'GET',
    query: [
      ['createdAfter', '2025-01-01T00:00:00+01:00'],
      ['name', 'a/b'],
    ],
    states: ['a job run exists'],
  })
})

test.each<[unknown, boolean]>([
  [undefined, true],
  ['Synchronous/HTTP', true],
  ['synchronous/http', true],
  ['Asynchronous/Messages', false],
  ['Synchronous/HTTPS', false],
  ['No Synchronous/HTTP', false],
  [7, false],
  [['Synchronous/HTTP'], false],
])('an interaction of the type %j is one over HTTP: %j', (type, isHttp) => {
  expect(read({ type })).toMatchObject({ isHttp })
})

test.each<[string, object, Exchange['states']]>([
  ['a name in V2', { providerState: 'a' }, [{ name: 'a', params: undefined }]],
  [
    'a list with parameters',
    { providerStates: [{ name: 'a', params: { id: 1 } }, { name: 'b' }] },
    [
      { name: 'a', params: { id: 1 } },
      { name: 'b', params: undefined },
    ],
  ],
  [
    'a list beside a name',
    { providerStates: [{ name: 'a' }], providerState: 'b' },
    [{ name: 'a', params: undefined }],
  ],
  ['an empty name', { providerState: '' }, []],
  ['empty names', { providerStates: [{ name: '' }, {}, null, { name: 7 }] }, []],
  ['none', {}, []],
])('provider states are read of %s', (_, interaction, states) => {
  expect(read(interaction).states).toEqual(states)
})

test.each([
  [404, 404],
  ['404', 404],
  [null, 200],
  ['good', 0],
  [200.5, 0],
  [{}, 0],
])('the status %j counts as %j', (status, counted) => {
  expect(read({ response: { status } }).response.status).toBe(counted)
})

test.each<[string, unknown, [string, string][]]>([
  ['a text', { 'X-A': '1' }, [['x-a', '1']]],
  ['a number', { a: 7 }, [['a', '7']]],
  ['a list', { a: ['1', 2] }, [['a', '1, 2']]],
  ['every letter of a name', { "!#$%&'*+.^`|~-_aZ09": '1' }, [["!#$%&'*+.^`|~-_az09", '1']]],
  [
    'a name that HTTP does not allow',
    { ' a': '1', 'b ': '1', 'c d': '1', é: '1', '': '1', z: '1' },
    [['z', '1']],
  ],
  [
    'a value that HTTP does not allow',
    { a: 'a\u{0}b\tc\nd~\u{7f}\u{80}ÿ\u{100}\u{1f600} e' },
    [['a', 'ab\tcd~\u{80}ÿ e']],
  ],
  ['no object', 'a: 1', []],
  ['null', null, []],
])('headers are read of %s', (_, headers, pairs) => {
  expect(headersOf(headers)).toEqual(pairs)
})

test.each<[string, unknown, [string, string][]]>([
  [
    'a text',
    'a=1&b=x%2Cy&a=2',
    [
      ['a', '1'],
      ['b', 'x,y'],
      ['a', '2'],
    ],
  ],
  [
    'lists',
    { a: ['1', 2], b: '3' },
    [
      ['a', '1'],
      ['a', '2'],
      ['b', '3'],
    ],
  ],
  ['null', null, []],
  ['a number', 7, []],
])('a query is read of %s', (_, query, pairs) => {
  expect(read({ request: { query } }).request.query).toEqual(pairs)
})

describe('a body', () => {
  const json = { 'Content-Type': 'application/json' }
  const plain = { 'Content-Type': 'text/plain' }
  const text = '{"id":"a"}'
  const base64 = Buffer.from(text).toString('base64')

  test.each<[string, unknown, unknown, unknown]>([
    ['a value', { id: 'a' }, {}, { id: 'a' }],
    ['null', null, {}, null],
    ['a number', 7, {}, 7],
    ['a list', ['content', 'encoded'], {}, ['content', 'encoded']],
    ['a list that is written as JSON is', [7], {}, [7]],
    ['an object with some content of its own', { content: 1 }, {}, { content: 1 }],
    ['an object that is encoded in its own way', { encoded: 1 }, {}, { encoded: 1 }],
    ['text of JSON', text, json, { id: 'a' }],
    ['text of a kind of JSON', text, { 'content-type': 'application/Problem+JSON' }, { id: 'a' }],
    ['text of no type', text, {}, { id: 'a' }],
    ['text of another type', text, plain, text],
    ['text that is no JSON', '{id', json, '{id'],
    ['wrapped content', { content: { id: 'a' }, encoded: false }, {}, { id: 'a' }],
    ['a wrapped list', { content: [7], encoded: false }, {}, [7]],
    ['wrapped nothing', { content: null, encoded: false }, {}, null],
    ['wrapped text', { content: text, encoded: 'JSON' }, {}, { id: 'a' }],
    ['wrapped text, by the type of the message', { content: text, encoded: false }, plain, text],
    [
      'wrapped text, by its own type before that of the message',
      { content: text, contentType: 'application/json', encoded: false },
      plain,
      { id: 'a' },
    ],
    ['wrapped text of another type', { content: text, contentType: 'text/csv', encoded: false }, json, text],
    [
      'wrapped base64',
      { content: base64, contentType: 'application/json', encoded: 'base64' },
      {},
      { id: 'a' },
    ],
    ['wrapped text that looks like base64', { content: base64, encoded: false }, {}, base64],
  ])('is read of %s', (_, given, headers, body) => {
    expect(bodyOf(given, headers)).toEqual(body)
  })
})
