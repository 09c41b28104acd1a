import { createEnvironment, type Environment, type FixturesOptions } from '../fixtures/environment.ts'
import type { StartJobRunRequest } from '../model/generated/types.ts'
import { validate } from '../model/validate.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import type { ClockOptions } from './clock.ts'
import type { Fault } from './faults.ts'
import type { QuotaOptions } from './quotas.ts'
import { readTimeline } from './read-timeline.ts'
import type { Timeline } from './timeline.ts'

/** Options of the service; all have defaults. */
export interface ServiceOptions extends ClockOptions, Pick<FixturesOptions, 'seed' | 'region' | 'accountId'> {
  /** How job runs go: one timeline for all, or a choice by the input of StartJobRun. Default: realistic, COMPLETED. */
  timeline?: Timeline | ((input: StartJobRunRequest) => Timeline | undefined)
  /** The virtual clusters that exist. Default: every well-formed ID does. */
  virtualClusters?: readonly string[]
  /** Faults to begin with: a list as `faults.add` takes it, or a schedule as `faults.toString` prints it. */
  faults?: string | readonly (Fault | string)[]
  /** Throttles calls above the quotas that AWS documents, or above others. Default: false. */
  quotas?: boolean | QuotaOptions
  /** Calls that `requests` remembers at least, the latest ones. Default: 100,000. */
  recordedRequests?: number
}

const optionNames: readonly (keyof ServiceOptions)[] = [
  'seed',
  'region',
  'accountId',
  'now',
  'timeScale',
  'timeline',
  'virtualClusters',
  'faults',
  'quotas',
  'recordedRequests',
]

/** Throws INVALID_OPTION for an option that does not exist. */
export function checkOptionNames(options: object, furtherNames: readonly string[] = []): void {
  const allowed = [...optionNames, ...furtherNames]
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw invalid('$', `${show(options)} is not an object of options`, listAllowed(allowed))
  }
  const unknown = Object.keys(options).find((name) => !allowed.includes(name))
  if (unknown !== undefined) throw invalid('$', `there is no option ${show(unknown)}`, listAllowed(allowed))
}

/** What the options choose, checked before the first call comes in. */
export interface Choices {
  readonly timelineOf: (input: StartJobRunRequest) => Timeline
  readonly isKnownVirtualCluster: (id: string) => boolean
  readonly recordedRequests: number
}

/** Throws INVALID_OPTION, and UNKNOWN_STATE for a timeline with another failure reason. */
export function readOptions(options: ServiceOptions): Choices {
  checkOptionNames(options)
  const { virtualClusters, timeline = {}, faults, recordedRequests = 100_000 } = options
  const known = virtualClusters && readVirtualClusters(virtualClusters)
  if (typeof timeline !== 'function') readTimeline(timeline)
  if (faults !== undefined && typeof faults !== 'string' && !Array.isArray(faults)) {
    throw invalid('$.faults', `${show(faults)} is no list of faults`, 'Give a list, or a schedule as text.')
  }
  return {
    timelineOf: (input) => (typeof timeline === 'function' ? readTimeline(timeline(input) ?? {}) : timeline),
    isKnownVirtualCluster: (id) => known?.has(id) ?? true,
    recordedRequests: readRecordedRequests(recordedRequests),
  }
}

function readRecordedRequests(count: unknown): number {
  if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) return count
  throw invalid(
    '$.recordedRequests',
    `${show(count)} is not a number of calls`,
    'Give a whole number from 1.',
  )
}

function readVirtualClusters(given: unknown): ReadonlySet<string> {
  const remedy = "Give a list of IDs such as ['abcdefghijklmnopqrstuvwxy']."
  if (!Array.isArray(given)) throw invalid('$.virtualClusters', `${show(given)} is not a list`, remedy)
  const ids = given.map((id: unknown, index) => {
    const isId =
      typeof id === 'string' && validate('ListJobRunsRequest', { virtualClusterId: id }).length === 0
    if (isId) return id
    throw invalid(`$.virtualClusters[${index}]`, `${show(id)} is not the ID of a virtual cluster`, remedy)
  })
  return new Set(ids)
}

export function environmentOf({ seed, region, accountId }: ServiceOptions): Environment {
  return createEnvironment({
    ...(seed !== undefined && { seed }),
    ...(region !== undefined && { region }),
    ...(accountId !== undefined && { accountId }),
  })
}

function invalid(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'create EMR containers', path, reason, remedy })
}
