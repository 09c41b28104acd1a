/** The options of `serve` that take a value, with what the help says of them. */
const options = {
  port: ['N', 'port to listen on; 0 picks a free one; 4566 without it'],
  host: ['HOST', 'address to listen on; 127.0.0.1 without it'],
  seed: ['N', 'whole number that every made-up value depends on; 0 without it'],
  now: ['ISO', 'instant at which the clock is held, to be moved by the control API'],
  'time-scale': ['X', 'how many times faster than real time the clock runs; 30 without it'],
  timeline: ['SPEC', 'how job runs go, such as running=6h,outcome=FAILED,failureReason=USER_ERROR'],
  fault: ['SPEC', 'a fault, such as throttling:StartJobRun:2, or a printed schedule; may be repeated'],
  'virtual-cluster': ['ID', 'a virtual cluster that exists; every one does without it; may be repeated'],
  'release-label': ['LABEL', 'a release label that exists; every one does without it; may be repeated'],
  'job-template': ['ID', 'a job template that exists; every one does without it; may be repeated'],
  'max-job-runs': ['N', 'how many job runs are kept: the oldest that have ended make room'],
  'recorded-requests': ['N', 'how many requests the control API tells of at least; 10000 without it'],
  assumption: ['NAME=VALUE', 'what no source settles, such as createdRange=inclusive; may be repeated'],
  load: ['FILE|-', 'job runs to begin with, as generate writes them: JSON or NDJSON'],
  region: ['REGION', 'region of clients that name none; us-east-1 without it'],
  'account-id': ['DIGITS', 'account of clients whose access key is none; 123456789012 without it'],
  'allow-host': ['NAME', 'a name by which, and whose pages, may call the control API; may be repeated'],
} as const

const flags = {
  quotas: 'throttle requests above the quotas that AWS documents',
  'no-cors': 'refuse pages of other origins, as AWS does',
  json: 'say where it listens as one JSON object',
  quiet: 'say where it listens and nothing else: no log of requests',
} as const

export type OptionName = keyof typeof options

function keysOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[]
function keysOf(record: object): readonly string[] {
  return Object.keys(record)
}

export const optionNames: readonly OptionName[] = keysOf(options)
export const flagNames: readonly (keyof typeof flags)[] = keysOf(flags)

/** What divides the values of a list in an environment variable, where it is not a comma. */
export const separators: Readonly<Partial<Record<OptionName, string>>> = { fault: ';' }

/** The environment variable that stands in for an option. */
export function variableOf(name: string): string {
  return `EMR_TESTKIT_${name.toUpperCase().replaceAll('-', '_')}`
}

/** The options as the help lists them. */
export function describeOptions(): string {
  const rows = [
    ...optionNames.map((name) => [`--${name} ${options[name][0]}`, options[name][1]]),
    ...flagNames.map((name) => [`--${name}`, flags[name]]),
  ]
  return table(rows)
}

/** Rows of two columns. */
export function table(rows: readonly (readonly (string | undefined)[])[]): string {
  const width = Math.max(...rows.map(([left = '']) => left.length)) + 2
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}${right}`).join('\n')
}
