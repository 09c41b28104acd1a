import { PassThrough, Writable } from 'node:stream'
import { runCommandLine } from '../../src/cli/run-command-line.ts'

/** What a terminal, or what stands for one, is told to be. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Runs a command line in this process and gives what it wrote. */
export async function runHere(args: readonly string[], screens: { stdout?: Screen; stderr?: Screen } = {}) {
  const stdout = collector(screens.stdout)
  const ended = await runInto(stdout, args, screens.stderr)
  return { ...ended, stdout: stdout.text() }
}

/** Runs a command line that writes its documents into a stream. */
export async function runInto(stdout: Writable, args: readonly string[], screen?: Screen) {
  const stderr = collector(screen)
  const status = await runCommandLine(
    args,
    { environment: {}, stdin: new PassThrough().end(), stdout, stderr },
    () => Promise.resolve('0.0.0'),
  )
  return { status, stderr: stderr.text() }
}

function collector(screen: Screen = {}) {
  const chunks: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return Object.assign(stream, screen, { text: () => chunks.join('') })
}
