import { jobRunArn } from '../fixtures/arns.ts'
import { withConfigurationDefaults } from '../fixtures/configuration-defaults.ts'
import { generateSubmission } from '../fixtures/job-submission.ts'
import { sessions } from '../fixtures/vocabulary.ts'
import type { StartJobRunRequest, StartJobRunResponse } from '../model/generated/types.ts'
import { partitionOf } from '../model/partitions.ts'
import { cutText } from '../model/cut-text.ts'
import { declaredError } from '../model/service-error.ts'
import type { JobRunBase, Scope, StoredJobRun } from './job-run-store.ts'
import type { Call, World } from './world.ts'
import { planRun } from './timeline.ts'

/** Starts a job run, or answers with the one that its client token started before. */
export function startJobRun(world: World, input: StartJobRunRequest, call: Call): StartJobRunResponse {
  const { virtualClusterId, clientToken } = input
  if (!world.isKnownVirtualCluster(virtualClusterId)) {
    throw declaredError('ResourceNotFoundException', `Virtual cluster ${virtualClusterId} doesn't exist.`)
  }
  // The service was seen to return the original run for a repeated token, also after it failed and, as is assumed
  // here, whatever the other parameters are; see discoveries/client-token.md.
  const earlier = world.store.findByClientToken(call.scope, virtualClusterId, clientToken)
  return respond(earlier ?? createJobRun(world, input, call))
}

function createJobRun(world: World, input: StartJobRunRequest, { scope, now }: Call): StoredJobRun {
  checkLogUri(input)
  const id = world.nextJobRunId(now)
  const base = describeInput(world, input, id, scope)
  const timeline = world.timelineOf(input)
  const draw = world.environment.openDraw('service.jobRun', world.store.size())
  const maxAttempts = base.retryPolicyConfiguration?.maxAttempts ?? 1
  const jobRun = { base, createdAt: now, ...planRun(timeline, now, maxAttempts, draw) }
  world.store.add([{ scope, jobRun }])
  return jobRun
}

/** What DescribeJobRun will show of the input. */
function describeInput(world: World, input: StartJobRunRequest, id: string, scope: Scope): JobRunBase {
  const { jobTemplateId, jobTemplateParameters: _, retryPolicyConfiguration, ...shown } = input
  const partition = partitionOf(scope.region)?.name ?? world.environment.partition
  return {
    ...(jobTemplateId !== undefined && standInForTemplate(world)),
    ...shown,
    id,
    arn: jobRunArn({ ...scope, partition }, input.virtualClusterId, id),
    configurationOverrides: withConfigurationDefaults(input.configurationOverrides),
    createdBy: `arn:${partition}:sts::${scope.accountId}:assumed-role/${sessions[0]}`,
    tags: input.tags ?? {},
    // A policy of one attempt is no policy, and is not shown (developer guide).
    ...(retryPolicyConfiguration && retryPolicyConfiguration.maxAttempts > 1 && { retryPolicyConfiguration }),
  }
}

/** Any template is taken to exist and to name a usual role, release and driver. */
function standInForTemplate({ environment }: World) {
  const draw = environment.openDraw('service.jobTemplate', 0)
  const { executionRoleArn, releaseLabel, jobDriver } = generateSubmission(
    environment,
    draw,
    { extent: 'typical' },
    {},
  )
  return { executionRoleArn, releaseLabel, jobDriver }
}

/** Documented for this operation, in these words, beside the constraints of the shape. */
function checkLogUri({ configurationOverrides }: StartJobRunRequest): void {
  const logUri = configurationOverrides?.monitoringConfiguration?.s3MonitoringConfiguration?.logUri
  if (logUri === undefined || logUri.startsWith('s3://')) return
  throw declaredError(
    'ValidationException',
    `configurationOverrides.monitoringConfiguration.s3MonitoringConfiguration.logUri failed to satisfy constraint : ${cutText(logUri, 200)}`,
  )
}

function respond({ base: { id, name, arn, virtualClusterId } }: StoredJobRun): StartJobRunResponse {
  return { id, ...(name !== undefined && { name }), arn, virtualClusterId }
}
