import { defineConfig } from 'vitest/config'
import { shared } from './vitest.config.ts'

/** The suite against a real Pact Broker: a step of its own, since it needs Ruby. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, name: 'broker', include: ['test/broker/**/*.test.ts'], hookTimeout: 60_000 },
})
