import type { CancelJobRunRequest, CancelJobRunResponse } from '../model/generated/types.ts'
import { isCancellable } from '../model/job-run.ts'
import { declaredError } from '../model/service-error.ts'
import type { JobRunStore } from './job-run-store.ts'
import { stateAt } from './lifecycle.ts'
import type { StoredJobRun } from './stored-job-run.ts'
import { takeOver, takeOverPerRead } from './take-over.ts'
import { cancellationTime, cancelled } from './timeline.ts'
import type { Call, World } from './world.ts'

/** Moves a job run to CANCEL_PENDING and, soon after, to CANCELLED. */
export function cancelJobRun(
  { store, assumptions }: World,
  { id, virtualClusterId }: CancelJobRunRequest,
  { scope, now }: Call,
): CancelJobRunResponse {
  const jobRun = store.find(scope, virtualClusterId, id)
  if (!jobRun) throw declaredError(assumptions.cancelUnknownJobRun, `Job run ${id} doesn't exist.`)
  if (!isCancellable(stateAt(jobRun, now))) {
    throw declaredError('ValidationException', `Job run ${id} is not in a cancellable state`)
  }
  requestCancellation(store, jobRun, now)
  return { id, virtualClusterId }
}

function requestCancellation(store: JobRunStore, jobRun: StoredJobRun, now: number): void {
  const request = { at: now, step: { state: 'CANCEL_PENDING' } } as const
  if (jobRun.perRead) takeOverPerRead(store, jobRun, request, cancelled)
  else {
    const { cancelPending = cancellationTime } = jobRun
    takeOver(store, jobRun, request, { at: now + cancelPending, step: cancelled })
  }
}
