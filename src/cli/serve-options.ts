import type { ServerOptions } from '../server/prepare-server.ts'
import { CliError } from './cli-error.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { readAssumptionOptions } from './read-assumption-options.ts'
import { readNumber } from './read-option.ts'
import { readTimelineOption } from './read-timeline-option.ts'
import { usualTemplates } from './usual-templates.ts'
import { flagNames, optionNames, separators, variableOf, type OptionName } from './serve-words.ts'

/** What `serve` was asked for. */
export interface ServeChoice {
  readonly server: ServerOptions
  /** A file of job runs, or `-`. */
  readonly load: string | undefined
  readonly json: boolean
  readonly quiet: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the command line of `serve`; what it leaves out is taken from the environment. Throws CliError. */
export function readServeOptions(args: readonly string[], environment: Environment): ServeChoice {
  const { positionals, values, lists, flags } = parseCommandLine(args, optionNames, flagNames)
  if (positionals.length > 0) throw new CliError(`serve takes options only, not ${positionals.join(', ')}.`)
  const text = (name: OptionName) => values[name] ?? fromEnvironment(environment, name)
  const list = (name: OptionName) =>
    lists[name] ?? split(fromEnvironment(environment, name), separators[name])
  const named = (name: OptionName) =>
    lists[name] === undefined && fromEnvironment(environment, name) !== undefined
      ? variableOf(name)
      : `--${name}`
  const isSet = (name: (typeof flagNames)[number]) => flags.has(name) || readFlag(environment, name)
  return {
    server: {
      ...readPlace(text, named),
      ...readWorld(text, named),
      ...readKnown(list),
      ...readLimits(text, named),
      quotas: isSet('quotas'),
      assumptions: readAssumptionOptions(list('assumption') ?? [], named('assumption')),
      faults: list('fault')?.join(';') ?? '',
      cors: !isSet('no-cors'),
    },
    load: text('load'),
    json: isSet('json'),
    quiet: isSet('quiet'),
  }
}

type Text = (name: OptionName) => string | undefined
/** What the user wrote an option as: the option, or the variable that stands in for it. */
type Named = (name: OptionName) => string
type List = (name: OptionName) => readonly string[] | undefined

/** The port that emulators of AWS use, so that set-ups made for one of them fit. */
const usualPort = 4566

function readPlace(text: Text, named: Named): Pick<ServerOptions, 'port' | 'host'> {
  const [port, host] = [text('port'), text('host')]
  return {
    port: port === undefined ? usualPort : readNumber(named('port'), port, 0),
    ...(host !== undefined && { host }),
  }
}

function readWorld(text: Text, named: Named): ServerOptions {
  const [seed, now, region, account] = [text('seed'), text('now'), text('region'), text('account-id')]
  const [timeline, timeScale] = [text('timeline'), text('time-scale')]
  return {
    ...(seed !== undefined && { seed: readNumber(named('seed'), seed, Number.MIN_SAFE_INTEGER) }),
    ...(now !== undefined && { now }),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { accountId: account }),
    ...(timeline !== undefined && { timeline: readTimelineOption(timeline, named('timeline')) }),
    ...(timeScale !== undefined && { timeScale: readFactor(named('time-scale'), timeScale) }),
  }
}

function readKnown(list: List): ServerOptions {
  const [virtualClusters, releaseLabels] = [list('virtual-cluster'), list('release-label')]
  const [jobTemplates, allowedHosts] = [list('job-template'), list('allow-host')]
  return {
    ...(virtualClusters && { virtualClusters }),
    ...(releaseLabels && { releaseLabels }),
    ...(jobTemplates && { jobTemplates: usualTemplates(jobTemplates, releaseLabels?.[0]) }),
    ...(allowedHosts && { allowedHosts }),
  }
}

function readLimits(text: Text, named: Named): ServerOptions {
  const [jobRuns, requests] = [text('max-job-runs'), text('recorded-requests')]
  return {
    ...(jobRuns !== undefined && { maxJobRuns: readNumber(named('max-job-runs'), jobRuns, 1) }),
    ...(requests !== undefined && { recordedRequests: readNumber(named('recorded-requests'), requests, 1) }),
  }
}

function fromEnvironment(environment: Environment, name: string): string | undefined {
  const value = environment[variableOf(name)]
  // A variable that is set to nothing is how set-ups of containers leave an option out.
  return value === '' ? undefined : value
}

function split(text: string | undefined, separator = ','): readonly string[] | undefined {
  return text
    ?.split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function readFlag(environment: Environment, name: string): boolean {
  const value = fromEnvironment(environment, name)
  if (value === undefined || value === '0' || value === 'false') return false
  if (value === '1' || value === 'true') return true
  throw new CliError(`${variableOf(name)} takes 1 or 0, not "${value}".`)
}

function readFactor(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value
  throw new CliError(`${option} takes a number above 0, not "${text}".`)
}
