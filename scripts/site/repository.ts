import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export function read(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}

export function exists(path: string): boolean {
  return existsSync(`${root}${path}`)
}

/** Files of the repository by a pattern, in order. */
export function list(pattern: string): string[] {
  const found = globSync(pattern, { cwd: root, exclude: ['**/node_modules/**', '**/__pycache__/**'] })
  return found.map((path) => path.replaceAll('\\', '/')).toSorted()
}
