import { globSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }

// Compilers write a declaration for every source. Those that no door leads to are of use to nobody.

const root = fileURLToPath(new URL('..', import.meta.url))
const reference = /(?:from|import\()\s*['"](\.[^'"]+)\.ts['"]/g

function reach(declaration: string, reached: Set<string>): void {
  if (reached.has(declaration)) return
  reached.add(declaration)
  for (const [, target = ''] of readFileSync(declaration, 'utf8').matchAll(reference))
    reach(join(dirname(declaration), `${target}.d.ts`), reached)
}

const reached = new Set<string>()
for (const target of Object.values(manifest.exports))
  if (target.endsWith('.js')) reach(join(root, target.replace(/\.js$/, '.d.ts')), reached)

for (const declaration of globSync(join(root, 'dist/**/*.d.ts'))) {
  if (reached.has(declaration)) continue
  rmSync(declaration)
  rmSync(`${declaration}.map`)
}
