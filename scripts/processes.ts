import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

type Environment = Readonly<Record<string, string | undefined>>

/** Programs that run in an empty folder each. */
export interface Processes {
  /** Starts a program. */
  readonly start: (words: readonly string[], environment: Environment) => ChildProcess
  /** Runs a program to its end, which has to be a good one. */
  readonly run: (words: readonly string[], environment: Environment) => Promise<void>
  /** Ends all that is left, also what a program has left in the background. */
  readonly endAll: () => void
}

export function createProcesses(place: string, furnish: (folder: string) => void): Processes {
  const started: ChildProcess[] = []
  const start = ([command = '', ...args]: readonly string[], environment: Environment) => {
    const folder = join(place, `folder-${started.length}`)
    mkdirSync(folder)
    furnish(folder)
    // A group of its own, of which what it leaves behind is a part.
    const child = spawn(command, args, { cwd: folder, env: environment, stdio: 'ignore', detached: true })
    started.push(child)
    return child
  }
  return {
    start,
    async run(words, environment) {
      const child = start(words, environment)
      await once(child, 'exit')
      if (child.exitCode !== 0) throw new Error(`${words.join(' ')} ended with ${child.exitCode}`)
    },
    endAll() {
      for (const { pid } of started) if (pid !== undefined) endGroup(pid)
    },
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGTERM')
  } catch {
    // It has ended.
  }
}

/** Tries for some seconds. */
export async function retry(attempt: () => Promise<void>): Promise<void> {
  for (let left = 50; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (left === 0) throw error
      await sleep(100)
    }
  }
}
