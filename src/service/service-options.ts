import { checkOptions } from '../fixtures/check-options.ts'
import { createEnvironment, type Environment, type FixturesOptions } from '../fixtures/environment.ts'
import type { StartJobRunRequest } from '../model/generated/types.ts'
import { show } from '../testkit-error.ts'
import { readAssumptions, type Assumptions } from './assumptions.ts'
import type { ClockOptions } from './clock.ts'
import type { Fault } from './faults.ts'
import type { QuotaOptions } from './quotas.ts'
import { invalidOption as invalid } from './invalid-option.ts'
import type { JobTemplate, JobTemplates } from './job-templates.ts'
import { readJobTemplates, readKnown } from './known-things.ts'
import type { Timeline } from './timeline.ts'
import { readTimelineOption, type TimelineOption } from './timeline-option.ts'

/** Options of the service; all have defaults. */
export interface ServiceOptions extends ClockOptions, Pick<FixturesOptions, 'seed' | 'region' | 'accountId'> {
  /**
   * How job runs go: `realistic`, `instant` or `stepPerRead`, one timeline for all, rules of which the first that
   * matches the input counts, or a function of the input. Tags such as `testkit:outcome` of StartJobRun win over it.
   * Default: realistic, COMPLETED.
   */
  timeline?: TimelineOption
  /** The virtual clusters in which job runs can be started. Default: all with a well-formed ID. */
  virtualClusters?: readonly string[]
  /** Faults to begin with: a list as `faults.add` takes it, or a schedule as `faults.toString` prints it. */
  faults?: string | readonly (Fault | string)[]
  /** Throttles calls above the quotas that AWS documents, or above others. Default: false. */
  quotas?: boolean | QuotaOptions
  /** Calls that `requests` remembers at least, the latest ones. Default: 100,000. */
  recordedRequests?: number
  /** The release labels that exist. Default: all that are well-formed. */
  releaseLabels?: readonly string[]
  /** The job templates that exist, by ID. Default: any ID names a usual one, whose parameters are not looked at. */
  jobTemplates?: JobTemplates
  /** From so many job runs on, a new one has the oldest that has ended forgotten. Default: none is. */
  maxJobRuns?: number
  /** Behaviour that no source settles, chosen otherwise. */
  assumptions?: Partial<Assumptions>
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
  'releaseLabels',
  'jobTemplates',
  'maxJobRuns',
  'assumptions',
]

/** Throws INVALID_OPTION for an option that does not exist. */
export function checkOptionNames(
  options: object,
  furtherNames: readonly string[] = [],
  failedTo: string = 'create EMR containers',
): void {
  checkOptions(failedTo, options, [...optionNames, ...furtherNames])
}

/** What the options choose, checked before the first call comes in. */
export interface Choices {
  readonly timelineOf: (input: StartJobRunRequest) => Timeline
  readonly isKnownVirtualCluster: (id: string) => boolean
  readonly recordedRequests: number
  readonly isKnownReleaseLabel: (label: string) => boolean
  /** Undefined when any is taken to exist. */
  readonly firstReleaseLabel: string | undefined
  /** Undefined when any is taken to exist. */
  readonly jobTemplates: ReadonlyMap<string, JobTemplate> | undefined
  readonly maxJobRuns: number | undefined
  readonly assumptions: Assumptions
}

/** Throws INVALID_OPTION, and UNKNOWN_STATE for a timeline with another failure reason. */
export function readOptions(options: ServiceOptions): Choices {
  checkOptionNames(options)
  const { virtualClusters, releaseLabels, jobTemplates, maxJobRuns, faults } = options
  const { recordedRequests = 100_000 } = options
  if (faults !== undefined && typeof faults !== 'string' && !Array.isArray(faults)) {
    throw invalid('$.faults', `${show(faults)} is no list of faults`, 'Give a list, or a schedule as text.')
  }
  const clusters = virtualClusters === undefined ? undefined : readKnown('virtualClusters', virtualClusters)
  const labels = releaseLabels === undefined ? undefined : readKnown('releaseLabels', releaseLabels)
  return {
    timelineOf: readTimelineOption(options.timeline),
    isKnownVirtualCluster: (id) => clusters?.has(id) ?? true,
    isKnownReleaseLabel: (label) => labels?.has(label) ?? true,
    firstReleaseLabel: releaseLabels?.[0],
    jobTemplates: jobTemplates === undefined ? undefined : readJobTemplates(jobTemplates),
    maxJobRuns: maxJobRuns === undefined ? undefined : readMaxJobRuns(maxJobRuns),
    assumptions: readAssumptions(options.assumptions),
    recordedRequests: readRecordedRequests(recordedRequests),
  }
}

function readMaxJobRuns(given: unknown): number {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given > 0) return given
  throw invalid('$.maxJobRuns', `${show(given)} is not a number of job runs`, 'Give a whole number from 1.')
}

function readRecordedRequests(count: unknown): number {
  if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) return count
  throw invalid(
    '$.recordedRequests',
    `${show(count)} is not a number of calls`,
    'Give a whole number from 1.',
  )
}

export function environmentOf({ seed, region, accountId }: ServiceOptions): Environment {
  return createEnvironment({
    ...(seed !== undefined && { seed }),
    ...(region !== undefined && { region }),
    ...(accountId !== undefined && { accountId }),
  })
}
