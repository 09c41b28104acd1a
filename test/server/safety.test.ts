import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createControlClient, startServer, type RequestSummary } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'
import { connectTo } from './raw-connection.ts'

const now = '2026-01-15T09:00:00Z'
const fixtures = createFixtures({ seed: 1, now })
const path = `/virtualclusters/${fixtures.virtualClusterId}/jobruns`

function call(target: string, ...headers: readonly string[]): string {
  return `POST ${target} HTTP/1.1\r\n${headers.map((line) => `${line}\r\n`).join('')}Content-Length: 0\r\n\r\n`
}

test.each([
  ['Host: evil.example'],
  ['Host: evil.example:4566'],
  ['Host: localhost.evil.example'],
  ['Host: 127.0.0.1.evil.example'],
  ['Host: 10.1.2.3'],
  ['Host: localhost', 'Origin: http://evil.example'],
  ['Host: localhost', 'Origin: https://localhost'],
  ['Host: localhost', 'Origin: null'],
  ['Host: localhost', 'Sec-Fetch-Site: cross-site'],
  ['Host: localhost', 'Sec-Fetch-Site: same-site'],
])('the control API refuses a caller with %s %s', async (...headers) => {
  await using server = await startServer({ now })
  server.service.jobRuns.add(fixtures.jobRun.build())
  await using connection = await connectTo(server.url)
  const answer = await connection.send(call('/_testkit/reset', ...headers), /\}$/)
  expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden/)
  expect(answer).toContain('REFUSED_CALLER')
  expect(answer).not.toContain('Access-Control')
  expect(server.service.jobRuns.count()).toBe(1)
})

test.each([
  ['/_testkit/reset'],
  ['//_testkit/reset'],
  ['http://localhost/_testkit/reset'],
  ['/x/../_testkit/reset'],
  ['/x/%2e%2e/_testkit/reset'],
  ['/_testkit/../_testkit/reset'],
  ['/%5Ftestkit/reset'],
  ['\\_testkit\\reset'],
])('a foreign caller has no way round by the path %s', async (target) => {
  await using server = await startServer({ now })
  server.service.jobRuns.add(fixtures.jobRun.build())
  await using connection = await connectTo(server.url)
  const request = call(target, 'Host: evil.example')
  const answer = await connection.send(request, /^HTTP\/1\.1 4\d\d/)
  expect(answer).toMatch(/^HTTP\/1\.1 4(00|03|04) /)
  expect(server.service.jobRuns.count()).toBe(1)
})

test.each([
  ['Host: localhost'],
  ['Host: LOCALHOST:4566'],
  ['Host: emr.localhost:4566'],
  ['Host: 127.0.0.1:4566'],
  ['Host: [::1]:4566'],
  ['Host: localhost:4566', 'Origin: http://localhost:4566'],
  ['Host: localhost:4566', 'Sec-Fetch-Site: same-origin'],
  ['Host: localhost:4566', 'Sec-Fetch-Site: none'],
  ['Host: emr', 'Origin: http://studio.example:8080'],
])('the control API serves a caller with %s %s, when their names are allowed', async (...headers) => {
  await using server = await startServer({ now, allowedHosts: ['emr', 'studio.example'] })
  await using connection = await connectTo(server.url)
  await connection.send(call('/_testkit/reset', ...headers), /^HTTP\/1\.1 200 OK/)
})

test.each(['0.0.0.0', '::', '::1', 'localhost'])(
  'the control API of a server that listens on %s is called by the URL that it tells',
  async (host) => {
    await using server = await startServer({ now, host })
    const control = createControlClient(server.url)
    expect(await control.clock.now()).toEqual(new Date(now))
  },
)

test('a page of another site is refused by the address of all addresses, too', async () => {
  await using server = await startServer({ now, host: '0.0.0.0' })
  await using connection = await connectTo(server.url)
  const headers = ['Host: 0.0.0.0:4566', 'Origin: http://evil.example']
  await connection.send(call('/_testkit/reset', ...headers), /^HTTP\/1\.1 403 Forbidden/)
})

test.each([[['a:80']], [['http://a']], [['']], ['emr'], [[5]]])(
  'names of hosts such as %j are refused',
  async (allowedHosts) => {
    // @ts-expect-error some are no lists of names
    const error: unknown = await startServer({ allowedHosts }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'INVALID_OPTION' })
    expect(String(error)).toContain('$.allowedHosts')
  },
)

test.each([1_300_000, 10 * 1024 * 1024])('a valid request of %i bytes is taken', async (bytes) => {
  await using server = await startServer({ now })
  // Every character is escaped by a pair of surrogates, which takes twelve bytes.
  const parameters = 's'.repeat(102_400)
  const input = fixtures.startJobRunRequest.sparkSubmit().build({
    jobDriver: {
      sparkSubmitJobDriver: { entryPoint: 's3://bucket/job.py', sparkSubmitParameters: parameters },
    },
  })
  const body = JSON.stringify(input).replace(parameters, String.raw`\u0073`.repeat(102_400))
  const padded = body.replace('{', `{${' '.repeat(bytes - body.length)}`)
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: padded,
  })
  expect(response.status).toBe(200)
})

test('a body that is too large is refused by the service, and the connection goes on', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  const size = 11 * 1024 * 1024
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\n\r\n`
  const refused = await connection.send(head + ' '.repeat(size), /\}$/)
  expect(refused).toMatch(/^HTTP\/1\.1 413 [\s\S]*x-amzn-ErrorType: RequestEntityTooLargeException/)
  await connection.send(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, /^HTTP\/1\.1 200 OK/)
})

test('a client that asks first whether it may send too much is told not to', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  connection.socket.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 99999999999\r\n\r\n`,
  )
  const { received, error } = await connection.ended
  expect(received).toMatch(/^HTTP\/1\.1 413 [\s\S]*RequestEntityTooLargeException/)
  expect(error).toBeUndefined()
})

test('a client that never stops sending is cut off with the same answer', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  const chunk = Buffer.from(`100000\r\n${' '.repeat(2 ** 20)}\r\n`)
  connection.socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`)
  const send = (error?: Error | null): void => {
    if (!error && !connection.socket.destroyed) connection.socket.write(chunk, send)
  }
  send()
  await connection.ended
  expect(server.service.requests()).toMatchObject([{ error: 'RequestEntityTooLargeException' }])
})

test('a head that is too large is refused', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  connection.socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`)
  expect((await connection.ended).received).toMatch(/^HTTP\/1\.1 431 /)
})

test('clients that only connect shut nobody out', async () => {
  await using server = await startServer({ now })
  const idle = await Promise.all(Array.from({ length: 1100 }, () => connectTo(server.url)))
  const response = await fetch(`${server.url}${path}`)
  expect(response.status).toBe(200)
  await Promise.all(idle.map((connection) => connection[Symbol.asyncDispose]()))
})

test('what is told of a request has no control character, and nothing of query, header and body', async () => {
  const told: RequestSummary[] = []
  await using server = await startServer({ now, onRequest: (summary) => told.push(summary) })
  await using connection = await connectTo(server.url)
  const secret = 'do-not-tell'
  const body = `{"name":"${secret}"}`
  await connection.send(
    `POST /a%1b%0A/${'x'.repeat(400)}?secret=${secret} HTTP/1.1\r\nHost: ${secret}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    /\}$/,
  )
  await expect.poll(() => told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toContain(secret)
  expect(told[0]?.path).toMatch(/^\/a%1b%0A\/x{200,300}\.\.\.$/)
  expect(told[0]).toMatchObject({ method: 'POST', outcome: 404, error: 'UnknownOperationException' })
})

test('what is told of a request that had to wait is what it came to', async () => {
  const told: RequestSummary[] = []
  await using server = await startServer({ now, onRequest: (summary) => told.push(summary) })
  server.service.faults.add(
    'latency:ListJobRuns:1:duration=5ms',
    'throttling:ListJobRuns',
    'connectionReset:ListJobRuns',
  )
  await fetch(`${server.url}${path}`)
  await fetch(`${server.url}${path}`).catch(() => undefined)
  await expect.poll(() => told).toHaveLength(2)
  expect(told).toMatchObject([{ outcome: 400, error: 'ThrottlingException' }, { outcome: 'connectionReset' }])
})

test('a tunnel is refused, not dropped', async () => {
  await using server = await startServer({ now })
  await using connection = await connectTo(server.url)
  connection.socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n')
  expect((await connection.ended).received).toMatch(/^HTTP\/1\.1 405 /)
})
