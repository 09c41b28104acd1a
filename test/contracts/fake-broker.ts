import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { modelVersion } from 'emr-containers-testkit/contracts'

/** What a broker that is no real one does with the results that are sent to it. */
export type Manner = 'keeps' | 'forgets' | 'refuses' | 'fails' | 'says nothing'

/** A Pact Broker that has one pact and behaves as told. */
export interface FakeBroker extends AsyncDisposable {
  readonly url: string
  /** Bodies of what was sent, by method and path. */
  readonly sent: ReadonlyMap<string, unknown>
  /** Authorization headers, in order. */
  readonly authorizations: readonly (string | undefined)[]
}

export async function startFakeBroker(pact: object, manner: Manner): Promise<FakeBroker> {
  const sent = new Map<string, unknown>()
  const authorizations: (string | undefined)[] = []
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request)
    const step = `${request.method} ${request.url}`
    authorizations.push(request.headers.authorization)
    sent.set(step, body === '' ? undefined : JSON.parse(body))
    const answer = answers(url(), pact, manner, sent)[step]
    if (answer === 'nothing') return
    const [status, document] = answer ?? [404, {}]
    response.writeHead(status, { 'content-type': 'application/hal+json' }).end(JSON.stringify(document))
  }
  const server = createServer((request, response) => void reply(request, response))
  const url = () => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  }
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: url(),
    sent,
    authorizations,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

type Answer = readonly [number, object] | 'nothing'

function answers(
  url: string,
  pact: object,
  manner: Manner,
  sent: ReadonlyMap<string, unknown>,
): Readonly<Record<string, Answer>> {
  const link = (href: string) => ({ href: `${url}${href}` })
  const published: Readonly<Record<Manner, Answer>> = {
    keeps: [201, { _links: { self: link('/result') } }],
    forgets: [201, { _links: { self: link('/result') } }],
    refuses: [403, { error: 'read only' }],
    fails: [500, { error: 'disk full' }],
    'says nothing': 'nothing',
  }
  const kept = sent.get('POST /results')
  return {
    'GET /': [
      200,
      {
        _links: { 'pb:provider-pacts-for-verification': link('/pacts/provider/{provider}/for-verification') },
      },
    ],
    'POST /pacts/provider/aws-emr-containers/for-verification': [
      200,
      { _embedded: { pacts: [{ _links: { self: link('/pact') } }] } },
    ],
    'GET /pact': [
      200,
      {
        ...pact,
        _links: { 'pb:provider': link('/provider'), 'pb:publish-verification-results': link('/results') },
      },
    ],
    'GET /provider': [
      200,
      { _links: { 'pb:branch-version': link('/provider/branches/{branch}/versions/{version}') } },
    ],
    'PUT /provider/branches/main/versions/7': [200, {}],
    [`PUT /provider/branches/main/versions/${modelVersion()}`]: [200, {}],
    'POST /results': published[manner],
    'GET /result': manner === 'keeps' && typeof kept === 'object' && kept !== null ? [200, kept] : [404, {}],
  }
}
