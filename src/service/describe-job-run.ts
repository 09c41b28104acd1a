import type { DescribeJobRunRequest } from '../model/generated/types.ts'
import { declaredError } from '../model/service-error.ts'
import { WrittenOutput } from './http.ts'
import { moveOnRead } from './take-over.ts'
import type { Call, World } from './world.ts'

/** Describes a job run as it is at this instant; one that goes by reads moves on. */
export function describeJobRun(
  { store, descriptionOf }: World,
  { id, virtualClusterId }: DescribeJobRunRequest,
  { scope, now }: Call,
): WrittenOutput {
  const jobRun = store.find(scope, virtualClusterId, id)
  if (!jobRun) throw declaredError('ResourceNotFoundException', `Job run ${id} doesn't exist.`)
  moveOnRead(store, jobRun, now)
  return new WrittenOutput(descriptionOf(jobRun, now))
}
