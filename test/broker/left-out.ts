import { isBrokerInstalled } from './broker-home.ts'

/** What the usual run leaves out, in one line, and how to have it. */
export function brokerLeftOut(): string {
  const command = isBrokerInstalled()
    ? 'npm run test:broker'
    : 'npm run install:broker && npm run test:broker'
  return `Left out: the suite against a real Pact Broker, which needs Ruby. Run it by: ${command}`
}

export function setup(): void {
  console.log(brokerLeftOut())
}
