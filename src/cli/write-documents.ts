import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createProgress } from './progress.ts'
import type { Slice } from './shard.ts'
import type { Terminal } from './terminal.ts'

/** How documents are laid out: each on a line, or as JSON for people. */
export type Format = 'json' | 'ndjson'

/** Characters that are gathered before they are written: few writes, little memory. */
const chunkSize = 64 * 1024

export interface WriteOptions {
  readonly format: Format
  readonly slice: Slice
  /** A single document stands alone in JSON; several stand in a list. */
  readonly isSingle: boolean
}

/** Writes documents as they are made: memory does not grow with their number, and a slow reader slows the making. */
export async function writeDocuments(
  documentAt: (index: number) => unknown,
  { format, slice, isSingle }: WriteOptions,
  terminal: Pick<Terminal, 'stdout' | 'stderr'>,
): Promise<void> {
  const output = createOutput(terminal.stdout)
  const progress = createProgress(terminal, slice.end - slice.start)
  const isList = format === 'json' && !isSingle
  let pending = isList ? '[\n' : ''
  for (let index = slice.start; index < slice.end; index++) {
    pending += layOut(documentAt(index), format, isSingle)
    if (isList) pending += index + 1 < slice.end ? ',\n' : '\n'
    if (pending.length < chunkSize) continue
    if (!(await output.write(pending))) return progress.end()
    pending = ''
    progress.show(index + 1 - slice.start)
  }
  progress.end()
  await output.write(isList ? `${pending}]\n` : pending)
}

function layOut(document: unknown, format: Format, isSingle: boolean): string {
  if (format === 'ndjson') return `${JSON.stringify(document)}\n`
  const text = JSON.stringify(document, null, 2)
  return isSingle ? `${text}\n` : text.replaceAll(/^/gm, '  ')
}

interface Output {
  /** Writes, and waits until the reader has taken it. False when it has gone away, as `head` does. */
  write(text: string): Promise<boolean>
}

/** The standard output is never destroyed, even when its reader is gone; its error tells. */
function createOutput(stdout: Writable): Output {
  let isOpen = true
  stdout.once('error', () => {
    isOpen = false
  })
  return {
    async write(text) {
      if (!stdout.write(text)) {
        // What is not heard of must not be listened to for ever: a slow reader makes one wait thousands of times.
        const waiting = new AbortController()
        const { signal } = waiting
        const heard = [once(stdout, 'drain', { signal }), once(stdout, 'close', { signal })]
        await Promise.race(heard).catch(() => undefined)
        waiting.abort()
      }
      // Writes to a pipe may be synchronous: only in a turn of its own does the stream hear of its reader.
      await nextTurn()
      return isOpen
    },
  }
}
