import { jobRunId } from '../fixtures/identifiers.ts'
import type { OpenDraw } from '../fixtures/draw.ts'

const idsPerMillisecond = 2 ** 16

/**
 * A source of job run IDs that carry their creation time and never repeat: within a millisecond the low bits count
 * up, and a millisecond that is used up borrows from the next. IDs that fixtures have taken are passed over.
 */
export function createJobRunIds(
  openDraw: OpenDraw,
  isTaken: (id: string) => boolean,
): (now: number) => string {
  let made = 0
  let last = { milliseconds: -1, lowBits: 0 }
  const next = (now: number): string => {
    const fresh = Math.floor(openDraw('service.jobRunId', made++).stream('lowBits')() * 2 ** 15)
    const isLater = Math.floor(now) > last.milliseconds
    last = isLater ? { milliseconds: Math.floor(now), lowBits: fresh } : following(last)
    const id = jobRunId(last.milliseconds, last.lowBits)
    return isTaken(id) ? next(now) : id
  }
  return next
}

function following({ milliseconds, lowBits }: { milliseconds: number; lowBits: number }) {
  return lowBits + 1 < idsPerMillisecond
    ? { milliseconds, lowBits: lowBits + 1 }
    : { milliseconds: milliseconds + 1, lowBits: 0 }
}
