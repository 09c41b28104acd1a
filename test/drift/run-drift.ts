import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHere } from '../cli/terminal.ts'

/** Runs `drift` on a file with that content. */
export async function drift(content: string | Buffer, ...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'drift-'))
  try {
    const file = join(folder, 'model')
    writeFileSync(file, content)
    return await runHere(['drift', file, ...options])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
