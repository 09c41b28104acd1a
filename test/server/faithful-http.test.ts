import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault, startServer } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'
import { connectTo } from './raw-connection.ts'

const now = '2026-01-15T09:00:00Z'
const fixtures = createFixtures({ seed: 1, now })
const { virtualClusterId } = fixtures
const path = `/virtualclusters/${virtualClusterId}/jobruns`

test('requests follow each other on one connection, also when they come at once', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  const get = `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
  await connection.send(get, /\{"jobRuns":\[\]\}$/)
  await connection.send(get + get + get, /(HTTP\/1\.1 200 OK\r\n[\s\S]*\{"jobRuns":\[\]\}){3}$/)
})

test('the answer to HEAD has no body, and the connection goes on after it', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  const head = await connection.send(`HEAD /_testkit/health HTTP/1.1\r\nHost: localhost\r\n\r\n`, /\r\n\r\n/)
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n$/)
  await connection.send(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, /^HTTP\/1\.1 200 OK[\s\S]*\]\}$/)
})

test('a client that waits for 100 Continue is told to go on', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  const body = JSON.stringify(fixtures.startJobRunRequest.build())
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`
  await connection.send(head, /^HTTP\/1\.1 100 Continue\r\n\r\n$/)
  await connection.send(body, /^HTTP\/1\.1 200 OK/)
})

test('a client of HTTP/1.0, which knows no 100 Continue, is sent none', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  connection.socket.write(`POST ${path} HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}`)
  expect((await connection.ended).received).toMatch(/^HTTP\/1\.1 400 [^]*ValidationException/)
})

test.each([
  ['at once', undefined],
  ['late', 'latency:any:always:duration=20ms'],
])(
  'requests that are answered %s are answered, in order, before what follows them and is not HTTP',
  async (_when, faults) => {
    await using server = await startServer({ now, ...(faults !== undefined && { faults }) })
    const listed = '{"jobRuns":[]}'
    const get = `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
    const post = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}`
    const inChunks = `POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n`
    for (const [requests, errors] of [
      [
        [get, 'nonsense\r\n\r\n'],
        [listed, 'Bad Request'],
      ],
      [
        [get, post, 'nonsense\r\n\r\n'],
        [listed, 'ValidationException', 'Bad Request'],
      ],
      [
        [post, get, inChunks],
        ['ValidationException', listed, 'Bad Request'],
      ],
      [
        [get, `GET ${path} HTTP/1.1\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
        [listed, 'Too Large'],
      ],
    ] as const) {
      await using connection = await connectTo(server.url)
      connection.socket.write(requests.join(''))
      const { received, error } = await connection.ended
      expect(error).toBeUndefined()
      const answers = received.split('HTTP/1.1 ').slice(1)
      expect(answers).toHaveLength(errors.length)
      for (const [index, word] of errors.entries()) {
        expect(answers[index]).toContain(word)
      }
    }
  },
)

test('header names, reason phrase and length are those of AWS', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  const answer = await connection.send(`GET ${path}/nobody HTTP/1.1\r\nHost: x\r\n\r\n`, /\}$/)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const [status, ...lines] = head.split('\r\n')
  expect(status).toBe('HTTP/1.1 400 Bad Request')
  expect(lines.map((line) => line.split(':')[0])).toEqual([
    'Date',
    'Content-Type',
    'Content-Length',
    'x-amzn-RequestId',
    'x-amzn-ErrorType',
    'Connection',
    'Keep-Alive',
  ])
  expect(head).toContain(`Content-Length: ${body.length}`)
})

test('labels and repeated query keys are percent-decoded', async () => {
  await using server = await startServer({ now })
  const jobRun = fixtures.jobRun.running().build({ name: 'a/b' })
  server.service.jobRuns.add(jobRun)
  const encoded = jobRun.id.replaceAll('0', '%30')
  expect((await fetch(`${server.url}${path}/${encoded}`)).status).toBe(200)
  // A letter is the same with and without its encoding (RFC 3986, 6.2.2.2), in what is no label, too.
  const whole = `${path}/${jobRun.id}`.replaceAll(
    /[a-z]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  )
  expect((await fetch(`${server.url}${whole}`)).status).toBe(200)
  await fetch(`${server.url}${path}?states=RUNNING&states=FAILED&name=a%2Fb`)
  const [list] = server.service.requests('ListJobRuns')
  expect(list).toMatchObject({ input: { states: ['RUNNING', 'FAILED'], name: 'a/b' }, outcome: 200 })
})

test('a page of a thousand large job runs arrives whole', async () => {
  await using server = await startServer({ now })
  server.service.jobRuns.add(...fixtures.jobRun.full().buildList(1000))
  const response = await fetch(`${server.url}${path}?maxResults=1000`)
  const page: unknown = await response.json()
  expect(page).toHaveProperty('jobRuns.999.id')
})

test('text that takes several bytes a character arrives whole, with its length in bytes', async () => {
  await using server = await startServer({ now })
  const jobRun = fixtures.jobRun.build({ tags: { city: 'Kraków 😀' } })
  server.service.jobRuns.add(jobRun)
  const response = await fetch(`${server.url}${path}/${jobRun.id}`)
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ jobRun: { tags: { city: 'Kraków 😀' } } })
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
})

test('a reset in the middle of an answer comes after its head and half of its body', async () => {
  await using server = await startServer({ now })
  server.service.faults.add(fault.connectionReset('ListJobRuns', { when: 'during' }))
  await using connection = await connectTo(server.url)
  connection.socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  const { received, error } = await connection.ended
  expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n\{"jobR/)
  expect(received).not.toContain('}')
  expect(error).toBe('ECONNRESET')
})

test('a connection that is held open says nothing, and ends when the server closes', async () => {
  const server = await startServer({ now })
  server.service.faults.add('noAnswer:ListJobRuns')
  await using connection = await connectTo(server.url)
  connection.socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  await expect.poll(() => server.service.requests()).toHaveLength(1)
  await server.close()
  expect((await connection.ended).received).toBe('')
})

test('an answer that is shorter than its length ends with the connection, without a reset', async () => {
  await using server = await startServer({ now })
  server.service.faults.add('wrongContentLength:ListJobRuns')
  await using connection = await connectTo(server.url)
  connection.socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  const { received, error } = await connection.ended
  const [, length] = /Content-Length: (\d+)/.exec(received) ?? []
  expect(received.split('\r\n\r\n')[1]?.length).toBeLessThan(Number(length))
  expect(error).toBeUndefined()
})

test('a body that drips comes bit by bit, and whole in the end', async () => {
  await using server = await startServer({ now })
  server.service.faults.add('latency:ListJobRuns:1:during:duration=30ms')
  const response = await fetch(`${server.url}${path}`)
  const chunks: string[] = []
  for await (const chunk of response.body ?? []) chunks.push(new TextDecoder().decode(chunk))
  expect(chunks.length).toBeGreaterThan(1)
  expect(chunks.join('')).toBe('{"jobRuns":[]}')
})

test('a page of another origin may send what the SDK sends and read what it reads', async () => {
  await using server = await startServer({ now })
  const asked =
    'amz-sdk-invocation-id,amz-sdk-request,authorization,content-type,x-amz-content-sha256,x-amz-date,x-amz-user-agent'
  const preflight = await fetch(`${server.url}${path}`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://page.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': asked,
    },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toBe(asked)
  expect(preflight.headers.get('access-control-allow-methods')).toContain('DELETE')
  const answer = await fetch(`${server.url}${path}/nobody`, { headers: { Origin: 'http://page.example' } })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-expose-headers')).toMatch(/x-amzn-RequestId, x-amzn-ErrorType/)
})

test('without CORS no answer has a word of it, as with AWS', async () => {
  await using server = await startServer({ now, cors: false })
  const headers = { Origin: 'http://page.example', 'Access-Control-Request-Method': 'POST' }
  for (const method of ['OPTIONS', 'GET']) {
    const answer = await fetch(`${server.url}${path}`, { method, headers })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})
