/** What went wrong, for programs: every error of this package carries one of these. */
export type TestkitErrorCode =
  | 'INVALID_OPTION'
  | 'INVALID_OVERRIDE'
  | 'INVALID_FIXTURE'
  | 'UNKNOWN_STATE'
  | 'ILLEGAL_TRANSITION'
  | 'JOB_RUN_EXISTS'
  | 'JOB_RUN_NOT_FOUND'
  | 'UNUSED_FAULT'
  | 'UNKNOWN_PROVIDER_STATE'
  | 'UNKNOWN_INTERACTION'
  | 'CONTRACT_MISMATCH'
  | 'AMBIGUOUS_INTERACTION'
  | 'PACT_CHANGED'
  | 'NOTHING_TO_VERIFY'
  | 'VERIFICATION_FAILED'
  | 'BROKER_FAILED'
  | 'PEER_UNAVAILABLE'
  | 'PORT_UNAVAILABLE'
  | 'REFUSED_CALLER'
  | 'REQUEST_TOO_LARGE'
  | 'UNKNOWN_ROUTE'
  | 'SERVER_UNREACHABLE'
  | 'UNREADABLE_MODEL'
  | 'INTERNAL_ERROR'

/** The parts of an error message: `Failed to <failedTo>: <reason>. <remedy>`. */
export interface TestkitErrorParts {
  code: TestkitErrorCode
  failedTo: string
  reason: string
  remedy: string
  /** JSON path of the offending value, such as `$.tags.team`. */
  path?: string
  /** Seed with which the failure can be repeated. */
  seed?: number
  cause?: unknown
}

/** An error whose message is written already, by another process. */
export interface TestkitErrorText extends Pick<TestkitErrorParts, 'code' | 'path' | 'seed' | 'cause'> {
  message: string
}

/**
 * The error that this package throws for input it cannot use. `code` tells programs what happened, `path` where,
 * and `seed` how to repeat it.
 */
export class TestkitError extends Error {
  override readonly name = 'TestkitError'
  readonly code: TestkitErrorCode
  readonly path: string | undefined
  readonly seed: number | undefined

  constructor(parts: TestkitErrorParts | TestkitErrorText) {
    super('message' in parts ? parts.message : compose(parts), { cause: parts.cause })
    this.code = parts.code
    this.path = parts.path
    this.seed = parts.seed
  }
}

function compose({ failedTo, reason, remedy, path, seed }: TestkitErrorParts): string {
  const place = path === undefined ? '' : ` at ${path}`
  const repeat = seed === undefined ? '' : ` (seed ${seed})`
  return `[emr-containers-testkit] Failed to ${failedTo}${place}: ${reason}.${repeat} ${remedy}`
}

/** A value as an error message shows it: short, on one line, never throwing. */
export function show(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  const text = typeof value === 'string' ? JSON.stringify(value) : serialize(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

function serialize(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null) return String(value)
  const unwritable = 'a value that JSON cannot write'
  try {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString()
    const kind = Object.prototype.toString.call(value).slice('[object '.length, -1)
    if (kind !== 'Object' && kind !== 'Array') return `an object of type ${kind}`
    const text: string | undefined = JSON.stringify(value)
    return text ?? unwritable
  } catch {
    return unwritable
  }
}

/** The allowed words of a closed set, as an error message lists them. */
export function listAllowed(allowed: readonly string[]): string {
  return `Allowed: ${allowed.join(', ')}.`
}
