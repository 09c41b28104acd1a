import type { JobRunWire } from '../model/generated/types.ts'
import { TestkitError } from '../testkit-error.ts'
import type { Plan } from './lifecycle.ts'

/** The members of a job run that do not change while it lives. */
export type JobRunBase = Omit<
  Required<Pick<JobRunWire, 'id' | 'virtualClusterId' | 'arn' | 'clientToken' | 'createdBy' | 'tags'>> &
    JobRunWire,
  'state' | 'stateDetails' | 'failureReason' | 'finishedAt' | 'createdAt' | 'retryPolicyExecution'
>

/** A job run of the service: what it was started with, and its way through the states. */
export interface StoredJobRun {
  readonly base: JobRunBase
  readonly createdAt: number
  /** Drivers started, once that no longer follows the plan but a fixture, a hand or a cancellation. */
  attempts?: number
  /** Milliseconds that each driver runs for, when the plan says so. */
  readonly ranFor?: number
  plan: Plan
}

/** Who asks, and where: accounts and regions do not see each other's job runs. */
export interface Scope {
  readonly accountId: string
  readonly region: string
}

interface VirtualCluster {
  readonly byId: Map<string, StoredJobRun>
  readonly byClientToken: Map<string, StoredJobRun>
  /** Oldest first. */
  readonly inOrder: StoredJobRun[]
}

/** A job run, and where it lives. */
export interface PlacedJobRun {
  readonly scope: Scope
  readonly jobRun: StoredJobRun
}

/** The job runs of one service, by scope and virtual cluster. */
export interface JobRunStore {
  /** Adds all of them, or none when it throws JOB_RUN_EXISTS. */
  add(placed: readonly PlacedJobRun[]): void
  find(scope: Scope, virtualClusterId: string, id: string): StoredJobRun | undefined
  findByClientToken(scope: Scope, virtualClusterId: string, clientToken: string): StoredJobRun | undefined
  /** The job runs of a virtual cluster, oldest first. */
  inOrder(scope: Scope, virtualClusterId: string): readonly StoredJobRun[]
  /** The job run of an ID, wherever it is. */
  get(id: string): StoredJobRun | undefined
  all(): StoredJobRun[]
  size(): number
  clear(): void
}

export function createJobRunStore(): JobRunStore {
  const virtualClusters = new Map<string, VirtualCluster>()
  const everywhere = new Map<string, StoredJobRun>()
  const lookUp = (scope: Scope, id: string) => virtualClusters.get(keyOf(scope, id))
  const insert = ({ scope, jobRun }: PlacedJobRun): void => {
    const { id, virtualClusterId, clientToken } = jobRun.base
    const virtualCluster = lookUp(scope, virtualClusterId) ?? {
      byId: new Map(),
      byClientToken: new Map(),
      inOrder: [],
    }
    virtualClusters.set(keyOf(scope, virtualClusterId), virtualCluster)
    virtualCluster.byId.set(id, jobRun)
    // A token belongs to the job run that came with it first.
    if (!virtualCluster.byClientToken.has(clientToken)) virtualCluster.byClientToken.set(clientToken, jobRun)
    const position = countBefore(virtualCluster.inOrder, { createdAt: jobRun.createdAt, id })
    virtualCluster.inOrder.splice(position, 0, jobRun)
    everywhere.set(id, jobRun)
  }
  return {
    add(placed) {
      const coming = new Set<string>()
      for (const [index, { jobRun }] of placed.entries()) {
        const { id } = jobRun.base
        if (everywhere.has(id) || coming.has(id)) throw exists(id, index)
        coming.add(id)
      }
      for (const jobRun of placed) insert(jobRun)
    },
    find: (scope, virtualClusterId, id) => lookUp(scope, virtualClusterId)?.byId.get(id),
    findByClientToken: (scope, virtualClusterId, clientToken) =>
      lookUp(scope, virtualClusterId)?.byClientToken.get(clientToken),
    inOrder: (scope, virtualClusterId) => lookUp(scope, virtualClusterId)?.inOrder ?? [],
    get: (id) => everywhere.get(id),
    all: () => [...everywhere.values()],
    size: () => everywhere.size,
    clear() {
      virtualClusters.clear()
      everywhere.clear()
    },
  }
}

function keyOf({ accountId, region }: Scope, virtualClusterId: string): string {
  return `${accountId}/${region}/${virtualClusterId}`
}

/** A place in the order of job runs: by creation and, within a millisecond, by ID. Page tokens name one. */
export interface Place {
  readonly createdAt: number
  readonly id: string
}

/** How many job runs come before a place in the order, by bisection. */
export function countBefore(inOrder: readonly StoredJobRun[], place: Place): number {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const jobRun = inOrder[middle]
    if (jobRun && isBefore({ createdAt: jobRun.createdAt, id: jobRun.base.id }, place)) low = middle + 1
    else high = middle
  }
  return low
}

function isBefore(left: Place, right: Place): boolean {
  return left.createdAt < right.createdAt || (left.createdAt === right.createdAt && left.id < right.id)
}

function exists(id: string, index: number): TestkitError {
  return new TestkitError({
    code: 'JOB_RUN_EXISTS',
    failedTo: 'add a job run',
    path: `$[${index}].id`,
    reason: `${id} exists already`,
    remedy: 'Build further fixtures from one factory (buildList), or give an id of your own.',
  })
}
