import { declaredErrorCodes, commonErrorCodes, operationNames } from '../model/generated/operations.ts'
import { faultKinds } from '../service/fault-kinds.ts'
import { describeOptions, variableOf } from './serve-words.ts'

/** Names of faults, with what they do. */
const faults: readonly (readonly [string, string])[] = [
  ['throttling', 'ThrottlingException, which the SDKs retry.'],
  ...Object.entries(faultKinds).map(([name, { description }]) => [name, description] as const),
  ['untyped', 'Any error: code=..., status=... from 400 to 599, message=...'],
  [declaredErrorCodes.join(', '), 'an error that the operations declare'],
  [commonErrorCodes.join(', '), 'an error that every AWS service may answer'],
]

/** What `serve --help` prints. */
export const serveHelp: string = `Examples
  emr-containers-testkit serve
  emr-containers-testkit serve --port 0 --seed 42 --fault throttling:StartJobRun:2
  emr-containers-testkit serve --timeline running=6h,outcome=FAILED --now 2026-01-15T09:00:00Z
  emr-containers-testkit generate job-run --count 1000 --format ndjson | emr-containers-testkit serve --load -

Usage
  emr-containers-testkit serve [options]

Serves EMR on EKS over HTTP until SIGINT or SIGTERM. The first line on stdout is the URL; each request is a line on
stderr. A job run that is started with the tags testkit:outcome, testkit:failure-reason or testkit:duration goes as
they say.

Options
${describeOptions()}

Each option is also an environment variable: ${variableOf('port')}, ${variableOf('time-scale')}, ... Lists are divided by
commas there, faults by semicolons; what takes no value is 1. The command line comes first.

Timelines: realistic, instant or stepPerRead, or members of a timeline divided by commas: pending=, submitted=, running=
and cancelPending= with a duration such as 90s, outcome= with COMPLETED, FAILED or CANCELLED, attempts=, failureReason=
and stateDetails=. A comma within a value is written %2C.

Faults: NAME:OPERATION:TIMES, such as connectionReset:StartJobRun:1:after. All but the name may be left out: of any
operation, once, and before the operation has its effect, as far as the fault can. TIMES may be always. Options of a
fault follow as name=value, such as latency:any:always:duration=200ms. The operations are
${operationNames.join(', ')} and any. The names:
${faults.map(([name, description]) => `  ${name}\n      ${description}`).join('\n')}

Exit codes
  0  it was told to stop, and did
  2  the command line is wrong
  3  the job runs to load cannot be read
  4  the port cannot be listened on
`
