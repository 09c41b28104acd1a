import { defineConfig } from 'vitest/config'
import { PactReporter } from './src/reporter/index.ts'
import { commonConfig, reporters } from './test/common-config.ts'
import { leftOutReporter, optionalTests } from './test/optional-suites.ts'
import { writeSnippets } from './test/readme/write-snippets.ts'

writeSnippets()

/** Runs the suites of handlers and stubs once more, with another release of MSW under the name `msw`. */
function withMsw(release: string) {
  return {
    extends: true as const,
    resolve: { alias: [{ find: /^msw(\/.*)?$/, replacement: `msw-v${release}$1` }] },
    test: { name: `msw-${release}`, include: ['test/{handlers,stubs}/**/*.test.ts'] },
  }
}

export default defineConfig({
  ...commonConfig,
  test: {
    ...commonConfig.test,
    globalSetup: ['test/require-node.ts'],
    reporters: [...reporters, leftOutReporter, new PactReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // The example for Jest is run by Vitest, whose functions have the same names.
          alias: { '@jest/globals': 'vitest' },
          include: ['test/**/*.test.ts', 'examples/**/*.test.{ts,mjs}'],
          exclude: ['**/*.pact.test.ts', 'examples/browser-msw/**', ...optionalTests],
        },
      },
      withMsw('2.11'),
      withMsw('2.15'),
      {
        extends: true,
        test: {
          name: 'pact',
          include: ['test/**/*.pact.test.ts'],
          // Every interaction is merged into one pact file, which two writers would corrupt.
          fileParallelism: false,
          maxWorkers: 1,
          maxConcurrency: 1,
          env: { PACT_DO_NOT_TRACK: 'true' },
        },
      },
    ],
  },
})
