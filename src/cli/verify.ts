import type { BrokerOptions } from '../contracts/broker.ts'
import { verifyPacts } from '../contracts/verify-pacts.ts'
import { CliError, exitCodes } from './cli-error.ts'
import { parseCommandLine, type CommandLine } from './parse-command-line.ts'
import { readNumber } from './read-option.ts'
import type { Command } from './terminal.ts'
import { verdictTable } from './verdict-table.ts'

const optionNames = [
  'provider',
  'deadline',
  'broker-base-url',
  'broker-username',
  'broker-password',
  'broker-token',
  'consumer-version-selector',
  'provider-version',
  'provider-version-branch',
  'build-url',
] as const

const brokerOptionNames = optionNames.filter((name) => name !== 'provider' && name !== 'deadline')

const help = `Examples
  emr-containers-testkit verify pacts/
  emr-containers-testkit verify --broker-base-url https://broker.example.com --broker-token $TOKEN
  emr-containers-testkit verify --consumer-version-selector '{"consumer":"my-app","branch":"main"}'

Usage
  emr-containers-testkit verify <file|directory|URL>... [options]
  emr-containers-testkit verify --broker-base-url URL [options]

Plays EMR on EKS in each provider state and has the Pact Verifier send every request. A pass means that the consumer
keeps to the documented API as this package plays it; AWS is not asked. Results are published for pacts that come from
a broker, and the broker is then asked whether it has them. Without pacts, the broker is that of PACT_BROKER_BASE_URL.

Options
  --provider NAME                  name of the provider; aws-emr-containers without it
  --deadline SECONDS               when to give up, the broker's answers included; 60 without it

With a broker
  --broker-base-url URL            its address (PACT_BROKER_BASE_URL)
  --broker-username NAME           who asks (PACT_BROKER_USERNAME)
  --broker-password PASSWORD       and the password (PACT_BROKER_PASSWORD)
  --broker-token TOKEN             or a token (PACT_BROKER_TOKEN)
  --consumer-version-selector JSON which pacts, as the broker's selectors; may come again. Without it, of each consumer
                                   those of its main branch, the deployed or released ones and the latest
  --provider-version VERSION       what the results are for; without it the version of the described API
  --provider-version-branch BRANCH branch of that version; main without it
  --build-url URL                  where the run can be looked at

Exit codes
  0  every interaction passed; with a broker, its results are there
  1  an interaction failed, there is none, or one cannot be verified: an unknown provider state, an unknown operation
  2  the command line is wrong
  3  there is no verdict: the broker failed, refused or did not answer in time, or Pact is not installed
`

/** `verify`: verifies pacts against the service, and publishes what came of it. */
export const verifyCommand: Command = {
  help,
  async run(args, { stdout }) {
    const line = parseCommandLine(args, optionNames)
    const { positionals: pacts, values } = line
    const result = await verifyPacts({
      ...(pacts.length > 0 ? { pacts: withoutBroker(line) } : { broker: brokerOf(line) }),
      ...(values.provider !== undefined && { provider: values.provider }),
      ...(values.deadline !== undefined && { deadline: readNumber('--deadline', values.deadline, 1) * 1000 }),
    })
    stdout.write(verdictTable(result))
    for (const { consumer, providerVersion, url } of result.published) {
      stdout.write(`The broker has the result of ${consumer} for ${providerVersion}: ${url}\n`)
    }
    return result.passed ? exitCodes.success : exitCodes.invalid
  },
}

type VerifyLine = CommandLine<(typeof optionNames)[number]>

function withoutBroker({ positionals, values }: VerifyLine): readonly string[] {
  const stray = brokerOptionNames.find((name) => values[name] !== undefined)
  if (stray === undefined) return positionals
  throw new CliError(`--${stray} goes with a broker, and these pacts are given: ${positionals.join(', ')}.`)
}

function brokerOf({ values, lists }: VerifyLine): BrokerOptions {
  if (values['broker-base-url'] === undefined && !process.env['PACT_BROKER_BASE_URL']) {
    throw new CliError('verify takes pact files, directories of them, URLs, or --broker-base-url.')
  }
  const options = {
    url: values['broker-base-url'],
    username: values['broker-username'],
    password: values['broker-password'],
    token: values['broker-token'],
    providerVersion: values['provider-version'],
    providerVersionBranch: values['provider-version-branch'],
    buildUrl: values['build-url'],
    consumerVersionSelectors: lists['consumer-version-selector']?.map(readSelector),
  }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function readSelector(text: string): object {
  const selector = parse(text)
  if (typeof selector === 'object' && selector !== null && !Array.isArray(selector)) return selector
  throw new CliError(`--consumer-version-selector takes JSON such as {"mainBranch":true}, not "${text}".`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
