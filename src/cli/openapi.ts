import { openApiDocument } from '../contracts/open-api.ts'
import { CliError, exitCodes } from './cli-error.ts'
import { parseCommandLine } from './parse-command-line.ts'
import type { Command } from './terminal.ts'

const help = `Examples
  emr-containers-testkit openapi > emr-containers.openapi.json

Usage
  emr-containers-testkit openapi

Prints the documented API as OpenAPI 3.1: closed objects, the statuses and headers of every error.

Exit codes
  0  the document is printed
  2  the command line is wrong
`

/** `openapi`: prints the API as an OpenAPI document. */
export const openApiCommand: Command = {
  help,
  async run(args, { stdout }) {
    const { positionals } = parseCommandLine(args, [])
    if (positionals.length > 0) throw new CliError(`openapi takes nothing, not ${positionals.join(', ')}.`)
    stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`)
    return exitCodes.success
  },
}
