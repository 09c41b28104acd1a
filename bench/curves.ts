import type { Curve } from './curve.ts'
import type { Extent } from './measurement.ts'

interface GrowthSubject {
  readonly load: () => Promise<(extent: Extent) => Promise<Curve>>
}

export const curves: Readonly<Record<string, GrowthSubject>> = {
  'growth-job-runs': { load: async () => (await import('./growth-job-runs.ts')).growWithJobRuns },
  'growth-fixtures': { load: async () => (await import('./growth-fixtures.ts')).growWithFixtures },
  'growth-interactions': {
    load: async () => (await import('./growth-interactions.ts')).growWithInteractions,
  },
  'growth-body-size': { load: async () => (await import('./growth-body-size.ts')).growWithBodySize },
}
