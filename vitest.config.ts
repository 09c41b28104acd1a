import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { writeSnippets } from './test/readme/write-snippets.ts'

writeSnippets()

const source = fileURLToPath(new URL('./src', import.meta.url))
const report = process.env['TEST_REPORT']

/** The package by its own public name, so that tests read as usage and need no build. */
const publicNames = { find: /^emr-containers-testkit\/(.+)$/, replacement: `${source}/$1/index.ts` }

/** Runs the suite of the handlers once more, with another release of MSW under the name `msw`. */
function withMsw(release: string) {
  return {
    extends: true as const,
    resolve: { alias: [{ find: /^msw(\/.*)?$/, replacement: `msw-v${release}$1` }] },
    test: { name: `msw-${release}`, include: ['test/handlers/**/*.test.ts'] },
  }
}

/** What the suites of every configuration have in common. */
export const shared = {
  resolve: { alias: [publicNames] },
  test: {
    globalSetup: ['test/require-node.ts'],
    // Chosen, not left to the default: no test may see what another file's modules remember.
    isolate: true,
    // Busy machines are slow; no test is about time.
    testTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
} satisfies ViteUserConfig

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    globalSetup: [...shared.test.globalSetup, 'test/broker/left-out.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['**/*.pact.test.ts', 'test/broker/**'],
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
