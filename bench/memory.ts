import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { quantile, ratiosOf, type Extent, type Measurement } from './measurement.ts'

const bin = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Has a process print its peak in kilobytes. What `resourceUsage` says would be that of this process if it is more. */
const reportPeak = `data:text/javascript,${encodeURIComponent(`
import { readFileSync } from 'node:fs'
process.on('exit', () => console.error(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]))
`)}`

/** How much memory the command takes at most, for many documents over few. */
export async function measureMemory({ isQuick }: Extent): Promise<Measurement[]> {
  const [few, many] = isQuick ? [100, 1000] : [10_000, 1_000_000]
  const peaks = { few: new Array<number>(), many: new Array<number>() }
  for (let round = 0; round < (isQuick ? 1 : 3); round++) {
    peaks.few.push(await peakOf(few))
    peaks.many.push(await peakOf(many))
  }
  return [
    {
      name: 'memory: generate 1,000,000 over 10,000 documents',
      ratio: ratiosOf(peaks.many, peaks.few),
      target: { atMost: 1.3 },
      remark: `${megabytes(peaks.many)} and ${megabytes(peaks.few)}`,
    },
  ]
}

/** The peak of the resident memory of the command, in megabytes. */
async function peakOf(count: number): Promise<number> {
  const command = ['generate', 'describe-job-run-response', '--count', String(count), '--format', 'ndjson']
  const child = spawn(process.execPath, ['--import', reportPeak, bin, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.resume()
  const [printed] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (child.exitCode !== 0) throw new Error(`generate ended with ${child.exitCode}: ${printed}`)
  return Number(printed) / 1024
}

function megabytes(peaks: readonly number[]): string {
  return `${quantile(peaks, 0.5).toFixed(0)} MB`
}
