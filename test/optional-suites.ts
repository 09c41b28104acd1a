import type { Reporter } from 'vitest/node'
import { isBrokerInstalled } from './broker/broker-home.ts'
import { findChromium } from './browser/find-chromium.ts'
import { areClientsHere } from './clients/find-clients.ts'
import { areConsumersInstalled } from './consumers/consumers-home.ts'

/** A suite that needs more than Node and the dependencies: `npm test` leaves it out, `.ci/run` runs it. */
export interface OptionalSuite {
  /** The folder of `test` that has it and its `vitest.config.ts`, run by `npm run test:<name>`. */
  readonly name: string
  /** What a machine may lack, which `npm run install:<name>` installs. */
  readonly needs: string
  readonly isAvailable: () => boolean
}

export const optionalSuites: readonly OptionalSuite[] = [
  { name: 'browser', needs: 'Chromium', isAvailable: () => findChromium() !== undefined },
  { name: 'broker', needs: 'Ruby and a Pact Broker', isAvailable: isBrokerInstalled },
  { name: 'clients', needs: 'the AWS CLI, boto3, pytest and Chromium', isAvailable: areClientsHere },
  {
    name: 'consumers',
    needs: 'other releases of Node, TypeScript, Jest and the peers, and Chromium',
    isAvailable: areConsumersInstalled,
  },
]

/** The tests that `npm test` does not run. */
export const optionalTests: readonly string[] = optionalSuites.map(({ name }) => `test/${name}/**`)

/** Ends a run with one line on what it left out. */
export const leftOutReporter: Reporter = {
  onTestRunEnd: () => console.log(leftOut(optionalSuites)),
}

export function leftOut(suites: readonly OptionalSuite[]): string {
  const commands = suites.map(({ name, needs, isAvailable }) =>
    isAvailable()
      ? `${name} (npm run test:${name})`
      : `${name} (needs ${needs}: npm run install:${name} && npm run test:${name})`,
  )
  return `Left out: ${commands.join(', ')}`
}

/** Throws with what this machine lacks for a suite, and how to get it. */
export function requireSuite(name: string, suites: readonly OptionalSuite[] = optionalSuites): void {
  const suite = suites.find((known) => known.name === name)
  if (!suite) throw new Error(`There is no optional suite ${name}: test/optional-suites.ts lists them all.`)
  if (suite.isAvailable()) return
  throw new Error(`The ${name} tests need ${suite.needs}: npm run install:${name} installs it.`)
}
