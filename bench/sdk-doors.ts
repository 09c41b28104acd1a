// What a DescribeJobRun call costs through each door, beside the least that could answer it: `node bench/sdk-doors.ts`.
import { DescribeJobRunCommand, EMRContainersClient } from '@aws-sdk/client-emr-containers'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { createFixtures } from '../src/fixtures/index.ts'
import { createEmrContainers, type EmrContainers } from '../src/handlers/index.ts'

const fixtures = createFixtures()
const jobRun = fixtures.jobRun.completed().build()
const { virtualClusterId, id } = jobRun
const hostname = 'emr-containers.us-east-1.amazonaws.com'
const url = `https://${hostname}/virtualclusters/${virtualClusterId}/jobruns/${id}`
const now = '2026-01-15T09:00:00Z'
const [rounds, callsPerRound] = [100, 50]

/** Two ways to answer the same call; the first is the least that could. */
interface Comparison {
  readonly title: string
  readonly target: number
  readonly bare: () => Promise<unknown>
  readonly ours: () => Promise<unknown>
}

function connect(config: Partial<ConstructorParameters<typeof EMRContainersClient>[0]> = {}) {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' }
  return new EMRContainersClient({ region: 'us-east-1', credentials, ...config })
}

const command = () => new DescribeJobRunCommand({ virtualClusterId, id })

async function staticAnswer(emr: EmrContainers) {
  const response = await emr.fetch(new Request(url))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}

function times(call: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    for (let made = 0; made < callsPerRound; made++) await call()
  }
}

async function comparisons(emr: EmrContainers): Promise<Comparison[]> {
  const { status, headers, body } = await staticAnswer(emr)
  const answer = () => new Response(body, { status, headers })
  const servers = {
    bare: setupServer(http.get('*/virtualclusters/:vc/jobruns/:id', answer)),
    ours: setupServer(...emr.handlers),
  }
  const through = (server: typeof servers.bare) => {
    const client = connect()
    return async () => {
      server.listen({ onUnhandledFrame: 'error' })
      for (let call = 0; call < callsPerRound; call++) await client.send(command())
      server.close()
    }
  }
  const bytes = new TextEncoder().encode(body)
  const requestHandler = {
    handle: () => Promise.resolve({ response: { statusCode: status, headers, body: bytes } }),
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  }
  const [handMade, handled] = [connect({ requestHandler }), connect({ requestHandler: emr.requestHandler })]
  const request = new Request(url)
  return [
    { title: 'SDK through MSW', target: 1.1, bare: through(servers.bare), ours: through(servers.ours) },
    {
      title: 'SDK with requestHandler',
      target: 1.4,
      bare: times(() => handMade.send(command())),
      ours: times(() => handled.send(command())),
    },
    {
      title: 'fetch alone',
      target: 4,
      bare: times(async () => answer()),
      ours: times(() => emr.fetch(request)),
    },
  ]
}

/** Milliseconds that a step takes. */
async function timed(step: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await step()
  return performance.now() - start
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? Number.NaN
}

/** Both ways by turns, so that what else the machine does strikes both. */
async function compare({ title, target, bare, ours }: Comparison, situation: string): Promise<string> {
  const seen: { bare: number; ours: number }[] = []
  for (let round = -10; round < rounds; round++) {
    const pair =
      round % 2 === 0
        ? { bare: await timed(bare), ours: await timed(ours) }
        : await timed(ours).then(async (first) => ({ ours: first, bare: await timed(bare) }))
    if (round >= 0) seen.push(pair)
  }
  const each = (values: number[]) => `${((quantile(values, 0.5) / callsPerRound) * 1000).toFixed(1)} µs`
  const ratios = seen.map((pair) => pair.ours / pair.bare)
  const spread = [0.25, 0.75].map((share) => quantile(ratios, share).toFixed(2)).join(' to ')
  const cells = [
    title,
    situation,
    each(seen.map((pair) => pair.bare)),
    each(seen.map((pair) => pair.ours)),
    quantile(ratios, 0.5).toFixed(2),
    spread,
    `≤ ${target}`,
  ]
  return `| ${cells.join(' | ')} |`
}

async function measure(situation: string, emr: EmrContainers): Promise<void> {
  for (const comparison of await comparisons(emr)) console.log(await compare(comparison, situation))
}

function filled(jobRuns: number): EmrContainers {
  const emr = createEmrContainers({ now })
  emr.jobRuns.add(jobRun, ...fixtures.jobRun.minimal().buildList(jobRuns - 1, { virtualClusterId }))
  return emr
}

console.log('| door | situation | bare | ours | ratio | middle half of the ratios | target |')
console.log('| ---- | --------- | ---- | ---- | ----- | ------------------------- | ------ |')
await measure('10 job runs', filled(10))
await measure('100,000 job runs', filled(100_000))
const busy = filled(10)
for (let call = 0; call < 100_000; call++) await busy.fetch(new Request(url))
await measure('after 100,000 requests', busy)
