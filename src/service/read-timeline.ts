import { failureReasons } from '../model/generated/operations.ts'
import { validate } from '../model/validate.ts'
import { TestkitError, listAllowed, show, type TestkitErrorCode } from '../testkit-error.ts'
import { readDuration } from './clock.ts'
import type { Pace, Timeline } from './timeline.ts'

/** A timeline, or the name of what moves the job run. */
export type TimelineChoice = Timeline | Pace

const paces: readonly Pace[] = ['realistic', 'instant', 'stepPerRead']
const times = ['pending', 'submitted', 'running', 'cancelPending'] as const
const names: readonly (keyof Timeline)[] = [
  'pace',
  ...times,
  'outcome',
  'attempts',
  'failureReason',
  'stateDetails',
]

/** The ends that a timeline may have. */
export const outcomes: readonly NonNullable<Timeline['outcome']>[] = ['COMPLETED', 'FAILED', 'CANCELLED']

/** Checks a timeline as options and functions give it. Throws INVALID_OPTION, and UNKNOWN_STATE for another reason. */
export function readTimeline(given: TimelineChoice, path = '$.timeline'): Timeline {
  const fail = (member: string, reason: string, remedy: string, code?: TestkitErrorCode) =>
    invalid(path + member, reason, remedy, code)
  if (typeof given === 'string') return { pace: readPace(given, fail, '') }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const remedy = `Give an object, ${paces.join(', ')}, a list of rules, or a function that returns a timeline.`
    throw fail('', `${show(given)} is not a timeline`, remedy)
  }
  const unknown = Object.keys(given).find((name) => !names.some((known) => known === name))
  if (unknown !== undefined) throw fail('', `it has no member ${show(unknown)}`, listAllowed(names))
  checkTimes(given, path, fail)
  checkEnding(given, path, fail)
  return given
}

type Fail = (member: string, reason: string, remedy: string, code?: TestkitErrorCode) => TestkitError

function readPace(given: unknown, fail: Fail, member: string): Pace {
  const pace = paces.find((word) => word === given)
  if (pace) return pace
  throw fail(member, `${show(given)} moves no job run`, listAllowed(paces))
}

function checkTimes(timeline: Timeline, path: string, fail: Fail): void {
  const { pace, attempts } = timeline
  if (pace !== undefined) readPace(pace, fail, '.pace')
  for (const name of times) {
    if (timeline[name] === undefined) continue
    readDuration(timeline[name], `${path}.${name}`, 'plan a job run')
    if (pace !== undefined && pace !== 'realistic') {
      throw fail(`.${name}`, `a job run that is ${pace} does not go by time`, 'Leave out one of the two.')
    }
  }
  if (attempts !== undefined && (!Number.isSafeInteger(attempts) || attempts < 1)) {
    throw fail('.attempts', `${show(attempts)} is not a number of attempts`, 'Give a whole number from 1.')
  }
}

function checkEnding(timeline: Timeline, path: string, fail: Fail): void {
  const { outcome, failureReason, stateDetails } = timeline
  if (outcome !== undefined && !outcomes.includes(outcome)) {
    throw fail('.outcome', `${show(outcome)} is not an outcome`, listAllowed(outcomes))
  }
  if (failureReason !== undefined && !failureReasons.includes(failureReason)) {
    const reason = `${show(failureReason)} is not a failure reason`
    throw fail('.failureReason', reason, listAllowed(failureReasons), 'UNKNOWN_STATE')
  }
  if (outcome !== undefined && outcome !== 'FAILED' && failureReason !== undefined) {
    throw fail('.failureReason', `a job run that is ${outcome} has none`, 'Leave out one of the two.')
  }
  if (stateDetails !== undefined) checkStateDetails(stateDetails, `${path}.stateDetails`)
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
  path: string,
  reason: string,
  remedy: string,
  code: TestkitErrorCode = 'INVALID_OPTION',
): TestkitError {
  return new TestkitError({ code, failedTo: 'plan a job run', path, reason, remedy })
}
