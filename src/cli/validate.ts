import { structureNames } from '../model/generated/operations.ts'
import { validate } from '../model/validate.ts'
import { validationError } from '../model/validation-error.ts'
import { CliError, exitCodes, unknownWord } from './cli-error.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { openInput, readDocuments } from './read-documents.ts'
import type { Command } from './terminal.ts'

const help = `Examples
  emr-containers-testkit validate start-job-run-request request.json
  emr-containers-testkit generate job-run --count 100 --format ndjson | emr-containers-testkit validate job-run -

Usage
  emr-containers-testkit validate <shape> [FILE|-]

Says of each document which constraints of the documented API it breaks, by path, and what AWS would answer. Reads
one JSON document, a list of them, or one on each line; from stdin without FILE.

Exit codes
  0  every document is valid
  1  a document is invalid
  2  the command line is wrong
  3  the input cannot be read
`

/** `validate`: says of documents which constraints they break. */
export const validateCommand: Command = {
  help,
  async run(args, { stdin, stdout }) {
    const { positionals } = parseCommandLine(args, [])
    const [shape, file = '-', ...rest] = positionals
    if (shape === undefined) throw new CliError(`validate takes a shape. Allowed: ${shapeWords.join(', ')}.`)
    if (rest.length > 0) throw new CliError(`validate takes one file, not also ${rest.join(', ')}.`)
    const structure = structureNames.find((name) => wordOf(name) === shape || name === shape)
    if (!structure) throw unknownWord('shape', shape, shapeWords)
    let isValid = true
    for await (const { place, value } of readDocuments(
      await openInput(file, stdin),
      file === '-' ? 'stdin' : file,
    )) {
      const violations = validate(structure, value)
      if (violations.length === 0) continue
      isValid = false
      const lines = violations.map(({ message }) => `${place}: ${message}\n`)
      const { code, message } = validationError(violations, value)
      stdout.write(`${lines.join('')}${place}: AWS answers ${code}: ${message}\n`)
    }
    return isValid ? exitCodes.success : exitCodes.invalid
  },
}

const shapeWords = structureNames.map(wordOf)

/** `StartJobRunRequest` as `start-job-run-request`. */
function wordOf(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
}
