import type { CancelJobRunRequest, CancelJobRunResponse } from '../model/generated/types.ts'
import { isCancellable } from '../model/job-run.ts'
import { declaredError } from '../model/service-error.ts'
import { stepAt } from './lifecycle.ts'
import type { Call, World } from './world.ts'
import { takeOver } from './take-over.ts'
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
  const from = stepAt(jobRun.plan, now)?.state
  if (!from || !isCancellable(from)) {
    throw declaredError('ValidationException', `Job run ${id} is not in a cancellable state`)
  }
  const end = { at: now + cancellationTime, from, runningAt: now }
  const draw = environment.openDraw('service.cancel', 0)
  takeOver(jobRun, { at: now, state: 'CANCEL_PENDING' }, endStep({ state: 'CANCELLED' }, end, draw))
  return { id, virtualClusterId }
}
