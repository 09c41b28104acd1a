import type { Extent, Finding } from './measurement.ts'

interface Benchmark {
  /** In how many fresh processes it is measured. */
  readonly processes: number
  readonly load: () => Promise<(extent: Extent) => Promise<Finding[]>>
}

export const benchmarks: Readonly<Record<string, Benchmark>> = {
  'cold-imports': {
    processes: 9,
    load: async () => (await import('./cold-imports.ts')).measureColdImports,
  },
  fixtures: { processes: 9, load: async () => (await import('./fixtures.ts')).measureFixtures },
  validators: { processes: 9, load: async () => (await import('./validators.ts')).measureValidators },
  'sdk-doors': { processes: 9, load: async () => (await import('./sdk-doors.ts')).measureSdkDoors },
  'full-service': { processes: 5, load: async () => (await import('./sdk-doors.ts')).measureFullService },
  server: { processes: 9, load: async () => (await import('./server.ts')).measureServer },
  'pact-consumer': {
    processes: 5,
    load: async () => (await import('./pact-consumer.ts')).measurePactConsumer,
  },
  'pact-verification': {
    processes: 5,
    load: async () => (await import('./pact-verification.ts')).measurePactVerification,
  },
  memory: { processes: 3, load: async () => (await import('./memory.ts')).measureMemory },
}
