import type { ListJobRunsRequestWire, ListJobRunsResponseWire } from '../model/generated/types.ts'
import { readInstant } from '../model/timestamp.ts'
import { declaredError } from '../model/service-error.ts'
import { describeListed } from './describe.ts'
import { countBefore, type StoredJobRun } from './job-run-store.ts'
import { stepAt } from './lifecycle.ts'
import type { Call, World } from './world.ts'
import { readPageToken, writePageToken } from './page-token.ts'

/** Job runs on a page when the caller does not say; the service's own number is not documented. */
const usualPage = 50

/** Lists job runs, newest first; that order is an assumption. Pages stay as they are while job runs are added. */
export function listJobRuns(
  { store, environment }: World,
  input: ListJobRunsRequestWire,
  { scope, now }: Call,
): ListJobRunsResponseWire {
  const { virtualClusterId, maxResults = usualPage, nextToken } = input
  if (maxResults < 1) throw declaredError('ValidationException', 'maxResults must be at least 1')
  const inOrder = store.inOrder(scope, virtualClusterId)
  const signature = { seed: environment.seed, scope, filters: input }
  const readPlace = (token: string) =>
    readPageToken(token, signature, (id) => store.find(scope, virtualClusterId, id) !== undefined)
  const place = nextToken === undefined ? undefined : readPlace(nextToken)
  const start = place ? countBefore(inOrder, place) : inOrder.length
  const found = newestMatches(inOrder, start, maxResults + 1, matcherOf(input, now))
  const page = found.slice(0, maxResults)
  const last = page.at(-1)
  return {
    jobRuns: page.map((jobRun) => describeListed(jobRun, now)),
    ...(found.length > page.length && last && { nextToken: writePageToken(last, signature) }),
  }
}

function newestMatches(
  inOrder: readonly StoredJobRun[],
  start: number,
  most: number,
  isMatch: (jobRun: StoredJobRun) => boolean,
): StoredJobRun[] {
  const found: StoredJobRun[] = []
  for (let index = start - 1; index >= 0 && found.length < most; index--) {
    const jobRun = inOrder[index]
    if (jobRun && isMatch(jobRun)) found.push(jobRun)
  }
  return found
}

/** Both dates exclude their own instant, compared as the service shows it: in whole seconds. An assumption. */
function matcherOf(filters: ListJobRunsRequestWire, now: number): (jobRun: StoredJobRun) => boolean {
  const { name, states } = filters
  const after = readInstant(filters.createdAfter) ?? Number.NEGATIVE_INFINITY
  const before = readInstant(filters.createdBefore) ?? Number.POSITIVE_INFINITY
  return ({ base, createdAt, plan }) => {
    const shown = Math.floor(createdAt / 1000) * 1000
    const state = stepAt(plan, now)?.state
    return (
      (name === undefined || base.name === name) &&
      (states === undefined || (state !== undefined && states.includes(state))) &&
      shown > after &&
      shown < before
    )
  }
}
