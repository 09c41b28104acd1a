// Whether a million job runs are served as a thousand are, over HTTP and by `serve` as users start it:
// `npm run bench:million -- [--count 1000000] [--varied] [--node-option=--max-old-space-size=2048]...`.
import { parseArgs } from 'node:util'
import { openClient, type KeepAliveClient } from './keep-alive-client.ts'
import { quantile } from './measurement.ts'
import {
  cancelRequest,
  describeRequest,
  getRequest,
  listRequest,
  queries,
  startRequest,
} from './million-requests.ts'
import { startServe, type ServedCommand } from './served-command.ts'

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    varied: { type: 'boolean', default: false },
    'node-option': { type: 'string', multiple: true, default: [] },
  },
})
const connections = 16
const step = Math.ceil(Number(options.count) / 10)
const samples = 300

/** What is asked of the server, and what is known of it. */
interface Session {
  readonly server: ServedCommand
  readonly clients: readonly KeepAliveClient[]
  readonly ids: string[]
  /** The heap when there was nothing. */
  readonly empty: number
  deepToken: string | undefined
}

type Row = Record<string, string>

interface Page {
  readonly jobRuns: readonly { readonly id: string }[]
  readonly nextToken?: string
  readonly next?: number
}

async function open(): Promise<Session> {
  const server = await startServe(options['node-option'])
  const clients = await Promise.all(Array.from({ length: connections }, () => openClient(server.url)))
  const { collected } = await server.memory()
  return { server, clients, ids: [], empty: collected, deepToken: undefined }
}

/** The milliseconds that each of many requests takes, asked by some clients at a time. */
async function time(
  clients: readonly KeepAliveClient[],
  count: number,
  request: (number: number) => string,
  read: (body: string, number: number) => void = () => undefined,
): Promise<number[]> {
  const times: number[] = []
  let asked = 0
  const work = async (client: KeepAliveClient) => {
    while (asked < count) {
      const number = asked++
      const begin = performance.now()
      const body = bodyOf(await client.ask(request(number)))
      times.push(performance.now() - begin)
      read(body, number)
    }
  }
  await Promise.all(clients.map(work))
  return times
}

function bodyOf(answer: string): string {
  if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(`not answered: ${answer.slice(0, 2000)}`)
  return answer.slice(answer.indexOf('\r\n\r\n') + 4)
}

function brief(times: readonly number[]): string {
  return [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(1)).join(' ')
}

async function startMore({ clients, ids }: Session): Promise<Row> {
  const from = ids.length
  const begin = performance.now()
  const times = await time(
    clients,
    step,
    (number) => startRequest(from + number, options.varied),
    (body, number) => {
      ids[from + number] = /"id":"(\w+)"/.exec(body)?.[1] ?? ''
    },
  )
  const rate = (1000 * step) / (performance.now() - begin)
  // At once, as what has ended cannot be cancelled.
  const cancelled = await time(clients, samples, (number) => cancelRequest(ids.at(-1 - number) ?? ''))
  return { 'starts a second': rate.toFixed(0), start: brief(times), cancel: brief(cancelled) }
}

async function readSome(session: Session): Promise<Row> {
  const { clients, ids } = session
  const one = clients.slice(0, 1)
  const [client] = one
  if (!client) throw new Error('there is no client')
  // Numbers all over those that there are, the same in each run.
  const anyId = (number: number) => ids[(number * 7_919_993) % ids.length] ?? ''
  const row = {
    describe: brief(await time(clients, samples * 16, (number) => describeRequest(anyId(number)))),
  }
  session.deepToken ??= await walk(client, () => undefined)
  const half = await client.ask(describeRequest(ids[ids.length >>> 1] ?? ''))
  const middle = /"createdAt":"([^"]+)"/.exec(half)?.[1] ?? ''
  for (const [name, query] of Object.entries(queries(middle, session.deepToken))) {
    Object.assign(row, { [name]: brief(await time(one, samples, () => listRequest(query))) })
  }
  const last = getRequest(`/_testkit/job-runs?from=${ids.length - 50}&limit=50`)
  const recorded = getRequest('/_testkit/requests')
  return {
    ...row,
    'last page of /_testkit/job-runs': brief(await time(one, samples / 10, () => last)),
    '/_testkit/requests': brief(await time(one, samples / 30, () => recorded)),
  }
}

/** Reads all pages, and returns the token of the last one. */
async function walk(client: KeepAliveClient, see: (id: string) => void): Promise<string> {
  let token = ''
  for (;;) {
    const query = { maxResults: '1000', ...(token !== '' && { nextToken: token }) }
    const page: Page = JSON.parse(bodyOf(await client.ask(listRequest(query))))
    for (const { id } of page.jobRuns) see(id)
    if (page.nextToken === undefined) return token
    token = page.nextToken
  }
}

async function measureMemory({ server, clients: [client], empty }: Session): Promise<Row> {
  if (!client) throw new Error('there is no client')
  const health: { readonly jobRuns: { readonly bytes: number; readonly bytesEach: number } } = JSON.parse(
    bodyOf(await client.ask(getRequest('/_testkit/health'))),
  )
  const { rss, heapUsed, collected } = await server.memory()
  return {
    'reported MB': megabytes(health.jobRuns.bytes),
    'reported bytes each': String(health.jobRuns.bytesEach),
    'true MB': megabytes(collected - empty),
    'heap MB': megabytes(heapUsed),
    'resident MB': megabytes(rss),
  }
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}

/** Says what is lost, of all that was started. */
async function readAll({ clients: [client], ids }: Session): Promise<string> {
  if (!client) throw new Error('there is no client')
  const listed: string[] = []
  const controlled: string[] = []
  await walk(client, (id) => listed.push(id))
  for (let from: number | undefined = 0; from !== undefined;) {
    const page: Page = JSON.parse(bodyOf(await client.ask(getRequest(`/_testkit/job-runs?from=${from}`))))
    for (const { id } of page.jobRuns) controlled.push(id)
    from = page.next
  }
  return `${ids.length} started; ListJobRuns: ${compare(ids, listed)}; /_testkit/job-runs: ${compare(ids, controlled)}`
}

function compare(ids: readonly string[], found: readonly string[]): string {
  const seen = new Set(found)
  const lost = ids.filter((id) => !seen.has(id)).length
  return `${found.length} read, ${lost} lost, ${found.length - seen.size} twice`
}

function table(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['middle, 99th, worst ms', ...rows.map((_, index) => String((index + 1) * step))]),
    line(['---', ...rows.map(() => '---')]),
    ...names.map((name) => line([name, ...rows.map((row) => row[name] ?? '')])),
  ].join('\n')
}

const session = await open()
const rows: Row[] = []
try {
  for (let round = 0; round < 10; round++) {
    rows.push({
      ...(await startMore(session)),
      ...(await readSome(session)),
      ...(await measureMemory(session)),
    })
    console.error(JSON.stringify(rows.at(-1)))
  }
  console.log(table(rows))
  const begin = performance.now()
  console.log(await readAll(session))
  console.log(`read in ${((performance.now() - begin) / 1000).toFixed(0)} s`)
} finally {
  for (const client of session.clients) client.close()
  session.server.child.kill()
}
