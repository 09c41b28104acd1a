import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const reportPeak = new URL('report-peak.mjs', import.meta.url).href

/** The largest peak of resident memory, in megabytes, of the Node processes that some work starts and awaits. */
export async function peakOfChildren(work: () => Promise<unknown>): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(dir, 'peaks')
  // Children that the work starts deep inside are reached by the environment alone.
  Object.assign(process.env, { PEAK_FILE: file, NODE_OPTIONS: `--import=${reportPeak}` })
  try {
    await work()
    const peaks = readFileSync(file, 'utf8').trim().split('\n').map(Number)
    return Math.max(...peaks) / 1024
  } finally {
    delete process.env['NODE_OPTIONS']
    rmSync(dir, { recursive: true })
  }
}
