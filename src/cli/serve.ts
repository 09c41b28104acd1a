import { once } from 'node:events'
import { prepareServer, type PreparedServer } from '../server/prepare-server.ts'
import { TestkitError } from '../testkit-error.ts'
import { CliError, exitCodes } from './cli-error.ts'
import { logRequests } from './log-requests.ts'
import { serveHelp } from './serve-help.ts'
import { readServeOptions, type ServeChoice } from './serve-options.ts'
import type { Command, Terminal } from './terminal.ts'

/** Requests that are under way when the command is told to stop have this many milliseconds to be answered. */
const grace = 5000

/** `serve`: the service on a port, until it is told to stop. */
export const serveCommand: Command = {
  help: serveHelp,
  async run(args, terminal) {
    const choice = readServeOptions(args, terminal.environment)
    const { service, open } = prepare(choice, terminal)
    if (choice.load !== undefined) await load(choice.load, terminal, service)
    const { url, close } = await open().catch((error: unknown) => {
      throw error instanceof TestkitError ? new CliError(error.message, exitCodes.port) : error
    })
    const stopped = untilStopped()
    terminal.stdout.write(announce(url, choice, service))
    await stopped
    await close(grace)
    return exitCodes.success
  },
}

function prepare({ server, quiet }: ServeChoice, { stderr, environment }: Terminal): PreparedServer {
  const isColoured = stderr.isTTY === true && !environment['NO_COLOR']
  return prepareServer({ ...server, ...(!quiet && { onRequest: logRequests(stderr, isColoured) }) })
}

/** What reads files is loaded for those who have one: a server must be there at once. */
async function load(
  file: string,
  { stdin }: Terminal,
  { jobRuns }: PreparedServer['service'],
): Promise<void> {
  const { loadJobRuns } = await import('./load-job-runs.ts')
  await loadJobRuns(file, stdin, jobRuns)
}

/** A second signal finds no listener, and ends the process at once. */
async function untilStopped(): Promise<void> {
  const waiting = new AbortController()
  const { signal } = waiting
  await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })])
  waiting.abort()
}

function announce(
  url: string,
  { server: { seed = 0, region = 'us-east-1' }, json, quiet }: ServeChoice,
  { jobRuns }: PreparedServer['service'],
): string {
  if (json) {
    // As sockets take them: a URL would have the address of IPv6 in brackets, and no port 80.
    const [, host = '', port] = /^http:\/\/\[?(.*?)\]?:(\d+)$/.exec(url) ?? []
    return `${JSON.stringify({ url, host, port: Number(port), seed, jobRuns: jobRuns.count(), pid: process.pid })}\n`
  }
  if (quiet) return `${url}\n`
  return `${url}
EMR on EKS answers there, with seed ${seed} and ${jobRuns.count()} job runs. Any AWS SDK finds it by its environment:
  export AWS_ENDPOINT_URL_EMR_CONTAINERS=${url} AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_REGION=${region}
  aws --endpoint-url ${url} emr-containers list-job-runs --virtual-cluster-id abcdefghijklmnopqrstuvwxy
Its state, clock and faults are controlled below ${url}/_testkit/, see docs/control-api.md.
`
}
