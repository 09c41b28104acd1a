import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Has the command stream so many documents, which nobody reads. */
export async function generate(count: number): Promise<void> {
  const command = ['generate', 'describe-job-run-response', '--count', String(count), '--format', 'ndjson']
  const child = spawn(process.execPath, [bin, ...command], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.resume()
  const [printed] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (child.exitCode !== 0) throw new Error(`generate ended with ${child.exitCode}: ${printed}`)
}
