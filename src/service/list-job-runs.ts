import type { ListJobRunsRequestWire, ListJobRunsResponseWire } from '../model/generated/types.ts'
import { readInstant } from '../model/timestamp.ts'
import { declaredError } from '../model/service-error.ts'
import type { Assumptions } from './assumptions.ts'
import { describeListed } from './describe.ts'
import { newest } from './job-run-blocks.ts'
import { readPageToken, writePageToken } from './page-token.ts'
import { isBefore, type Place } from './stored-job-run.ts'
import type { Call, World } from './world.ts'

/** No page is longer, whatever is asked for: an answer of a million job runs has no room in a string. */
const longestPage = 10_000

/** Lists job runs, newest first; that order is an assumption. Pages stay as they are while job runs are added. */
export function listJobRuns(
  { store, environment, assumptions }: World,
  input: ListJobRunsRequestWire,
  { scope, now }: Call,
): ListJobRunsResponseWire {
  const { virtualClusterId, name, states, maxResults = assumptions.pageSize, nextToken } = input
  if (maxResults < 1) throw declaredError('ValidationException', 'maxResults must be at least 1')
  const signature = { seed: environment.seed, scope, filters: input }
  const isKnown = (place: Place) => store.isKnownPlace(scope, virtualClusterId, place)
  const last = nextToken === undefined ? undefined : readPageToken(nextToken, signature, isKnown)
  const { from, before } = rangeOf(input, assumptions)
  const wanted = {
    now,
    from,
    before: last && isBefore(last, before) ? last : before,
    states,
  }
  const most = Math.min(maxResults, longestPage)
  const found = newest(store.ordered(scope, virtualClusterId, name), wanted, most + 1)
  const page = found.slice(0, most)
  const end = page.at(-1)
  return {
    jobRuns: page.map((jobRun) => describeListed(jobRun, now)),
    ...(found.length > page.length && end && { nextToken: writePageToken(end, signature) }),
  }
}

interface Range {
  /** The earliest creation in milliseconds. */
  readonly from: number
  readonly before: Place
}

/** Instants are compared as the service shows them: in whole seconds. */
function rangeOf(
  filters: ListJobRunsRequestWire,
  { createdRange }: Pick<Assumptions, 'createdRange'>,
): Range {
  const after = readInstant(filters.createdAfter)
  const before = readInstant(filters.createdBefore)
  const isInclusive = createdRange === 'inclusive'
  return {
    from:
      after === undefined ? Number.NEGATIVE_INFINITY : isInclusive ? secondFrom(after) : secondAfter(after),
    before: {
      createdAt:
        before === undefined
          ? Number.POSITIVE_INFINITY
          : isInclusive
            ? secondAfter(before)
            : secondFrom(before),
      id: '',
    },
  }
}

/** The first whole second at an instant or after it. */
function secondFrom(instant: number): number {
  return Math.ceil(instant / 1000) * 1000
}

/** The first whole second after an instant. */
function secondAfter(instant: number): number {
  return Math.floor(instant / 1000) * 1000 + 1000
}
