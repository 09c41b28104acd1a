import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Has the process tell, when it is asked, of the heap before and after all garbage is collected. */
const tellOfHeap = `data:text/javascript,${encodeURIComponent(`
process.on('message', () => {
  const before = process.memoryUsage()
  globalThis.gc()
  process.send({ ...before, collected: process.memoryUsage().heapUsed })
})
process.channel.unref()
`)}`

/** What is true of the memory of a process, in bytes. */
export interface TrueMemory {
  readonly rss: number
  readonly heapUsed: number
  /** The heap once all garbage is collected. */
  readonly collected: number
}

/** `serve` as users start it. */
export interface ServedCommand {
  readonly url: string
  readonly child: ChildProcess
  /** Collects its garbage, which users do not; a run that asks for nothing else is the truth about the server's pauses. */
  readonly memory: () => Promise<TrueMemory>
}

export async function startServe(nodeOptions: readonly string[] = []): Promise<ServedCommand> {
  const options = ['--expose-gc', '--import', tellOfHeap, ...nodeOptions]
  // Slow enough for what was just started to be cancellable on a busy machine.
  const args = ['serve', '--port', '0', '--quiet', '--seed', '42', '--time-scale', '5']
  const child = spawn(process.execPath, [...options, bin, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (!child.stdout) throw new Error('serve has no stdout')
  const url = await once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line))
  return { url, child, memory: () => askForMemory(child) }
}

async function askForMemory(child: ChildProcess): Promise<TrueMemory> {
  const answer = once(child, 'message').then(([message]): unknown => message)
  child.send('memory')
  const memory = await answer
  if (isMemory(memory)) return memory
  throw new Error('serve does not tell of its heap')
}

function isMemory(value: unknown): value is TrueMemory {
  return typeof value === 'object' && value !== null && 'rss' in value && 'collected' in value
}
