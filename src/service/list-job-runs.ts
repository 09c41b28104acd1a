import type { ListJobRunsRequestWire, ListJobRunsResponseWire } from '../model/generated/types.ts'
import { describeListed } from './describe.ts'
import { countBefore, type StoredJobRun } from './job-run-store.ts'
import { stepAt } from './lifecycle.ts'
import type { Call, World } from './operations.ts'
import { readPageToken, writePageToken } from './page-token.ts'
import { declaredError } from './service-error.ts'

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
  const place = nextToken === undefined ? undefined : readPageToken(nextToken, input, environment.seed)
  const start = place ? countBefore(inOrder, place) : inOrder.length
  const found = newestMatches(inOrder, start, maxResults + 1, (jobRun) => matches(jobRun, input, now))
  const page = found.slice(0, maxResults)
  const last = page.at(-1)
  return {
    jobRuns: page.map((jobRun) => describeListed(jobRun, now)),
    ...(found.length > page.length && last && { nextToken: writePageToken(last, input, environment.seed) }),
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
function matches(jobRun: StoredJobRun, filters: ListJobRunsRequestWire, now: number): boolean {
  const { name, states, createdAfter, createdBefore } = filters
  const createdAt = Math.floor(jobRun.createdAt / 1000) * 1000
  const state = stepAt(jobRun.plan, now)?.state
  return (
    (name === undefined || jobRun.base.name === name) &&
    (states === undefined || (state !== undefined && states.includes(state))) &&
    (createdAfter === undefined || createdAt > Date.parse(createdAfter)) &&
    (createdBefore === undefined || createdAt < Date.parse(createdBefore))
  )
}
