import type { JobRunBlocks } from './block-groups.ts'
import { createJobRunBlocks, forgetSummary, insert, remove } from './job-run-blocks.ts'
import { isBefore, type Home, type Place, type StoredJobRun } from './stored-job-run.ts'

/** The job runs of one virtual cluster, and the ways to find them. */
export interface VirtualCluster {
  readonly home: Home
  readonly byClientToken: Map<string, StoredJobRun>
  readonly inOrder: JobRunBlocks
  /** A job run that shares its name with no other is not worth a block. */
  readonly byName: Map<string, StoredJobRun | JobRunBlocks>
  /** The newest of the job runs that had to make room. */
  forgotten: Place | undefined
}

export function createVirtualCluster(home: Home): VirtualCluster {
  return {
    home,
    byClientToken: new Map(),
    inOrder: createJobRunBlocks(),
    byName: new Map(),
    forgotten: undefined,
  }
}

export function admit({ byClientToken, inOrder, byName }: VirtualCluster, jobRun: StoredJobRun): void {
  const { name, clientToken } = jobRun
  // A token belongs to the job run that came with it first.
  if (!byClientToken.has(clientToken)) byClientToken.set(clientToken, jobRun)
  insert(inOrder, jobRun)
  if (name === undefined) return
  const namesake = byName.get(name)
  if (!namesake) byName.set(name, jobRun)
  else if (isOne(namesake)) byName.set(name, createJobRunBlocks(namesake, jobRun))
  else insert(namesake, jobRun)
}

export function dismiss(virtualCluster: VirtualCluster, jobRun: StoredJobRun): void {
  const { byClientToken, inOrder, byName, forgotten } = virtualCluster
  const { name, clientToken, createdAt, id } = jobRun
  if (byClientToken.get(clientToken) === jobRun) byClientToken.delete(clientToken)
  remove(inOrder, jobRun)
  const namesakes = namesakesOf(virtualCluster, name)
  if (namesakes) remove(namesakes, jobRun)
  if (name !== undefined && (!namesakes || namesakes.blocks.length === 0)) byName.delete(name)
  if (!forgotten || isBefore(forgotten, jobRun)) virtualCluster.forgotten = { createdAt, id }
}

/** Says that the plan of a job run is another. */
export function notePlan(virtualCluster: VirtualCluster, jobRun: StoredJobRun): void {
  forgetSummary(virtualCluster.inOrder, jobRun)
  const namesakes = namesakesOf(virtualCluster, jobRun.name)
  if (namesakes) forgetSummary(namesakes, jobRun)
}

/** The job runs of a virtual cluster, or those of a name. */
export function ordered({ inOrder, byName }: VirtualCluster, name: string | undefined): JobRunBlocks {
  if (name === undefined) return inOrder
  const named = byName.get(name) ?? createJobRunBlocks()
  return isOne(named) ? createJobRunBlocks(named) : named
}

function namesakesOf({ byName }: VirtualCluster, name: string | undefined): JobRunBlocks | undefined {
  const named = name === undefined ? undefined : byName.get(name)
  return named && !isOne(named) ? named : undefined
}

function isOne(named: StoredJobRun | JobRunBlocks): named is StoredJobRun {
  return 'id' in named
}
