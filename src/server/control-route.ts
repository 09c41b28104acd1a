import type { OpenService } from '../service/create-service.ts'
import { valueAt } from '../model/json-path.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'

/** A call of the control API, read. */
export interface ControlCall {
  /** What stands for `{id}` in the path. */
  readonly id: string
  readonly query: URLSearchParams
  /** The body; an empty object when there is none. */
  readonly body: unknown
}

/** What the routes work on. */
export interface ControlWorld {
  /** Its schedule has the way in for faults that come from another process. */
  readonly service: Omit<OpenService['service'], 'handle'>
  /** The memory that the job runs take. */
  readonly bytes: () => number
}

/** A route of the control API: the JSON that answers a call. */
export type ControlRoute = (world: ControlWorld, call: ControlCall) => unknown

/** The members of a body. Throws INVALID_OPTION for a body that is no object, and for a member that is not allowed. */
export function membersOf<Name extends string>(
  body: unknown,
  allowed: readonly Name[],
): Readonly<Partial<Record<Name, unknown>>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalidBody('$', `${show(body)} is not an object`, listAllowed(allowed))
  }
  const members: Partial<Record<Name, unknown>> = {}
  for (const given of Object.keys(body)) {
    const name = allowed.find((known) => known === given)
    if (name === undefined) throw invalidBody('$', `it has no member ${show(given)}`, listAllowed(allowed))
    members[name] = valueAt(body, [name])
  }
  return members
}

/** Throws INVALID_OPTION for a name that the query of a call does not have, and for one that is given twice. */
export function checkQuery(query: URLSearchParams, allowed: readonly string[]): void {
  const names = [...query.keys()]
  for (const [index, name] of names.entries()) {
    if (!allowed.includes(name)) {
      throw invalidBody('$', `its query has no ${show(name)}`, listAllowed(allowed))
    }
    if (names.indexOf(name) < index) throw invalidBody(`$.${name}`, 'its query has it twice', 'Say it once.')
  }
}

/** Throws INVALID_OPTION for a member that is no text. */
export function readText(value: unknown, path: string): string {
  if (typeof value === 'string') return value
  throw invalidBody(path, `${show(value)} is not a text`, 'Give a string.')
}

/** A count of the query. Throws INVALID_OPTION for what is none, or less than the least. */
export function readCount(query: URLSearchParams, name: string, usual: number, least: number = 1): number {
  const text = query.get(name)
  if (text === null) return usual
  if (/^\d{1,15}$/.test(text) && Number(text) >= least) return Number(text)
  throw invalidBody(`$.${name}`, `${show(text)} is not a count`, `Give a whole number from ${least}.`)
}

export function invalidBody(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'read a call of the control API',
    path,
    reason,
    remedy,
  })
}
