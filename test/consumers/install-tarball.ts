import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { folderOf, type Consumer } from './consumers-home.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const npm = promisify(execFile)
const quietly = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', '--ignore-scripts']

const consumers: readonly Consumer[] = ['newest-peers', 'oldest-peers', 'jest']

/** Packs what would be published, and installs it beside the packages of every consumer. */
export async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tarball-'))
  try {
    // The script that comes before packing builds.
    await npm('npm', ['pack', '--pack-destination', folder], { cwd: root, maxBuffer: 2 ** 26 })
    const [tarball = ''] = readdirSync(folder)
    for (const consumer of consumers) {
      const cwd = folderOf(consumer)
      // npm leaves a package alone whose version it has seen.
      rmSync(join(cwd, 'node_modules/emr-containers-testkit'), { recursive: true, force: true })
      const args = ['install', '--no-save', '--no-package-lock', ...quietly, join(folder, tarball)]
      await npm('npm', args, { cwd })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
