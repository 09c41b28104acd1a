import type { Environment } from '../fixtures/environment.ts'
import type { StartJobRunRequest } from '../model/generated/types.ts'
import type { JobRunStore, Scope } from './job-run-store.ts'
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
