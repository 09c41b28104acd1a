import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Has a process write the peak of its memory, in kilobytes, to a file in PEAKS: at its end, and now and then, as it may
 * be killed, at any moment. What `resourceUsage` says of a process would be that of its parent if it is more, and a
 * file of TypeScript in place of this text would cost it 16 MB.
 */
const reportPeak = `data:text/javascript,${encodeURIComponent(`
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
const file = process.env.PEAKS + '/' + process.pid
const report = () => {
  const [, peak] = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  writeFileSync(file + '.part', peak)
  renameSync(file + '.part', file)
}
setInterval(report, 50).unref()
process.on('exit', report)`)}`

/** The largest peak of resident memory, in megabytes, of the Node processes that some work starts and awaits. */
export async function peakOfChildren(work: () => Promise<unknown>): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  // Children that the work starts deep inside are reached by the environment alone.
  Object.assign(process.env, { PEAKS: dir, NODE_OPTIONS: `--import=${reportPeak}` })
  try {
    await work()
    const peaks = readdirSync(dir)
      .filter((file) => !file.endsWith('.part'))
      .map((file) => Number(readFileSync(join(dir, file), 'utf8')))
    return Math.max(...peaks) / 1024
  } finally {
    delete process.env['NODE_OPTIONS']
    rmSync(dir, { recursive: true, force: true })
  }
}
