import type { DescribeJobRunResponseWire } from '../model/generated/types.ts'
import { attemptsMade } from './attempts.ts'
import { describe } from './describe.ts'
import { stageAt, type Plan } from './lifecycle.ts'
import type { StoredJobRun } from './stored-job-run.ts'

/** Of how many job runs the answer is remembered: as many as a program watches at once, or some more. */
const remembered = 256
/** An answer above this many characters is not remembered; usual ones have a thousand or two. */
const longestAnswer = 20_000

/** An answer, and what it follows from beside that which never changes. */
interface Description {
  readonly plan: Plan
  readonly stage: number
  readonly attempts: number
  readonly json: string
}

/**
 * Writes what DescribeJobRun answers. Programs ask again and again until a job run has ended, and are told the same
 * until it moves on, so that is written once.
 */
export function createDescriptions(): (jobRun: StoredJobRun, now: number) => string {
  const recent = new Map<StoredJobRun, Description>()
  return (jobRun, now) => {
    const { plan } = jobRun
    const stage = stageAt(jobRun, now)
    const attempts = attemptsMade(jobRun, now)
    const known = recent.get(jobRun)
    if (known?.plan === plan && known.stage === stage && known.attempts === attempts) return known.json
    const json = JSON.stringify({ jobRun: describe(jobRun, now) } satisfies DescribeJobRunResponseWire)
    recent.delete(jobRun)
    if (json.length > longestAnswer) return json
    recent.set(jobRun, { plan, stage, attempts, json })
    const [oldest] = recent.keys()
    if (oldest && recent.size > remembered) recent.delete(oldest)
    return json
  }
}
