/** Files to mutate, and the tests that are to notice: those which a change of the folder is tried with first. */
export interface Area {
  readonly mutate: string
  readonly tests: readonly string[]
}

/** Tests of speed, memory or whole processes say little of one line and take long. */
export const leftOut: readonly string[] = [
  'test/service/{samples,job-run-ids}.test.ts',
  'test/fixtures/{hover,uniqueness}.test.ts',
  'test/contracts/{runners,mutations}.pact.test.ts',
  'test/contracts/verify-broker.test.ts',
]

export const areas: Readonly<Record<string, Area>> = {
  model: {
    mutate: 'src/model/*.ts',
    tests: ['test/model/*.test.ts', 'test/fixtures/*.test.ts', 'test/service/*.test.ts'],
  },
  service: {
    mutate: 'src/service/*.ts',
    tests: ['test/service/*.test.ts', 'test/fixtures/history.test.ts', 'test/server/control-api.test.ts'],
  },
  contracts: {
    mutate: 'src/contracts/*.ts',
    tests: ['test/contracts/*.test.ts', 'test/stubs/*.test.ts', 'test/reporter/*.test.ts'],
  },
}
