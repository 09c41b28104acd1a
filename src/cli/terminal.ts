import type { Readable, Writable } from 'node:stream'

/** What a command reads and writes. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A command of `emr-containers-testkit`: returns its exit code, or throws a CliError. */
export interface Command {
  readonly help: string
  run(args: readonly string[], terminal: Terminal): Promise<number>
}
