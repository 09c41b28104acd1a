import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** How a command ended, and all that it wrote. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** `serve` in a process of its own. */
export interface StartedServer extends AsyncDisposable {
  /** The first line on stdout. */
  readonly firstLine: string
  readonly pid: number | undefined
  /** Sends a signal, and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>
  readonly ended: Promise<Ended>
}

interface Surroundings {
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
}

function launch(args: readonly string[], { input, environment }: Surroundings) {
  const child = spawn(process.execPath, [main, 'serve', ...args], { env: { ...process.env, ...environment } })
  child.stdin.end(input)
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = once(child, 'close').then((): Ended => ({ status: child.exitCode, stdout, stderr }))
  return { child, ended }
}

/** Starts `serve` and waits until it says where it listens. */
export async function serve(
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<StartedServer> {
  const { child, ended } = launch(args, surroundings)
  const firstLine = once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line))
  const tooSoon = ended.then(({ stderr }) => Promise.reject(new Error(`serve ended: ${stderr}`)))
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return ended
  }
  return {
    firstLine: await Promise.race([firstLine, tooSoon]),
    pid: child.pid,
    stop,
    ended,
    async [Symbol.asyncDispose]() {
      await stop('SIGKILL')
    },
  }
}

/** Runs `serve` where it is expected to end by itself. */
export function serveInVain(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return launch(args, surroundings).ended
}
