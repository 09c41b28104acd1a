import { createFixtures, type Fixtures } from '../fixtures/create-fixtures.ts'
import { CliError, exitCodes, unknownWord } from './cli-error.ts'
import { generators } from './generators.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { readNumber, readWord } from './read-option.ts'
import { sliceOf } from './shard.ts'
import type { Command } from './terminal.ts'
import { writeDocuments } from './write-documents.ts'

const names = Object.keys(generators)

const help = `Examples
  emr-containers-testkit generate start-job-run-request
  emr-containers-testkit generate describe-job-run-response --state FAILED --failure-reason USER_ERROR
  emr-containers-testkit generate job-run --count 1000000 --format ndjson --seed 42 > job-runs.ndjson
  emr-containers-testkit generate job-run --count 1000000 --format ndjson --shard 3/16 > part-03.ndjson
  emr-containers-testkit generate invalid-start-job-run-request --format ndjson

Usage
  emr-containers-testkit generate <fixture> [options]

Fixtures
${names.map((name) => `  ${name}`).join('\n')}

Options
  --state STATE             state of the job runs
  --failure-reason REASON   why they failed; goes with --state FAILED
  --count N                 how many documents; 1 without it
  --seed N                  whole number that every value depends on; 0 without it
  --now ISO                 instant at which they are looked at; 2026-01-15T09:00:00Z without it
  --region REGION           region of the ARNs; us-east-1 without it
  --shape wire|sdk          timestamps with whole seconds as they travel (wire), or as JSON writes a Date (sdk)
  --format json|ndjson      JSON for people, or one document on each line
  --shard I/N               the I-th of N contiguous parts alone; goes with --format ndjson

Exit codes
  0  all was written, or the reader had enough
  2  the command line is wrong
`

const optionNames = [
  'state',
  'failure-reason',
  'count',
  'seed',
  'now',
  'region',
  'shape',
  'format',
  'shard',
] as const

/** `generate`: writes fixtures. */
export const generateCommand: Command = {
  help,
  async run(args, terminal) {
    const { positionals, values } = parseCommandLine(args, optionNames)
    const [name, ...rest] = positionals
    if (name === undefined) throw new CliError(`generate takes a fixture. Allowed: ${names.join(', ')}.`)
    if (rest.length > 0) throw new CliError(`generate takes one fixture, not also ${rest.join(', ')}.`)
    const open = Object.hasOwn(generators, name) ? generators[name] : undefined
    if (!open) throw unknownWord('fixture', name, names)
    const view = readWord('--shape', values.shape ?? 'wire', ['wire', 'sdk'])
    const choice = { state: values.state, failureReason: values['failure-reason'], view }
    const { at, usualCount } = open(openFixtures(values), choice)
    const format = readWord('--format', values.format ?? 'json', ['json', 'ndjson'])
    if (values.shard !== undefined && format !== 'ndjson') {
      throw new CliError('--shard goes with --format ndjson: parts of a JSON list are no JSON.')
    }
    const count = values.count === undefined ? usualCount : readNumber('--count', values.count, 0)
    const isSingle = values.count === undefined && usualCount === 1
    await writeDocuments(at, { format, slice: sliceOf(values.shard, count), isSingle }, terminal)
    return exitCodes.success
  },
}

function openFixtures({ seed, now, region }: { seed?: string; now?: string; region?: string }): Fixtures {
  return createFixtures({
    ...(seed !== undefined && { seed: readNumber('--seed', seed, Number.MIN_SAFE_INTEGER) }),
    ...(now !== undefined && { now }),
    ...(region !== undefined && { region }),
  })
}
