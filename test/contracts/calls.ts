import type { Interaction } from 'emr-containers-testkit/contracts'
import type { OperationName, OperationTypes } from 'emr-containers-testkit/model'
import type { JobRunner } from '../../demo/job-runner.ts'

/** How the job runner makes the call of an operation, and what it shows of the output. */
export const calls: {
  readonly [Name in OperationName]: {
    readonly call: (runner: JobRunner, input: OperationTypes[Name]['input']) => Promise<unknown>
    readonly shown: (output: OperationTypes[Name]['output']) => unknown
  }
} = {
  StartJobRun: {
    call: (runner, input) => runner.start(input),
    shown: ({ id, virtualClusterId }) => ({ id, virtualClusterId }),
  },
  DescribeJobRun: { call: (runner, input) => runner.look(input), shown: ({ jobRun }) => jobRun },
  CancelJobRun: { call: (runner, input) => runner.cancel(input), shown: (output) => output },
  ListJobRuns: {
    call: (runner, input) => runner.list(input),
    shown: ({ jobRuns, nextToken }) => ({ jobRuns, nextToken }),
  },
}

/** Makes the call of an interaction. */
export function makeCall<Name extends OperationName>(
  runner: JobRunner,
  { operation, input }: Interaction<Name>,
): Promise<unknown> {
  return calls[operation].call(runner, input)
}
