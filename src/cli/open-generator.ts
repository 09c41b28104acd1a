import type { Fixtures } from '../fixtures/create-fixtures.ts'
import { failureReasons, jobRunStates } from '../model/generated/operations.ts'
import type { FailureReason, JobRunState } from '../model/generated/types.ts'
import { CliError } from './cli-error.ts'
import { readWord } from './read-option.ts'

/** What of the command line chooses among the documents of a fixture. */
export interface Choice {
  readonly state: string | undefined
  readonly failureReason: string | undefined
  readonly view: 'wire' | 'sdk'
}

/** A fixture of the command line: the documents by their number, as many as asked for or as there are. */
export interface Generator {
  /** The document of a number. */
  readonly at: (index: number) => unknown
  /** How many there are without `--count`; one of them stands alone, not in a list. */
  readonly usualCount: number
}

/** Finds the documents of a fixture. Throws CliError for a choice that it does not have. */
export type OpenGenerator = (fixtures: Fixtures, choice: Choice) => Generator

/** The part of every factory that the command line builds by. */
interface Numbered {
  from(buildNumber: number): { build(): unknown; buildWire(): unknown }
}

/** Documents that have no state. */
export function stateless(choose: (fixtures: Fixtures) => Numbered): OpenGenerator {
  return (fixtures, { state, failureReason, view }) => {
    refuseState(state, failureReason)
    return numbered(choose(fixtures), view)
  }
}

function refuseState(state: string | undefined, failureReason: string | undefined): void {
  if (state === undefined && failureReason === undefined) return
  throw new CliError('--state and --failure-reason go with job runs and what describes them.')
}

/** The part of the factories of job runs that the command line builds by. */
interface Stateful extends Numbered {
  from(buildNumber: number): ReturnType<Numbered['from']> & {
    history(): unknown
    historyWire(): unknown
    events(): unknown
  }
  pairwise(): readonly unknown[]
  pairwiseWire(): readonly unknown[]
}

interface AnyState extends Stateful {
  inState(state: JobRunState): Stateful
  failed(reason: FailureReason): Stateful
}

/** Documents of job runs in the state that was chosen. */
export function inState(
  choose: (fixtures: Fixtures) => AnyState,
  asNumbered: (factory: Stateful) => Numbered = (factory) => factory,
): OpenGenerator {
  return (fixtures, { state, failureReason, view }) =>
    numbered(asNumbered(chooseState(choose(fixtures), state, failureReason)), view)
}

function chooseState(
  factory: AnyState,
  state: string | undefined,
  failureReason: string | undefined,
): Stateful {
  if (failureReason !== undefined) {
    if (state !== undefined && state !== 'FAILED') {
      throw new CliError(`--failure-reason goes with --state FAILED, not with ${state}.`)
    }
    return factory.failed(readWord('--failure-reason', failureReason, failureReasons))
  }
  return state === undefined ? factory : factory.inState(readWord('--state', state, jobRunStates))
}

/** A history is one document: the list of what DescribeJobRun showed. */
export function histories(factory: Stateful): Numbered {
  return {
    from(buildNumber) {
      const counting = factory.from(buildNumber)
      return { build: () => counting.history(), buildWire: () => counting.historyWire() }
    },
  }
}

/** The events of a job run are one document too. */
export function events(factory: Stateful): Numbered {
  return {
    from(buildNumber) {
      const counting = factory.from(buildNumber)
      const build = () => counting.events()
      return { build, buildWire: build }
    },
  }
}

function numbered(factory: Numbered, view: Choice['view']): Generator {
  let counting = factory.from(0)
  let next = 0
  return {
    usualCount: 1,
    at(index) {
      // Documents are asked for in order but for the first of a shard, so the factory's own count serves.
      if (index !== next) counting = factory.from(index)
      next = index + 1
      return view === 'wire' ? counting.buildWire() : counting.build()
    },
  }
}

/** A catalogue is written whole once, and goes round when more are asked for. */
export function catalogue(
  open: (fixtures: Fixtures, view: Choice['view']) => readonly unknown[],
): OpenGenerator {
  return (fixtures, { state, failureReason, view }) => {
    refuseState(state, failureReason)
    return goingRound(open(fixtures, view))
  }
}

/** The catalogue of members left out in pairs, of job runs in the state that was chosen. */
export function pairwise(choose: (fixtures: Fixtures) => AnyState): OpenGenerator {
  return (fixtures, { state, failureReason, view }) => {
    const factory = chooseState(choose(fixtures), state, failureReason)
    return goingRound(view === 'wire' ? factory.pairwiseWire() : factory.pairwise())
  }
}

function goingRound(cases: readonly unknown[]): Generator {
  return { usualCount: cases.length, at: (index) => cases[index % cases.length] }
}
