import { jobRunId } from '../fixtures/identifiers.ts'
import type { OpenDraw } from '../fixtures/draw.ts'

const idsPerMillisecond = 2 ** 16

/**
 * A source of job run IDs that carry their creation time and never repeat: within a millisecond the low bits count
 * up, and a millisecond that is used up borrows from the next.
 */
export function createJobRunIds(openDraw: OpenDraw): (now: number) => string {
  let made = 0
  let last = { milliseconds: -1, lowBits: 0 }
  return (now) => {
    const fresh = Math.floor(openDraw('service.jobRunId', made++).stream('lowBits')() * 2 ** 15)
    const isLater = Math.floor(now) > last.milliseconds
    last = isLater ? { milliseconds: Math.floor(now), lowBits: fresh } : following(last)
    return jobRunId(last.milliseconds, last.lowBits)
  }
}

function following({ milliseconds, lowBits }: { milliseconds: number; lowBits: number }) {
  return lowBits + 1 < idsPerMillisecond
    ? { milliseconds, lowBits: lowBits + 1 }
    : { milliseconds: milliseconds + 1, lowBits: 0 }
}
