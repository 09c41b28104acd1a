import { schemas } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { documentedMembers, documentedShapes, rowsOf } from './documented-api.ts'

/** The constraints of the StartJobRun reference that this project started from: member, limits, pattern. */
const startJobRunSeed = String.raw`
StartJobRunRequest.virtualClusterId   1..64     [0-9a-z]+
StartJobRunRequest.clientToken        1..64     .*\S.*
StartJobRunRequest.executionRoleArn   20..2048  ^arn:(aws[a-zA-Z0-9-]*):iam::(\d{12})?:(role((\u002F)|(\u002F[\u0021-\u007F]+\u002F))[\w+=,.@-]+)$
StartJobRunRequest.name               1..64     [\.\-_/#A-Za-z0-9]+
StartJobRunRequest.releaseLabel       1..64     [\.\-_/A-Za-z0-9]+
StartJobRunResponse.arn               60..1024  ^arn:(aws[a-zA-Z0-9-]*):emr-containers:.+:(\d{12}):\/virtualclusters\/[0-9a-zA-Z]+\/jobruns\/[0-9a-zA-Z]+$
StartJobRunResponse.id                1..64     [0-9a-z]+
StartJobRunResponse.name              1..64     [\.\-_/#A-Za-z0-9]+
StartJobRunResponse.virtualClusterId  1..64     [0-9a-z]+
`

/** The members of the StartJobRun reference that it calls required. */
const requiredBySeed = ['virtualClusterId', 'clientToken', 'executionRoleArn', 'releaseLabel', 'jobDriver']

/** The request of the StartJobRun reference, with the kinds of its members. */
const requestSeed = {
  clientToken: 'string',
  configurationOverrides: {
    applicationConfiguration: [
      { classification: 'string', configurations: '... recursive ...', properties: { string: 'string' } },
    ],
    monitoringConfiguration: {
      cloudWatchMonitoringConfiguration: { logGroupName: 'string', logStreamNamePrefix: 'string' },
      persistentAppUI: 'ENABLED|DISABLED',
      s3MonitoringConfiguration: { logUri: 'string' },
    },
  },
  executionRoleArn: 'string',
  jobDriver: {
    sparkSubmitJobDriver: {
      entryPoint: 'string',
      entryPointArguments: ['string'],
      sparkSubmitParameters: 'string',
    },
  },
  name: 'string',
  releaseLabel: 'string',
  tags: { string: 'string' },
  virtualClusterId: 'string',
}

/** The response of the describe_job_run reference. */
const responseSeed = {
  jobRun: {
    id: 'string',
    name: 'string',
    virtualClusterId: 'string',
    arn: 'string',
    state: 'PENDING|SUBMITTED|RUNNING|FAILED|CANCELLED|CANCEL_PENDING|COMPLETED',
    clientToken: 'string',
    executionRoleArn: 'string',
    releaseLabel: 'string',
    configurationOverrides: {
      applicationConfiguration: [
        { classification: 'string', properties: { string: 'string' }, configurations: '... recursive ...' },
      ],
      monitoringConfiguration: {
        managedLogs: { allowAWSToRetainLogs: 'ENABLED|DISABLED', encryptionKeyArn: 'string' },
        persistentAppUI: 'ENABLED|DISABLED',
        cloudWatchMonitoringConfiguration: { logGroupName: 'string', logStreamNamePrefix: 'string' },
        s3MonitoringConfiguration: { logUri: 'string' },
        containerLogRotationConfiguration: { rotationSize: 'string', maxFilesToKeep: 123 },
      },
    },
    jobDriver: {
      sparkSubmitJobDriver: {
        entryPoint: 'string',
        entryPointArguments: ['string'],
        sparkSubmitParameters: 'string',
      },
      sparkSqlJobDriver: { entryPoint: 'string', sparkSqlParameters: 'string' },
    },
    createdAt: 'string',
    createdBy: 'string',
    finishedAt: 'string',
    stateDetails: 'string',
    failureReason: 'INTERNAL_ERROR|USER_ERROR|VALIDATION_ERROR|CLUSTER_UNAVAILABLE',
    tags: { string: 'string' },
    retryPolicyConfiguration: { maxAttempts: 123 },
    retryPolicyExecution: { currentAttemptCount: 123 },
  },
}

interface Schema {
  $ref?: string
  type?: string
  enum?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: false | Schema
}

/** A shape as the references draw it. */
function sketch({ $ref, ...inline }: Schema, inside: readonly string[] = []): unknown {
  const name = $ref?.slice('#/$defs/'.length)
  if (name !== undefined && inside.includes(name)) return '... recursive ...'
  const schema: Schema = name === undefined ? inline : { ...schemas.$defs[name], ...inline }
  const way = name === undefined ? inside : [...inside, name]
  if (schema.enum) return schema.enum.join('|')
  if (schema.type === 'integer') return 123
  if (schema.items) {
    const item = sketch(schema.items, way)
    return item === '... recursive ...' ? item : [item]
  }
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(([member, child]) => [member, sketch(child, way)])
    return Object.fromEntries(members)
  }
  return schema.additionalProperties ? { string: sketch(schema.additionalProperties, way) } : 'string'
}

test('the constraints of the StartJobRun reference are those of the documented API', () => {
  const shapeOf = new Map(rowsOf(documentedMembers).map(([place, shape]) => [place, shape]))
  const factsOf = new Map(rowsOf(documentedShapes).map(([shape, , ...facts]) => [shape, facts]))
  for (const [place, limits, pattern] of rowsOf(startJobRunSeed)) {
    expect([place, ...(factsOf.get(shapeOf.get(place)) ?? [])]).toEqual([place, limits, pattern])
  }
})

test('tags are limited as the StartJobRun reference says', () => {
  expect(schemas.$defs['TagMap']).toMatchObject({ minProperties: 0, maxProperties: 50 })
  expect(schemas.$defs['String128']).toEqual({ type: 'string', minLength: 1, maxLength: 128, pattern: '\\S' })
  expect(schemas.$defs['StringEmpty256']).toEqual({
    type: 'string',
    minLength: 0,
    maxLength: 256,
    pattern: '\\S',
  })
})

test('the members that the StartJobRun reference requires are required without a job template', () => {
  const request: { required?: string[]; else?: { required?: string[] } } =
    schemas.$defs['StartJobRunRequest'] ?? {}
  const required = [...(request.required ?? []), ...(request.else?.required ?? [])]
  expect(required.toSorted()).toEqual(requiredBySeed.toSorted())
})

test('a StartJobRun request has every member of the reference', () => {
  expect(sketch({ $ref: '#/$defs/StartJobRunRequest' })).toMatchObject(requestSeed)
})

test('a DescribeJobRun response has the members of the reference and one that came later', () => {
  const later = { s3MonitoringConfiguration: { logUri: 'string', encryptionKeyArn: 'string' } }
  const { configurationOverrides } = responseSeed.jobRun
  const monitoringConfiguration = { ...configurationOverrides.monitoringConfiguration, ...later }
  expect(sketch({ $ref: '#/$defs/DescribeJobRunResponse' })).toEqual({
    jobRun: {
      ...responseSeed.jobRun,
      configurationOverrides: { ...configurationOverrides, monitoringConfiguration },
    },
  })
})
