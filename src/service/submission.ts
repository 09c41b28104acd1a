import { operations } from '../model/generated/operations.ts'
import type { StartJobRunRequestMembers } from '../model/generated/types.ts'
import { createPool, remembered } from './pool.ts'

/** Members of StartJobRun that say which job run it is, and where. */
const identifying = ['name', 'virtualClusterId', 'clientToken'] as const

/** What StartJobRun was told, without what names the job run and where it lives. */
export type Submission = Omit<StartJobRunRequestMembers, (typeof identifying)[number]>

const told = Object.keys(operations.StartJobRun.bindings).filter(
  (member) => !identifying.some((name) => name === member),
)

/** Gives the submission of a moment ago that has the very same parts, which {@link createSharing} gave them. */
export function createSubmissions(): (submission: Submission) => Submission {
  const recent = new Set<Submission>()
  return (submission) => {
    for (const known of recent) if (hasPartsOf(known, submission)) return known
    if (recent.size === remembered) recent.clear()
    recent.add(submission)
    return submission
  }
}

function hasPartsOf(one: Submission, other: Submission): boolean {
  return told.every((member) => Reflect.get(one, member) === Reflect.get(other, member))
}

/**
 * Puts those members in an input that an equal submission of a moment ago had: a million job runs of a kind, and the
 * calls that started them, share what they were told. The input is changed, and must be nobody else's.
 */
export function createSharing(): <Input extends object>(input: Input) => Input {
  const pools = told.map((member) => ({ member, share: createPool<unknown>() }))
  return (input) => {
    for (const { member, share } of pools) {
      const value: unknown = Reflect.get(input, member)
      if (value !== undefined) Reflect.set(input, member, share(value))
    }
    return input
  }
}
