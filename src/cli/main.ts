#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { valueAt } from '../model/json-path.ts'
import { runCommandLine } from './run-command-line.ts'

// V8's young generation grows in steps while a long stream runs, though nothing is kept: it would pass for a leak.
setFlagsFromString('--semi-space-growth-factor=1')

const { stdin, stdout, stderr } = process
// `| head` closes the pipe before everything is written: that is the reader's right, not an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const version = String(valueAt(manifest, ['version']))
process.exitCode = await runCommandLine(process.argv.slice(2), { stdin, stdout, stderr }, version)
