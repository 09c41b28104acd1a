import type { JobRunState, OperationName } from 'emr-containers-testkit/model'

/** A job run, as little of it as its life needs. */
export interface ModelRun {
  readonly id: string
  readonly cluster: string
  readonly name: string
  readonly token: string
  readonly createdAt: number
  /** How its tag has it end, if it has one. */
  readonly outcome: 'COMPLETED' | 'FAILED' | undefined
  cancelledAt?: number
  /** When it was failed by hand. */
  failedAt?: number
}

/** A fault, and how many calls it matched and struck. */
export interface ModelFault {
  readonly operation: OperationName | 'any'
  readonly kind: 'throttling' | 'badGateway' | 'connectionReset' | 'truncatedBody'
  readonly when: 'before' | 'during' | 'after'
  readonly times: number
  readonly after: number
  readonly every: number
  readonly jobName: string | undefined
  seen: number
  struck: number
}

export interface Query {
  readonly name?: string
  readonly states?: JobRunState[]
  readonly maxResults?: number
  readonly createdAfter?: Date
  readonly createdBefore?: Date
}

/** A page that has a next one: what was asked for, and how many of the oldest job runs are still to be looked at. */
export interface OpenPage {
  readonly cluster: string
  readonly query: Query
  readonly token: string
  readonly older: number
}

/** What the service does, in the simplest words that are true. */
export interface ServiceModel {
  now: number
  /** In the order in which they were started. */
  readonly runs: ModelRun[]
  readonly faults: ModelFault[]
  page?: OpenPage | undefined
}

/** The life of every job run of the model test, in milliseconds. */
export const life = { pending: 5000, submitted: 10_000, running: 30_000 } as const
const cancellation = 5000

export function stateOf(run: ModelRun, now: number): JobRunState {
  const { createdAt, cancelledAt, failedAt, name, outcome } = run
  if (failedAt !== undefined) return 'FAILED'
  if (cancelledAt !== undefined) return now >= cancelledAt + cancellation ? 'CANCELLED' : 'CANCEL_PENDING'
  const age = now - createdAt
  if (age < life.pending) return 'PENDING'
  if (age < life.pending + life.submitted) return 'SUBMITTED'
  if (age < life.pending + life.submitted + life.running) return 'RUNNING'
  return outcome ?? (name === 'bad' ? 'FAILED' : 'COMPLETED')
}

/** The fault that strikes a call, if one does: of those that are due the first. All that match have seen it. */
export function strike(
  { faults }: ServiceModel,
  operation: OperationName,
  jobName: string | undefined,
): ModelFault | undefined {
  const waiting = faults.filter(
    (fault) =>
      (fault.operation === operation || fault.operation === 'any') &&
      (fault.jobName === undefined || fault.jobName === jobName),
  )
  const due = waiting.find(
    ({ times, after, every, seen, struck }) =>
      struck < times && seen >= after && (seen - after) % every === 0,
  )
  for (const fault of waiting) fault.seen++
  if (due) due.struck++
  return due
}

export function isCancellable(run: ModelRun, now: number): boolean {
  return ['PENDING', 'SUBMITTED', 'RUNNING'].includes(stateOf(run, now))
}

/** The job runs that filters let through, newest first, each with the number of those that are older. */
export function matching(
  { runs, now }: ServiceModel,
  cluster: string,
  query: Query,
  older = runs.length,
): { run: ModelRun; older: number }[] {
  return runs
    .slice(0, older)
    .map((run, index) => ({ run, older: index }))
    .filter(({ run }) => run.cluster === cluster)
    .filter(({ run }) => query.name === undefined || run.name === query.name)
    .filter(({ run }) => query.createdAfter === undefined || shown(run) > query.createdAfter.getTime())
    .filter(({ run }) => query.createdBefore === undefined || shown(run) < query.createdBefore.getTime())
    .filter(({ run }) => query.states === undefined || query.states.includes(stateOf(run, now)))
    .toReversed()
}

/** Creation as the service shows it, in whole seconds. */
function shown({ createdAt }: ModelRun): number {
  return Math.floor(createdAt / 1000) * 1000
}
