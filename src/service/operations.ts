import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { cancelJobRun } from './cancel-job-run.ts'
import { describeJobRun } from './describe-job-run.ts'
import type { Result, WrittenOutput } from './http.ts'
import { listJobRuns } from './list-job-runs.ts'
import { settle, type Settled } from './settle.ts'
import { startJobRun } from './start-job-run.ts'
import type { Call, World } from './world.ts'

/** The operations as a mapped type over the description: one that is missing does not compile. */
export type Operations = {
  readonly [Name in OperationName]: (
    world: World,
    input: OperationTypes[Name]['inputWire'],
    call: Call,
  ) => OperationTypes[Name]['outputWire'] | WrittenOutput
}

const implementations: Operations = {
  StartJobRun: startJobRun,
  DescribeJobRun: describeJobRun,
  CancelJobRun: cancelJobRun,
  ListJobRuns: listJobRuns,
}

/** Performs an operation on an input that was read. */
export function perform<Name extends OperationName>(
  world: World,
  name: Name,
  input: Settled<OperationTypes[Name]['inputWire']>,
  call: Call,
): Result {
  if (input.error) return { kind: 'error', error: input.error }
  const output = settle(() => implementations[name](world, input.value, call))
  return output.error ? { kind: 'error', error: output.error } : { kind: 'output', output: output.value }
}
