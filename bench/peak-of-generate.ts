import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Has a process print its peak in kilobytes. What `resourceUsage` says would be that of this process if it is more. */
const reportPeak = `data:text/javascript,${encodeURIComponent(`
import { readFileSync } from 'node:fs'
process.on('exit', () => console.error(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]))
`)}`

/** The peak of the resident memory of the command `generate`, in megabytes. */
export async function peakOfGenerate(count: number): Promise<number> {
  const command = ['generate', 'describe-job-run-response', '--count', String(count), '--format', 'ndjson']
  const child = spawn(process.execPath, ['--import', reportPeak, bin, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.resume()
  const [printed] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (child.exitCode !== 0) throw new Error(`generate ended with ${child.exitCode}: ${printed}`)
  return Number(printed) / 1024
}
