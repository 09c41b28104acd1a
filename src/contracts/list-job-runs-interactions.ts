import { untyped } from '../fixtures/untyped.ts'
import { jobRunStates } from '../model/generated/operations.ts'
import type { JobRun, JobRunState, ListJobRunsRequest } from '../model/generated/types.ts'
import { fixtures } from './contract-fixtures.ts'
import { createOutputInteraction, outputOf, type Circumstances } from './create-interaction.ts'
import {
  everyFailure,
  failsBy,
  refusalCodes,
  refuse,
  type Causes,
  type Fails,
  type RefusalCode,
} from './failures.ts'
import type { Interaction, OutputInteraction, RefusalInteraction } from './interaction.ts'
import { jobRunsIn } from './job-run-parameters.ts'
import type { ProviderState } from './provider-states.ts'

/** Causes of the errors that ListJobRuns declares. */
export interface ListJobRunsCauses {
  ValidationException: 'invalidToken' | 'unknownState' | 'noResultsWanted'
  InternalServerException: 'serviceFails'
}

/** Interactions of ListJobRuns. */
export interface ListJobRunsInteractions {
  /** The job runs of a virtual cluster, without filters, one in each state. */
  readonly all: () => OutputInteraction<'ListJobRuns'>
  /** The job runs in some states. */
  readonly byStates: () => OutputInteraction<'ListJobRuns'>
  /** The job runs of one name. */
  readonly byName: () => OutputInteraction<'ListJobRuns'>
  /** The job runs that were created between two instants. */
  readonly byCreation: () => OutputInteraction<'ListJobRuns'>
  /** A page that has another after it. */
  readonly firstPage: () => OutputInteraction<'ListJobRuns'>
  /** The page that a token names, and the last one. */
  readonly lastPage: () => OutputInteraction<'ListJobRuns'>
  /** A virtual cluster without job runs. */
  readonly empty: () => OutputInteraction<'ListJobRuns'>
  /** An error that the operation declares, by a realistic cause. Throws UNKNOWN_INTERACTION. */
  readonly fails: Fails<'ListJobRuns', ListJobRunsCauses>
  /** An error of every AWS service. Throws UNKNOWN_INTERACTION. */
  readonly refused: (code: RefusalCode) => RefusalInteraction<'ListJobRuns'>
}

/** Three job runs make two pages of at most two. */
const paged: readonly JobRunState[] = ['RUNNING', 'COMPLETED', 'FAILED']
const pageSize = 2

const causes: Causes<'ListJobRuns', ListJobRunsCauses> = {
  ValidationException: {
    invalidToken: () => ({
      ...refused('a request to list job runs from a token that is none'),
      input: inCluster({ nextToken: 'not a token' }),
      literal: ['$.nextToken'],
    }),
    unknownState: () => ({
      ...refused('a request to list job runs in a state that does not exist'),
      input: fixtures()
        .listJobRunsRequest.with({ createdAfter: undefined, maxResults: undefined })
        .build({ states: untyped(['FINISHED']) }),
      literal: ['$.states'],
    }),
    noResultsWanted: () => ({
      ...refused('a request to list no job runs at all'),
      input: inCluster({ maxResults: 0 }),
      literal: ['$.maxResults'],
    }),
  },
  InternalServerException: {
    serviceFails: () => ({
      description: 'a request to list job runs while the service fails',
      providerStates: [{ name: 'the service fails', params: { operation: 'ListJobRuns' } }],
      input: inCluster({}),
    }),
  },
}

export const listJobRunsInteractions: ListJobRunsInteractions = {
  all: () => list('a request to list the job runs of a virtual cluster', jobRunStates, {}),
  byStates: () =>
    list('a request to list the job runs in some states', jobRunStates, { states: ['RUNNING', 'FAILED'] }, [
      '$.states',
    ]),
  byName: () =>
    list('a request to list the job runs of one name', paged, { name: String(wanted().name) }, ['$.name']),
  byCreation: () =>
    list('a request to list the job runs that were created between two instants', paged, around(wanted()), [
      '$.createdAfter',
      '$.createdBefore',
    ]),
  firstPage: () =>
    list('a request to list the first page of job runs', paged, { maxResults: pageSize }, ['$.maxResults']),
  lastPage: () => {
    const nextToken = String(listJobRunsInteractions.firstPage().example.nextToken)
    return list('a request to list the last page of job runs', paged, { maxResults: pageSize, nextToken }, [
      '$.maxResults',
    ])
  },
  empty: () => list('a request to list the job runs of a virtual cluster that has none', [], {}),
  fails: failsBy('ListJobRuns', causes),
  refused: (code) =>
    refuse('ListJobRuns', code, { description: 'a request to list job runs', input: inCluster({}) }),
}

/** Every interaction of ListJobRuns once. */
export function everyListJobRuns(): Interaction<'ListJobRuns'>[] {
  const { all, byStates, byName, byCreation, firstPage, lastPage, empty } = listJobRunsInteractions
  return [
    ...[all, byStates, byName, byCreation, firstPage, lastPage, empty].map((make) => make()),
    ...everyFailure('ListJobRuns', causes),
    ...refusalCodes.map(listJobRunsInteractions.refused),
  ]
}

/** The answer is what the service lists, with the token that it makes. */
function list(
  description: string,
  states: readonly JobRunState[],
  filters: Omit<ListJobRunsRequest, 'virtualClusterId'>,
  literal: readonly string[] = [],
): OutputInteraction<'ListJobRuns'> {
  const circumstances = {
    description,
    providerStates: existing(states),
    input: inCluster(filters),
    literal,
  }
  return createOutputInteraction('ListJobRuns', outputOf('ListJobRuns', circumstances), circumstances)
}

function existing(states: readonly JobRunState[]): ProviderState[] {
  const { virtualClusterId } = fixtures()
  return states.length === 0
    ? [{ name: 'a virtual cluster exists', params: { virtualClusterId } }]
    : [{ name: 'job runs exist', params: { virtualClusterId, states: [...states] } }]
}

function refused(description: string): Pick<Circumstances<'ListJobRuns'>, 'description' | 'providerStates'> {
  return { description, providerStates: existing(paged) }
}

function inCluster(filters: Omit<ListJobRunsRequest, 'virtualClusterId'>): ListJobRunsRequest {
  return { virtualClusterId: fixtures().virtualClusterId, ...filters }
}

/** The minutes around the creation of a job run. */
function around({ createdAt }: JobRun): Pick<ListJobRunsRequest, 'createdAfter' | 'createdBefore'> {
  const created = Number(createdAt)
  const minute = 60_000
  return { createdAfter: new Date(created - minute), createdBefore: new Date(created + minute) }
}

/** The one that filters are to find. */
function wanted(): JobRun {
  const [first = {}] = jobRunsIn(fixtures().virtualClusterId, paged)
  return first
}
