#!/usr/bin/env node
import { valueAt } from '../model/json-path.ts'
import { runCommandLine } from './run-command-line.ts'

const { stdin, stdout, stderr, env } = process
// V8's young generation grows in steps while a long stream runs, though nothing is kept: it would pass for a leak. A
// server does keep what comes in, and is the quicker for the room.
if (process.argv[2] !== 'serve') {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--semi-space-growth-factor=1')
}
// `| head` closes the pipe before everything is written: that is the reader's right, not an error.
for (const output of [stdout, stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

async function readVersion(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const manifest: unknown = JSON.parse(text)
  return String(valueAt(manifest, ['version']))
}

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  { stdin, stdout, stderr, environment: env },
  readVersion,
)
