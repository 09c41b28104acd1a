import { failureReasons } from '../model/generated/operations.ts'
import type { TagMap } from '../model/generated/types.ts'
import { declaredError, type ServiceError } from '../model/service-error.ts'
import { listAllowed, show } from '../testkit-error.ts'
import { isDuration } from './clock.ts'
import { outcomes } from './read-timeline.ts'
import type { Timeline } from './timeline.ts'

const prefix = 'testkit:'

/** Tags of StartJobRun by which a program in any language chooses how its job run goes. They stay tags all the same. */
const reservedTags = {
  outcome: `${prefix}outcome`,
  failureReason: `${prefix}failure-reason`,
  duration: `${prefix}duration`,
} as const

/**
 * The timeline with what reserved tags say instead: how it ends, why it fails, how long it is RUNNING. Throws
 * ValidationException for a value or a reserved tag that there is not.
 */
export function applyReservedTags(timeline: Timeline, tags: TagMap = {}): Timeline {
  const asked = Object.keys(tags).filter((name) => name.startsWith(prefix))
  if (asked.length === 0) return timeline
  const known = Object.values(reservedTags)
  const unknown = asked.find((name) => !known.some((word) => word === name))
  if (unknown !== undefined) throw refused(`there is no reserved tag ${show(unknown)}`, listAllowed(known))
  const ending = endingOf(tags)
  const duration = tags[reservedTags.duration]
  return {
    ...(ending === undefined ? timeline : { ...withoutEnding(timeline), ...ending }),
    ...(duration !== undefined && { ...byClock(timeline), running: readTagDuration(duration) }),
  }
}

/** Only the end is chosen: times and attempts remain. */
function withoutEnding(timeline: Timeline): Timeline {
  const { outcome: _outcome, failureReason: _reason, stateDetails: _details, ...rest } = timeline
  return rest
}

/** A job run that takes a time is moved by the clock; what was instant before, and is not asked for, stays so. */
function byClock({ pace }: Timeline): Timeline {
  return pace === 'instant' ? { pace: 'realistic', pending: 0, submitted: 0 } : { pace: 'realistic' }
}

function endingOf(tags: TagMap): Pick<Timeline, 'outcome' | 'failureReason'> | undefined {
  const outcome = readWord(tags, reservedTags.outcome, outcomes)
  const failureReason = readWord(tags, reservedTags.failureReason, failureReasons)
  if (failureReason !== undefined && outcome !== undefined && outcome !== 'FAILED') {
    const reason = `a job run that is ${outcome} has no ${reservedTags.failureReason}`
    throw refused(reason, 'Leave out one of the two tags.')
  }
  if (failureReason !== undefined) return { outcome: 'FAILED', failureReason }
  return outcome && { outcome }
}

function readWord<Word extends string>(
  tags: TagMap,
  name: string,
  allowed: readonly Word[],
): Word | undefined {
  const value = tags[name]
  const word = allowed.find((known) => known === value)
  if (word !== undefined || value === undefined) return word
  throw refused(`${show(value)} is no value of the tag ${name}`, listAllowed(allowed))
}

function readTagDuration(value: string): NonNullable<Timeline['running']> {
  if (isDuration(value)) return value
  const reason = `${show(value)} is no value of the tag ${reservedTags.duration}`
  throw refused(reason, 'Allowed: a number with a unit (ms, s, m, h or d), such as 90s.')
}

function refused(reason: string, remedy: string): ServiceError {
  return declaredError(
    'ValidationException',
    `emr-containers-testkit cannot follow the tags: ${reason}. ${remedy}`,
  )
}
