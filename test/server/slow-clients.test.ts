import { createFixtures } from 'emr-containers-testkit/fixtures'
import { startServer } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'
import { connectTo, type RawConnection } from './raw-connection.ts'

const now = '2026-01-15T09:00:00Z'
const fixtures = createFixtures({ seed: 1, now })
const path = `/virtualclusters/${fixtures.virtualClusterId}/jobruns`
const get = `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
const post = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`

/** Short, so that no test waits long; no test is about how long it is. */
const clientTimeout = 300

/** Writes a piece again and again, for as long as the connection lasts. */
async function drip({ socket, ended }: RawConnection, piece: string): Promise<void> {
  const dripping = setInterval(() => socket.writable && socket.write(piece), 10)
  await ended
  clearInterval(dripping)
}

test.each([
  ['the line', 'GET /virtual', 'x'],
  ['headers', `GET ${path} HTTP/1.1\r\nHost: x\r\n`, 'X-More: more\r\n'],
  ['a body of a known length', `${post}Content-Length: 1000000\r\n\r\n`, ' '],
  ['a body in chunks', `${post}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
  ['a body that it was told to send', `${post}Expect: 100-continue\r\nContent-Length: 1000000\r\n\r\n`, ' '],
])('a client that drips %s is told that it took too long, and is cut off', async (_, begin, piece) => {
  await using server = await startServer({ now, clientTimeout })
  await using connection = await connectTo(server.url)
  connection.socket.write(begin)
  await drip(connection, piece)
  const { received } = await connection.ended
  expect(received).toMatch(
    /HTTP\/1\.1 408 Request Timeout\r\n[\s\S]*\r\n\r\n\{"message":"Request Timeout"\}$/,
  )
  expect(server.service.requests()).toEqual([])
})

test('a client that stops in the middle of a request is cut off', async () => {
  await using server = await startServer({ now, clientTimeout })
  await using connection = await connectTo(server.url)
  connection.socket.write(`${post}Content-Length: 10\r\n\r\n{`)
  expect((await connection.ended).received).toMatch(/^HTTP\/1\.1 408 /)
})

test('slow clients hold up nobody else', async () => {
  await using server = await startServer({ now, clientTimeout: 60_000 })
  const slow = await Promise.all(Array.from({ length: 200 }, () => connectTo(server.url)))
  for (const [index, { socket }] of slow.entries()) {
    socket.write(index % 2 === 0 ? `GET ${path} HTTP/1.1\r\nX-` : `${post}Content-Length: 1000\r\n\r\n{`)
  }
  await using connection = await connectTo(server.url)
  for (let count = 0; count < 20; count++) await connection.send(get, /^HTTP\/1\.1 200 /)
  await Promise.all(slow.map((client) => client[Symbol.asyncDispose]()))
})

test('a client that does not read its answer is cut off', async () => {
  // Long enough for a busy machine to begin with so long an answer.
  const patience = 3 * clientTimeout
  await using server = await startServer({ now, clientTimeout: patience })
  const { virtualClusterId } = fixtures
  // Longer than what the network takes in on its own.
  server.service.jobRuns.add(...fixtures.jobRun.completed().buildList(10_000, { virtualClusterId }))
  await using connection = await connectTo(server.url)
  connection.socket.pause()
  connection.socket.write(`GET ${path}?maxResults=10000 HTTP/1.1\r\nHost: x\r\n\r\n`)
  await expect.poll(() => server.service.requests(), { timeout: 10_000 }).toHaveLength(1)
  // It hears of the end only once it has read what had come by then.
  await new Promise((resolve) => setTimeout(resolve, 4 * patience))
  connection.socket.resume()
  const { received } = await connection.ended
  const [, length] = /content-length: (\d+)/i.exec(received) ?? []
  expect(received.length).toBeLessThan(Number(length))
})

test('an idle connection does not count as one that does not read', async () => {
  await using server = await startServer({ now, clientTimeout: 60 })
  await using connection = await connectTo(server.url)
  await connection.send(get, /^HTTP\/1\.1 200 /)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await connection.send(get, /^HTTP\/1\.1 200 /)
})

test('an answer that a fault keeps back waits for longer than a client may', async () => {
  await using server = await startServer({ now, clientTimeout: 50 })
  server.service.faults.add('latency:ListJobRuns:duration=500ms', 'noAnswer:DescribeJobRun')
  await using silent = await connectTo(server.url)
  silent.socket.write(`GET ${path}/x HTTP/1.1\r\nHost: x\r\n\r\n`)
  await using late = await connectTo(server.url)
  await late.send(get, /^HTTP\/1\.1 200 /)
  expect(silent.socket.readyState).toBe('open')
})

test('one connection more than there may be ends the one that has waited longest without a request', async () => {
  await using server = await startServer({ now, maxConnections: 3 })
  await using busy = await connectTo(server.url)
  await busy.send(get, /^HTTP\/1\.1 200 /)
  await using idle = await connectTo(server.url)
  await using young = await connectTo(server.url)
  await using latest = await connectTo(server.url)
  await idle.ended
  for (const client of [busy, young, latest]) await client.send(get, /^HTTP\/1\.1 200 /)
  // All three have sent a request by now: the new one is refused.
  await using refused = await connectTo(server.url)
  await refused.ended
  for (const client of [busy, young, latest]) await client.send(get, /^HTTP\/1\.1 200 /)
})

test.each([
  ['maxConnections', 0],
  ['maxConnections', 1.5],
  ['clientTimeout', Number.POSITIVE_INFINITY],
  ['clientTimeout', '30s'],
])('%s of %j is refused', async (name, given) => {
  const error: unknown = await startServer({ [name]: given }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'INVALID_OPTION', path: `$.${name}` })
})
