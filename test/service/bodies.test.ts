import { createFixtures } from 'emr-containers-testkit/fixtures'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createService } from 'emr-containers-testkit/service'
import { describeRun, hold, now, post, send, startBody, virtualClusterId } from './raw.ts'

const deep = 100_000
const jobRuns = `/virtualclusters/${virtualClusterId}/jobruns`

test.each([
  ['text that is not JSON', '{"name": ', 'The request body is not valid JSON.'],
  ['blanks', '  ', 'The request body is not valid JSON.'],
  ['a list', '[]', 'The request body is not a JSON object.'],
  ['a string', '"start"', 'The request body is not a JSON object.'],
  ['null', 'null', 'The request body is not a JSON object.'],
  ['lists that are never closed', '['.repeat(deep), 'The request body is not valid JSON.'],
  ['lists in lists', '['.repeat(deep) + ']'.repeat(deep), 'The request body is not a JSON object.'],
  ['maps that are never closed', '{"tags":'.repeat(deep), 'The request body is not valid JSON.'],
  [
    'maps in maps where the API knows them',
    `{"tags":{"team":"etl","a":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}}`,
    'The request body is nested too deeply.',
  ],
  [
    'lists in lists where the API knows them',
    `{"jobDriver":{"sparkSubmitJobDriver":{"entryPointArguments":["--day",${'['.repeat(deep)}${']'.repeat(deep)}]}}}`,
    'The request body is nested too deeply.',
  ],
  [
    'configurations in configurations',
    `{"configurationOverrides":{"applicationConfiguration":${'[{"configurations":'.repeat(deep)}1${'}]'.repeat(deep)}}}`,
    'The request body is nested too deeply.',
  ],
])('%s are refused as a body that cannot be read', async (_name, body, message) => {
  const answer = await post(hold(), body)
  expect(answer).toMatchObject({ status: 400, error: 'SerializationException', body: { message } })
})

test('members that the API does not know are ignored, however deep', async () => {
  const unknown = `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`
  const body = JSON.stringify(startBody()).replace('{', `{"further":${unknown},`)
  expect(await post(hold(), body)).toMatchObject({ status: 200 })
})

test('no body at all lacks every member', async () => {
  const answer = await post(hold(), '')
  expect(answer).toMatchObject({ status: 400, error: 'ValidationException' })
  expect(answer.body['message']).toContain("Value null at 'clientToken'")
})

test('a number that no integer holds is refused', async () => {
  const body = JSON.stringify(startBody()).replace('{', '{"retryPolicyConfiguration":{"maxAttempts":1e999},')
  expect(await post(hold(), body)).toMatchObject({ status: 400, error: 'SerializationException' })
  const query = `${jobRuns}?maxResults=`
  for (const word of ['', 'ten', '1.5', '1e3', '9'.repeat(400)]) {
    expect(await send(hold(), 'GET', query + word)).toMatchObject({
      status: 400,
      error: 'SerializationException',
      body: { message: 'STRING_VALUE can not be converted to Integer' },
    })
  }
})

test('members that are null count as absent', async () => {
  const emr = hold()
  const body = startBody({
    name: null,
    tags: null,
    configurationOverrides: { monitoringConfiguration: null },
  })
  const answer = await post(emr, JSON.stringify(body))
  expect(answer.status).toBe(200)
  const jobRun = await describeRun(emr, String(answer.body['id']))
  expect(jobRun).not.toHaveProperty('name')
  expect(jobRun.tags).toEqual({})
})

test('of duplicated keys the last wins', async () => {
  const emr = hold()
  const body = JSON.stringify(startBody({ name: 'last' })).replace(
    '{',
    '{"name":"not a name","name":"first",',
  )
  const { body: started } = await post(emr, body)
  expect(started['name']).toBe('last')
})

test('of half a million duplicated keys the last wins', async () => {
  const emr = hold()
  const body = JSON.stringify(startBody({ name: 'last' })).replace('{', `{${'"name":5,'.repeat(500_000)}`)
  const { body: started } = await post(emr, body)
  expect(started['name']).toBe('last')
})

test('a key named like a member of every object is a key', async () => {
  const emr = hold()
  const body = JSON.stringify(startBody()).replace('{', '{"tags":{"__proto__":"a","constructor":"b"},')
  const { body: started } = await post(emr, body)
  const { tags } = await describeRun(emr, String(started['id']))
  expect(Object.entries(tags ?? {})).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ])
})

test.each(['text/plain', 'application/x-amz-json-1.1', 'application/jsonp', 'not-application/json'])(
  'a body of the content type %s is refused',
  async (type) => {
    const answer = await post(hold(), JSON.stringify(startBody()), { 'content-type': type })
    expect(answer).toMatchObject({ status: 415, error: 'UnsupportedMediaTypeException' })
  },
)

test.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON ;charset=UTF-8'])(
  'a body of the content type %s is read',
  async (type) => {
    const answer = await post(hold(), JSON.stringify(startBody()), { 'content-type': type })
    expect(answer.status).toBe(200)
  },
)

test('a body that does not say what it is is read as JSON', async () => {
  const body = new TextEncoder().encode(JSON.stringify(startBody()))
  const request = new Request(`https://emr-containers.us-east-1.amazonaws.com${jobRuns}`, {
    method: 'POST',
    body,
  })
  expect(request.headers.get('content-type')).toBeNull()
  expect(await hold().fetch(request)).toMatchObject({ status: 200 })
})

test('what has no body may say any content type', async () => {
  const headers = { 'content-type': 'text/plain' }
  expect(await send(hold(), 'GET', jobRuns, { headers })).toMatchObject({ status: 200 })
})

test('a body over the limit is refused unread', async () => {
  const largest = JSON.stringify(startBody()).padEnd(10 * 1024 * 1024)
  expect(await post(hold(), largest)).toMatchObject({ status: 200 })
  expect(await post(hold(), `${largest} `)).toMatchObject({
    status: 413,
    error: 'RequestEntityTooLargeException',
  })
})

test('the largest request that the API allows is accepted', async () => {
  const properties = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`k${index}`, 'v'.repeat(1024)]),
  )
  const configuration = { classification: 'spark-defaults', properties }
  const applicationConfiguration = Array.from({ length: 30 }, () => configuration)
  const sparkSubmitParameters = '\u{1F600}'.repeat(102_400)
  const answer = await post(
    hold(),
    JSON.stringify(
      startBody({
        jobDriver: { sparkSubmitJobDriver: { entryPoint: 'x', sparkSubmitParameters } },
        configurationOverrides: { applicationConfiguration },
      }),
    ),
  )
  expect(answer.status).toBe(200)
})

/** Bodies in which ever so many values are bad. */
const floods: Readonly<Record<string, (count: number) => Record<string, unknown>>> = {
  'arguments that are blank': (count) => driverWith(Array(count).fill('')),
  'arguments of the wrong type': (count) => driverWith(Array(count).fill(5)),
  'arguments that are null': (count) => driverWith(Array(count).fill(null)),
  'arguments that are blank in ways of their own': (count) =>
    driverWith(Array.from({ length: count }, (_, index) => blank(index))),
  'arguments that are lists of lists': (count) => driverWith(Array.from({ length: count }, () => [[[]]])),
  'KMS keys that begin again and again': (count) => ({
    configurationOverrides: {
      monitoringConfiguration: {
        s3MonitoringConfiguration: {
          logUri: 's3://bucket',
          encryptionKeyArn: `arn:aws:kms:${'::key/a'.repeat(count)}!`,
        },
      },
    },
  }),
  'role paths that never end': (count) => ({
    executionRoleArn: `arn:aws:iam::123456789012:role/${'a/'.repeat(count)}!`,
  }),
  'configurations without their classification': (count) => ({
    configurationOverrides: { applicationConfiguration: Array.from({ length: count }, () => ({})) },
  }),
  'tags that are empty': (count) => ({ tags: keyed(count, (index) => [`k${index}`, '']) }),
  'tags of the wrong type': (count) => ({ tags: keyed(count, (index) => [`k${index}`, index]) }),
  'properties whose keys are blank': (count) => ({
    configurationOverrides: {
      applicationConfiguration: [
        {
          classification: 'a',
          properties: keyed(count, (index) => [blank(index), 'v']),
        },
      ],
    },
  }),
}

function driverWith(entryPointArguments: readonly unknown[]) {
  return { jobDriver: { sparkSubmitJobDriver: { entryPoint: 'x', entryPointArguments } } }
}

function keyed(count: number, entry: (index: number) => [string, unknown]): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)))
}

/** A blank text for each number. */
function blank(index: number): string {
  return Array.from(index.toString(4), (digit) => ' \n\t\r'.charAt(Number(digit))).join('')
}

async function costOf(members: Record<string, unknown>): Promise<number> {
  const body = JSON.stringify(startBody(members))
  const start = process.cpuUsage()
  const answer = await post(hold(), body)
  expect(answer.status).toBe(400)
  expect(String(answer.body['message']).length).toBeLessThanOrEqual(1024)
  const { user, system } = process.cpuUsage(start)
  return user + system
}

test('of configurations by the hundred thousand the answer is a 400 with a bounded message', async () => {
  const applicationConfiguration = Array.from({ length: 200_000 }, () => ({}))
  await costOf({ configurationOverrides: { applicationConfiguration } })
})

test.each(Object.entries(floods))(
  'the cost of %s grows with their number, not with its square',
  async (_name, flood) => {
    await costOf(flood(1000))
    const few = await costOf(flood(1500))
    const many = await costOf(flood(30_000))
    // Twenty times as many: 20 is linear, 400 is quadratic. Between them lies room for a busy machine.
    expect(many / Math.max(few, 1000)).toBeLessThan(120)
  },
)

const junk = fc.oneof(
  fc.string(),
  fc.constantFrom('', '//', '%', '?', '#', '/virtualclusters', '[::', 'http://'),
)
const paths = fc.oneof(
  junk,
  fc
    .tuple(
      fc.constantFrom('abc', '..', '%2e', '%zz', ' ', 'é', 'A'),
      fc.constantFrom('', '/', '/x', '/%00', '?states=', '?nextToken=a'),
    )
    .map(([label, rest]) => `/virtualclusters/${label}/jobruns${rest}`),
)
const bodies = fc.oneof(
  fc.string(),
  fc.json({ maxDepth: 6 }),
  fc
    .record(
      {
        name: fc.jsonValue(),
        clientToken: fc.oneof(fc.string(), fc.jsonValue()),
        jobDriver: fc.jsonValue(),
        tags: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.jsonValue()),
        configurationOverrides: fc.oneof(
          fc.record({ applicationConfiguration: fc.jsonValue(), monitoringConfiguration: fc.jsonValue() }),
          fc.jsonValue(),
        ),
        retryPolicyConfiguration: fc.record({ maxAttempts: fc.jsonValue() }),
      },
      { requiredKeys: [] },
    )
    .map((members) => JSON.stringify(startBody(members))),
)
const headers = fc.dictionary(
  fc.constantFrom('content-type', 'authorization', 'amz-sdk-request'),
  fc.oneof(
    fc.string({ unit: fc.constantFrom('a', ' ', '/', '=', '1', ';', ',') }).map((text) => text.trim()),
    fc.constantFrom(
      'application/json',
      'AWS4-HMAC-SHA256 Credential=123456789012/20260115/nowhere/x/aws4_request',
      'attempt=x',
    ),
  ),
)

test('whatever comes in, the answer is a 2xx or a 4xx with a message', async () => {
  const emr = hold()
  const law = async (method: string, path: string, body: string, given: Record<string, string>) => {
    const url = new URL('https://emr-containers.us-east-1.amazonaws.com/')
    const target =
      URL.canParse(path, url) && new URL(path, url).origin === url.origin
        ? path
        : `/${encodeURIComponent(path)}`
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const response = await emr.fetch(
      new Request(new URL(target, url), { method, headers: given, ...(hasBody && { body }) }),
    )
    const text = await response.text()
    expect([2, 4]).toContain(Math.floor(response.status / 100))
    expect(response.headers.get('content-length')).toBe(String(new TextEncoder().encode(text).length))
    if (response.status >= 400) expect(text).toMatch(/^(\{"message":".*"\})?$/s)
  }
  const methods = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS')
  await fc.assert(fc.asyncProperty(methods, paths, bodies, headers, law), { numRuns: 1500 })
})

test('a URL need not be one, as over a socket, to get a 4xx', () => {
  const service = createService({ now })
  const law = (method: string, url: string, body: string) => {
    const answer = service.handle({ method, url, header: () => undefined, body })
    expect(answer.kind === 'response' && Math.floor(answer.status / 100)).toBe(4)
  }
  fc.assert(fc.property(fc.string(), fc.oneof(junk, fc.webPath(), fc.constant('*')), bodies, law), {
    numRuns: 1000,
  })
})

test('a body that breaks off in its middle never does so within a character', async () => {
  const emr = hold()
  const running = createFixtures().jobRun.running()
  emr.faults.add('truncatedBody:DescribeJobRun:always')
  const smiles = Array.from({ length: 40 }, (_, tag): [string, string] => [`smile-${tag}`, '😀'.repeat(100)])
  // Each longer by one than the one before, so that some have their middle within a pair of surrogates.
  for (const team of ['a', 'ab', 'abc', 'abcd']) {
    const tags = { ...Object.fromEntries(smiles), team }
    const jobRun = running.from(team.length).build({ tags })
    emr.jobRuns.add(jobRun)
    const path = `/virtualclusters/${jobRun.virtualClusterId}/jobruns/${jobRun.id}`
    const response = await emr.fetch(new Request(`https://emr-containers.us-east-1.amazonaws.com${path}`))
    const text = await response.text()
    expect(text).toContain('😀')
    expect(text).not.toContain('\uFFFD')
  }
})
