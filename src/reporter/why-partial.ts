/** The part of Vitest that tells whether a run was a full one. */
export interface VitestRun {
  readonly config: {
    readonly testNamePattern?: RegExp | undefined
    readonly project: string | readonly string[]
  }
  /** Every test file that the configuration names. */
  globTestSpecifications(): Promise<readonly unknown[]>
}

/** A test file that Vitest ran. */
export interface VitestModule {
  readonly children: {
    /** Every test of the file, with its result. */
    allTests(): Iterable<{
      readonly fullName: string
      /** How it went, such as `skipped`. */
      result(): { readonly state: string }
    }>
  }
}

/** The part of Jest's configuration that tells whether a run was a full one. */
export interface JestConfig {
  readonly testNamePattern?: string
  readonly nonFlagArgs?: readonly string[]
  readonly onlyChanged?: boolean
  readonly onlyFailures?: boolean
  readonly findRelatedTests?: boolean
  readonly changedSince?: string
  readonly shard?: object
}

/** What Jest counted; whether the run succeeded it decides after its reporters. */
export interface JestResults {
  readonly numFailedTests: number
  /** Files that did not even run among them. */
  readonly numFailedTestSuites: number
  readonly wasInterrupted?: boolean
  readonly numPendingTests: number
}

/** Why a run of Vitest did not run every test, or undefined when it did. */
export async function whyPartialInVitest(
  vitest: VitestRun,
  modules: readonly VitestModule[],
  reason: string,
): Promise<string | undefined> {
  const { testNamePattern, project } = vitest.config
  if (reason !== 'passed') return `the run ${reason}`
  if (testNamePattern) return 'tests were chosen by name'
  if (project.length > 0) return 'projects were chosen'
  // Files may be chosen by name, by shard or by what changed; only their number tells in every case.
  if (modules.length < (await vitest.globTestSpecifications()).length) return 'not every test file ran'
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const skipped = tests.find((test) => test.result().state === 'skipped')
  return skipped && `the test "${skipped.fullName}" was skipped`
}

/** Why a run of Jest did not run every test, or undefined when it did. */
export function whyPartialInJest(config: JestConfig, results: JestResults): string | undefined {
  const { testNamePattern, nonFlagArgs = [], shard, changedSince } = config
  if (results.numFailedTests + results.numFailedTestSuites > 0) return 'the run failed'
  if (results.wasInterrupted) return 'the run was interrupted'
  if (testNamePattern) return 'tests were chosen by name'
  const isChosen =
    nonFlagArgs.length > 0 ||
    shard ||
    changedSince ||
    config.onlyChanged ||
    config.onlyFailures ||
    config.findRelatedTests
  if (isChosen) return 'not every test file ran'
  return results.numPendingTests > 0 ? `${results.numPendingTests} tests were skipped` : undefined
}
