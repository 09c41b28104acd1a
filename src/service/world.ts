import type { Environment } from '../fixtures/environment.ts'
import type { JobRunStore } from './job-run-store.ts'
import type { Choices } from './service-options.ts'
import type { Scope, StoredJobRun } from './stored-job-run.ts'

/** What the operations work on. */
export interface World extends Choices {
  readonly environment: Environment
  readonly store: JobRunStore
  /** A job run ID that no other job run has. */
  readonly nextJobRunId: (now: number) => string
  /** What DescribeJobRun answers, as JSON. */
  readonly descriptionOf: (jobRun: StoredJobRun, now: number) => string
}

/** One call: who asks, and when. */
export interface Call {
  readonly scope: Scope
  readonly now: number
}
