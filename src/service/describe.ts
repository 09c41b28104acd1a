import { jobRunArn } from '../fixtures/arns.ts'
import { withConfigurationDefaults } from '../fixtures/configuration-defaults.ts'
import { sessions } from '../fixtures/vocabulary.ts'
import type { JobRunWire } from '../model/generated/types.ts'
import { isListed } from '../model/job-run.ts'
import { formatTimestamp } from '../model/timestamp.ts'
import { attemptsMade } from './attempts.ts'
import { endedAt, stateAt, type Ended } from './lifecycle.ts'
import type { JobRunBase, StoredJobRun } from './stored-job-run.ts'
import type { Submission } from './submission.ts'

/** A job run as DescribeJobRun shows it at an instant. */
export function describe(jobRun: StoredJobRun, now: number): JobRunWire {
  const { shown = showSubmission(jobRun, jobRun.submission ?? {}), createdAt } = jobRun
  const ended = endedAt(jobRun, now)
  return {
    ...shown,
    createdAt: formatTimestamp(new Date(createdAt)),
    ...(ended ? describeEnd(ended, createdAt) : { state: stateAt(jobRun, now) }),
    ...(shown.retryPolicyConfiguration && {
      retryPolicyExecution: { currentAttemptCount: attemptsMade(jobRun, now) },
    }),
  }
}

/** A job run as ListJobRuns shows it: without the members that only DescribeJobRun has. */
export function describeListed(jobRun: StoredJobRun, now: number): JobRunWire {
  return Object.fromEntries(Object.entries(describe(jobRun, now)).filter(([name]) => isListed(name)))
}

/** What DescribeJobRun shows of what StartJobRun was told. */
export function showSubmission(
  { id, name, clientToken, home }: Pick<StoredJobRun, 'id' | 'name' | 'clientToken' | 'home'>,
  submission: Submission,
): JobRunBase {
  const { jobTemplateId: _id, jobTemplateParameters: _values, retryPolicyConfiguration, ...told } = submission
  const { virtualClusterId, partition, accountId } = home
  return {
    ...told,
    ...(name !== undefined && { name }),
    clientToken,
    virtualClusterId,
    id,
    arn: jobRunArn(home, virtualClusterId, id),
    configurationOverrides: withConfigurationDefaults(told.configurationOverrides),
    createdBy: `arn:${partition}:sts::${accountId}:assumed-role/${sessions[0]}`,
    tags: told.tags ?? {},
    // A policy of one attempt is no policy, and is not shown (developer guide).
    ...(retryPolicyConfiguration && retryPolicyConfiguration.maxAttempts > 1 && { retryPolicyConfiguration }),
  }
}

function describeEnd({ at, ending, stateDetails }: Ended, createdAt: number): Partial<JobRunWire> {
  return {
    state: ending.state,
    // A fixture of the future may be driven to its end before it is created.
    finishedAt: formatTimestamp(new Date(Math.max(at, createdAt))),
    stateDetails,
    ...(ending.state === 'FAILED' && { failureReason: ending.failureReason }),
  }
}
