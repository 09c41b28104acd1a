import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../src', import.meta.url))
const report = process.env['TEST_REPORT']

/** What every suite is run with. */
export const commonConfig = {
  /** The package by its own public name, so that tests read as usage and need no build. */
  resolve: { alias: [{ find: /^emr-containers-testkit\/(.+)$/, replacement: `${source}/$1/index.ts` }] },
  test: {
    // Chosen, not left to the default: no test may see what another file's modules remember.
    isolate: true,
    // Busy machines are slow; no test is about time.
    testTimeout: 60_000,
  },
}

/** Besides the screen, the file that TEST_REPORT names. */
export const reporters: ('default' | ['json', { outputFile: string }])[] = report
  ? ['default', ['json', { outputFile: report }]]
  : ['default']
