import { createEnvironment, type Environment, type FixturesOptions } from '../fixtures/environment.ts'
import type { StartJobRunRequest } from '../model/generated/types.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import type { ClockOptions } from './clock.ts'
import type { Timeline } from './timeline.ts'

/** Options of the service; all have defaults. */
export interface ServiceOptions extends ClockOptions, Pick<FixturesOptions, 'seed' | 'region' | 'accountId'> {
  /** How job runs go: one timeline for all, or a choice by the input of StartJobRun. Default: realistic, COMPLETED. */
  timeline?: Timeline | ((input: StartJobRunRequest) => Timeline | undefined)
  /** The virtual clusters that exist. Default: every well-formed ID does. */
  virtualClusters?: readonly string[]
}

const optionNames: readonly (keyof ServiceOptions)[] = [
  'seed',
  'region',
  'accountId',
  'now',
  'timeScale',
  'timeline',
  'virtualClusters',
]

/** Throws INVALID_OPTION for an option that does not exist. */
export function checkOptionNames(options: object, furtherNames: readonly string[] = []): void {
  const allowed = [...optionNames, ...furtherNames]
  const unknown = Object.keys(options).find((name) => !allowed.includes(name))
  if (unknown === undefined) return
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'create EMR containers',
    path: '$',
    reason: `there is no option ${show(unknown)}`,
    remedy: listAllowed(allowed),
  })
}

export function environmentOf({ seed, region, accountId }: ServiceOptions): Environment {
  return createEnvironment({
    ...(seed !== undefined && { seed }),
    ...(region !== undefined && { region }),
    ...(accountId !== undefined && { accountId }),
  })
}

/** The timeline that the options choose for an input. */
export function timelineChooser({ timeline }: ServiceOptions): (input: StartJobRunRequest) => Timeline {
  return (input) => (typeof timeline === 'function' ? timeline(input) : timeline) ?? {}
}
