import { fork, type ChildProcess } from 'node:child_process'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { openClient, type KeepAliveClient } from './keep-alive-client.ts'
import { compare, quantile, type Extent, type Finding } from './measurement.ts'
import { takeTurns } from './take-turns.ts'

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

const conditions =
  'GET on 16 connections that are kept, one request under way on each, client in another process'

/** Our server against a bare `node:http` server that returns a body of the same size; the client is this process. */
export async function measureServer({ isQuick, stretch }: Extent): Promise<Finding[]> {
  const starts = await takeTurns(
    { ours: () => timeToFirstAnswer('ours'), bare: () => timeToFirstAnswer('bare') },
    isQuick ? { rounds: 1, warmUps: 0 } : { rounds: 3 },
  )
  const ours = await start('ours')
  const [sizes, id] = await answerSizes(ours.url)
  const bare = { describe: await start('bare', sizes.describe), start: await start('bare', sizes.start) }
  const loadOf = ({ url }: Server, request: () => string) => {
    return () => load(url, request, (isQuick ? 50 : 500) * stretch)
  }
  const turns = { rounds: isQuick ? 1 : 5 }
  const describe = () => describeRequest(id)
  const described = await takeTurns(
    { ours: loadOf(ours, describe), bare: loadOf(bare.describe, describe) },
    turns,
  )
  const begun = await takeTurns(
    { ours: loadOf(ours, startRequest), bare: loadOf(bare.start, startRequest) },
    turns,
  )
  for (const { child } of [ours, bare.describe, bare.start]) child.kill()
  return [
    compare(
      {
        name: 'server: rate of DescribeJobRun over bare',
        above: `\`startServer\` in a process of its own: ${conditions}`,
        below: '`node:http` server in a process of its own that writes a body of the same length; same load',
        unit: 'k/s',
        target: { atLeast: 0.7 },
      },
      described.ours.map(rate),
      described.bare.map(rate),
    ),
    compare(
      {
        name: 'server: rate of StartJobRun over bare',
        above: 'the same with POST of `startJobRunRequest` and another token each time',
        below: 'the same bare server, which reads the request and discards it; same load',
        unit: 'k/s',
        target: { atLeast: 0.4 },
      },
      begun.ours.map(rate),
      begun.bare.map(rate),
    ),
    compare(
      {
        name: 'server: p99 of DescribeJobRun over bare',
        above: 'the time that 99 of 100 answers stay below, under the load of the first line',
        below: 'the same of the bare server',
        unit: 'ms',
        target: { atMost: 3 },
      },
      described.ours.map(({ p99 }) => p99),
      described.bare.map(({ p99 }) => p99),
    ),
    compare(
      {
        name: 'server: first answer over bare',
        above: 'from the start of the process, `node` with `startServer`, to the first answer',
        below: 'the same of the bare server',
        unit: 'ms',
        target: { atMost: 1.5 },
      },
      starts.ours,
      starts.bare,
    ),
  ]
}

/** Thousands a second. */
function rate({ perSecond }: Load): number {
  return perSecond / 1000
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
async function timeToFirstAnswer(kind: 'ours' | 'bare'): Promise<number> {
  const begin = performance.now()
  const { child, url } = await start(kind, 1000)
  const client = await openClient(url)
  await client.ask(describeRequest('0000000000000000000'))
  const took = performance.now() - begin
  client.close()
  child.kill()
  return took
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
