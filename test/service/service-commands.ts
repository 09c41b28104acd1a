import type { EmrContainers } from 'emr-containers-testkit/handlers'
import { fault } from 'emr-containers-testkit/handlers'
import type { OperationName } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { now, send, startBody, type Answer } from './raw.ts'
import {
  isCancellable,
  matching,
  stateOf,
  strike,
  type ModelFault,
  type ModelRun,
  type ServiceModel,
} from './service-model.ts'

type Command = fc.AsyncCommand<ServiceModel, EmrContainers>

const clusters = ['clusterone', 'clustertwo']
const names = ['good', 'bad']

function command(
  text: string,
  run: (model: ServiceModel, emr: EmrContainers) => Promise<void>,
  check: (model: ServiceModel) => boolean = () => true,
): Command {
  return { check, run, toString: () => text }
}

/** Makes a call and hands its answer on, unless a fault that the model foresees takes it. */
async function call(
  model: ServiceModel,
  operation: OperationName,
  request: () => Promise<Answer>,
): Promise<{ answer: Answer | undefined; hasEffect: boolean }> {
  const struck = strike(model, operation)
  if (struck?.kind === 'connectionReset') await expect(request()).rejects.toThrow('reset')
  if (struck?.kind === 'throttling') expect(await request()).toMatchObject({ error: 'ThrottlingException' })
  const answer = struck ? undefined : await request()
  return { answer, hasEffect: struck?.when !== 'before' }
}

const start = fc.record({
  cluster: fc.constantFrom(...clusters),
  name: fc.constantFrom(...names),
  token: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  outcome: fc.constantFrom(undefined, undefined, 'COMPLETED' as const, 'FAILED' as const),
})

function startCommand({
  cluster,
  name,
  token,
  outcome,
}: Pick<ModelRun, 'cluster' | 'name' | 'token' | 'outcome'>): Command {
  return command(`start ${name} in ${cluster} with ${token} to end ${outcome}`, async (model, emr) => {
    const tags = { 'testkit:outcome': outcome }
    const body = JSON.stringify(startBody({ name, clientToken: token, tags }))
    const headers = { 'content-type': 'application/json' }
    const { answer, hasEffect } = await call(model, 'StartJobRun', () =>
      send(emr, 'POST', `/virtualclusters/${cluster}/jobruns`, { body, headers }),
    )
    const earlier = model.runs.find((run) => run.cluster === cluster && run.token === token)
    if (!earlier && hasEffect) {
      // Whoever lost the answer finds the ID in the list.
      const id = answer ? String(answer.body['id']) : (emr.jobRuns.list().at(-1)?.id ?? '')
      expect(model.runs.map((run) => run.id)).not.toContain(id)
      model.runs.push({ id, cluster, name, token, outcome, createdAt: model.now })
    }
    if (answer) expect(answer.body).toMatchObject(earlier ? { id: earlier.id, name: earlier.name } : { name })
    expect(emr.jobRuns.list()).toHaveLength(model.runs.length)
  })
}

function describeCommand(pick: number): Command {
  return onRun('describe', pick, async (model, emr, run) => {
    const path = `/virtualclusters/${run.cluster}/jobruns/${run.id}`
    const { answer } = await call(model, 'DescribeJobRun', () => send(emr, 'GET', path))
    const state = stateOf(run, model.now)
    if (answer) expect(answer.body).toMatchObject({ jobRun: { id: run.id, name: run.name, state } })
  })
}

function cancelCommand(pick: number): Command {
  return onRun('cancel', pick, async (model, emr, run) => {
    const mayCancel = isCancellable(run, model.now)
    const path = `/virtualclusters/${run.cluster}/jobruns/${run.id}`
    const { answer, hasEffect } = await call(model, 'CancelJobRun', () => send(emr, 'DELETE', path))
    if (hasEffect && mayCancel) run.cancelledAt = model.now
    if (answer) expect(answer.error).toBe(mayCancel ? null : 'ValidationException')
  })
}

/** By hand no fault is in the way. */
function failCommand(pick: number): Command {
  return onRun('fail', pick, async (model, emr, run) => {
    const isLegal = isCancellable(run, model.now)
    const handle = emr.jobRuns.get(run.id)
    if (!isLegal) expect(() => handle.fail()).toThrow('Failed to move a job run to FAILED')
    else {
      handle.fail()
      run.failedAt = model.now
    }
    expect(handle.state).toBe(stateOf(run, model.now))
  })
}

function onRun(
  verb: string,
  pick: number,
  act: (model: ServiceModel, emr: EmrContainers, run: ServiceModel['runs'][number]) => Promise<void>,
): Command {
  const chosen = ({ runs }: ServiceModel) => runs[pick % Math.max(1, runs.length)]
  return command(
    `${verb} ${pick}`,
    async (model, emr) => {
      const run = chosen(model)
      if (run) await act(model, emr, run)
    },
    (model) => chosen(model) !== undefined,
  )
}

/** An instant of the first two minutes. */
const secondsIn = fc
  .nat({ max: 120 })
  .map((second) => new Date(Date.parse(now) + second * 1000).toISOString())

const query = fc.record(
  {
    name: fc.constantFrom(...names),
    states: fc.subarray(['PENDING', 'SUBMITTED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'], {
      minLength: 1,
    }),
    maxResults: fc.integer({ min: 1, max: 4 }).map(String),
    createdAfter: secondsIn,
    createdBefore: secondsIn,
  },
  { requiredKeys: [] },
)
type Query = Readonly<Record<string, string | readonly string[]>>

function listCommand([cluster, filters]: [string, Query]): Command {
  return command(`list ${cluster} by ${JSON.stringify(filters)}`, (model, emr) =>
    page(model, emr, cluster, filters),
  )
}

const nextPageCommand = command(
  'next page',
  async (model, emr) => {
    const { page: open } = model
    if (open) await page(model, emr, open.cluster, open.query, open)
  },
  (model) => model.page !== undefined,
)

/** One page, be it the first or one that a token leads to. */
async function page(
  model: ServiceModel,
  emr: EmrContainers,
  cluster: string,
  filters: Query,
  open?: { token: string; older: number },
): Promise<void> {
  const given = { ...filters, ...(open && { nextToken: open.token }) }
  const parameters = Object.entries(given).flatMap(([name, value]) =>
    [value].flat().map((item) => [name, item]),
  )
  const search = new URLSearchParams(parameters).toString()
  const { answer } = await call(model, 'ListJobRuns', () =>
    send(emr, 'GET', `/virtualclusters/${cluster}/jobruns?${search}`),
  )
  if (!answer) return
  const expected = matching(model, cluster, filters, open?.older)
  const shown = expected.slice(0, Number(filters['maxResults'] ?? 50))
  expect(answer.body['jobRuns']).toMatchObject(
    shown.map(({ run }) => ({ id: run.id, state: stateOf(run, model.now) })),
  )
  const isLast = shown.length === expected.length
  expect(answer.body['nextToken'] === undefined).toBe(isLast)
  const older = shown.at(-1)?.older ?? 0
  model.page = isLast
    ? undefined
    : { cluster, query: filters, token: String(answer.body['nextToken']), older }
}

function advanceCommand(milliseconds: number): Command {
  return command(`advance ${milliseconds}`, async (model, emr) => {
    emr.clock.advance(milliseconds)
    model.now += milliseconds
  })
}

const faults = fc.record({
  operation: fc.constantFrom<OperationName[]>('StartJobRun', 'DescribeJobRun', 'CancelJobRun', 'ListJobRuns'),
  kind: fc.constantFrom('throttling' as const, 'connectionReset' as const),
  when: fc.constantFrom('before' as const, 'after' as const),
  left: fc.integer({ min: 1, max: 2 }),
})

function faultCommand({ operation, kind, when, left }: ModelFault): Command {
  return command(`${kind} ${when} ${operation} x${left}`, async (model, emr) => {
    emr.faults.add(fault[kind](operation, { times: left, when }))
    model.faults.push({ operation, kind, when, left })
    expect(emr.faults.unused()).toHaveLength(model.faults.filter((entry) => entry.left > 0).length)
  })
}

/** All that is done to the service, at random. */
export const serviceCommands: fc.Arbitrary<Iterable<Command>> = fc.commands(
  [
    start.map(startCommand),
    start.map(startCommand),
    fc.nat({ max: 20 }).map(describeCommand),
    fc.nat({ max: 20 }).map(cancelCommand),
    fc.nat({ max: 20 }).map(failCommand),
    fc.tuple(fc.constantFrom(...clusters), query).map(listCommand),
    fc.constant(nextPageCommand),
    fc.constantFrom(1, 999, 1000, 4999, 5000, 10_000, 30_000, 45_000).map(advanceCommand),
    faults.map(faultCommand),
  ],
  { maxCommands: 60 },
)
