import { childShape, shapes } from './shape.ts'
import { jobRunStates, jobRunTransitions } from './generated/operations.ts'
import type {
  FailureReason,
  JobRun,
  JobRunMembersAbsent,
  JobRunMembersAlways,
  JobRunMembersPresent,
  JobRunMembersUnlisted,
  JobRunState,
  JobRunWire,
} from './generated/types.ts'

type Flatten<Shape> = { [Name in keyof Shape]: Shape[Name] }

type InState<Shape extends JobRun | JobRunWire, State extends JobRunState, Reason> = Flatten<
  Omit<Shape, JobRunMembersAlways | JobRunMembersPresent[State] | JobRunMembersAbsent[State]> &
    Required<
      Pick<
        Shape,
        Exclude<JobRunMembersAlways, 'state'> | Exclude<JobRunMembersPresent[State], 'failureReason'>
      >
    > & { state: State } & (State extends 'FAILED' ? { failureReason: Reason } : unknown) & {
      [Name in JobRunMembersAbsent[State]]?: never
    }
>

/**
 * A job run in one state: members that the service returns in that state are not optional, members that it never
 * returns there cannot be given.
 */
export type JobRunIn<
  State extends JobRunState = JobRunState,
  Reason extends FailureReason = FailureReason,
> = State extends JobRunState ? InState<JobRun, State, Reason> : never

/** {@link JobRunIn} as it travels: timestamps are ISO 8601 strings. */
export type JobRunWireIn<
  State extends JobRunState = JobRunState,
  Reason extends FailureReason = FailureReason,
> = State extends JobRunState ? InState<JobRunWire, State, Reason> : never

/** A job run as ListJobRuns returns it: without the members that only DescribeJobRun shows. */
export type ListedJobRun = Omit<JobRun, JobRunMembersUnlisted>

/** Whether ListJobRuns shows a member of a job run. */
export function isListed(member: string): boolean {
  return childShape(shapes.JobRun, member)?.['x-listed'] !== false
}

/** Whether a word is one of the seven states. */
export function isJobRunState(word: unknown): word is JobRunState {
  return jobRunStates.some((state) => state === word)
}

/** Whether a job run in this state may be cancelled. */
export function isCancellable(state: JobRunState): boolean {
  return jobRunTransitions[state].includes('CANCEL_PENDING')
}

/** Whether a job run in this state has ended. */
export function isTerminal(state: JobRunState): boolean {
  return jobRunTransitions[state].length === 0
}
