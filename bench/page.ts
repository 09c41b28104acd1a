import type { Growth } from './curve.ts'
import { allowance, type Measurement } from './measurement.ts'
import { rowsOf, table, type Report } from './report.ts'
import type { Circumstances } from './results.ts'

/** The page of the documentation that shows the newest runs. */
export function pageOf(report: Report, growth: Growth): string {
  return `# Benchmarks

How fast and how light this package is, against the least that could do the same work or what people would use
otherwise. This page is written by \`npm run docs:benchmarks\` from the newest files in
[bench/results](../bench/results); \`npm run bench\` and \`npm run bench:growth\` measure anew.

## Ratios

${inWords(report)}

${table(rowsOf(report.measurements).map(withoutVerdict))}

A **ratio** has no unit and says little about the machine: both its sides were measured in one process, by turns. In
every round each side has its turn, every round begins with another, and the ratio is taken within the round; the
first round warms up. What one process finds is the median of its rounds.

The **spread** says where another measurement of the same should end. It does not come from rounds, which agree with
one another more than two programs do, but from fresh processes: each benchmark runs in three to nine of them, in
turns that are half as long, or twice, in every third. The ratio is the median of the processes; its spread reaches from the
least to the greatest, and a further ${allowance * 100} % beyond both, for what another way to measure changes: other
loops, another client, another order.

The **target** is what this project wants to keep; the sides of the ratio are the medians of the processes, and their
times are those of one machine on one day. \`npm run bench\` compares with the newest file that is kept, or with
\`--against <file>\`: a ratio has moved when the two spreads have nothing in common. \`--only fixtures\` runs one benchmark;
what it is called there stands before the words in \`bench/benchmarks.ts\`.

### What is divided by what

To measure one of them with a program of your own, build the package (\`npm run build\`), import it by its name, and let
both sides take turns. A rate is work in a second; everything else is time, unless it says memory.

${table(definitions(report.measurements))}

## Growth

${inWords(growth)} Both axes are logarithmic: what takes the same time however many there are is a level line, what
grows in proportion rises by a decade with every decade.

${growth.curves.map(({ name, variable, charts }) => `### By ${variable}\n\n![${charts.map(({ title }) => title).join(' and ')} by ${variable}](pictures/growth-${name}.svg)\n\n${remarks[name] ?? ''}`).join('\n\n')}
`
}

/** What each curve shows, and how it was measured. */
const remarks: Readonly<Record<string, string>> = {
  'job-runs': `Calls are made with \`emr.fetch\` among the job runs of one virtual cluster. "Of a rare state" filters by a
state that no job run has; "created before" begins in the middle. Memory is what the service holds after a full
collection of garbage, requests that it remembers not counted.`,
  fixtures: `\`describeJobRunResponse\`, usual traits. \`generate\` is the command, from its start to its end; it streams, so its
peak stays. A list that is kept takes what it holds.`,
  interactions: `Each interaction is one DescribeJobRun, called with \`fetch\`. \`contract.verify\` runs Pact's mock server
for each of them and writes the pact; \`check\` does without Pact; \`verifyPacts\` has the Pact Verifier verify the whole
pact in a process of its own, whose start is the time of the first.`,
  'body-size': `StartJobRun through \`emr.fetch\`: many arguments of 100 letters; many empty ones, which are not
allowed; configurations nested in groups of a hundred, each of them with a classification that is not allowed. A
refusal looks through 2,000 of them first. Memory is what the service holds for each call that it remembers; less than
a kilobyte is drawn as one.`,
}

function inWords({ date, commit, node, machine, load }: Circumstances): string {
  return `Measured on ${date.slice(0, 10)} at commit ${commit} with Node ${node} on ${machine}; when it began, the load was ${load.toFixed(1)}.`
}

/** Whether a target was met on that day is for those who change the code. */
function withoutVerdict(row: readonly string[]): string[] {
  return row.filter((_cell, column) => column !== 4)
}

function definitions(measurements: readonly Measurement[]): string[][] {
  return [['ratio', 'above', 'below'], ...measurements.map(({ name, above, below }) => [name, above, below])]
}
