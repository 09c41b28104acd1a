import type { DescribeJobRunRequest, DescribeJobRunResponseWire } from '../model/generated/types.ts'
import { declaredError } from '../model/service-error.ts'
import { describe } from './describe.ts'
import type { Call, World } from './world.ts'

/** Describes a job run as it is at this instant. */
export function describeJobRun(
  { store }: World,
  { id, virtualClusterId }: DescribeJobRunRequest,
  { scope, now }: Call,
): DescribeJobRunResponseWire {
  const jobRun = store.find(scope, virtualClusterId, id)
  if (!jobRun) throw declaredError('ResourceNotFoundException', `Job run ${id} doesn't exist.`)
  return { jobRun: describe(jobRun, now) }
}
