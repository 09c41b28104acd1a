// Whether a million job runs are served as a thousand are, over HTTP and by `serve` as users start it:
// `npm run bench:million -- [--count 1000000] [--varied] [--node-option=--max-old-space-size=2048]...`.
import { parseArgs } from 'node:util'
import {
  cancelRequest,
  describeRequest,
  getRequest,
  listRequest,
  queries,
  startRequest,
} from './million-requests.ts'
import { ask, listAll, listControlled, openSession, time, type Session } from './million-session.ts'

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    varied: { type: 'boolean', default: false },
    'node-option': { type: 'string', multiple: true, default: [] },
  },
})
const rounds = 10
const step = Math.ceil(Number(options.count) / rounds)
const samples = 300
const connections = 16

type Row = Record<string, string>

async function startMore(session: Session): Promise<Row> {
  const { ids } = session
  const from = ids.length
  const request = (number: number) => startRequest(from + number, options.varied)
  const begin = performance.now()
  const start = await time(session, connections, step, request, (body, number) => {
    ids[from + number] = /"id":"(\w+)"/.exec(body)?.[1] ?? ''
  })
  const rate = (1000 * step) / (performance.now() - begin)
  // At once, as what has ended cannot be cancelled.
  const cancel = await time(session, connections, Math.min(samples, step), (number) =>
    cancelRequest(ids.at(-1 - number) ?? ''),
  )
  return { 'starts a second': rate.toFixed(0), start, cancel }
}

/** The deep token is that of the last page in the first round: newer job runs come before it. */
async function readSome(session: Session, deepToken: string): Promise<Row> {
  const { ids } = session
  // Numbers all over those that there are, the same in each run.
  const anyId = (number: number) => ids[(number * 7_919_993) % ids.length] ?? ''
  const describe = await time(session, connections, samples * 16, (number) => describeRequest(anyId(number)))
  const half = await ask(session, describeRequest(ids[ids.length >>> 1] ?? ''))
  const middle = /"createdAt":"([^"]+)"/.exec(half)?.[1] ?? ''
  const pages: Row = {}
  for (const [name, query] of Object.entries(queries(middle, deepToken))) {
    pages[name] = await time(session, 1, samples, () => listRequest(query))
  }
  const last = getRequest(`/_testkit/job-runs?from=${ids.length - 50}&limit=50`)
  return {
    describe,
    ...pages,
    'last page of /_testkit/job-runs': await time(session, 1, samples / 10, () => last),
    '/_testkit/requests': await time(session, 1, samples / 30, () => getRequest('/_testkit/requests')),
  }
}

async function measureMemory({ server, control, empty }: Session): Promise<Row> {
  const { jobRuns } = await control.health()
  const { rss, heapUsed, collected } = await server.memory()
  return {
    'reported MB': megabytes(jobRuns.bytes),
    'true MB': megabytes(collected - empty),
    'heap MB': megabytes(heapUsed),
    'resident MB': megabytes(rss),
    'reported bytes each': String(jobRuns.bytesEach),
  }
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}

/** Says what is lost, of all that was started. */
async function readAll(session: Session): Promise<string> {
  const { control, ids } = session
  const listed = compare(ids, (await listAll(session)).ids)
  const controlled = compare(ids, await listControlled(control))
  return `${ids.length} started. ListJobRuns: ${listed}. /_testkit/job-runs: ${controlled}.`
}

function compare(ids: readonly string[], found: readonly string[]): string {
  const seen = new Set(found)
  const lost = ids.filter((id) => !seen.has(id)).length
  return `${found.length} read, ${lost} lost, ${found.length - seen.size} twice`
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function table(rows: readonly Row[]): string {
  return [
    line(['middle, 99th, worst ms', ...rows.map((_, index) => String((index + 1) * step))]),
    line(['---', ...rows.map(() => '---')]),
    ...Object.keys(rows[0] ?? {}).map((name) => line([name, ...rows.map((row) => row[name] ?? '')])),
  ].join('\n')
}

const session = await openSession(options['node-option'])
try {
  const rows: Row[] = []
  let deepToken: string | undefined
  for (let round = 1; round <= rounds; round++) {
    console.error(`${round} of ${rounds} ...`)
    const started = await startMore(session)
    deepToken ??= (await listAll(session)).lastToken
    rows.push({ ...started, ...(await readSome(session, deepToken)), ...(await measureMemory(session)) })
  }
  console.log(`${table(rows)}\n\n${await readAll(session)}`)
} finally {
  session.server.child.kill()
}
