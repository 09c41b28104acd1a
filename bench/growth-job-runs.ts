import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, type EmrContainers } from 'emr-containers-testkit/handlers'
import type { JobRun } from 'emr-containers-testkit/model'
import { createChart, heldMemory, timeOfCall, type Curve } from './curve.ts'
import type { Extent } from './measurement.ts'

const fixtures = createFixtures({ seed: 42 })
const { virtualClusterId } = fixtures
const { clientToken: _, ...order } = fixtures.startJobRunRequest.build()
const jobRuns = `https://emr-containers.us-east-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns`
/** So many that the collections of garbage in a large heap are spread over them. */
const calls = 300

/** A service, and some of the job runs that were put in. */
interface Filled {
  readonly emr: EmrContainers
  readonly some: JobRun[]
}

/** What calls cost among many job runs of one virtual cluster, and what the job runs take. */
export async function growWithJobRuns({ isQuick }: Extent): Promise<Curve> {
  const time = createChart('Time of a call', 'µs')
  const memory = createChart('Memory of the service', 'MB')
  // Calls that are remembered would be counted as job runs.
  const emr = createEmrContainers({ seed: 42, now: '2026-01-15T09:00:00Z', recordedRequests: 1 })
  const filled: Filled = { emr, some: [] }
  const empty = await heldMemory()
  for (const count of isQuick ? [100, 1000] : [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6]) {
    fill(filled, count)
    memory.add('job runs', count, (await heldMemory()) - empty)
    for (const [name, milliseconds] of await timesIn(filled)) time.add(name, count, milliseconds * 1000)
  }
  return { name: 'job-runs', variable: 'job runs in the service', charts: [time.chart(), memory.chart()] }
}

function fill({ emr, some }: Filled, count: number): void {
  for (let missing = count - emr.jobRuns.count(); missing > 0; missing = count - emr.jobRuns.count()) {
    const factory = fixtures.jobRun.minimal().from(emr.jobRuns.count() + 1)
    const chunk = factory.buildList(Math.min(missing, 10_000), { virtualClusterId })
    emr.jobRuns.add(...chunk)
    some.push(...chunk.filter((_jobRun, index) => index % 1000 === 0))
  }
}

async function timesIn({ emr, some }: Filled): Promise<[string, number][]> {
  const started: string[] = []
  const start = async () => {
    const body = JSON.stringify({ ...order, clientToken: `token-${++tokens}` })
    const answer = await ask(emr, jobRuns, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    started.push(/"id":"(\w+)"/.exec(answer)?.[1] ?? '')
  }
  let described = 0
  const describe = () => ask(emr, `${jobRuns}/${some[described++ % some.length]?.id}`)
  const cancel = () => ask(emr, `${jobRuns}/${started.pop()}`, { method: 'DELETE' })
  const middle = some[Math.floor(some.length / 2)]?.createdAt?.toISOString()
  return [
    ['StartJobRun', await timeOfCall(start, calls)],
    ['DescribeJobRun', await timeOfCall(describe, calls)],
    ['CancelJobRun', await timeOfCall(cancel, calls)],
    ['ListJobRuns', await timeOfCall(() => ask(emr, jobRuns), calls)],
    [
      'ListJobRuns created before',
      await timeOfCall(() => ask(emr, `${jobRuns}?createdBefore=${middle}`), calls),
    ],
    [
      'ListJobRuns of a rare state',
      await timeOfCall(() => ask(emr, `${jobRuns}?states=CANCEL_PENDING`), calls),
    ],
  ]
}

let tokens = 0

async function ask(emr: EmrContainers, url: string, init?: RequestInit): Promise<string> {
  const response = await emr.fetch(new Request(url, init))
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} was answered ${response.status} ${text}`)
  return text
}
