import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import { childShape, shapes } from './shape.ts'
import { jobRunStates, jobRunTransitions } from './generated/operations.ts'
import type {
  FailureReason,
  JobRunState,
  JobRunsByState,
  JobRunsByStateWire,
  ListedJobRunsByState,
  ListedJobRunsByStateWire,
} from './generated/types.ts'

/**
 * A job run in one state: members that the service returns in that state are not optional, members that it never
 * returns there cannot be given.
 */
export type JobRunIn<
  State extends JobRunState = JobRunState,
  Reason extends FailureReason = FailureReason,
> = JobRunsByState<Reason>[State]

/** {@link JobRunIn} as it travels: timestamps are ISO 8601 strings. */
export type JobRunWireIn<
  State extends JobRunState = JobRunState,
  Reason extends FailureReason = FailureReason,
> = JobRunsByStateWire<Reason>[State]

/** A job run as ListJobRuns returns it: without the members that only DescribeJobRun shows. */
export type ListedJobRun<State extends JobRunState = JobRunState> = ListedJobRunsByState[State]

/** {@link ListedJobRun} as it travels. */
export type ListedJobRunWire<State extends JobRunState = JobRunState> = ListedJobRunsByStateWire[State]

/** Whether ListJobRuns shows a member of a job run. */
export function isListed(member: string): boolean {
  return childShape(shapes.JobRun, member)?.['x-listed'] !== false
}

/** Whether a word is one of the seven states. */
export function isJobRunState(word: unknown): word is JobRunState {
  return jobRunStates.some((state) => state === word)
}

/** Whether a job run in this state may be cancelled. Throws UNKNOWN_STATE. */
export function isCancellable(state: JobRunState): boolean {
  return statesAfter(state).includes('CANCEL_PENDING')
}

/** Whether a job run in this state has ended. Throws UNKNOWN_STATE. */
export function isTerminal(state: JobRunState): boolean {
  return statesAfter(state).length === 0
}

function statesAfter(state: JobRunState): readonly JobRunState[] {
  if (isJobRunState(state)) return jobRunTransitions[state]
  throw new TestkitError({
    code: 'UNKNOWN_STATE',
    failedTo: 'tell what follows a state',
    reason: `${show(state)} is not a state`,
    remedy: listAllowed(jobRunStates),
  })
}
