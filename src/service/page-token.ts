import { fnv1a } from '../fixtures/fnv1a.ts'
import type { ListJobRunsRequestWire } from '../model/generated/types.ts'
import { declaredError } from '../model/service-error.ts'
import type { Place, Scope } from './stored-job-run.ts'

/** What a token was made for, and holds for alone. */
export interface Signature {
  readonly seed: number
  readonly scope: Scope
  readonly filters: ListJobRunsRequestWire
}

/** A token that names the last job run of a page. */
export function writePageToken({ createdAt, id }: Place, signature: Signature): string {
  const place = `${createdAt.toString(36)}.${id}`
  return btoa(`${place}.${checksum(place, signature)}`)
}

/**
 * Throws ValidationException for a token that was not made for this caller and these filters, or that names no place
 * that is or was one of the store.
 */
export function readPageToken(
  token: string,
  signature: Signature,
  isKnown: (place: Place) => boolean,
): Place {
  const [created = '', id = '', sum] = decode(token).split('.')
  const place = { createdAt: Number.parseInt(created, 36), id }
  if (sum === checksum(`${created}.${id}`, signature) && isKnown(place)) return place
  throw declaredError('ValidationException', 'The value of nextToken is invalid.')
}

function decode(token: string): string {
  try {
    return atob(token)
  } catch {
    return ''
  }
}

/** Enough to tell a token that was not made here, or was made for other filters. */
function checksum(place: string, { seed, scope, filters }: Signature): string {
  const { virtualClusterId, name, states, createdAfter, createdBefore } = filters
  const made = [seed, scope.accountId, scope.region, place]
  return fnv1a(JSON.stringify([made, virtualClusterId, name, states, createdAfter, createdBefore])).toString(
    36,
  )
}
