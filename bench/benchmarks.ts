import { fork } from 'node:child_process'
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

/** What one benchmark finds in a fresh process. What Pact prints there is not heard. */
export async function findingsOf(name: string, extent: Extent): Promise<Finding[]> {
  const child = fork(new URL('fresh-process.ts', import.meta.url), [name, JSON.stringify(extent)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1' },
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      if (areFindings(message)) resolve(message)
    })
    child.once('exit', (code) => reject(new Error(`The benchmark ${name} ended with ${code}.`)))
  })
}

function areFindings(message: unknown): message is Finding[] {
  return Array.isArray(message)
}
