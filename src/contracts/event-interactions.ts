import type { JobRunEvent, JobRunStateChangeEvent } from '../fixtures/job-run-event.ts'
import { failureReasons } from '../model/generated/operations.ts'
import type { FailureReason } from '../model/generated/types.ts'
import { fixtures } from './contract-fixtures.ts'
import { matchMemberOf, matchShape } from './match-shape.ts'
import { matching, type MatcherNode } from './matcher.ts'

/** An event that a consumer receives, as plain data that knows nothing of Pact. */
export interface EventInteraction {
  /** Unique in a catalogue, in plain English. */
  readonly description: string
  /** What EventBridge delivers. */
  readonly event: JobRunStateChangeEvent
  /** The event with its rules. */
  readonly contents: MatcherNode
  /** Where AWS documents the events. */
  readonly documentation: string
}

/** What EventBridge delivers of job runs; PENDING and CANCEL_PENDING are not told. */
export interface EventInteractions {
  /** A job run was handed to the cluster. */
  readonly submitted: () => EventInteraction
  /** A job run has begun to run. */
  readonly running: () => EventInteraction
  /** A job run is COMPLETED. */
  readonly completed: () => EventInteraction
  /** A job run FAILED for a reason. */
  readonly failed: (reason: FailureReason) => EventInteraction
  /** A job run was cancelled. */
  readonly cancelled: () => EventInteraction
}

export const eventInteractions: EventInteractions = {
  submitted: () => tell('is SUBMITTED', fixtures().jobRun.submitted().events()),
  running: () => tell('is RUNNING', fixtures().jobRun.running().events()),
  completed: () => tell('is COMPLETED', fixtures().jobRun.completed().events()),
  failed: (reason) => tell(`FAILED with ${reason}`, fixtures().jobRun.failed(reason).events()),
  cancelled: () => tell('is CANCELLED', fixtures().jobRun.cancelled().events()),
}

/** Every event once. */
export function eventCatalogue(): EventInteraction[] {
  const { submitted, running, completed, failed, cancelled } = eventInteractions
  return [submitted(), running(), completed(), ...failureReasons.map(failed), cancelled()]
}

function tell(what: string, events: readonly JobRunEvent[]): EventInteraction {
  const event = events.findLast((told) => told['detail-type'] === 'EMR Job Run State Change')
  if (!event) throw new Error(`No event tells of a job run that ${what}`)
  return {
    description: `an event that tells of a job run that ${what}`,
    event,
    contents: matchEvent(event),
    documentation: 'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-emr-containers.html',
  }
}

/** Members that a job run has, too, obey its rules. State and reason are what the event is about. */
function matchEvent({ id, account, time, region, detail, ...envelope }: JobRunStateChangeEvent): MatcherNode {
  const { severity, message, state, failureReason, ...ofJobRun } = detail
  const shared = Object.entries(ofJobRun).map(([name, value]): [string, MatcherNode] => [
    name,
    matchMemberOf('JobRun', name, value),
  ])
  return {
    ...envelope,
    resources: [],
    id: matching('^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$', id),
    account: matching(String.raw`^\d{12}$`, account),
    time: matchShape('Date', time),
    region: matching('^[a-z]{2}(?:-[a-z]+)+-[0-9]$', region),
    detail: {
      ...Object.fromEntries(shared),
      state,
      ...(failureReason !== undefined && { failureReason }),
      severity,
      message: matching(String.raw`^[\s\S]*\S[\s\S]*$`, message),
    },
  }
}
