import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../browser/find-chromium.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** A folder with the packages that the `package.json` of the same name beside this file asks for. */
export type Consumer = 'nodes' | 'compilers' | 'newest-peers' | 'oldest-peers' | 'jest' | 'workflows'

/**
 * Where `scripts/install-consumers.sh` installs them: other packages or another clone, another folder. It is outside of
 * the repository, whose own packages and settings Node and its tools would find on the way up.
 */
export function consumersHome(): string {
  const hash = createHash('sha256')
  for (const manifest of globSync('*/package.json', { cwd: folder }).toSorted())
    hash.update(readFileSync(`${folder}${manifest}`))
  const root = fileURLToPath(new URL('../..', import.meta.url)).slice(0, -1)
  return `${tmpdir()}/emr-containers-testkit-consumers/${hash.update(root).digest('hex').slice(0, 16)}`
}

export function areConsumersInstalled(): boolean {
  return existsSync(`${consumersHome()}/installed`) && findChromium() !== undefined
}

export function folderOf(consumer: Consumer): string {
  return `${consumersHome()}/${consumer}`
}
