export {
  PactReporter,
  // oxlint-disable-next-line import/no-default-export -- test runners load a reporter by its default export
  PactReporter as default,
} from './pact-reporter.ts'
export type { JestConfig, JestResults, VitestModule, VitestRun } from './why-partial.ts'
