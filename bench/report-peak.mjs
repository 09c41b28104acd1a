// JavaScript, as Node would need 16 MB more to read TypeScript. Put before a process with `--import`: at its end it writes the peak of its memory, in kilobytes, to PEAK_FILE.
import { appendFileSync, readFileSync } from 'node:fs'

const { PEAK_FILE: file } = process.env

process.on('exit', () => {
  // What `resourceUsage` says of a process would be that of its parent if it is more.
  const peak = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  if (file !== undefined) appendFileSync(file, `${peak}\n`)
})
