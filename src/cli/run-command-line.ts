import { TestkitError } from '../testkit-error.ts'
import { CliError, exitCodeOf, exitCodes, unknownWord } from './cli-error.ts'
import type { Command, Terminal } from './terminal.ts'

interface CommandEntry {
  readonly summary: string
  /** Only the command that is run is loaded: a server must be there at once. */
  readonly load: () => Promise<Command>
}

const commands: Readonly<Record<string, CommandEntry>> = {
  serve: {
    summary: 'answer any AWS SDK or CLI over HTTP',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  generate: {
    summary: 'write fixtures as JSON or NDJSON',
    load: async () => (await import('./generate.ts')).generateCommand,
  },
  validate: {
    summary: 'say which constraints of the API a document breaks',
    load: async () => (await import('./validate.ts')).validateCommand,
  },
  verify: {
    summary: 'verify pacts, from files or a broker, against the service',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  compare: {
    summary: 'judge pacts by the OpenAPI document, offline',
    load: async () => (await import('./compare.ts')).compareCommand,
  },
  openapi: {
    summary: 'print the API as an OpenAPI 3.1 document',
    load: async () => (await import('./openapi.ts')).openApiCommand,
  },
  drift: {
    summary: "compare the described API with AWS's own service model",
    load: async () => (await import('./drift.ts')).driftCommand,
  },
  'provider-version': {
    summary: 'print the version of the described API',
    load: async () => (await import('./provider-version.ts')).providerVersionCommand,
  },
}

const help = `emr-containers-testkit: Amazon EMR on EKS job runs without AWS, on the command line

Commands
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(16)} ${summary}`)
  .join('\n')}

Run emr-containers-testkit <command> --help for examples, options and exit codes.
`

/** Runs a command line and returns its exit code. Errors become one line on stderr. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  readVersion: () => Promise<string>,
): Promise<number> {
  const [name = '--help', ...rest] = args
  try {
    if (name === '--help' || name === '-h') return print(terminal, help)
    if (name === '--version') return print(terminal, `${await readVersion()}\n`)
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!entry) throw unknownWord('command', name, Object.keys(commands))
    const command = await entry.load()
    if (rest.includes('--help') || rest.includes('-h')) return print(terminal, command.help)
    return await command.run(rest, terminal)
  } catch (error) {
    if (!(error instanceof CliError || error instanceof TestkitError)) throw error
    const more = name in commands ? ` Run emr-containers-testkit ${name} --help for more.` : ''
    terminal.stderr.write(`${error.message}${more}\n`)
    return error instanceof CliError ? error.exitCode : exitCodeOf(error.code)
  }
}

function print({ stdout }: Terminal, text: string): number {
  stdout.write(text)
  return exitCodes.success
}
