import { createFixtures, type Fixtures } from '../fixtures/create-fixtures.ts'
import type { DriverName } from '../fixtures/job-submission.ts'

/** Instant and seed that contracts are made with, so that they are the same bytes everywhere. */
export const contractFixtures: { readonly seed: number; readonly now: string } = {
  seed: 2020_10_01,
  now: '2026-01-15T09:00:00Z',
}

/** Made anew for each interaction, so that one does not depend on which others were made before. */
export function fixtures(): Fixtures {
  return createFixtures(contractFixtures)
}

/** The drivers, as descriptions name them. */
export const driverPhrases: Readonly<Record<DriverName, string>> = {
  sparkSubmit: 'spark-submit',
  sparkSql: 'Spark SQL',
}
