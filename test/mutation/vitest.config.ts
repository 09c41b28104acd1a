import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { commonConfig } from '../common-config.ts'

const collected = fileURLToPath(new URL('collected-tests.ts', import.meta.url))

export default defineConfig({
  ...commonConfig,
  resolve: { alias: [...commonConfig.resolve.alias, { find: /^vitest$/, replacement: collected }] },
  test: {
    ...commonConfig.test,
    include: ['test/mutation/try-mutants.ts'],
    // A mutant that never ends is ended with its process.
    pool: 'forks',
    maxWorkers: 1,
    silent: true,
    teardownTimeout: 1000,
  },
})
