import type { Fact } from './model-facts.ts'
import type { ModelFormat } from './same-meaning.ts'

/** What AWS's model says otherwise than the description, and shall. */
export interface KnownDifference {
  readonly paths: readonly string[]
  /** What AWS's model says there; nothing when it is left out. */
  readonly aws?: Fact
  readonly reason: string
}

/** Differences from AWS's model of today. One that is none any more is reported as drift. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    paths: [
      'CreateJobTemplate',
      'CreateManagedEndpoint',
      'CreateSecurityConfiguration',
      'CreateVirtualCluster',
      'DeleteJobTemplate',
      'DeleteManagedEndpoint',
      'DeleteSecurityConfiguration',
      'DeleteVirtualCluster',
      'DescribeJobTemplate',
      'DescribeManagedEndpoint',
      'DescribeSecurityConfiguration',
      'DescribeVirtualCluster',
      'GetManagedEndpointSessionCredentials',
      'ListJobTemplates',
      'ListManagedEndpoints',
      'ListSecurityConfigurations',
      'ListTagsForResource',
      'ListVirtualClusters',
      'TagResource',
      'UntagResource',
      'UpdateVirtualCluster',
    ].map((name) => `$.operations.${name}`),
    aws: true,
    reason: 'Only the operations of job runs are described.',
  },
  {
    paths: ['executionRoleArn', 'releaseLabel', 'jobDriver'].map(
      (name) => `$.shapes.StartJobRunRequest.members.${name}.required`,
    ),
    reason: 'Required unless a job template stands in for them, which neither format can say.',
  },
  {
    paths: ['$.shapes.JobDriver.min', '$.shapes.JobDriver.max'],
    reason: 'Exactly one driver is required, which AWS says in prose.',
  },
  {
    paths: ['$.shapes.RetryPolicyConfiguration.members.maxAttempts.min'],
    reason: 'The developer guide documents the message for a value below 1; the model has no limit.',
  },
  {
    paths: ['$.shapes.JavaInteger.min', '$.shapes.JavaInteger.max'],
    reason: 'The type has 32 bits by its name; an integer of JSON Schema has no size.',
  },
]

/** A model that AWS published before today's: what was added or changed since. */
export interface Edition {
  /** In which formats, and in what releases, the model was seen like this. */
  readonly seen: Readonly<Partial<Record<ModelFormat, string>>>
  /** Paths that the next newer edition has and this one lacks, with all below them. */
  readonly lacks: readonly string[]
  /** What this edition says otherwise than the next newer one. */
  readonly differs: Readonly<Record<string, Fact>>
}

/**
 * Older editions, the newest first; each has the differences of those before it as well. Within a format no two of them
 * are so alike that one change to a model could make it another.
 */
export const editions: readonly Edition[] = [
  {
    seen: { botocore: 'botocore 1.43.11' },
    lacks: [
      '$.operations.DeleteSecurityConfiguration',
      '$.operations.UpdateVirtualCluster',
      '$.shapes.S3MonitoringConfiguration.members.encryptionKeyArn',
    ],
    differs: {},
  },
  {
    seen: { smithy: 'aws-sdk-js-v3 at 842bde9' },
    lacks: [
      '$.shapes.MonitoringConfiguration.members.managedLogs',
      '$.shapes.ManagedLogs',
      '$.shapes.AllowAWSToRetainLogs',
      '$.shapes.KmsKeyArn',
    ],
    differs: {},
  },
  {
    seen: { botocore: 'botocore 1.34.22' },
    lacks: [
      '$.operations.CreateSecurityConfiguration',
      '$.operations.DescribeSecurityConfiguration',
      '$.operations.ListSecurityConfigurations',
    ],
    differs: { '$.shapes.TemplateParameterInputMap.max': 20 },
  },
  {
    seen: { botocore: 'botocore 1.29.27', smithy: 'aws-sdk-js-v3 at 011ec88' },
    lacks: [
      '$.operations.GetManagedEndpointSessionCredentials',
      '$.shapes.StartJobRunRequest.members.retryPolicyConfiguration',
      '$.shapes.JobRun.members.retryPolicyConfiguration',
      '$.shapes.JobRun.members.retryPolicyExecution',
      '$.shapes.RetryPolicyConfiguration',
      '$.shapes.RetryPolicyExecution',
      '$.shapes.MonitoringConfiguration.members.containerLogRotationConfiguration',
      '$.shapes.ContainerLogRotationConfiguration',
      '$.shapes.RotationSize',
      '$.shapes.MaxFilesToKeep',
    ],
    differs: {},
  },
]
