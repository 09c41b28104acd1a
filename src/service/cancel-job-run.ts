import type { CancelJobRunRequest, CancelJobRunResponse } from '../model/generated/types.ts'
import { isCancellable } from '../model/job-run.ts'
import { redirect, stepAt } from './lifecycle.ts'
import type { Call, World } from './operations.ts'
import { declaredError } from './service-error.ts'
import { endStep } from './timeline.ts'

/** How long a cancellation stays pending. Not documented; assumed to be seconds. */
const cancellationTime = 5000

/** Moves a job run to CANCEL_PENDING and, soon after, to CANCELLED. */
export function cancelJobRun(
  { store, environment }: World,
  { id, virtualClusterId }: CancelJobRunRequest,
  { scope, now }: Call,
): CancelJobRunResponse {
  const jobRun = store.find(scope, virtualClusterId, id)
  // The operation declares no ResourceNotFoundException; that it answers so is an assumption.
  if (!jobRun) throw declaredError('ValidationException', `Job run ${id} doesn't exist.`)
  const state = stepAt(jobRun.plan, now)?.state
  if (!state || !isCancellable(state)) {
    throw declaredError('ValidationException', `Job run ${id} is not in a cancellable state`)
  }
  const draw = environment.openDraw('service.cancel', 0)
  const times = { at: now + cancellationTime, runningAt: now }
  jobRun.plan = redirect(
    jobRun.plan,
    now,
    { at: now, state: 'CANCEL_PENDING' },
    endStep({ state: 'CANCELLED' }, times, draw),
  )
  return { id, virtualClusterId }
}
