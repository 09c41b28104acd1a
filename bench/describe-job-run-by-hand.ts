import type { Faker } from '@faker-js/faker'
import { faker as base } from '@faker-js/faker/locale/base'
import type { DescribeJobRunResponseWire } from 'emr-containers-testkit/model'

const faker: Faker = base
const account = '123456789012'

function iso(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

/**
 * What somebody writes who has Faker and the documentation of DescribeJobRun: valid, with random values in 28 members.
 * Names are letters, as Faker has words in its languages only, which are another import of some ten milliseconds.
 */
export function describeJobRunByHand(): DescribeJobRunResponseWire {
  const id = `000000${faker.string.fromCharacters('0123456789abcdefghijklmnopqrstuv', 13)}`
  const virtualClusterId = faker.string.alphanumeric({ length: 25, casing: 'lower' })
  const name = faker.string.alpha({ length: 12, casing: 'lower' })
  const createdAt = faker.date.recent({ days: 30, refDate: '2026-01-15T09:00:00Z' })
  const finishedAt = new Date(createdAt.getTime() + faker.number.int({ min: 60_000, max: 3_600_000 }))
  const key = `arn:aws:kms:us-east-1:${account}:key/${faker.string.uuid()}`
  return {
    jobRun: {
      id,
      virtualClusterId,
      arn: `arn:aws:emr-containers:us-east-1:${account}:/virtualclusters/${virtualClusterId}/jobruns/${id}`,
      name: `${name}-${faker.helpers.arrayElement(['production', 'staging', 'development'])}`,
      state: 'FAILED',
      finishedAt: iso(finishedAt),
      stateDetails: `Cluster ${faker.string.alpha(10)} does not have sufficient resources.`,
      failureReason: 'CLUSTER_UNAVAILABLE',
      clientToken: faker.string.uuid(),
      executionRoleArn: `arn:aws:iam::${account}:role/${faker.string.alphanumeric(12)}`,
      releaseLabel: faker.helpers.arrayElement(['emr-6.15.0-latest', 'emr-7.1.0-latest', 'emr-7.9.0-latest']),
      configurationOverrides: {
        applicationConfiguration: [
          {
            classification: 'spark-defaults',
            properties: {
              'spark.dynamicAllocation.enabled': String(faker.datatype.boolean()),
              'spark.sql.shuffle.partitions': String(faker.helpers.arrayElement([64, 200, 400, 800])),
            },
          },
          {
            classification: 'spark-env',
            configurations: [
              {
                classification: 'export',
                properties: {
                  PYSPARK_PYTHON: '/usr/bin/python3',
                  TZ: faker.helpers.arrayElement(['UTC', 'CET']),
                },
              },
            ],
          },
          {
            classification: 'spark-log4j2',
            properties: { 'rootLogger.level': faker.helpers.arrayElement(['warn', 'info']) },
          },
        ],
        monitoringConfiguration: {
          persistentAppUI: faker.helpers.arrayElement(['ENABLED', 'DISABLED']),
          managedLogs: {
            allowAWSToRetainLogs: faker.helpers.arrayElement(['ENABLED', 'DISABLED']),
            encryptionKeyArn: key,
          },
          cloudWatchMonitoringConfiguration: {
            logGroupName: '/emr-containers/jobs',
            logStreamNamePrefix: name,
          },
          s3MonitoringConfiguration: {
            logUri: `s3://amzn-s3-demo-logging-bucket/emr-containers/${faker.string.alpha(8)}/`,
            encryptionKeyArn: key,
          },
          containerLogRotationConfiguration: {
            rotationSize: faker.helpers.arrayElement(['2KB', '10MB', '100MB', '1.5GB']),
            maxFilesToKeep: faker.number.int({ min: 1, max: 50 }),
          },
        },
      },
      jobDriver: {
        sparkSubmitJobDriver: {
          entryPoint: `s3://amzn-s3-demo-bucket/jobs/${name}.py`,
          entryPointArguments: ['--date', iso(createdAt).slice(0, 10)],
          sparkSubmitParameters: `--conf spark.executor.instances=${faker.number.int({ min: 2, max: 16 })} --conf spark.executor.memory=${faker.number.int({ min: 2, max: 14 })}G --conf spark.executor.cores=${faker.number.int({ min: 2, max: 4 })} --conf spark.driver.memory=${faker.number.int({ min: 1, max: 8 })}G`,
        },
      },
      createdAt: iso(createdAt),
      createdBy: `arn:aws:sts::${account}:assumed-role/${faker.string.alphanumeric(12)}/${faker.string.alphanumeric(16)}`,
      tags: {
        team: faker.string.alpha(8),
        environment: faker.helpers.arrayElement(['production', 'staging']),
      },
      retryPolicyConfiguration: { maxAttempts: faker.number.int({ min: 1, max: 5 }) },
      retryPolicyExecution: { currentAttemptCount: 0 },
    },
  }
}
