import type { Environment } from '../fixtures/environment.ts'
import type { OperationName, OperationTypes, StartJobRunRequest } from '../model/generated/types.ts'
import { cancelJobRun } from './cancel-job-run.ts'
import { describeJobRun } from './describe-job-run.ts'
import type { JobRunStore, Scope } from './job-run-store.ts'
import type { Result } from './http.ts'
import { listJobRuns } from './list-job-runs.ts'
import { settle, type Settled } from './settle.ts'
import { startJobRun } from './start-job-run.ts'
import type { Timeline } from './timeline.ts'

/** What the operations work on. */
export interface World {
  readonly environment: Environment
  readonly store: JobRunStore
  /** A job run ID that no other job run has. */
  readonly nextJobRunId: (now: number) => string
  readonly timelineOf: (input: StartJobRunRequest) => Timeline
  readonly isKnownVirtualCluster: (id: string) => boolean
}

/** One call: who asks, and when. */
export interface Call {
  readonly scope: Scope
  readonly now: number
}

/** The operations as a mapped type over the description: one that is missing does not compile. */
export type Operations = {
  readonly [Name in OperationName]: (
    world: World,
    input: OperationTypes[Name]['inputWire'],
    call: Call,
  ) => OperationTypes[Name]['outputWire']
}

const implementations: Operations = {
  StartJobRun: startJobRun,
  DescribeJobRun: describeJobRun,
  CancelJobRun: cancelJobRun,
  ListJobRuns: listJobRuns,
}

/** Performs an operation on an input that was read. */
export function perform<Name extends OperationName>(
  world: World,
  name: Name,
  input: Settled<OperationTypes[Name]['inputWire']>,
  call: Call,
): Result {
  if (input.error) return { kind: 'error', error: input.error }
  const output = settle(() => implementations[name](world, input.value, call))
  return output.error ? { kind: 'error', error: output.error } : { kind: 'output', output: output.value }
}
