import {
  cancelJobRunInteractions,
  everyCancelJobRun,
  type CancelJobRunInteractions,
} from './cancel-job-run-interactions.ts'
import {
  describeJobRunInteractions,
  everyDescribeJobRun,
  type DescribeJobRunInteractions,
} from './describe-job-run-interactions.ts'
import { eventInteractions, type EventInteractions } from './event-interactions.ts'
import type { Interaction } from './interaction.ts'
import {
  everyListJobRuns,
  listJobRunsInteractions,
  type ListJobRunsInteractions,
} from './list-job-runs-interactions.ts'
import {
  everyStartJobRun,
  startJobRunInteractions,
  type StartJobRunInteractions,
} from './start-job-run-interactions.ts'

/** The interactions that consumers verify their clients with. */
export const interactions: {
  readonly startJobRun: StartJobRunInteractions
  readonly describeJobRun: DescribeJobRunInteractions
  readonly cancelJobRun: CancelJobRunInteractions
  readonly listJobRuns: ListJobRunsInteractions
  /** What EventBridge delivers of job runs, for `verifyEvent`. */
  readonly events: EventInteractions
} = {
  startJobRun: startJobRunInteractions,
  describeJobRun: describeJobRunInteractions,
  cancelJobRun: cancelJobRunInteractions,
  listJobRuns: listJobRunsInteractions,
  events: eventInteractions,
}

/** Every interaction over HTTP once. */
export function catalogue(): Interaction[] {
  return [...everyStartJobRun(), ...everyDescribeJobRun(), ...everyCancelJobRun(), ...everyListJobRuns()]
}
