import { jobRunStates } from '../model/generated/operations.ts'
import type { JobRunState } from '../model/generated/types.ts'
import { isTerminal } from '../model/job-run.ts'
import { partitionOf } from '../model/partitions.ts'
import { TestkitError } from '../testkit-error.ts'
import { createArrivals, type ArrivalsPage } from './arrivals.ts'
import type { JobRunBlocks } from './block-groups.ts'
import { createJobRunBlocks, forgetSummary, insert, oldest, remove } from './job-run-blocks.ts'
import type { Plan } from './lifecycle.ts'
import { isBefore, type Home, type Place, type Scope, type StoredJobRun } from './stored-job-run.ts'
import { createSubmissions, type Submission } from './submission.ts'
import {
  admit,
  createVirtualCluster,
  dismiss,
  notePlan,
  ordered,
  type VirtualCluster,
} from './virtual-cluster.ts'

/** The job runs of one service, by scope and virtual cluster. */
export interface JobRunStore {
  /** Where the job runs of a virtual cluster live. */
  home(scope: Scope, virtualClusterId: string): Home
  /** The equal submission of a moment ago, where there was one. */
  share(submission: Submission): Submission
  /** Adds all of them, or none when it throws JOB_RUN_EXISTS. Some that have ended by now may have to make room. */
  add(jobRuns: readonly StoredJobRun[], now: number): void
  replan(jobRun: StoredJobRun, plan: Plan): void
  find(scope: Scope, virtualClusterId: string, id: string): StoredJobRun | undefined
  findByClientToken(scope: Scope, virtualClusterId: string, clientToken: string): StoredJobRun | undefined
  /** The job runs of a virtual cluster, or those of a name. */
  ordered(scope: Scope, virtualClusterId: string, name: string | undefined): JobRunBlocks
  /** Whether a place is that of a job run that is here, or lies among those that had to make room. */
  isKnownPlace(scope: Scope, virtualClusterId: string, place: Place): boolean
  /** The job run of an ID, wherever it is. */
  get(id: string): StoredJobRun | undefined
  all(): StoredJobRun[]
  /** At most so many in the order in which they came, from the number of one on. */
  page(from: number, most: number): ArrivalsPage
  size(): number
  /** How many have come since the store was last cleared. */
  arrivals(): number
  clear(): void
}

const ended: readonly JobRunState[] = jobRunStates.filter(isTerminal)

export interface JobRunStoreOptions {
  /** From so many job runs on, each that comes has the oldest one that has ended forgotten. */
  readonly most?: number | undefined
  /** Partition of regions that are none. */
  readonly partition: string
}

export function createJobRunStore({
  most = Number.POSITIVE_INFINITY,
  partition,
}: JobRunStoreOptions): JobRunStore {
  const virtualClusters = new Map<string, VirtualCluster>()
  const everywhere = new Map<string, StoredJobRun>()
  // Only a limit needs an order of everything.
  const createOrder = () => (Number.isFinite(most) ? createJobRunBlocks() : undefined)
  let byAge = createOrder()
  let share = createSubmissions()
  const listArrivals = () => createArrivals((jobRun) => everywhere.get(jobRun.id) === jobRun)
  let arrivals = listArrivals()

  const byHome = new Map<Home, VirtualCluster>()

  const lookUp = (scope: Scope, id: string) => virtualClusters.get(keyOf(scope, id))
  const open = (scope: Scope, virtualClusterId: string): VirtualCluster => {
    const { accountId, region } = scope
    const known = lookUp(scope, virtualClusterId)
    if (known) return known
    const home = { accountId, region, virtualClusterId, partition: partitionOf(region)?.name ?? partition }
    const opened = createVirtualCluster(home)
    virtualClusters.set(keyOf(scope, virtualClusterId), opened)
    byHome.set(home, opened)
    return opened
  }
  const clusterOf = ({ home }: StoredJobRun) => byHome.get(home) ?? open(home, home.virtualClusterId)
  const findAt = (scope: Scope, virtualClusterId: string, id: string) => {
    const jobRun = everywhere.get(id)
    return jobRun && isAt(jobRun.home, scope, virtualClusterId) ? jobRun : undefined
  }
  const makeRoom = (order: JobRunBlocks, now: number) => {
    while (everywhere.size >= most) {
      const jobRun = oldest(order, ended, now)
      if (!jobRun) return
      everywhere.delete(jobRun.id)
      arrivals.forget()
      remove(order, jobRun)
      dismiss(clusterOf(jobRun), jobRun)
    }
  }
  return {
    home: (scope, virtualClusterId) => open(scope, virtualClusterId).home,
    share: (submission) => share(submission),
    add(jobRuns, now) {
      assertNew(jobRuns, (id) => everywhere.has(id))
      for (const jobRun of jobRuns) {
        if (byAge) makeRoom(byAge, now)
        if (byAge) insert(byAge, jobRun)
        admit(clusterOf(jobRun), jobRun)
        everywhere.set(jobRun.id, jobRun)
        arrivals.add(jobRun)
      }
    },
    replan(jobRun, plan) {
      jobRun.plan = plan
      notePlan(clusterOf(jobRun), jobRun)
      if (byAge) forgetSummary(byAge, jobRun)
    },
    find: findAt,
    findByClientToken: (scope, virtualClusterId, clientToken) =>
      lookUp(scope, virtualClusterId)?.byClientToken.get(clientToken),
    ordered(scope, virtualClusterId, name) {
      const virtualCluster = lookUp(scope, virtualClusterId)
      return virtualCluster ? ordered(virtualCluster, name) : createJobRunBlocks()
    },
    isKnownPlace(scope, virtualClusterId, place) {
      const jobRun = findAt(scope, virtualClusterId, place.id)
      if (jobRun) return jobRun.createdAt === place.createdAt
      const forgotten = lookUp(scope, virtualClusterId)?.forgotten
      return forgotten !== undefined && !isBefore(forgotten, place)
    },
    get: (id) => everywhere.get(id),
    all: () => [...everywhere.values()],
    page: (from, limit) => arrivals.page(from, limit),
    size: () => everywhere.size,
    arrivals: () => arrivals.count(),
    clear() {
      virtualClusters.clear()
      byHome.clear()
      everywhere.clear()
      byAge = createOrder()
      share = createSubmissions()
      arrivals = listArrivals()
    },
  }
}

function keyOf({ accountId, region }: Scope, virtualClusterId: string): string {
  return `${accountId}/${region}/${virtualClusterId}`
}

function isAt(home: Home, scope: Scope, virtualClusterId: string): boolean {
  return (
    home.virtualClusterId === virtualClusterId &&
    home.accountId === scope.accountId &&
    home.region === scope.region
  )
}

function assertNew(jobRuns: readonly StoredJobRun[], isTaken: (id: string) => boolean): void {
  const coming = new Set<string>()
  for (const [index, { id }] of jobRuns.entries()) {
    if (isTaken(id) || coming.has(id)) throw exists(id, index)
    coming.add(id)
  }
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
