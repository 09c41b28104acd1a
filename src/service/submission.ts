import type { StartJobRunRequestMembers } from '../model/generated/types.ts'
import { isEqual } from './is-equal.ts'

/** What StartJobRun was told, without what names the job run and where it lives. */
export type Submission = Omit<StartJobRunRequestMembers, 'name' | 'virtualClusterId' | 'clientToken'>

/** How many are remembered. Programs start a few kinds of job runs, in turns. */
const remembered = 8

/**
 * Makes equal submissions one, or at least their equal members, as far as an equal one came a moment ago: a million
 * job runs of a kind then share what they were told.
 */
export function createSharing(): (submission: Submission) => Submission {
  const whole = createPool<Submission>()
  const strings = { role: createPool<string>(), release: createPool<string>() }
  const jobDrivers = createPool<NonNullable<Submission['jobDriver']>>()
  const overrides = createPool<NonNullable<Submission['configurationOverrides']>>()
  return (submission) =>
    whole(submission, () => {
      const { executionRoleArn, releaseLabel, jobDriver, configurationOverrides } = submission
      return {
        ...submission,
        ...(executionRoleArn !== undefined && { executionRoleArn: strings.role(executionRoleArn) }),
        ...(releaseLabel !== undefined && { releaseLabel: strings.release(releaseLabel) }),
        ...(jobDriver && { jobDriver: jobDrivers(jobDriver) }),
        ...(configurationOverrides && { configurationOverrides: overrides(configurationOverrides) }),
      }
    })
}

/** Gives the equal value of a moment ago, or else remembers the new one, as it is to be kept. */
function createPool<Value>(): (value: Value, keep?: () => Value) => Value {
  const recent: Value[] = []
  let next = 0
  return (value, keep = () => value) => {
    const known = recent.find((other) => isEqual(other, value))
    if (known !== undefined) return known
    const kept = keep()
    recent[next++ % remembered] = kept
    return kept
  }
}
