import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { commonConfig, reporters } from '../common-config.ts'
import { requireSuite } from '../optional-suites.ts'

requireSuite('consumers')

export default defineConfig({
  ...commonConfig,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    ...commonConfig.test,
    name: 'consumers',
    reporters,
    include: ['test/consumers/*.test.ts'],
    globalSetup: ['test/consumers/install-tarball.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
