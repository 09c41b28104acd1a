import { createControlClient, type ControlClient } from 'emr-containers-testkit/server'
import { openClient, type KeepAliveClient } from './keep-alive-client.ts'
import { quantile } from './measurement.ts'
import { listRequest } from './million-requests.ts'
import { startServe, type ServedCommand } from './served-command.ts'

/** A server, and the job runs that it was given. */
export interface Session {
  readonly server: ServedCommand
  readonly control: ControlClient
  readonly ids: string[]
  /** The heap when there was nothing. */
  readonly empty: number
}

export async function openSession(nodeOptions: readonly string[]): Promise<Session> {
  const server = await startServe(nodeOptions)
  const { collected } = await server.memory()
  return { server, control: createControlClient(server.url), ids: [], empty: collected }
}

/** Asks on connections of its own: one that were kept for later would be closed by then. */
export async function withClients<Result>(
  { server: { url } }: Session,
  connections: number,
  use: (clients: readonly KeepAliveClient[]) => Promise<Result>,
): Promise<Result> {
  const clients = await Promise.all(Array.from({ length: connections }, () => openClient(url)))
  try {
    return await use(clients)
  } finally {
    for (const client of clients) client.close()
  }
}

/** The milliseconds that each of many requests takes, asked on some connections at a time: middle, 99th, worst. */
export async function time(
  session: Session,
  connections: number,
  count: number,
  request: (number: number) => string,
  read: (body: string, number: number) => void = () => undefined,
): Promise<string> {
  const times: number[] = []
  let asked = 0
  const work = async (client: KeepAliveClient) => {
    while (asked < count) {
      const number = asked++
      const begin = performance.now()
      const body = await bodyOf(client, request(number))
      times.push(performance.now() - begin)
      read(body, number)
    }
  }
  await withClients(session, connections, (clients) => Promise.all(clients.map(work)))
  return [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(1)).join(' ')
}

/** The body of the answer to one request. */
export function ask(session: Session, request: string): Promise<string> {
  return withClients(session, 1, async ([client]) => (client ? bodyOf(client, request) : ''))
}

async function bodyOf(client: KeepAliveClient, request: string): Promise<string> {
  const answer = await client.ask(request)
  if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(`not answered: ${answer.slice(0, 2000)}`)
  return answer.slice(answer.indexOf('\r\n\r\n') + 4)
}

/** Reads all pages of ListJobRuns: the IDs on them, and the token of the last one. */
export async function listAll(session: Session): Promise<{ ids: string[]; lastToken: string }> {
  const ids: string[] = []
  let lastToken = ''
  for (let token: string | undefined = ''; token !== undefined;) {
    lastToken = token
    const query = { maxResults: '1000', ...(token !== '' && { nextToken: token }) }
    const page = await ask(session, listRequest(query))
    for (const [, id = ''] of page.matchAll(/"id":"(\w+)"/g)) ids.push(id)
    token = /"nextToken":"([^"]+)"/.exec(page)?.[1]
  }
  return { ids, lastToken }
}

/** Reads all pages of the control API. */
export async function listControlled({ jobRuns }: ControlClient): Promise<string[]> {
  const ids: string[] = []
  for (let from: number | undefined = 0; from !== undefined;) {
    const page: Awaited<ReturnType<typeof jobRuns.page>> = await jobRuns.page(from, 1000)
    for (const { id = '' } of page.jobRuns) ids.push(id)
    from = page.next
  }
  return ids
}
