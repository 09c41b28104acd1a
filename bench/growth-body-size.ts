import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, type EmrContainers } from 'emr-containers-testkit/handlers'
import { createChart, heldMemory, timeOfCall, type Curve } from './curve.ts'
import { quantile, type Extent } from './measurement.ts'

const { startJobRunRequest, virtualClusterId } = createFixtures({ seed: 42 })
const { clientToken: _, ...order } = startJobRunRequest.build()
const url = `https://emr-containers.us-east-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns`

/** Makes bodies of about so many bytes; each with another token, or it would be the same job run again. */
type Bodies = (bytes: number) => () => string

let tokens = 0
const token = 'the-token'

/** A body in which something is repeated until it has its size. */
function repeating(piece: string, around: (pieces: unknown[]) => object): Bodies {
  return (bytes) => {
    const rest = JSON.stringify({ ...order, ...around([]) }).length
    const length = Math.max(1, Math.round((bytes - rest) / (piece.length + 1)))
    const pieces = Array.from<unknown>({ length }).fill(JSON.parse(piece))
    const body = JSON.stringify({ ...order, ...around(pieces), clientToken: token })
    return () => body.replaceAll(token, `token-${++tokens}`)
  }
}

// Another script for each, as the service keeps one copy of equal job drivers.
const argumentsOf = (entryPointArguments: unknown[]) => ({
  jobDriver: {
    sparkSubmitJobDriver: { entryPoint: `s3://amzn-s3-demo-bucket/${token}.py`, entryPointArguments },
  },
})

const kinds: Readonly<Record<string, Bodies>> = {
  valid: repeating(JSON.stringify('x'.repeat(100)), argumentsOf),
  'not valid, a list': repeating('""', argumentsOf),
  'not valid, nested': repeating('{"classification":""}', (configurations) => ({
    configurationOverrides: { applicationConfiguration: nest(configurations) },
  })),
}

/** Lists of at most a hundred, as the API allows, so that each of them is wrong in one place only. */
function nest(configurations: unknown[]): unknown[] {
  if (configurations.length <= 100) return configurations
  const groups = Array.from({ length: Math.ceil(configurations.length / 100) }, (_group, index) => ({
    classification: 'spark',
    configurations: configurations.slice(index * 100, (index + 1) * 100),
  }))
  return nest(groups)
}

/** What a StartJobRun call costs when its body is large, and how much of it the service remembers. */
export async function growWithBodySize({ isQuick }: Extent): Promise<Curve> {
  const time = createChart('Time of a StartJobRun call', 'ms')
  const memory = createChart('Memory that a remembered call keeps', 'kB')
  for (const bytes of isQuick ? [1e3, 3e3] : [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6, 1.3e6]) {
    for (const [kind, bodies] of Object.entries(kinds)) {
      const emr = createEmrContainers({ seed: 42, now: '2026-01-15T09:00:00Z' })
      const body = bodies(bytes)
      const call = () => start(emr, body(), kind === 'valid' ? 200 : 400)
      const size = body().length
      time.add(kind, size, await timeOfCall(call, Math.max(10, Math.ceil(1e5 / bytes))))
      memory.add(kind, size, await keptByCall(call, Math.max(30, Math.ceil(1e5 / bytes))))
    }
  }
  return { name: 'body-size', variable: 'bytes of the body', charts: [time.chart(), memory.chart()] }
}

/** Kilobytes below which what a call keeps cannot be told from what comes and goes in the heap meanwhile. */
const resolution = 1

/** The middle of what several batches of calls leave behind, in kilobytes a call. */
async function keptByCall(call: () => unknown, calls: number): Promise<number> {
  const kept: number[] = []
  let before = await heldMemory()
  for (let batch = 0; batch < 5; batch++) {
    for (let made = 0; made < calls; made++) await call()
    const after = await heldMemory()
    kept.push(((after - before) * 1024) / calls)
    before = after
  }
  return Math.max(resolution, quantile(kept, 0.5))
}

async function start(emr: EmrContainers, body: string, expected: number): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await emr.fetch(new Request(url, { method: 'POST', headers, body }))
  const text = await response.text()
  if (response.status !== expected) throw new Error(`answered ${response.status}: ${text.slice(0, 200)}`)
}
