import { TestkitError } from '../testkit-error.ts'
import { CliError, exitCodeOf, exitCodes, unknownWord } from './cli-error.ts'
import { compareCommand } from './compare.ts'
import { generateCommand } from './generate.ts'
import { openApiCommand } from './openapi.ts'
import { providerVersionCommand } from './provider-version.ts'
import type { Command, Terminal } from './terminal.ts'
import { validateCommand } from './validate.ts'
import { verifyCommand } from './verify.ts'

const commands: Readonly<Record<string, Command>> = {
  generate: generateCommand,
  validate: validateCommand,
  verify: verifyCommand,
  compare: compareCommand,
  openapi: openApiCommand,
  'provider-version': providerVersionCommand,
}

const help = `emr-containers-testkit: fixtures and contracts of Amazon EMR on EKS job runs, on the command line

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
  version: string,
): Promise<number> {
  const [name = '--help', ...rest] = args
  try {
    if (name === '--help' || name === '-h') return print(terminal, help)
    if (name === '--version') return print(terminal, `${version}\n`)
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw unknownWord('command', name, Object.keys(commands))
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
