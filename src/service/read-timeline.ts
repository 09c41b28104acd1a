import { failureReasons } from '../model/generated/operations.ts'
import { validate } from '../model/validate.ts'
import { TestkitError, listAllowed, show, type TestkitErrorCode } from '../testkit-error.ts'
import { readDuration } from './clock.ts'
import type { Timeline } from './timeline.ts'

const names: readonly (keyof Timeline)[] = [
  'pending',
  'submitted',
  'running',
  'outcome',
  'failureReason',
  'stateDetails',
]

/** Checks a timeline as options and functions give it. Throws INVALID_OPTION, and UNKNOWN_STATE for another reason. */
export function readTimeline(timeline: Timeline): Timeline {
  if (typeof timeline !== 'object' || timeline === null || Array.isArray(timeline)) {
    throw invalid(
      '',
      `${show(timeline)} is not a timeline`,
      'Give an object, or a function that returns one.',
    )
  }
  const unknown = Object.keys(timeline).find((name) => !names.some((known) => known === name))
  if (unknown !== undefined) throw invalid('', `it has no member ${show(unknown)}`, listAllowed(names))
  for (const name of ['pending', 'submitted', 'running'] as const) {
    if (timeline[name] !== undefined) readDuration(timeline[name], `$.timeline.${name}`)
  }
  checkEnding(timeline)
  return timeline
}

function checkEnding({ outcome, failureReason, stateDetails }: Timeline): void {
  if (outcome !== undefined && outcome !== 'COMPLETED' && outcome !== 'FAILED') {
    throw invalid('.outcome', `${show(outcome)} is not an outcome`, 'Allowed: COMPLETED, FAILED.')
  }
  if (failureReason !== undefined && !failureReasons.includes(failureReason)) {
    const reason = `${show(failureReason)} is not a failure reason`
    throw invalid('.failureReason', reason, listAllowed(failureReasons), 'UNKNOWN_STATE')
  }
  if (outcome === 'COMPLETED' && failureReason !== undefined) {
    throw invalid('.failureReason', 'a job run that is COMPLETED has none', 'Leave out one of the two.')
  }
  if (stateDetails !== undefined) checkStateDetails(stateDetails, '$.timeline.stateDetails')
}

/** Throws INVALID_OPTION for a text that the API would not show. */
export function checkStateDetails(stateDetails: string, path: string): void {
  const [violation] = validate('JobRun', { stateDetails })
  if (!violation) return
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'plan the end of a job run',
    path,
    reason: violation.message,
    remedy: 'Give 1 to 256 characters that are not all blank.',
  })
}

function invalid(
  member: string,
  reason: string,
  remedy: string,
  code: TestkitErrorCode = 'INVALID_OPTION',
): TestkitError {
  return new TestkitError({ code, failedTo: 'plan a job run', path: `$.timeline${member}`, reason, remedy })
}
