import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { forward } from '../../src/contracts/forward.ts'
import type { HttpRequest } from '../../src/service/http.ts'

/** A server that answers the first bytes of each connection with a text, which is all that travels. */
async function saying(answer: string): Promise<AsyncDisposable & { url: string; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (bytes) => {
      heard.push(bytes.toString())
      socket.end(answer)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `http://127.0.0.1:${portOf(server.address())}`, heard, [Symbol.asyncDispose]: close }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

function requestWith(headers: Readonly<Record<string, string>>, body = ''): HttpRequest {
  return { method: 'POST', url: '/a?b=c%20d', header: (name) => headers[name], body }
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'

test('a request is passed on with the headers that a contract speaks of, and no others', async () => {
  await using server = await saying(ok)
  const kept = {
    'content-type': 'application/json',
    origin: 'http://localhost',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-amz-date',
  }
  await forward(server.url, requestWith({ ...kept, authorization: 'AWS4', 'x-amz-date': 'now' }, '{"a":1}'))
  const [head = '', body] = (server.heard[0] ?? '').split('\r\n\r\n')
  const [line, ...headers] = head.split('\r\n')
  expect(line).toBe('POST /a?b=c%20d HTTP/1.1')
  const names = headers.map((header) => header.split(': ')[0]?.toLowerCase() ?? '')
  expect(
    names.filter((name) => !['host', 'connection', 'transfer-encoding', 'content-length'].includes(name)),
  ).toEqual(Object.keys(kept))
  for (const [name, value] of Object.entries(kept)) expect(head).toContain(`${name}: ${value}`)
  expect(body).toContain('{"a":1}')
})

test('what a request lacks is not sent, and each has a connection of its own', async () => {
  await using server = await saying(ok)
  await forward(server.url, requestWith({}))
  expect(server.heard[0]).not.toMatch(/content-type|origin|access-control/i)
  expect(server.heard[0]).toMatch(/connection: close/i)
})

test('the answer comes back whole, with a header that is repeated as a list', async () => {
  const head = [
    'HTTP/1.1 418 Teapot',
    'X-Pact: No',
    'Set-Cookie: a=1',
    'Set-Cookie: b=2',
    'Content-Length: 5',
  ]
  await using server = await saying(`${head.join('\r\n')}\r\n\r\nHello`)
  expect(await forward(server.url, requestWith({}))).toEqual({
    kind: 'response',
    status: 418,
    headers: { 'x-pact': 'No', 'set-cookie': 'a=1, b=2', 'content-length': '5' },
    body: 'Hello',
  })
})

test('an answer that breaks off, and a port that nobody listens on, are failures', async () => {
  const server = await saying('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHe')
  await expect(forward(server.url, requestWith({}))).rejects.toMatchObject({ code: 'ECONNRESET' })
  await server[Symbol.asyncDispose]()
  await expect(forward(server.url, requestWith({}))).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
