import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { commonConfig, reporters } from '../common-config.ts'
import { requireSuite } from '../optional-suites.ts'

requireSuite('clients')

export default defineConfig({
  ...commonConfig,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { ...commonConfig.test, name: 'clients', reporters, include: ['test/clients/**/*.test.ts'] },
})
