import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { commonConfig, reporters } from '../common-config.ts'
import { requireSuite } from '../optional-suites.ts'

requireSuite('broker')

export default defineConfig({
  ...commonConfig,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    ...commonConfig.test,
    name: 'broker',
    reporters,
    include: ['test/broker/**/*.test.ts'],
    hookTimeout: 60_000,
  },
})
