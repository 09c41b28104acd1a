import { isWithinReach, latestInstant, readInstant } from '../model/timestamp.ts'
import { show, type TestkitError } from '../testkit-error.ts'
import { invalidOption } from './invalid-option.ts'

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A span of time: milliseconds, or a number with a unit such as `'15m'`, `'90s'` or `'1.5h'`. */
export type Duration = number | `${number}${keyof typeof units}`

/** The time that job runs live in. */
export interface Clock {
  /** The present instant. */
  now(): Date
  /** Moves the present forward. Throws INVALID_OPTION for what is not a duration. */
  advance(duration: Duration): void
  /** Moves the present to an instant. Throws INVALID_OPTION when it lies before the present one. */
  set(instant: Date | string): void
}

export interface ClockOptions {
  /** Instant at which the clock is held. Without it the clock starts at the real time and runs. */
  now?: Date | string
  /** How many times faster than real time a running clock is. Default: 30, so that a usual job ends in seconds. */
  timeScale?: number
}

/** The real time, for what follows it in spite of the clock: the `Date` header. The only place that reads it. */
export function realTime(): number {
  return Date.now()
}

export function createClock({ now, timeScale }: ClockOptions): Clock {
  const scale = readTimeScale(timeScale, now !== undefined)
  let seen = realTime()
  let offset = now === undefined ? seen : checkInstant(now, '$.now')
  const present = () => {
    const real = realTime()
    // Fake timers may set the real time back; what has happened to job runs has happened.
    offset += Math.max(0, real - seen) * scale
    seen = real
    return Math.min(offset, latestInstant)
  }
  return {
    now: () => new Date(present()),
    advance(duration) {
      const distance = readDuration(duration, '$.duration')
      if (present() + distance > latestInstant) {
        throw invalid('$.duration', `${show(duration)} leads past the year 9999`, 'Give a shorter one.')
      }
      offset += distance
    },
    set(instant) {
      const distance = checkInstant(instant, '$.instant') - present()
      if (distance < 0) {
        throw invalid(
          '$.instant',
          `${show(instant)} lies before ${show(new Date(present()))}`,
          'Time only moves forward.',
        )
      }
      offset += distance
    },
  }
}

/** Whether a text is a span of time, such as `90s`. */
export function isDuration(text: string): text is Extract<Duration, string> {
  return Number.isFinite(readText(text))
}

/** Milliseconds of a duration. Throws INVALID_OPTION: what failed is to set the clock, or something else. */
export function readDuration(duration: unknown, path: string, failedTo?: string): number {
  const milliseconds = typeof duration === 'string' ? readText(duration) : duration
  if (typeof milliseconds === 'number' && Number.isFinite(milliseconds) && milliseconds >= 0) {
    return milliseconds
  }
  throw invalid(
    path,
    `${show(duration)} is not a duration`,
    "Give milliseconds or a number with a unit, such as '15m'.",
    failedTo,
  )
}

/** A span of milliseconds as text, in the largest unit that shows it whole. */
export function durationOf(milliseconds: number): string {
  const [unit, scale] = Object.entries(units).findLast(
    ([, size]) => milliseconds !== 0 && milliseconds % size === 0,
  ) ?? ['ms', 1]
  return `${milliseconds / scale}${unit}`
}

function readText(duration: string): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration) ?? []
  const scale = Object.entries(units).find(([name]) => name === unit)?.[1]
  return Number(count) * (scale ?? Number.NaN)
}

function checkInstant(instant: unknown, path: string): number {
  const milliseconds = readInstant(instant)
  if (milliseconds !== undefined && isWithinReach(milliseconds)) return milliseconds
  throw invalid(
    path,
    `${show(instant)} is not an instant of the years 1971 to 9999`,
    'Give a Date or an ISO 8601 string such as 2026-01-15T09:00:00Z.',
  )
}

/** A clock that is held has no scale; to be given one with it is a mistake worth hearing of. */
function readTimeScale(timeScale: unknown, isHeld: boolean): number {
  if (timeScale === undefined) return isHeld ? 0 : 30
  if (isHeld)
    throw invalid('$.timeScale', 'a clock that is held by now has no scale', 'Leave out one of the two.')
  if (typeof timeScale === 'number' && Number.isFinite(timeScale) && timeScale > 0) return timeScale
  throw invalid('$.timeScale', `${show(timeScale)} is not a factor`, 'Give a number above 0.')
}

function invalid(
  path: string,
  reason: string,
  remedy: string,
  failedTo: string = 'set the clock',
): TestkitError {
  return invalidOption(path, reason, remedy, failedTo)
}
