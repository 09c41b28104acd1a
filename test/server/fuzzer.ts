import { connect } from 'node:net'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import * as fc from 'fast-check'

const { startJobRunRequest, virtualClusterId } = createFixtures({ seed: 1 })
const body = JSON.stringify(startJobRunRequest.minimal().build())
const collection = `/virtualclusters/${virtualClusterId}/jobruns`

/** Bytes that were once a request: broken at a place, in a way. */
export interface BrokenRequest {
  readonly bytes: string
  /** Whether the client goes away once it has written them. */
  readonly leaves: boolean
}

const method = fc.constantFrom('GET', 'POST', 'DELETE', 'HEAD', 'OPTIONS', 'PUT', 'CONNECT', 'G\0T', '')
const path = fc.oneof(
  fc.constantFrom(
    collection,
    `${collection}/x`,
    '/',
    '//',
    '*',
    '/_testkit/faults',
    '/_testkit/job-runs',
    '/%',
    '/%00',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 50 }).map((text) => `/${text}`),
  fc.webPath().map((text) => `/_testkit${text}`),
  fc.webQueryParameters().map((query) => `${collection}?${query}`),
)
const version = fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTCPCP/1.0', '')
const header = fc.oneof(
  fc.constantFrom(
    'Host: localhost',
    'Content-Type: application/json',
    'Content-Type: text/plain',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: gzip, chunked',
    'Content-Length: -1',
    'Content-Length: 5',
    'Content-Length: 99999999999999999999',
    'Expect: 100-continue',
    'Expect: a miracle',
    'Connection: upgrade\r\nUpgrade: h2c',
    'Origin: http://evil.example',
    'Authorization: AWS4-HMAC-SHA256 Credential=a/20260115/x/y/aws4_request',
    'amz-sdk-request: attempt=NaN; max=9e99',
    ' folded: line',
    'no colon',
  ),
  fc.tuple(fc.string(), fc.string()).map(([name, value]) => `${name}: ${value}`),
)
const json = fc.oneof(
  fc.constantFrom(
    body,
    '{',
    '[]',
    'null',
    '"',
    '{"a":'.repeat(2000),
    '['.repeat(5000),
    `${body}${body}`,
    '\ufeff{}',
  ),
  fc.json(),
  fc
    .tuple(fc.nat(body.length), fc.string({ maxLength: 5 }))
    .map(([at, text]) => body.slice(0, at) + text + body.slice(at)),
)

/** Requests of which most are no HTTP, or no JSON, or both. */
export const brokenRequest: fc.Arbitrary<BrokenRequest> = fc
  .record({
    method,
    path,
    version,
    headers: fc.array(header, { maxLength: 6 }),
    json,
    length: fc.constantFrom('right', 'right', 'short', 'long', 'none', 'chunked'),
    cut: fc.option(fc.nat(400), { freq: 4 }),
    leaves: fc.boolean(),
  })
  .map(({ method: verb, path: target, version: protocol, headers, json: text, length, cut, leaves }) => {
    const size = Buffer.byteLength(text)
    const lengths = {
      right: [`Content-Length: ${size}`],
      short: [`Content-Length: ${Math.max(0, size - 3)}`],
      long: [`Content-Length: ${size + 3}`],
      none: [],
      chunked: ['Transfer-Encoding: chunked'],
    }
    const sent = length === 'chunked' ? `${size.toString(16)}\r\n${text}\r\n0\r\n\r\n` : text
    const lines = [`${verb} ${target} ${protocol}`, 'Host: localhost', ...headers, ...lengths[length]]
    const bytes = `${lines.join('\r\n')}\r\n\r\n${sent}`
    return { bytes: cut === null ? bytes : bytes.slice(0, cut), leaves }
  })

/** Sends it on a connection of its own, and gives the statuses that came back until it went silent or ended. */
export async function sendBroken(url: string, { bytes, leaves }: BrokenRequest): Promise<string[]> {
  const { hostname, port } = new URL(url)
  const received = await new Promise<string>((resolve) => {
    let text = ''
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      if (leaves) socket.write(bytes, () => socket.resetAndDestroy())
      else socket.end(bytes)
    })
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(text))
  })
  return Array.from(received.matchAll(/^HTTP\/1\.1 (\d{3}) /gm), ([, status = '']) => status)
}

/** A request as it is meant to be, whose answer is awaited beside the broken ones. */
export async function sendWhole(url: string): Promise<number> {
  const response = await fetch(`${url}${collection}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  await response.text()
  return response.status
}
