import { fork } from 'node:child_process'
import type { Extent } from './measurement.ts'

/** What a benchmark or a curve finds in a fresh process. What Pact prints there is not heard. */
export async function askFreshProcess(name: string, extent: Extent): Promise<unknown> {
  const child = fork(new URL('fresh-process.ts', import.meta.url), [name], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1' },
  })
  child.send(extent)
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}.`)))
  })
}
