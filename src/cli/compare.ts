import { comparePacts } from '../contracts/compare-pacts.ts'
import { CliError, exitCodes } from './cli-error.ts'
import { parseCommandLine } from './parse-command-line.ts'
import type { Command } from './terminal.ts'
import { verdictTable } from './verdict-table.ts'

const help = `Examples
  emr-containers-testkit compare pacts/
  emr-containers-testkit compare my-app-aws-emr-containers.json recorded.json

Usage
  emr-containers-testkit compare <file|directory|URL>...

Compares the examples of pacts (V2, V3, V4, whoever wrote them) with the OpenAPI document that openapi prints. No
service runs, and AWS is not asked. Needs @pactflow/openapi-pact-comparator and Node 22.

Exit codes
  0  every interaction keeps to the documented API
  1  an interaction does not, or there is none
  2  the command line is wrong
  3  there is no verdict: the comparator is not installed, or a URL does not answer
`

/** `compare`: judges pacts by the OpenAPI document. */
export const compareCommand: Command = {
  help,
  async run(args, { stdout }) {
    const { positionals } = parseCommandLine(args, [])
    if (positionals.length === 0)
      throw new CliError('compare takes pact files, directories of them, or URLs.')
    const result = await comparePacts({ pacts: positionals })
    stdout.write(verdictTable(result))
    return result.passed ? exitCodes.success : exitCodes.invalid
  },
}
