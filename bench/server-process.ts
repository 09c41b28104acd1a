// Serves for bench/server.ts, in a process of its own: `node bench/server-process.ts ours` or `... bare <bytes>`.
import { createServer } from 'node:http'

const [kind, bytes = '0'] = process.argv.slice(2)

/** The least that could answer: it reads the request and returns the same body each time. */
function startBare(): void {
  const body = 'x'.repeat(Number(bytes))
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      response.end(body)
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address) process.send?.(`http://127.0.0.1:${address.port}`)
  })
}

async function startOurs(): Promise<void> {
  const { startServer } = await import('emr-containers-testkit/server')
  const { url } = await startServer({ seed: 42, now: '2026-01-15T09:00:00Z' })
  process.send?.(url)
}

if (kind === 'ours') await startOurs()
else startBare()
