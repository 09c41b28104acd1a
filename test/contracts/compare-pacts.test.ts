import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { comparePacts, verifyPacts, type VerifyResult } from 'emr-containers-testkit/contracts'
import { jobRunStates } from 'emr-containers-testkit/model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { valueAt } from '../../src/model/json-path.ts'
import { byHand, byPython, foreignPacts, parseObject, recorded } from './foreign-pacts.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'compare-'))
})

afterEach(() => rm(dir, { recursive: true, force: true }))

async function write(pact: object): Promise<string> {
  const file = join(dir, 'pact.json')
  await writeFile(file, JSON.stringify(pact))
  return file
}

async function compare(pact: object): Promise<VerifyResult> {
  return comparePacts({ pacts: [await write(pact)] })
}

/** What is wrong with each interaction that is not right, by its description. */
async function problemsOf(pact: object): Promise<Record<string, readonly string[]>> {
  const { interactions } = await compare(pact)
  const wrong = interactions.filter(({ passed }) => !passed)
  return Object.fromEntries(wrong.map(({ description, mismatches }) => [description, mismatches]))
}

describe('a good pact passes', () => {
  test.each(foreignPacts)('$consumer.name', async (pact) => {
    const { passed, interactions } = await compare(pact)
    expect(interactions.flatMap(({ mismatches }) => mismatches)).toEqual([])
    expect(passed).toBe(true)
  })

  test.each([byHand, byPython])('the Verifier agrees on $consumer.name', async (pact) => {
    const { interactions } = await verifyPacts({ pacts: [await write(pact)] })
    expect(interactions.filter(({ passed }) => !passed)).toEqual([])
  })
})

test('a provider state of V2 is about the job run and the operation that the interaction names', async () => {
  const [first] = byHand.interactions
  const failing = {
    ...first,
    description: 'a call that fails',
    providerState: 'the service fails',
    response: { status: 500, headers: { 'x-amzn-ErrorType': 'InternalServerException' } },
  }
  const failed = {
    ...first,
    description: 'a job run that failed',
    response: { status: 200, body: { jobRun: { state: 'FAILED', failureReason: 'USER_ERROR' } } },
  }
  const pact = await write({ ...byHand, interactions: [failing, failed] })
  const { interactions } = await verifyPacts({ pacts: [pact] })
  expect(interactions).toMatchObject([{ passed: true }, { passed: true }])
})

/** The pact of V4 whose body, wrapped, is text of JSON or Base64. */
function encoded(content: string, encoding: string) {
  const [first] = byPython.interactions
  const body = { content, contentType: 'application/json', encoded: encoding }
  return { ...byPython, interactions: [{ ...first, response: { ...first?.response, body } }] }
}

describe('bodies are read in every encoding of V4', () => {
  const [good, bad] = ['{"id":"0a"}', '{"id":"A"}']

  test.each([
    ['JSON', good, bad],
    ['base64', Buffer.from(good).toString('base64'), Buffer.from(bad).toString('base64')],
  ])('%s', async (encoding, right, wrong) => {
    expect(await problemsOf(encoded(right, encoding))).toEqual({})
    expect(Object.values(await problemsOf(encoded(wrong, encoding))).flat()).toEqual([
      expect.stringContaining('$.response.body.id: must match pattern'),
    ])
  })
})

function replaced(pact: object, ...changes: readonly (readonly [string, string])[]): object {
  const text = changes.reduce((all, [from, to]) => {
    expect(all).toContain(from)
    return all.replace(from, to)
  }, JSON.stringify(pact))
  return parseObject(text)
}

describe('what is wrong is named', () => {
  test.each([
    [
      'a wrong enum value',
      byHand,
      '"state":"RUNNING"',
      '"state":"RUNING"',
      /^\$\.response\.body\.jobRun\.state: must be equal to one of the allowed values, and is "RUNING"\. Allowed: PENDING,.*COMPLETED\.$/,
    ],
    [
      'an undeclared member of an answer',
      byHand,
      '"state":"RUNNING"',
      '"status":"RUNNING"',
      /^\$\.response\.body\.jobRun: must NOT have additional properties - status/,
    ],
    [
      'a wrong enum value of a query',
      byHand,
      'states=RUNNING&',
      'states=RUNING&',
      /^\$\.request\.query\.states\.0: must be equal to one of the allowed values, and is "RUNING"/,
    ],
    [
      'an undeclared parameter of a query',
      byHand,
      'maxResults=10',
      'limit=10',
      /^\$\.request\.query\.limit: ListJobRuns has no such parameter\. Allowed: createdBefore, createdAfter, name, states, maxResults, nextToken\.$/,
    ],
    [
      'a list in one parameter of a query',
      byHand,
      'states=RUNNING&states=PENDING',
      'states=RUNNING,PENDING',
      /^\$\.request\.query\.states: "RUNNING,PENDING" is one item/,
    ],
    [
      'a wrong type in a query',
      byHand,
      'maxResults=10',
      'maxResults=ten',
      /^\$\.request\.query\.maxResults: must be integer, and is "ten"/,
    ],
    [
      'an undeclared member of a request',
      byPython,
      '"releaseLabel":"emr-7.2.0-latest"',
      '"releaseLabel":"emr-7.2.0-latest","priority":1',
      /^\$\.request\.body: must NOT have additional properties - priority/,
    ],
    [
      'a wrong type',
      byPython,
      '"entryPoint":"s3://bucket/job.py"',
      '"entryPoint":7',
      /^\$\.request\.body\.jobDriver\.sparkSubmitJobDriver\.entryPoint: must be string, and is 7/,
    ],
    [
      'a missing required member',
      byPython,
      '"clientToken":"c46d55fc-1234-4b3b-9d29-7d4f0c1b2a3f",',
      '',
      /^\$\.request\.body: must have required property 'clientToken'/,
    ],
    [
      'a missing member that only a job template makes optional',
      byPython,
      '"releaseLabel":"emr-7.2.0-latest"',
      '"tags":{}',
      /^\$\.request\.body: must have required property 'releaseLabel'/,
    ],
    [
      'an undocumented status',
      recorded,
      '"status":400',
      '"status":429',
      /^\$\.response\.status: Response status code not defined in spec file: 429/,
    ],
    [
      'an error under the status of another',
      recorded,
      'ThrottlingException:',
      'InternalServerException:',
      /^\$\.response\.headers\.x-amzn-ErrorType: must match pattern/,
    ],
    [
      'a member of an error that is not declared',
      recorded,
      '{\\"message\\":',
      '{\\"reason\\":',
      /^\$\.response\.body: must NOT have additional properties - reason/,
    ],
    [
      'a header that neither AWS nor HTTP adds',
      recorded,
      '"x-amz-apigw-id"',
      '"x-internal-cost"',
      /^\$\.response\.headers\.x-internal-cost: Response header is not defined in the spec file: x-internal-cost, and is "XkPz/,
    ],
    [
      'a content type of another protocol',
      recorded,
      '"Content-Type":"application/json","date"',
      '"Content-Type":"application/x-amz-json-1.1","date"',
      /^\$\.response\.headers\.content-type: /,
    ],
    [
      'a malformed ID that is answered as if it were well-formed',
      byHand,
      '"status":400,"headers":{"x-amzn-ErrorType":"ValidationException"}',
      '"status":200',
      /^\$\.request\.path: id must match .*, not "NOT-AN-ID"$/,
    ],
    [
      'a malformed ID that is answered with another error',
      byHand,
      'ValidationException',
      'ResourceNotFoundException',
      /^\$\.request\.path: .*NOT-AN-ID/,
    ],
    [
      'an answer without a body',
      byHand,
      '{"jobRun":{"id":"00000003a1b2c3d4e5f","state":"RUNNING"}}',
      'null',
      /^\$\.response\.body: the API answers with a JSON object, and this is null/,
    ],
    [
      'a body where none is taken',
      byHand,
      '"method":"get",',
      '"method":"get","body":{"verbose":true},',
      /^\$\.request\.body: DescribeJobRun takes no body/,
    ],
    [
      'a path of no operation',
      byHand,
      '"path":"/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns/00',
      '"path":"/jobruns/00',
      /^No operation of the API serves GET \/jobruns\/.*Allowed: POST \/virtualclusters\//,
    ],
    ['a method of no operation', recorded, '"DELETE"', '"PATCH"', /^No operation of the API serves PATCH /],
    ['a message', byPython, 'Synchronous/HTTP', 'Asynchronous/Messages', /^It is a message/],
  ])('%s', async (_, pact, from, to, problem) => {
    const problems = Object.entries(await problemsOf(replaced(pact, [from, to])))
    expect(problems).toHaveLength(1)
    expect(problems.flatMap(([, found]) => found)).toEqual([expect.stringMatching(problem)])
  })
})

/** The first interaction, with other headers of its answer or another query. */
function oneWith({ headers, query }: { headers?: object; query?: object }): object {
  const [first] = byPython.interactions.slice(1)
  return {
    ...byPython,
    interactions: [
      {
        ...first,
        request: { ...first?.request, ...(query && { query }) },
        response: { ...first?.response, ...(headers && { headers }) },
      },
    ],
  }
}

test('headers that servers, proxies and AWS add are no mistake, and others with such names are', async () => {
  const names =
    `age alt-svc cache-control connection content-length date etag expires keep-alive pragma server
    strict-transport-security transfer-encoding vary via x-cache x-content-type-options access-control-max-age
    x-amz-cf-id x-amzn-trace-id`.split(/\s+/)
  const valued = (all: readonly string[]) => Object.fromEntries(all.map((name) => [name, '1']))
  expect(await problemsOf(oneWith({ headers: valued(names) }))).toEqual({})
  const others = ['x-age', 'aged', 'x-amz-', 'access-control-', 'x-cached', 'x-amzn-trace-ids']
  const { interactions } = await compare(oneWith({ headers: valued(others) }))
  expect(interactions[0]?.mismatches.map((line) => line.split(':')[0]).toSorted()).toEqual(
    others.map((name) => `$.response.headers.${name}`).toSorted(),
  )
})

test('what is special in a URL is a letter like any other in a value of a query', async () => {
  const query = {
    nextToken: ['a&states=RUNING'],
    states: ['RUNNING', 'FAILED'],
    createdAfter: ['2025-01-01T00:00:00+01:00'],
  }
  expect(await problemsOf(oneWith({ query }))).toEqual({})
  const name = ['a,b&c=d']
  expect(Object.values(await problemsOf(oneWith({ query: { name } }))).flat()).toEqual([
    expect.stringMatching(/^\$\.request\.query\.name: must match pattern .*, and is "a,b&c=d"\.$/),
  ])
})

test('each interaction is judged by itself, and everything that is wrong with it is told at once', async () => {
  const [good, malformed] = byHand.interactions
  const wrong = {
    ...malformed,
    request: {
      method: 'GET',
      path: malformed?.request.path,
      query: 'a=b',
      headers: { accept: 'text/html' },
    },
    response: { status: 200, body: { jobRun: { state: 'RUNING', id: 'A' } } },
  }
  const { passed, interactions } = await compare({ ...byHand, interactions: [good, wrong] })
  expect(passed).toBe(false)
  expect(interactions.map((each) => [each.consumer, each.description, each.passed])).toEqual([
    ['by-hand', 'the state of a job run', true],
    ['by-hand', 'an ID in capitals', false],
  ])
  expect(interactions.map(({ mismatches }) => mismatches)).toEqual([
    [],
    [
      '$.request.path: id must match ^(?:[0-9a-z]+)$, not "NOT-AN-ID"',
      '$.response.body.jobRun.id: must match pattern "^(?:[0-9a-z]+)$", and is "A".',
      `$.response.body.jobRun.state: must be equal to one of the allowed values, and is "RUNING". Allowed: ${jobRunStates.join(', ')}.`,
      '$.request.query.a: DescribeJobRun has no such parameter. Allowed: none.',
    ],
  ])
})

test('a request is judged whatever error answers it, but for errors that say that it is wrong', async () => {
  const wrong: readonly [string, string] = ['"query":null', '"query":{"verbose":["true"]}']
  expect(Object.keys(await problemsOf(replaced(recorded, wrong)))).toEqual(['a throttled call'])
  expect(await problemsOf(replaced(recorded, wrong, ['ThrottlingException', 'ValidationException']))).toEqual(
    {},
  )
})

test('of a malformed ID that is refused the answer alone is judged', async () => {
  const [, malformed] = byHand.interactions
  const response = { ...malformed?.response, body: { reason: 'bad ID' } }
  expect(await problemsOf({ ...byHand, interactions: [{ ...malformed, response }] })).toEqual({
    'an ID in capitals': [
      expect.stringMatching(/^\$\.response\.body: must NOT have additional properties - reason/),
    ],
  })
})

test('a request may be of any type if its answer refuses it, and of none but JSON otherwise', async () => {
  const [first] = byPython.interactions
  const headers = { accept: 'text/html', 'content-type': 'text/plain' }
  const answeredBy = (error: string) => ({
    ...byPython,
    interactions: [
      {
        ...first,
        request: { ...first?.request, headers, body: 'name=a' },
        response: { status: 400, headers: { 'x-amzn-ErrorType': error } },
      },
    ],
  })
  expect(await problemsOf(answeredBy('SerializationException'))).toEqual({})
  expect(Object.values(await problemsOf(answeredBy('ThrottlingException'))).flat()).toEqual([
    expect.stringMatching(/^\$\.request\.headers\.accept: .*, and is "text\/html"\.$/),
    expect.stringMatching(/^\$\.request\.headers\.content-type: .*, and is "text\/plain"\.$/),
  ])
})

test.each([
  [413, 'RequestEntityTooLargeException'],
  [415, 'UnsupportedMediaTypeException'],
])('a request that is answered %i may be anything', async (status, error) => {
  const [first] = byPython.interactions
  const body = { content: { message: 'No.' }, contentType: 'application/json', encoded: false }
  const response = { status, headers: { 'x-amzn-ErrorType': [error] }, body }
  const request = { ...first?.request, query: { verbose: ['true'] } }
  const asked = (answer: object) =>
    problemsOf({ ...byPython, interactions: [{ ...first, request, ...answer }] })
  expect(Object.values(await asked({})).flat()).toEqual([expect.stringContaining('query.verbose')])
  expect(await asked({ response })).toEqual({})
})

test.each([
  ['no interaction', { ...byHand, interactions: [] }],
  ['no pact', { name: 'other' }],
])('%s is an error, never a silent pass', async (_, pact) => {
  await expect(compare(pact)).rejects.toMatchObject({ code: 'NOTHING_TO_VERIFY' })
})

test('no place to look for pacts is an error that says so', async () => {
  await expect(comparePacts({ pacts: [] })).rejects.toThrowError(/: no pact is given\. Give pact files/)
})

test.each([
  ['is missing', () => Promise.reject(new Error('Cannot find package')), /./],
  ['has no comparator', () => ({ Comparator: {} }), /^It exports no Comparator\.$/],
])('a peer that %s is an error that says how to get it', async (_, load, reason) => {
  const peer = '@pactflow/openapi-pact-comparator'
  vi.doMock(peer, load)
  const error: unknown = await compare(byHand).catch((caught: unknown) => caught)
  vi.doUnmock(peer)
  expect(String(valueAt(error, ['cause', 'message']))).toMatch(reason)
  expect(error).toMatchObject({
    code: 'PEER_UNAVAILABLE',
    message: `[emr-containers-testkit] Failed to compare pacts: the peer ${peer} cannot be loaded in Node ${process.versions.node}. Install it (npm install --save-dev ${peer}) and use Node 22 or newer.`,
  })
  expect(await problemsOf(byHand)).toEqual({})
})

test.each(['pacts', [5], undefined])(
  '%o instead of a list of paths is an error that says so',
  async (pacts) => {
    // @ts-expect-error a list of texts is asked for
    const calls = [() => comparePacts({ pacts }), () => verifyPacts({ pacts: pacts ?? 5 })]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  },
)

test.each([
  [{ description: 'empty' }, /No operation of the API serves GET \//],
  [null, /No operation of the API serves GET \//],
  [
    { request: { path: 5, headers: 'x', query: 7, body: { encoded: true, content: null } }, response: 'x' },
    /serves GET \//,
  ],
  [{ request: { path: '/virtualclusters/%zz/jobruns' }, response: { status: 'good' } }, /%zz/],
  [{ request: { path: '/virtualclusters/a b/jobruns', headers: { 'x y': '1', z: '\u{1f600}\n' } } }, /a b/],
  [{ request: { path: '/virtualclusters/a/jobruns?states=RUNNING' } }, /states=RUNNING/],
  [
    { request: { path: '/virtualclusters/a/jobruns?name=a' }, response: { status: 400 } },
    /not defined in spec file: GET \/virtualclusters\/a\/jobruns\?name=a/,
  ],
  [{ request: { path: '/virtualclusters/a/jobruns' }, response: { status: {}, body: [] } }, /not defined/],
])('an interaction such as %j is judged, not stumbled over', async (interaction, problem) => {
  const { interactions } = await compare({ ...byHand, interactions: [interaction] })
  expect(interactions[0]?.mismatches.join()).toMatch(problem)
})
