import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../browser/find-chromium.ts'

/** Whether Debian's AWS CLI, its Python with boto3 and pytest, and a Chromium are here. */
export function areClientsHere(): boolean {
  return existsSync('/usr/bin/aws') && findChromium() !== undefined && hasModules('boto3', 'pytest')
}

/** Debian's own Python, whatever other one comes first on PATH. */
function hasModules(...modules: readonly string[]): boolean {
  const program = `import importlib.util as u; raise SystemExit(not all(map(u.find_spec, ${JSON.stringify(modules)})))`
  return spawnSync('/usr/bin/python3', ['-I', '-B', '-c', program]).status === 0
}
