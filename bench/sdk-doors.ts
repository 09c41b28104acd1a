import { DescribeJobRunCommand, EMRContainersClient } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, type EmrContainers } from 'emr-containers-testkit/handlers'
import { http } from 'msw'
import { setupServer, type SetupServer } from 'msw/node'
import { quantile, ratiosOf, type Extent, type Measurement } from './measurement.ts'
import { takeTurns, type Pace } from './take-turns.ts'

const fixtures = createFixtures()
const jobRun = fixtures.jobRun.completed().build()
const { virtualClusterId, id } = jobRun
const url = `https://emr-containers.us-east-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns/${id}`

/** Calls of one turn: MSW is put in and out once in each. */
const calls = 50

const targets = { msw: 1.1, requestHandler: 1.4, fetch: 4 }

/** A DescribeJobRun call through each door, over the same call through the least that could answer it. */
export async function measureSdkDoors({ isQuick }: Extent): Promise<Measurement[]> {
  const many = isQuick ? 1000 : 100_000
  const pace = { rounds: isQuick ? 3 : 41, milliseconds: isQuick ? 1 : 40 }
  const busy = filled(10)
  for (let call = 0; call < many; call++) await busy.fetch(new Request(url))
  return [
    ...(await measureIn('10 job runs', filled(10), pace)),
    ...(await measureIn(`${many} job runs`, filled(many), pace)),
    ...(await measureIn(`after ${many} requests`, busy, pace)),
  ]
}

function filled(jobRuns: number): EmrContainers {
  const emr = createEmrContainers({ now: '2026-01-15T09:00:00Z' })
  emr.jobRuns.add(jobRun, ...fixtures.jobRun.minimal().buildList(jobRuns - 1, { virtualClusterId }))
  return emr
}

async function measureIn(situation: string, emr: EmrContainers, pace: Pace): Promise<Measurement[]> {
  const { status, headers, body } = await answerOf(emr)
  const answer = () => new Response(body, { status, headers })
  const bytes = new TextEncoder().encode(body)
  const handle = () => Promise.resolve({ response: { statusCode: status, headers, body: bytes } })
  const handMade = { handle, updateHttpClientConfig: () => undefined, httpHandlerConfigs: () => ({}) }
  const request = new Request(url)
  const pairs = {
    msw: [
      throughMsw(setupServer(...emr.handlers)),
      throughMsw(setupServer(http.get('*/virtualclusters/:vc/jobruns/:id', answer))),
    ],
    requestHandler: [through({ requestHandler: emr.requestHandler }), through({ requestHandler: handMade })],
    fetch: [repeat(() => emr.fetch(request)), repeat(async () => answer())],
  } as const
  const measurements: Measurement[] = []
  for (const door of ['msw', 'requestHandler', 'fetch'] as const) {
    const [ours, bare] = pairs[door]
    const times = await takeTurns({ ours, bare }, pace)
    measurements.push({
      name: `DescribeJobRun by ${door}, ${situation}`,
      ratio: ratiosOf(times.ours, times.bare),
      target: { atMost: targets[door] },
      remark: `${each(times.ours)} and ${each(times.bare)}`,
    })
  }
  return measurements
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

function each(milliseconds: readonly number[]): string {
  return `${((quantile(milliseconds, 0.5) / calls) * 1000).toFixed(0)} µs`
}
