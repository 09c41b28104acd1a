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

export interface ModelFault {
  readonly operation: OperationName
  readonly kind: 'throttling' | 'connectionReset'
  readonly when: 'before' | 'after'
  left: number
}

/** A page that has a next one: what was asked for, and how many of the oldest job runs are still to be looked at. */
export interface OpenPage {
  readonly cluster: string
  readonly query: Readonly<Record<string, string | readonly string[]>>
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

/** Whether a call is struck, and whether it has its effect all the same. */
export function strike(model: ServiceModel, operation: OperationName): ModelFault | undefined {
  const fault = model.faults.find((entry) => entry.operation === operation && entry.left > 0)
  if (fault) fault.left--
  return fault
}

export function isCancellable(run: ModelRun, now: number): boolean {
  return ['PENDING', 'SUBMITTED', 'RUNNING'].includes(stateOf(run, now))
}

/** The job runs that filters let through, newest first, each with the number of those that are older. */
export function matching(
  { runs, now }: ServiceModel,
  cluster: string,
  query: OpenPage['query'],
  older = runs.length,
): { run: ModelRun; older: number }[] {
  return runs
    .slice(0, older)
    .map((run, index) => ({ run, older: index }))
    .filter(({ run }) => run.cluster === cluster)
    .filter(({ run }) => query['name'] === undefined || run.name === query['name'])
    .filter(({ run }) => shown(run) > Date.parse(String(query['createdAfter'] ?? '1970-01-01')))
    .filter(({ run }) => shown(run) < Date.parse(String(query['createdBefore'] ?? '9999-01-01')))
    .filter(({ run }) => query['states'] === undefined || query['states'].includes(stateOf(run, now)))
    .toReversed()
}

/** Creation as the service shows it, in whole seconds. */
function shown({ createdAt }: ModelRun): number {
  return Math.floor(createdAt / 1000) * 1000
}
