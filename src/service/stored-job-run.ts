import type { JobRunWire } from '../model/generated/types.ts'
import type { Plan, Step } from './lifecycle.ts'
import type { Submission } from './submission.ts'

/** Who asks, and where: accounts and regions do not see each other's job runs. */
export interface Scope {
  readonly accountId: string
  readonly region: string
}

/** The virtual cluster that a job run lives in, with its partition. All its job runs share one. */
export interface Home extends Scope {
  readonly partition: string
  readonly virtualClusterId: string
}

/** The members of a job run that do not change while it lives. */
export type JobRunBase = Omit<
  Required<Pick<JobRunWire, 'id' | 'virtualClusterId' | 'arn' | 'clientToken' | 'createdBy' | 'tags'>> &
    JobRunWire,
  'state' | 'stateDetails' | 'failureReason' | 'finishedAt' | 'createdAt' | 'retryPolicyExecution'
>

/** The drivers that a plan has: how many in all, and the milliseconds that each of them runs for. */
export interface PlannedAttempts {
  readonly inAll: number
  readonly ranFor: number
}

/** Steps that wait for a DescribeJobRun each. The first one shows the state as it is. */
export interface StepsPerRead {
  readonly isSeen: boolean
  readonly left: readonly Step[]
}

/**
 * A job run of the service: what it was started with, and its way through the states. There may be a million of
 * them, so what can be told from the rest is not kept.
 */
export interface StoredJobRun {
  readonly id: string
  readonly home: Home
  readonly createdAt: number
  readonly name: string | undefined
  readonly clientToken: string
  /** Undefined for a fixture, which nobody started. */
  readonly submission: Submission | undefined
  /** What DescribeJobRun shows of it, unless that follows from the submission. */
  readonly shown: JobRunBase | undefined
  /** Milliseconds that a cancellation takes, when the timeline says so. */
  readonly cancelPending: number | undefined
  plan: Plan
  /** Drivers of the plan, or drivers started once that follows a fixture, a hand or a cancellation. */
  attempts: PlannedAttempts | number | undefined
  perRead: StepsPerRead | undefined
}

/** A place in the order of job runs: by creation and, within a millisecond, by ID. Page tokens name one. */
export interface Place {
  readonly createdAt: number
  readonly id: string
}

export function isBefore(left: Place, right: Place): boolean {
  return left.createdAt < right.createdAt || (left.createdAt === right.createdAt && left.id < right.id)
}
