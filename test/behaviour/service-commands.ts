import {
  CancelJobRunCommand,
  DescribeJobRunCommand,
  ListJobRunsCommand,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault, type Fault } from 'emr-containers-testkit/handlers'
import type { JobRunState, OperationName } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { now, type World } from './door.ts'
import {
  isCancellable,
  matching,
  stateOf,
  strike,
  type ModelFault,
  type ModelRun,
  type Query,
  type ServiceModel,
} from './service-model.ts'
import { surfaced, type Surfaced } from './surfaced.ts'

type Real = Pick<World, 'client' | 'emr'>
type Command = fc.AsyncCommand<ServiceModel, Real>

const clusters = ['clusterone', 'clustertwo']
const names = ['good', 'bad']
const minimal = createFixtures().startJobRunRequest.minimal().build()

function command(
  text: string,
  run: (model: ServiceModel, real: Real) => Promise<void>,
  check: (model: ServiceModel) => boolean = () => true,
): Command {
  return { check, run, toString: () => text }
}

/** What the SDK, which makes one attempt here, surfaces of each fault. */
const surfaces: Readonly<Record<ModelFault['kind'], RegExp>> = {
  throttling: /^ThrottlingException$/,
  badGateway: /^SyntaxError$/,
  connectionReset: /^(Timeout)?Error$/,
  truncatedBody: /^SyntaxError$/,
}

/** A call, unless a fault that the model foresees took it: its output, or the error that it is refused with. */
interface Made<Output> {
  readonly output?: Output
  readonly refusal?: Surfaced
  readonly hasEffect: boolean
}

async function call<Output>(
  model: ServiceModel,
  operation: OperationName,
  jobName: string | undefined,
  request: () => Promise<Output>,
): Promise<Made<Output>> {
  const struck = strike(model, operation, jobName)
  const answer = request()
  const refusal = await surfaced(answer)
  if (!struck)
    return refusal.error ? { refusal, hasEffect: false } : { output: await answer, hasEffect: true }
  expect(refusal.name).toMatch(surfaces[struck.kind])
  return { hasEffect: struck.when !== 'before' }
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
  return command(
    `start ${name} in ${cluster} with ${token}${outcome ? ` to be ${outcome}` : ''}`,
    async (model, { client, emr }) => {
      const tags = outcome && { tags: { 'testkit:outcome': outcome } }
      const input = { ...minimal, virtualClusterId: cluster, name, clientToken: token, ...tags }
      const { output, refusal, hasEffect } = await call(model, 'StartJobRun', name, () =>
        client.send(new StartJobRunCommand(input)),
      )
      expect(refusal).toBeUndefined()
      const earlier = model.runs.find((run) => run.cluster === cluster && run.token === token)
      if (!earlier && hasEffect) {
        // Whoever lost the answer finds the ID in the list.
        const id = output?.id ?? emr.jobRuns.list().at(-1)?.id ?? ''
        expect(model.runs.map((run) => run.id)).not.toContain(id)
        model.runs.push({ id, cluster, name, token, outcome, createdAt: model.now })
      }
      if (output) expect(output).toMatchObject(earlier ? { id: earlier.id, name: earlier.name } : { name })
      expect(emr.jobRuns.list()).toHaveLength(model.runs.length)
    },
  )
}

function describeCommand(pick: number): Command {
  return onRun('describe', pick, async (model, { client }, run) => {
    const target = { virtualClusterId: run.cluster, id: run.id }
    const { output, refusal } = await call(model, 'DescribeJobRun', run.name, () =>
      client.send(new DescribeJobRunCommand(target)),
    )
    expect(refusal).toBeUndefined()
    const state = stateOf(run, model.now)
    if (output) expect(output.jobRun).toMatchObject({ id: run.id, name: run.name, state })
  })
}

function cancelCommand(pick: number): Command {
  return onRun('cancel', pick, async (model, { client }, run) => {
    const mayCancel = isCancellable(run, model.now)
    const target = { virtualClusterId: run.cluster, id: run.id }
    const { output, refusal, hasEffect } = await call(model, 'CancelJobRun', run.name, () =>
      client.send(new CancelJobRunCommand(target)),
    )
    if (refusal) expect(refusal.name).toBe('ValidationException')
    if (refusal ?? output) expect(output !== undefined).toBe(mayCancel)
    if (hasEffect && mayCancel) run.cancelledAt = model.now
  })
}

/** By hand no fault is in the way. */
function failCommand(pick: number): Command {
  return onRun('fail', pick, async (model, { emr }, run) => {
    const handle = emr.jobRuns.get(run.id)
    if (isCancellable(run, model.now)) {
      handle.fail()
      run.failedAt = model.now
    } else expect(() => handle.fail()).toThrow('Failed to move a job run to FAILED')
    expect(handle.state).toBe(stateOf(run, model.now))
  })
}

function onRun(
  verb: string,
  pick: number,
  act: (model: ServiceModel, real: Real, run: ServiceModel['runs'][number]) => Promise<void>,
): Command {
  const chosen = ({ runs }: ServiceModel) => runs[pick % Math.max(1, runs.length)]
  return command(
    `${verb} ${pick}`,
    async (model, real) => {
      const run = chosen(model)
      if (run) await act(model, real, run)
    },
    (model) => chosen(model) !== undefined,
  )
}

const listed: JobRunState[] = ['PENDING', 'SUBMITTED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED']
/** An instant of the first two minutes. */
const instant = fc.nat({ max: 120 }).map((second) => new Date(Date.parse(now) + second * 1000))

const query: fc.Arbitrary<Query> = fc.record(
  {
    name: fc.constantFrom(...names),
    states: fc.subarray(listed, { minLength: 1 }),
    maxResults: fc.integer({ min: 1, max: 4 }),
    createdAfter: instant,
    createdBefore: instant,
  },
  { requiredKeys: [] },
)

function listCommand([cluster, filters]: [string, Query]): Command {
  return command(`list ${cluster} by ${JSON.stringify(filters)}`, (model, real) =>
    page(model, real, cluster, filters),
  )
}

const nextPageCommand = command(
  'next page',
  async (model, real) => {
    const { page: open } = model
    if (open) await page(model, real, open.cluster, open.query, open)
  },
  (model) => model.page !== undefined,
)

/** One page, be it the first or one that a token leads to. */
async function page(
  model: ServiceModel,
  { client }: Real,
  cluster: string,
  filters: Query,
  open?: { token: string; older: number },
): Promise<void> {
  const input = { ...filters, virtualClusterId: cluster, ...(open && { nextToken: open.token }) }
  const { output, refusal } = await call(model, 'ListJobRuns', filters.name, () =>
    client.send(new ListJobRunsCommand(input)),
  )
  expect(refusal).toBeUndefined()
  if (!output) return
  const expected = matching(model, cluster, filters, open?.older)
  const shown = expected.slice(0, filters.maxResults ?? 50)
  expect(output.jobRuns).toMatchObject(
    shown.map(({ run }) => ({ id: run.id, state: stateOf(run, model.now) })),
  )
  const isLast = shown.length === expected.length
  expect(output.nextToken === undefined).toBe(isLast)
  const token = output.nextToken ?? ''
  const older = shown.at(-1)?.older ?? 0
  model.page = isLast ? undefined : { cluster, query: filters, token, older }
}

function advanceCommand(milliseconds: number): Command {
  return command(`advance ${milliseconds}`, async (model, { emr }) => {
    emr.clock.advance(milliseconds)
    model.now += milliseconds
  })
}

type NewFault = Omit<ModelFault, 'seen' | 'struck'>

const moments: Readonly<Record<ModelFault['kind'], readonly ModelFault['when'][]>> = {
  throttling: ['before', 'after'],
  badGateway: ['before', 'after'],
  connectionReset: ['before', 'during', 'after'],
  truncatedBody: ['during'],
}

const faults: fc.Arbitrary<NewFault> = fc
  .constantFrom<ModelFault['kind'][]>('throttling', 'badGateway', 'connectionReset', 'truncatedBody')
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      when: fc.constantFrom(...moments[kind]),
      operation: fc.constantFrom<NewFault['operation'][]>(
        'StartJobRun',
        'DescribeJobRun',
        'CancelJobRun',
        'ListJobRuns',
        'any',
      ),
      times: fc.integer({ min: 1, max: 2 }),
      after: fc.nat({ max: 2 }),
      every: fc.integer({ min: 1, max: 2 }),
      jobName: fc.option(fc.constantFrom(...names), { nil: undefined }),
    }),
  )

function faultOf({ operation, kind, when, jobName, ...counts }: NewFault): Fault {
  const options = { ...counts, ...(jobName !== undefined && { jobName }) }
  if (kind === 'truncatedBody') return fault.truncatedBody(operation, options)
  if (kind === 'connectionReset') return fault.connectionReset(operation, { ...options, when })
  return fault[kind](operation, { ...options, when: when === 'after' ? when : 'before' })
}

function faultCommand(chosen: NewFault): Command {
  return command(`fault ${JSON.stringify(chosen)}`, async (model, { emr }) => {
    emr.faults.add(faultOf(chosen))
    model.faults.push({ ...chosen, seen: 0, struck: 0 })
    expect(emr.faults.list()).toMatchObject(model.faults.map(({ seen, struck }) => ({ seen, struck })))
  })
}

/** All that is done to the service, at random, or again on the path of a failure. */
export function serviceCommands(replayPath?: string): fc.Arbitrary<Iterable<Command>> {
  return fc.commands(
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
    { maxCommands: 60, size: '+1', ...(replayPath !== undefined && { replayPath }) },
  )
}
