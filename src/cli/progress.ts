import type { Terminal } from './terminal.ts'

/** Work below this is over before a bar could be read. */
const worthShowing = 50_000
const width = 30

export interface Progress {
  show(done: number): void
  end(): void
}

/** A bar on stderr when that is a terminal and the work is long; silence otherwise. */
export function createProgress(stderr: Terminal['stderr'], total: number): Progress {
  if (!stderr.isTTY || total < worthShowing) return { show: () => undefined, end: () => undefined }
  let shown = -1
  return {
    show(done) {
      const percent = Math.floor((done / total) * 100)
      if (percent === shown) return
      shown = percent
      const filled = Math.round((percent / 100) * width)
      stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${percent}% of ${total}`)
    },
    end() {
      stderr.write(`\r${' '.repeat(width + 30)}\r`)
    },
  }
}
