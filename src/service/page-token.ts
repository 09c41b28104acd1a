import type { ListJobRunsRequestWire } from '../model/generated/types.ts'
import type { StoredJobRun } from './job-run-store.ts'
import { declaredError } from './service-error.ts'

/** A place in the order of job runs. */
export interface Place {
  readonly createdAt: number
  readonly id: string
}

/** A token that names the last job run of a page and holds for the same filters only. */
export function writePageToken(
  { createdAt, base: { id } }: StoredJobRun,
  filters: ListJobRunsRequestWire,
  seed: number,
): string {
  const place = `${createdAt.toString(36)}.${id}`
  return btoa(`${place}.${checksum(place, filters, seed)}`)
}

/** Throws ValidationException for a token that this service did not make for these filters. */
export function readPageToken(token: string, filters: ListJobRunsRequestWire, seed: number): Place {
  const [created = '', id = '', sum] = decode(token).split('.')
  if (sum === checksum(`${created}.${id}`, filters, seed))
    return { createdAt: Number.parseInt(created, 36), id }
  throw declaredError('ValidationException', 'The value of nextToken is invalid.')
}

function decode(token: string): string {
  try {
    return atob(token)
  } catch {
    return ''
  }
}

/** FNV-1a: enough to tell a token that was not made here, or was made for other filters. */
function checksum(place: string, filters: ListJobRunsRequestWire, seed: number): string {
  const { virtualClusterId, name, states, createdAfter, createdBefore } = filters
  const text = JSON.stringify([seed, place, virtualClusterId, name, states, createdAfter, createdBefore])
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}
