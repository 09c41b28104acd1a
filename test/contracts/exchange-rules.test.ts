import { describe, expect, test } from 'vitest'
import { readExchanges, type Exchange } from '../../src/contracts/exchange.ts'
import { brokenLabels, brokenRules, isRefusal, strangerTo } from '../../src/contracts/exchange-rules.ts'

const list = '/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns'
const one = `${list}/00000003a1b2c3d4e5f`

function exchange(request: object, response: object = { body: {} }, type?: string): Exchange {
  const interaction = { description: 'a call', request, response, ...(type !== undefined && { type }) }
  const names = { consumer: { name: 'a' }, provider: { name: 'b' } }
  const [read] = readExchanges({ ...names, interactions: [interaction] })
  if (!read) throw new Error('There is no exchange.')
  return read
}

const wrong = { status: 400, headers: { 'x-amzn-ErrorType': 'ValidationException' } }

describe('what the comparator passes over', () => {
  const parameters = 'createdBefore, createdAfter, name, states, maxResults, nextToken'

  test.each<[string, object, object, string[]]>([
    ['nothing', { path: list, query: 'states=RUNNING&states=FAILED&name=a,b' }, { body: {} }, []],
    ['nothing of an answer that the pact says nothing of', { path: one }, {}, []],
    ['nothing of an empty body', { path: one, body: '' }, { body: {} }, []],
    ['nothing of a body that is null', { path: one, body: null }, { body: {} }, []],
    ['nothing of a body where there is one', { method: 'POST', path: list, body: {} }, { body: {} }, []],
    ['nothing of what no operation serves', { path: '/', query: 'a=1', body: 7 }, { body: null }, []],
    [
      'parameters that there are not, each once',
      { path: list, query: 'limit=1&states=RUNNING&limit=2&page=1' },
      { body: {} },
      ['limit', 'page'].map(
        (name) => `$.request.query.${name}: ListJobRuns has no such parameter. Allowed: ${parameters}.`,
      ),
    ],
    [
      'parameters where there are none',
      { path: one, query: 'verbose=true,false' },
      { body: {} },
      ['$.request.query.verbose: DescribeJobRun has no such parameter. Allowed: none.'],
    ],
    [
      'lists in one item',
      { path: list, query: 'states=RUNNING,FAILED&states=PENDING' },
      { body: {} },
      ['$.request.query.states: "RUNNING,FAILED" is one item; write the name once for each'],
    ],
    [
      'a body where none is taken',
      { path: one, body: { verbose: true } },
      { body: {} },
      ['$.request.body: DescribeJobRun takes no body, and this is {"verbose":true}'],
    ],
    [
      'answers that are no object',
      { path: one },
      { body: 0 },
      ['$.response.body: the API answers with a JSON object, and this is 0'],
    ],
    [
      'an answer that is empty',
      { path: one },
      { body: '' },
      ['$.response.body: the API answers with a JSON object, and this is ""'],
    ],
    [
      'everything at once',
      { path: one, query: 'a=1', body: 7 },
      { body: null },
      [
        '$.request.query.a: DescribeJobRun has no such parameter. Allowed: none.',
        '$.request.body: DescribeJobRun takes no body, and this is 7',
        '$.response.body: the API answers with a JSON object, and this is null',
      ],
    ],
    [
      'the answer alone, when it says that the request is wrong',
      { path: one, query: 'a=1', body: 7 },
      { ...wrong, body: null },
      ['$.response.body: the API answers with a JSON object, and this is null'],
    ],
  ])('is told: %s', (_, request, response, lines) => {
    expect(brokenRules(exchange(request, response))).toEqual(lines)
  })
})

test.each<[string, string, string[]]>([
  ['GET', one, []],
  ['GET', '/', []],
  ['GET', '/virtualclusters/A/jobruns', ['virtualClusterId']],
  // What a body lacks is not the path's.
  ['POST', '/virtualclusters/A/jobruns', ['virtualClusterId']],
  ['DELETE', '/virtualclusters/A/jobruns/A', ['id', 'virtualClusterId']],
])('of the labels of %s %s those are told that break their constraints: %j', (method, path, labels) => {
  const lines = labels.map((label) => `$.request.path: ${label} must match ^(?:[0-9a-z]+)$, not "A"`)
  expect(brokenLabels(exchange({ method, path }))).toEqual(lines)
})

test.each<[number, string | undefined, boolean]>([
  [200, undefined, false],
  [200, 'ValidationException', false],
  [400, undefined, true],
  [400, 'ValidationException', true],
  [400, 'ValidationException:http://internal.amazon.com/coral/', true],
  [400, 'SerializationException', true],
  [400, 'ThrottlingException', false],
  [400, 'ThrottlingException:ValidationException', false],
  [413, undefined, true],
  [415, 'UnsupportedMediaTypeException', true],
  [500, 'ValidationException', false],
])('an answer %i of %s refuses the request: %j', (status, error, refuses) => {
  const headers = error === undefined ? {} : { 'x-amzn-ErrorType': error }
  expect(isRefusal(exchange({ path: one }, { status, headers }))).toBe(refuses)
})

test('what is none of the API is told with what there is', () => {
  const served = [
    'POST /virtualclusters/{virtualClusterId}/jobruns',
    'GET /virtualclusters/{virtualClusterId}/jobruns/{jobRunId}',
    'DELETE /virtualclusters/{virtualClusterId}/jobruns/{jobRunId}',
    'GET /virtualclusters/{virtualClusterId}/jobruns',
  ]
  const stranger = strangerTo(exchange({ method: 'PUT', path: one }))
  expect(stranger).toMatch(`No operation of the API serves PUT ${one}. Allowed: `)
  for (const line of served) expect(stranger).toContain(line)
  expect(strangerTo(exchange({ path: one }))).toBeUndefined()
  expect(strangerTo(exchange({ path: one }, {}, 'Asynchronous/Messages'))).toBe(
    'It is a message, and the API answers HTTP requests.',
  )
})
