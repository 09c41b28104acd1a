import type { HttpRequest, HttpResponse } from '../service/http.ts'
import { TestkitError, listAllowed } from '../testkit-error.ts'
import { advanceClock, readClock, setClock } from './control-clock.ts'
import { addFaults, assertAllUsed, listFaults, removeFaults, replayFaults } from './control-faults.ts'
import { health, reset } from './control-health.ts'
import { addJobRuns, driveJobRun, getJobRun, listJobRuns } from './control-job-runs.ts'
import { listRequests } from './control-requests.ts'
import { readControlBody } from './control-body.ts'
import type { ControlRoute, ControlWorld } from './control-route.ts'

/** Where the control API lives: no operation of AWS has such a path. */
const prefix = '/_testkit/'

/** Where LocalStack has its health, which container set-ups ask for. */
const localStackHealth = '/_localstack/health'

const routes: Readonly<Record<string, ControlRoute>> = {
  [`GET ${localStackHealth}`]: health,
  'GET /_testkit/health': health,
  'POST /_testkit/reset': reset,
  'GET /_testkit/requests': listRequests,
  'GET /_testkit/job-runs': listJobRuns,
  'POST /_testkit/job-runs': addJobRuns,
  'GET /_testkit/job-runs/{id}': getJobRun,
  'POST /_testkit/job-runs/{id}': driveJobRun,
  'GET /_testkit/clock': readClock,
  'POST /_testkit/clock/advance': advanceClock,
  'POST /_testkit/clock/set': setClock,
  'GET /_testkit/faults': listFaults,
  'POST /_testkit/faults': addFaults,
  'DELETE /_testkit/faults': removeFaults,
  'POST /_testkit/faults/replay': replayFaults,
  'POST /_testkit/faults/assert-all-used': assertAllUsed,
}

/** Whether a request is meant for the control API. */
export function isControlCall({ url }: HttpRequest): boolean {
  // Looked for first, as taking each URL apart would slow every call of the service.
  if (!url.includes('/_')) return false
  const pathname = pathOf(url)
  return pathname.startsWith(prefix) || pathname === localStackHealth
}

/** Answers a call of the control API, JSON for JSON. It never throws for what a client sends. */
export function answerControlCall(world: ControlWorld): (request: HttpRequest) => HttpResponse {
  return (request) => {
    try {
      return json(200, perform(world, request))
    } catch (error) {
      return refusal(error instanceof TestkitError ? error : unexpected(error))
    }
  }
}

/** What the control API answers to an error of this package. */
export function refusal(error: unknown): HttpResponse {
  if (!(error instanceof TestkitError)) throw error
  const { code, message, path, seed } = error
  return json(statuses[code] ?? 400, { code, message, path, seed })
}

const statuses: Readonly<Partial<Record<TestkitError['code'], number>>> = {
  REFUSED_CALLER: 403,
  REQUEST_TOO_LARGE: 413,
  UNKNOWN_ROUTE: 404,
  JOB_RUN_NOT_FOUND: 404,
  JOB_RUN_EXISTS: 409,
  ILLEGAL_TRANSITION: 409,
  UNUSED_FAULT: 409,
  INTERNAL_ERROR: 500,
}

function perform(world: ControlWorld, request: HttpRequest): unknown {
  const { pathname, searchParams: query } = new URL(request.url, 'http://localhost')
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const [, id] = /^\/_testkit\/job-runs\/([^/]+)$/.exec(pathname) ?? []
  const name = `${method} ${id === undefined ? pathname : '/_testkit/job-runs/{id}'}`
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined
  if (!route) throw unknownRoute(`${method} ${pathname}`)
  return route(world, { id: decode(id ?? ''), query, body: readControlBody(request.body) })
}

function pathOf(url: string): string {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : ''
}

/** An ID that is not valid percent-encoding stays as it is: there is no job run of it. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function json(status: number, value: unknown): HttpResponse {
  const body = JSON.stringify(value)
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
  }
  return { kind: 'response', status, headers, body }
}

/** Ours to mend, and no reason to end the server: an answer of many large job runs may have no room in a string. */
function unexpected(cause: unknown): TestkitError {
  return new TestkitError({
    code: 'INTERNAL_ERROR',
    failedTo: 'answer a call of the control API',
    reason: String(cause),
    remedy: 'Ask for less at a time; if that does not help, report it.',
    cause,
  })
}

function unknownRoute(called: string): TestkitError {
  return new TestkitError({
    code: 'UNKNOWN_ROUTE',
    failedTo: 'use the control API',
    path: '$',
    reason: `it serves no ${called.slice(0, 200)}`,
    remedy: listAllowed(Object.keys(routes)),
  })
}
