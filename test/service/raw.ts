import { createFixtures } from 'emr-containers-testkit/fixtures'
import {
  TestkitError,
  createEmrContainers,
  type EmrContainers,
  type EmrContainersOptions,
} from 'emr-containers-testkit/handlers'
import type { JobRunWire, StartJobRunRequest } from 'emr-containers-testkit/model'
import { expect } from 'vitest'

export const now = '2026-01-15T09:00:00Z'
export const virtualClusterId = 'abcdefghijklmnopqrstuvwxy'
const host = 'https://emr-containers.us-east-1.amazonaws.com'
const jobRuns = `/virtualclusters/${virtualClusterId}/jobruns`

/** EMR on EKS with a clock that is held. */
export function hold(options: EmrContainersOptions = {}): EmrContainers {
  return createEmrContainers({ now, ...options })
}

/** An answer, read. */
export interface Answer {
  readonly status: number
  readonly error: string | null
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

/** One request without an SDK, to say what no SDK says. */
export async function send(
  emr: Pick<EmrContainers, 'fetch'>,
  method: string,
  path: string,
  init: { body?: string; headers?: Record<string, string>; origin?: string } = {},
): Promise<Answer> {
  const { body, headers = {}, origin = host } = init
  const response = await emr.fetch(
    new Request(origin + path, { method, headers, ...(body !== undefined && { body }) }),
  )
  const parsed: unknown = method === 'HEAD' ? {} : await response.json()
  return {
    status: response.status,
    error: response.headers.get('x-amzn-errortype'),
    headers: response.headers,
    body: Object.fromEntries(Object.entries(parsed ?? {})),
  }
}

/** A StartJobRun body that breaks nothing, and the given members. */
export function startBody(members: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { virtualClusterId: _path, ...body } = request
  return { ...body, ...members }
}

const request: StartJobRunRequest = createFixtures().startJobRunRequest.minimal().build()

const json = { 'content-type': 'application/json' }

/** Sends a StartJobRun body as it is. */
export function post(
  emr: EmrContainers,
  body: string,
  headers: Record<string, string> = json,
): Promise<Answer> {
  return send(emr, 'POST', jobRuns, { body, headers })
}

let tokens = 0

/** Starts a job run of its own and returns its ID. */
export async function start(
  emr: EmrContainers,
  members: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { body } = await post(
    emr,
    JSON.stringify(startBody({ clientToken: `token-${++tokens}`, ...members })),
  )
  return String(body['id'])
}

export async function describeRun(emr: EmrContainers, id: string): Promise<JobRunWire> {
  const { body } = await send(emr, 'GET', `${jobRuns}/${id}`)
  return Object.fromEntries(Object.entries(body['jobRun'] ?? {}))
}

export function cancelRun(emr: EmrContainers, id: string): Promise<Answer> {
  return send(emr, 'DELETE', `${jobRuns}/${id}`)
}

/** A page, by its query. */
export async function list(
  emr: EmrContainers,
  query: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<Answer & { readonly jobRuns: JobRunWire[]; readonly nextToken: string | undefined }> {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((item): [string, string] => [name, item]),
  )
  const answer = await send(emr, 'GET', `${jobRuns}?${new URLSearchParams(parameters).toString()}`)
  const { jobRuns: items, nextToken } = answer.body
  return {
    ...answer,
    jobRuns: Array.isArray(items) ? items.map((item: JobRunWire) => item) : [],
    nextToken: typeof nextToken === 'string' ? nextToken : undefined,
  }
}

/** What was tried, why it failed, and what to do instead: none of them is ever missing. */
const grammar = /^\[emr-containers-testkit\] Failed to \w.*?: \S.*\. (\(seed \d+\) )?\w.*\.$/s

/** The parts of the TestkitError that a step throws. */
export function refusal(step: () => unknown): Pick<TestkitError, 'code' | 'path' | 'message'> {
  try {
    step()
  } catch (error) {
    if (!(error instanceof TestkitError)) throw error
    const { code, path, message } = error
    expect(message).toMatch(grammar)
    return { code, path, message }
  }
  throw new Error('The step was not refused.')
}

/** Lets a test say what the types forbid, as JavaScript may. */
export function untyped<Type>(value: unknown, _instead?: Type): Type
export function untyped(value: unknown): unknown {
  return value
}
