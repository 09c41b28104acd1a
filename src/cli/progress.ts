import type { Terminal } from './terminal.ts'

/** Work below this is over before a bar could be read. */
const worthShowing = 50_000
/** Documents between two drawings, at most: a bar that stands still for minutes would look dead. */
const drawnEvery = 100_000
const widest = 30

export interface Progress {
  show(done: number): void
  end(): void
}

const silence: Progress = { show: () => undefined, end: () => undefined }

/**
 * A bar on stderr when that is a terminal and the work is long; silence otherwise, as when the documents themselves go
 * to the terminal.
 */
export function createProgress(
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
  total: number,
): Progress {
  if (!stderr.isTTY || stdout.isTTY || total < worthShowing) return silence
  const step = Math.min(drawnEvery, total / 100)
  let drawn = ''
  let next = 0
  const draw = (text: string) => {
    // Blanks wipe what a longer text left, on terminals of every kind.
    stderr.write(`\r${text.padEnd(drawn.length)}${text === '' ? '\r' : ''}`)
    drawn = text
  }
  return {
    show(done) {
      if (done < next) return
      next = done + step
      draw(layOut(done, total, stderr.columns ?? 80))
    },
    end: () => draw(''),
  }
}

/** `██████░░░░  62%, 1,860,000 of 3,000,000`, without what the line has no room for: a line that wraps cannot be drawn over. */
function layOut(done: number, total: number, columns: number): string {
  const part = done / total
  const all = grouped(total)
  const text = `${String(Math.floor(part * 100)).padStart(3)}%, ${grouped(done).padStart(all.length)} of ${all}`
  const width = Math.min(widest, columns - text.length - 2)
  if (width < 5) return text.slice(0, Math.max(0, columns - 1))
  const filled = Math.round(part * width)
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}`
}

/** Digits in groups of three, the same in every locale. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
