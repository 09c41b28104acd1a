import { createServer } from 'node:http'
import { DescribeJobRunCommand, EMRContainersClient } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, type EmrContainers } from 'emr-containers-testkit/handlers'
import { startServer } from 'emr-containers-testkit/server'
import { http } from 'msw'
import { setupServer, type SetupServer } from 'msw/node'
import { compare, type Comparison, type Extent, type Finding } from './measurement.ts'
import { meanOf, takeTurns } from './take-turns.ts'

const fixtures = createFixtures()
const jobRun = fixtures.jobRun.completed().build()
const { virtualClusterId, id } = jobRun
const now = '2026-01-15T09:00:00Z'
const url = `https://emr-containers.us-east-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns/${id}`

/** Calls of one measured call: MSW is put in and out once for all of them. */
const calls = 50

type Door = 'msw' | 'requestHandler' | 'http' | 'fetch'

/** What a door is measured against always gives the answer that ours gave once. */
const doors: Readonly<Record<Door, Pick<Comparison, 'above' | 'below' | 'target'>>> = {
  msw: {
    above:
      'SDK call, `setupServer(...emr.handlers)` of msw/node; the server listens for 50 calls in sequence',
    below: 'SDK call, `setupServer` with one `http.get` handler that returns the same answer',
    target: { atMost: 1.1 },
  },
  requestHandler: {
    above: 'SDK call, client with `requestHandler: emr.requestHandler`',
    below: 'SDK call, client with a `requestHandler` that resolves to the same answer',
    target: { atMost: 1.4 },
  },
  http: {
    above: 'SDK call over a connection that is kept, to `startServer` in the same process',
    below: 'SDK call to a `node:http` server in the same process that writes the same answer',
  },
  fetch: {
    above: '`await emr.fetch(request)`, the body not read',
    below: '`new Response` of the same answer in an async function',
    target: { atMost: 4 },
  },
}

/** A DescribeJobRun call through each door, over the same call through the least that could answer it. */
export async function measureSdkDoors(extent: Extent): Promise<Finding[]> {
  const inMemory = await measureIn('10 job runs', filled(10), extent)
  return [...inMemory, await measureHttp(extent)]
}

/** The same when the service has much to remember. */
export async function measureFullService(extent: Extent): Promise<Finding[]> {
  const many = extent.isQuick ? 1000 : 100_000
  const busy = filled(10)
  for (let call = 0; call < many; call++) await busy.fetch(new Request(url))
  return [
    ...(await measureIn('100,000 job runs', filled(many), extent)),
    ...(await measureIn('after 100,000 requests', busy, extent)),
  ]
}

function filled(jobRuns: number): EmrContainers {
  const emr = createEmrContainers({ now })
  emr.jobRuns.add(jobRun, ...fixtures.jobRun.minimal().buildList(jobRuns - 1, { virtualClusterId }))
  return emr
}

async function measureIn(situation: string, emr: EmrContainers, extent: Extent): Promise<Finding[]> {
  const { status, headers, body } = await answerOf(emr)
  const answer = () => new Response(body, { status, headers })
  const bytes = new TextEncoder().encode(body)
  const handle = () => Promise.resolve({ response: { statusCode: status, headers, body: bytes } })
  const handMade = { handle, updateHttpClientConfig: () => undefined, httpHandlerConfigs: () => ({}) }
  const request = new Request(url)
  const bare = setupServer(http.get('*/virtualclusters/:vc/jobruns/:id', answer))
  return [
    await measureDoor('msw', situation, throughMsw(setupServer(...emr.handlers)), throughMsw(bare), extent),
    await measureDoor(
      'requestHandler',
      situation,
      through({ requestHandler: emr.requestHandler }),
      through({ requestHandler: handMade }),
      extent,
    ),
    await measureDoor(
      'fetch',
      situation,
      repeat(() => emr.fetch(request)),
      repeat(async () => answer()),
      extent,
    ),
  ]
}

async function measureHttp(extent: Extent): Promise<Finding> {
  const { status, headers, body } = await answerOf(filled(10))
  const ours = await startServer({ now })
  ours.service.jobRuns.add(jobRun)
  const bare = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(status, headers).end(body))
  })
  await new Promise<void>((resolve) => {
    bare.listen(0, '127.0.0.1', resolve)
  })
  const address = bare.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  try {
    const situation = '1 job run'
    return await measureDoor(
      'http',
      situation,
      through({ endpoint: ours.url }),
      through({ endpoint }),
      extent,
    )
  } finally {
    await ours.close()
    bare.close()
    bare.closeAllConnections()
  }
}

async function measureDoor(
  door: Door,
  situation: string,
  ours: () => Promise<void>,
  bare: () => Promise<void>,
  { isQuick, stretch }: Extent,
): Promise<Finding> {
  const pace = (isQuick ? 1 : 60) * stretch
  const turns = { rounds: isQuick ? 2 : 9 }
  const times = await takeTurns({ ours: meanOf(ours, pace), bare: meanOf(bare, pace) }, turns)
  const name = `DescribeJobRun by ${door}, ${situation}`
  const [above, below] = [times.ours, times.bare].map((side) => side.map(microseconds))
  return compare({ name, unit: 'µs', ...doors[door] }, above ?? [], below ?? [])
}

async function answerOf(emr: EmrContainers) {
  const response = await emr.fetch(new Request(url))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}

type ClientConfig = Partial<ConstructorParameters<typeof EMRContainersClient>[0]>

function through(config: ClientConfig = {}): () => Promise<void> {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }
  const client = new EMRContainersClient({ region: 'us-east-1', credentials, ...config })
  return repeat(() => client.send(new DescribeJobRunCommand({ virtualClusterId, id })))
}

function throughMsw(server: SetupServer): () => Promise<void> {
  const call = through()
  return async () => {
    server.listen({ onUnhandledFrame: 'error' })
    await call()
    server.close()
  }
}

function repeat(call: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    for (let made = 0; made < calls; made++) await call()
  }
}

function microseconds(milliseconds: number): number {
  return (milliseconds / calls) * 1000
}
