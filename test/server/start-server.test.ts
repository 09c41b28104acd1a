import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import {
  DescribeJobRunCommand,
  EMRContainersClient,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault, startServer, TestkitError } from 'emr-containers-testkit/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connectTo } from './raw-connection.ts'

const now = '2026-01-15T09:00:00Z'
const fixtures = createFixtures({ seed: 1 })

function clientOf(endpoint: string): EMRContainersClient {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return new EMRContainersClient({ endpoint, region: 'us-east-1', credentials })
}

/** What a socket gets back for bytes that no HTTP client would send. */
async function exchange(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.end(bytes))
    let received = ''
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()))
    socket.on('close', () => resolve(received))
    socket.on('error', reject)
  })
}

test('the real SDK starts and describes a job run over a socket', async () => {
  await using server = await startServer({ now })
  const client = clientOf(server.url)
  const { id, virtualClusterId } = await client.send(
    new StartJobRunCommand(fixtures.startJobRunRequest.build()),
  )
  server.service.clock.advance('15m')
  const { jobRun } = await client.send(new DescribeJobRunCommand({ id, virtualClusterId }))
  expect(jobRun).toMatchObject({ id, state: 'COMPLETED' })
})

test('a connection reset is one: the socket breaks with ECONNRESET, and the SDK retries', async () => {
  await using server = await startServer({ now })
  server.service.faults.add(fault.connectionReset('any', { times: 2 }))
  const path = `${server.url}/virtualclusters/${fixtures.virtualClusterId}/jobruns`
  await expect(fetch(path)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  const started = await clientOf(server.url).send(new StartJobRunCommand(fixtures.startJobRunRequest.build()))
  expect(started.$metadata.attempts).toBe(2)
})

test('names of headers and the reason phrase are those of AWS', async () => {
  await using server = await startServer({ now })
  const raw = await exchange(server.url, 'GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  expect(raw).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/)
  expect(raw).toMatch(/\r\nx-amzn-RequestId: [0-9a-f-]{36}\r\n/)
  expect(raw).toMatch(/\r\nx-amzn-ErrorType: UnknownOperationException\r\n/)
})

test('a request that comes in chunks, cut within a character, is read whole', async () => {
  await using server = await startServer({ now })
  const input = fixtures.startJobRunRequest.build({ tags: { city: 'Kraków 😀' } })
  const bytes = new TextEncoder().encode(JSON.stringify(input))
  const cut = bytes.findIndex((byte) => byte > 0xf0) + 2
  const url = `${server.url}/virtualclusters/${input.virtualClusterId}/jobruns`
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
    const outgoing = request(url, { method: 'POST', headers }, resolve).on('error', reject)
    outgoing.write(bytes.slice(0, cut))
    outgoing.end(bytes.slice(cut))
  })
  expect(response.resume().statusCode).toBe(200)
  expect(server.service.requests('StartJobRun')).toMatchObject([{ input: { tags: { city: 'Kraków 😀' } } }])
})

test('a client that goes away in the middle of its request stops nobody else', async () => {
  await using server = await startServer({ now })
  await exchange(
    server.url,
    'POST /virtualclusters/x/jobruns HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{',
  )
  const answer = await fetch(`${server.url}/virtualclusters/x/jobruns`)
  expect(answer.status).toBe(200)
})

test('a port that is taken is an error that names it', async () => {
  await using server = await startServer()
  const port = Number(new URL(server.url).port)
  const error = await startServer({ port }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(TestkitError)
  expect(error).toMatchObject({ code: 'PORT_UNAVAILABLE', path: '$.port' })
  expect(String(error)).toContain(`127.0.0.1:${port} cannot be listened on`)
})

test('after close nothing answers, even on a connection that was kept alive', async () => {
  const server = await startServer()
  const url = `${server.url}/virtualclusters/x/jobruns`
  await (await fetch(url)).text()
  await server.close()
  await expect(fetch(url)).rejects.toThrowError()
})

test('a server that closes waits for what is under way, not for connections that stay open without a request', async () => {
  const server = await startServer({ faults: 'latency:any:always:duration=200ms' })
  await using unused = await connectTo(server.url)
  await using kept = await connectTo(server.url)
  const answer = kept.send('GET /virtualclusters/x/jobruns HTTP/1.1\r\nHost: x\r\n\r\n', /\]\}$/)
  await expect.poll(() => server.service.faults.list()[0]?.struck).toBe(1)
  // Longer than the test may take.
  await server.close(600_000)
  expect(await answer).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(await unused.ended).toEqual({ received: '', error: undefined })
})

test('a server closes under fake timers, also while a request is under way', async () => {
  const server = await startServer({ faults: 'noAnswer' })
  await using held = await connectTo(server.url)
  held.socket.write('GET /virtualclusters/x/jobruns HTTP/1.1\r\nHost: x\r\n\r\n')
  await expect.poll(() => server.service.faults.list()[0]?.struck).toBe(1)
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  await server.close()
  expect((await held.ended).received).toBe('')
})

test.each([-1, 70_000, 1.5])('the port %s is an error that names it', async (port) => {
  const error = await startServer({ port }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'PORT_UNAVAILABLE', path: '$.port' })
  expect(String(error)).toContain(`127.0.0.1:${port} cannot be listened on`)
})

test('a host of another machine is an error that names it', async () => {
  const error = await startServer({ host: '203.0.113.7' }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'PORT_UNAVAILABLE', path: '$.host' })
  expect(String(error)).toContain('203.0.113.7:0 cannot be listened on')
})

test('an option that does not exist is refused, with those of the server among the allowed ones', async () => {
  // @ts-expect-error there is no such option
  const error = await startServer({ prot: 4566 }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'INVALID_OPTION', path: '$' })
  expect(String(error)).toMatch(
    /Failed to start the server at \$: there is no option "prot"\. Allowed: .*port, host, maxConnections, clientTimeout, cors, allowedHosts, onRequest\./,
  )
})

test.each([
  ['port', '4566', '"4566" is not a number. Give one such as 4566, or 0 to pick a free one.'],
  ['host', 5, '5 is not a host that a URL can name. Give a name or an address such as 127.0.0.1 or ::1.'],
  ['host', '', '"" is not a host that a URL can name. Give a name or an address such as 127.0.0.1 or ::1.'],
  ['onRequest', 'log', '"log" is not a function. Give one that takes a summary.'],
])('the option %s is refused when it is %j', async (name, given, told) => {
  const error = await startServer({ [name]: given }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'INVALID_OPTION', path: `$.${name}` })
  expect(String(error)).toContain(`Failed to start the server at $.${name}: ${told}`)
})
