import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder that `scripts/install-broker.sh` installs the broker into: another Gemfile, another folder. */
export function brokerHome(): string {
  const gemfile = readFileSync(new URL('Gemfile', import.meta.url))
  const hash = createHash('sha256').update(gemfile).digest('hex').slice(0, 16)
  return fileURLToPath(new URL(`../../.broker/${hash}`, import.meta.url))
}

export function isBrokerInstalled(): boolean {
  return existsSync(`${brokerHome()}/installed`)
}
