import { createServer } from 'node:http'
import { Verifier } from '@pact-foundation/pact'

/** A pact, and what a provider without any thought answers to each method and path. */
export interface StaticOrder {
  readonly pact: string
  readonly answers: Readonly<Record<string, string>>
}

/** The Pact Verifier against answers that lie ready: the least that a verification can cost. */
async function verify({ pact, answers }: StaticOrder): Promise<boolean> {
  const server = createServer((request, response) => {
    const answer = answers[`${request.method} ${request.url}`]
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(answer)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const verifier = new Verifier({
    provider: 'aws-emr-containers',
    providerBaseUrl: `http://127.0.0.1:${port}`,
    pactUrls: [pact],
    logLevel: 'error',
    stateHandlers: { 'a job run exists': () => Promise.resolve() },
  })
  const passed = await verifier.verifyProvider().then(
    () => true,
    () => false,
  )
  server.close()
  return passed
}

process.once('message', (order: StaticOrder) => {
  void verify(order).then((passed) => process.send?.(passed, () => process.disconnect()))
})
