import { fork, type ChildProcess } from 'node:child_process'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { openClient, type KeepAliveClient } from './keep-alive-client.ts'
import { quantile, ratiosOf, type Extent, type Measurement } from './measurement.ts'

const connections = 16
const fixtures = createFixtures({ seed: 42 })
const { virtualClusterId } = fixtures
const { clientToken: _, ...order } = fixtures.startJobRunRequest.build()

interface Server {
  readonly child: ChildProcess
  readonly url: string
}

/** What 16 connections get from a server for some time. */
interface Load {
  readonly perSecond: number
  readonly p99: number
}

/** Our server against a bare `node:http` server that returns a body of the same size; the client is this process. */
export async function measureServer({ isQuick }: Extent): Promise<Measurement[]> {
  const started = await measureStarts(isQuick ? 1 : 15)
  const ours = await start('ours')
  const [sizes, id] = await answerSizes(ours.url)
  const bare = { describe: await start('bare', sizes.describe), start: await start('bare', sizes.start) }
  const pace = { rounds: isQuick ? 2 : 15, milliseconds: isQuick ? 50 : 1000 }
  const described = await loadInTurns(
    { ours: ours.url, bare: bare.describe.url },
    () => describeRequest(id),
    pace,
  )
  const begun = await loadInTurns({ ours: ours.url, bare: bare.start.url }, startRequest, pace)
  for (const { child } of [ours, bare.describe, bare.start]) child.kill()
  const p99 = { ours: described.ours.map((seen) => seen.p99), bare: described.bare.map((seen) => seen.p99) }
  return [
    {
      name: 'server: rate of DescribeJobRun over bare',
      ...compareRates(described),
      target: { atLeast: 0.7 },
    },
    { name: 'server: rate of StartJobRun over bare', ...compareRates(begun), target: { atLeast: 0.4 } },
    {
      name: 'server: p99 of DescribeJobRun over bare',
      ratio: ratiosOf(p99.ours, p99.bare),
      target: { atMost: 3 },
      remark: `${quantile(p99.ours, 0.5).toFixed(2)} ms and ${quantile(p99.bare, 0.5).toFixed(2)} ms`,
    },
    {
      name: 'server: first answer over bare',
      ratio: ratiosOf(started.ours, started.bare),
      target: { atMost: 1.5 },
      remark: `${quantile(started.ours, 0.5).toFixed(0)} ms and ${quantile(started.bare, 0.5).toFixed(0)} ms`,
    },
  ]
}

function compareRates({
  ours,
  bare,
}: Record<'ours' | 'bare', Load[]>): Pick<Measurement, 'ratio' | 'remark'> {
  const rates = [ours, bare].map((loads) => loads.map(({ perSecond }) => perSecond))
  const [own = [], other = []] = rates
  const thousands = rates.map((each) => `${(quantile(each, 0.5) / 1000).toFixed(1)} k/s`)
  return { ratio: ratiosOf(own, other), remark: thousands.join(' and ') }
}

async function start(kind: 'ours' | 'bare', bytes = 0): Promise<Server> {
  const child = fork(new URL('server-process.ts', import.meta.url), [kind, String(bytes)])
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => {
      if (typeof message === 'string') resolve(message)
    })
    child.once('exit', (code) => reject(new Error(`the server ${kind} ended with ${code}`)))
  })
  return { child, url }
}

/** Milliseconds from the start of the process to its first answer. */
async function measureStarts(rounds: number): Promise<Record<'ours' | 'bare', number[]>> {
  const times = { ours: new Array<number>(), bare: new Array<number>() }
  for (let round = 0; round < rounds; round++) {
    for (const kind of ['ours', 'bare'] as const) {
      const begin = performance.now()
      const { child, url } = await start(kind, 1000)
      const client = await openClient(url)
      await client.ask(describeRequest('0000000000000000000'))
      times[kind].push(performance.now() - begin)
      client.close()
      child.kill()
    }
  }
  return times
}

/** How long the answers of our server are, and a job run to describe. */
async function answerSizes(url: string): Promise<[Record<'describe' | 'start', number>, string]> {
  const client = await openClient(url)
  const begun = bodyOf(await client.ask(startRequest()))
  const id = /"id":"(\w+)"/.exec(begun)?.[1]
  if (id === undefined) throw new Error(`no job run was started: ${begun}`)
  const described = bodyOf(await client.ask(describeRequest(id)))
  client.close()
  return [{ describe: described.length, start: begun.length }, id]
}

function bodyOf(answer: string): string {
  if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(`not answered: ${answer}`)
  return answer.slice(answer.indexOf('\r\n\r\n') + 4)
}

async function loadInTurns(
  urls: Readonly<Record<'ours' | 'bare', string>>,
  request: () => string,
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<Record<'ours' | 'bare', Load[]>> {
  const loads = { ours: new Array<Load>(), bare: new Array<Load>() }
  // The first round warms up.
  for (let round = -1; round < rounds; round++) {
    for (const kind of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      const measured = await load(urls[kind], request, milliseconds)
      if (round >= 0) loads[kind].push(measured)
    }
  }
  return loads
}

async function load(url: string, request: () => string, milliseconds: number): Promise<Load> {
  const clients = await Promise.all(Array.from({ length: connections }, () => openClient(url)))
  const latencies: number[] = []
  const begin = performance.now()
  await Promise.all(clients.map((client) => askUntil(client, request, begin + milliseconds, latencies)))
  const seconds = (performance.now() - begin) / 1000
  for (const client of clients) client.close()
  return { perSecond: latencies.length / seconds, p99: quantile(latencies, 0.99) }
}

async function askUntil(
  client: KeepAliveClient,
  request: () => string,
  end: number,
  latencies: number[],
): Promise<void> {
  for (let now = performance.now(); now < end;) {
    const answer = await client.ask(request())
    if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(`not answered: ${answer}`)
    const answered = performance.now()
    latencies.push(answered - now)
    now = answered
  }
}

function describeRequest(id: string): string {
  return `GET /virtualclusters/${virtualClusterId}/jobruns/${id} HTTP/1.1\r\nhost: localhost\r\n\r\n`
}

let tokens = 0

/** Each with a token of its own, or it would be the same job run again. */
function startRequest(): string {
  const body = JSON.stringify({ ...order, clientToken: `token-${++tokens}` })
  const head = `POST /virtualclusters/${virtualClusterId}/jobruns HTTP/1.1\r\nhost: localhost\r\n`
  return `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}
