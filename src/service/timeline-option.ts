import { childShape, shapes } from '../model/shape.ts'
import type { StartJobRunRequest } from '../model/generated/types.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import { matches } from './matches.ts'
import { readTimeline, type TimelineChoice } from './read-timeline.ts'
import type { Timeline } from './timeline.ts'

/** Members of an input, as deep as one cares to name them. Lists match as a whole. */
export type Partially<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { readonly [Name in keyof Value]?: Partially<Value[Name]> }
    : Value

/** A timeline for the job runs whose input matches; without `when`, for all that are left. */
export interface TimelineRule extends Timeline {
  /** Members that the input has to have, or a function that says whether the rule is for it. */
  when?: Partially<StartJobRunRequest> | ((input: StartJobRunRequest) => boolean)
}

/** How job runs go: one timeline for all, the first of some rules that matches, or a function of the input. */
export type TimelineOption =
  | TimelineChoice
  | readonly TimelineRule[]
  | ((input: StartJobRunRequest) => TimelineChoice | undefined)

type Choose = (input: StartJobRunRequest) => Timeline

/** The choice that the option makes for each input. Throws INVALID_OPTION, and UNKNOWN_STATE for another failure reason. */
export function readTimelineOption(option: TimelineOption = {}): Choose {
  if (typeof option === 'function') return (input) => readTimeline(option(input) ?? {})
  if (isRules(option)) return chooseByRules(option)
  const timeline = readTimeline(option)
  return () => timeline
}

function isRules(option: TimelineOption): option is readonly TimelineRule[] {
  return Array.isArray(option)
}

function chooseByRules(rules: readonly TimelineRule[]): Choose {
  const read = rules.map((rule, index) => {
    const path = `$.timeline[${index}]`
    if (typeof rule !== 'object' || rule === null) throw notARule(path, rule)
    const { when = {}, ...timeline } = rule
    return { isMatch: readCondition(when, `${path}.when`), timeline: readTimeline(timeline, path) }
  })
  return (input) => read.find(({ isMatch }) => isMatch(input))?.timeline ?? {}
}

function readCondition(
  when: NonNullable<TimelineRule['when']>,
  path: string,
): (input: StartJobRunRequest) => boolean {
  if (typeof when === 'function') return when
  if (typeof when !== 'object' || when === null || Array.isArray(when)) {
    throw invalid(path, `${show(when)} is not a condition`, 'Give members of the input, or a function of it.')
  }
  const unknown = Object.keys(when).find((name) => !childShape(shapes.StartJobRunRequest, name))
  if (unknown === undefined) return (input) => matches(when, input)
  const names = Object.keys(shapes.StartJobRunRequest.properties ?? {})
  throw invalid(path, `StartJobRun has no member ${show(unknown)}`, listAllowed(names))
}

function notARule(path: string, rule: unknown): TestkitError {
  return invalid(
    path,
    `${show(rule)} is not a rule`,
    "Give one such as { when: { name: 'nightly' }, outcome: 'FAILED' }.",
  )
}

function invalid(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'plan a job run', path, reason, remedy })
}
