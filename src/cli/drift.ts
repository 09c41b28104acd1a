import { compareModels } from '../drift/compare-models.ts'
import { readDescription } from '../drift/read-description.ts'
import { readServiceModel } from '../drift/read-service-model.ts'
import { CliError, exitCodes } from './cli-error.ts'
import { driftTable } from './drift-table.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { readServiceFile } from './read-service-file.ts'
import type { Command } from './terminal.ts'

const help = `Examples
  emr-containers-testkit drift service-2.json.gz
  curl -s https://raw.githubusercontent.com/aws/aws-sdk-js-v3/main/codegen/sdk-codegen/aws-models/emr-containers.json | emr-containers-testkit drift -

Usage
  emr-containers-testkit drift <FILE|-> [--json]

Compares the described API with AWS's own model of the service: service-2.json of botocore, gzipped or not, or the
Smithy JSON of the AWS SDK for JavaScript. Names by path each operation, member, constraint, word and error that was
added, removed or changed. Differences that are known and wanted do not count; one that is none any more does. An older
model is compared with what AWS said then, and its release is named.

Options
  --json  print the result as JSON

Exit codes
  0  nothing differs
  1  something differs
  2  the command line is wrong
  3  the model cannot be read, or is that of another service
`

/** `drift`: compares the described API with AWS's own model. */
export const driftCommand: Command = {
  help,
  async run(args, { stdin, stdout }) {
    const { positionals, flags } = parseCommandLine(args, [], ['json'])
    const [file, ...rest] = positionals
    if (file === undefined) throw new CliError('drift takes the file of a service model, or - for stdin.')
    if (rest.length > 0) throw new CliError(`drift takes one file, not also ${rest.join(', ')}.`)
    const { format, facts } = readServiceModel(await readServiceFile(file, stdin))
    const comparison = compareModels(readDescription(), facts, format)
    stdout.write(
      flags.has('json') ? `${JSON.stringify({ format, ...comparison }, null, 2)}\n` : driftTable(comparison),
    )
    return comparison.differences.length === 0 ? exitCodes.success : exitCodes.invalid
  },
}
