import type { StartJobRunRequest, StartJobRunResponse } from '../model/generated/types.ts'
import { cutText } from '../model/cut-text.ts'
import { declaredError } from '../model/service-error.ts'
import { jobRunArn } from '../fixtures/arns.ts'
import { showSubmission } from './describe.ts'
import { isEqual } from './is-equal.ts'
import { applyJobTemplate } from './job-templates.ts'
import { applyReservedTags } from './reserved-tags.ts'
import type { StoredJobRun } from './stored-job-run.ts'
import type { Submission } from './submission.ts'
import { planRun } from './timeline.ts'
import type { Call, World } from './world.ts'

/** Starts a job run, or answers with the one that its client token started before. */
export function startJobRun(world: World, input: StartJobRunRequest, call: Call): StartJobRunResponse {
  const { name, virtualClusterId, clientToken, ...submission } = input
  if (!world.isKnownVirtualCluster(virtualClusterId)) {
    throw declaredError('ResourceNotFoundException', `Virtual cluster ${virtualClusterId} doesn't exist.`)
  }
  // The service was seen to return the original run for a repeated token, also after it failed; see
  // discoveries/client-token.md.
  const earlier = world.store.findByClientToken(call.scope, virtualClusterId, clientToken)
  if (!earlier) return respond(createJobRun(world, input, submission, call))
  if (world.assumptions.reusedClientToken === 'refused') checkSameParameters(earlier, name, submission)
  return respond(earlier)
}

function createJobRun(
  world: World,
  input: StartJobRunRequest,
  submission: Submission,
  { scope, now }: Call,
): StoredJobRun {
  const { store, environment } = world
  const effective = applyJobTemplate(world, submission)
  checkReleaseLabel(world, effective)
  checkLogUri(effective)
  const timeline = applyReservedTags(world.timelineOf(input), input.tags)
  const draw = environment.openDraw('service.jobRun', store.arrivals())
  const planned = planRun(timeline, input.retryPolicyConfiguration?.maxAttempts ?? 1, draw)
  const key = {
    id: world.nextJobRunId(now),
    home: store.home(scope, input.virtualClusterId),
    name: input.name,
    clientToken: input.clientToken,
  }
  const jobRun: StoredJobRun = {
    ...key,
    createdAt: now,
    submission: store.share(submission),
    shown: effective === submission ? undefined : showSubmission(key, effective),
    ...planned,
  }
  store.add([jobRun], now)
  return jobRun
}

/** A fixture was started by nobody, so its token is taken to have come with whatever comes now. */
function checkSameParameters(earlier: StoredJobRun, name: string | undefined, submission: Submission): void {
  const isSame = earlier.name === name && isEqual(earlier.submission, submission)
  if (isSame || !earlier.submission) return
  throw declaredError(
    'ValidationException',
    `Client token ${cutText(earlier.clientToken, 64)} was used before with other parameters.`,
  )
}

function checkReleaseLabel({ isKnownReleaseLabel }: World, { releaseLabel }: Submission): void {
  if (releaseLabel === undefined || isKnownReleaseLabel(releaseLabel)) return
  throw declaredError('ResourceNotFoundException', `Release ${releaseLabel} doesn't exist.`)
}

/** Documented for this operation, in these words, beside the constraints of the shape. */
function checkLogUri({ configurationOverrides }: Submission): void {
  const logUri = configurationOverrides?.monitoringConfiguration?.s3MonitoringConfiguration?.logUri
  if (logUri === undefined || logUri.startsWith('s3://')) return
  throw declaredError(
    'ValidationException',
    `configurationOverrides.monitoringConfiguration.s3MonitoringConfiguration.logUri failed to satisfy constraint : ${cutText(logUri, 200)}`,
  )
}

function respond({ id, name, home }: StoredJobRun): StartJobRunResponse {
  const { virtualClusterId } = home
  return {
    id,
    ...(name !== undefined && { name }),
    arn: jobRunArn(home, virtualClusterId, id),
    virtualClusterId,
  }
}
