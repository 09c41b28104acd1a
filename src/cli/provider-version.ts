import { modelVersion } from '../contracts/model-version.ts'
import { CliError, exitCodes } from './cli-error.ts'
import { parseCommandLine } from './parse-command-line.ts'
import type { Command } from './terminal.ts'

const help = `Examples
  pact broker record-release --version "$(emr-containers-testkit provider-version)" ...

Usage
  emr-containers-testkit provider-version

Prints the version of the described API: what verify publishes its results for. It changes with the description alone.

Exit codes
  0  the version is printed
  2  the command line is wrong
`

/** `provider-version`: prints the version that results are published for. */
export const providerVersionCommand: Command = {
  help,
  async run(args, { stdout }) {
    const { positionals } = parseCommandLine(args, [])
    if (positionals.length > 0)
      throw new CliError(`provider-version takes nothing, not ${positionals.join(', ')}.`)
    stdout.write(`${modelVersion()}\n`)
    return exitCodes.success
  },
}
