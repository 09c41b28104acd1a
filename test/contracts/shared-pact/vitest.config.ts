import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { PactReporter } from '../../../src/reporter/index.ts'

const source = fileURLToPath(new URL('../../../src', import.meta.url))

/** The project that test/contracts/runners.pact.test.ts runs: several files that write one pact. */
export default defineConfig({
  resolve: { alias: [{ find: /^emr-containers-testkit\/(.+)$/, replacement: `${source}/$1/index.ts` }] },
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.split.ts'],
    maxWorkers: 3,
    testTimeout: 60_000,
    reporters: ['default', new PactReporter()],
  },
})
