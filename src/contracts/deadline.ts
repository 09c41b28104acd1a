import { TestkitError, show } from '../testkit-error.ts'

/** When waiting ends, whatever it is for. */
export interface Deadline {
  readonly milliseconds: number
  readonly signal: AbortSignal
}

/** A deadline that runs from now on. Throws INVALID_OPTION for what is no number of milliseconds. */
export function createDeadline(milliseconds: unknown): Deadline {
  // Timers take no more milliseconds than this, and fire at once for more.
  const longest = 2 ** 31 - 1
  if (typeof milliseconds === 'number' && milliseconds > 0 && milliseconds <= longest) {
    return { milliseconds, signal: AbortSignal.timeout(milliseconds) }
  }
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'verify pacts',
    path: '$.deadline',
    reason: `${show(milliseconds)} is no number of milliseconds`,
    remedy: `Give one from 1 to ${longest}.`,
  })
}
