import type { DescribeJobRunResponseWire } from 'emr-containers-testkit/model'

let counter = 0

/** The least that gives distinct objects of that shape: a literal, with counters for randomness. */
export function describeJobRunFloor(): DescribeJobRunResponseWire {
  const n = ++counter
  const id = `000000${String(n).padStart(13, '0')}`
  return {
    jobRun: {
      id,
      virtualClusterId: '3yfm6l4dcq0s4mlsrxpmpyi5a',
      arn: `arn:aws:emr-containers:us-east-1:123456789012:/virtualclusters/3yfm6l4dcq0s4mlsrxpmpyi5a/jobruns/${id}`,
      name: `job-${n}`,
      state: 'FAILED',
      finishedAt: '2026-01-09T02:12:41Z',
      stateDetails: 'Cluster data-platform does not have sufficient resources.',
      failureReason: 'CLUSTER_UNAVAILABLE',
      clientToken: `token-${n}`,
      executionRoleArn: 'arn:aws:iam::123456789012:role/emr-on-eks-job-role',
      releaseLabel: 'emr-7.1.0-latest',
      configurationOverrides: {
        applicationConfiguration: [
          {
            classification: 'spark-defaults',
            properties: {
              'spark.dynamicAllocation.enabled': 'false',
              'spark.sql.shuffle.partitions': String(n % 800),
            },
          },
          {
            classification: 'spark-env',
            configurations: [
              { classification: 'export', properties: { PYSPARK_PYTHON: '/usr/bin/python3', TZ: 'UTC' } },
            ],
          },
          { classification: 'spark-log4j2', properties: { 'rootLogger.level': 'warn' } },
        ],
        monitoringConfiguration: {
          persistentAppUI: 'ENABLED',
          managedLogs: {
            allowAWSToRetainLogs: 'ENABLED',
            encryptionKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/5da28807-87ad-4b51-80c4-47b85545a2f4',
          },
          cloudWatchMonitoringConfiguration: {
            logGroupName: '/emr-containers/jobs',
            logStreamNamePrefix: 'log-compaction',
          },
          s3MonitoringConfiguration: {
            logUri: 's3://amzn-s3-demo-logging-bucket/emr-containers/catalog/',
            encryptionKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/5da28807-87ad-4b51-80c4-47b85545a2f4',
          },
          containerLogRotationConfiguration: { rotationSize: '1.5GB', maxFilesToKeep: (n % 50) + 1 },
        },
      },
      jobDriver: {
        sparkSubmitJobDriver: {
          entryPoint: `s3://amzn-s3-demo-bucket/jobs/job-${n}.py`,
          entryPointArguments: ['--date', '2026-01-14'],
          sparkSubmitParameters: `--conf spark.executor.instances=${n % 16} --conf spark.executor.memory=2G --conf spark.executor.cores=2 --conf spark.driver.memory=1G`,
        },
      },
      createdAt: '2026-01-09T01:57:21Z',
      createdBy: 'arn:aws:sts::123456789012:assumed-role/github-actions-deploy/GitHubActions',
      tags: { team: 'catalog', environment: 'staging' },
      retryPolicyConfiguration: { maxAttempts: (n % 5) + 1 },
      retryPolicyExecution: { currentAttemptCount: 0 },
    },
  }
}
