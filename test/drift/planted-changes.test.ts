import { describe, expect, test } from 'vitest'
import { drift } from './run-drift.ts'
import { forms, modelOfToday, present } from './service-model.ts'
import type { BotocoreModel } from './to-smithy.ts'

function shape({ shapes }: BotocoreModel, name: string) {
  return present(shapes[name])
}

function member(model: BotocoreModel, name: string, inside: string) {
  return present(shape(model, name).members?.[inside])
}

function operation({ operations }: BotocoreModel, name: string) {
  return present(operations[name])
}

describe.each(Object.keys(forms))('%s', (form) => {
  const write = present(forms[form])

  test('of today has no drift', async () => {
    const { stdout, stderr, status } = await drift(write(modelOfToday()))
    expect({ stdout, stderr, status }).toEqual({
      stdout: '312 facts agree, 29 differ as they are known to, none has drifted.\n',
      stderr: '',
      status: 0,
    })
  })

  test.each<readonly [change: string, row: string, plant: (model: BotocoreModel) => unknown]>([
    [
      'a new operation',
      'added $.operations.PauseJobRun nothing -> true',
      ({ operations }) => {
        operations['PauseJobRun'] = { name: 'PauseJobRun', http: { method: 'POST', requestUri: '/pause' } }
      },
    ],
    [
      'an operation less',
      'removed $.operations.CancelJobRun true -> nothing',
      ({ operations }) => delete operations['CancelJobRun'],
    ],
    [
      'an operation less of those that are not described',
      'removed $.operations.TagResource nothing -> nothing',
      ({ operations }) => delete operations['TagResource'],
    ],
    [
      'another method',
      'changed $.operations.CancelJobRun.method "DELETE" -> "POST"',
      (model) => (operation(model, 'CancelJobRun').http.method = 'POST'),
    ],
    [
      'another path',
      'changed $.operations.ListJobRuns.path "/virtualclusters/{virtualClusterId}/jobruns" -> "/clusters/{virtualClusterId}/jobruns"',
      (model) => (operation(model, 'ListJobRuns').http.requestUri = '/clusters/{virtualClusterId}/jobruns'),
    ],
    [
      'another status',
      'changed $.operations.StartJobRun.status 200 -> 202',
      (model) => (operation(model, 'StartJobRun').http.responseCode = 202),
    ],
    [
      'another output',
      'changed $.operations.StartJobRun.output "StartJobRunResponse" -> "JobRun"',
      (model) => (operation(model, 'StartJobRun').output = { shape: 'JobRun' }),
    ],
    [
      'no output',
      'removed $.operations.CancelJobRun.output "CancelJobRunResponse" -> nothing',
      (model) => delete operation(model, 'CancelJobRun').output,
    ],
    [
      'a new error of an operation',
      'added $.operations.CancelJobRun.errors.ResourceNotFoundException nothing -> true',
      (model) => operation(model, 'CancelJobRun').errors?.push({ shape: 'ResourceNotFoundException' }),
    ],
    [
      'an error less of an operation',
      'removed $.operations.StartJobRun.errors.ResourceNotFoundException true -> nothing',
      (model) => operation(model, 'StartJobRun').errors?.splice(1, 1),
    ],
    [
      'another status of an error',
      'changed $.shapes.ResourceNotFoundException.status 400 -> 404',
      (model) => (shape(model, 'ResourceNotFoundException').error = { httpStatusCode: 404 }),
    ],
    [
      'an error that becomes the fault of the service',
      'changed $.shapes.ValidationException.fault "client" -> "server"',
      (model) => (shape(model, 'ValidationException').error = { httpStatusCode: 500 }),
    ],
    [
      'a member less of an error',
      'removed $.shapes.ValidationException.members.message "String1024" -> nothing',
      (model) => delete shape(model, 'ValidationException').members?.['message'],
    ],
    [
      'a new member',
      'added $.shapes.JobRun.members.priority nothing -> "JavaInteger"',
      (model) => Object.assign(shape(model, 'JobRun').members ?? {}, { priority: { shape: 'JavaInteger' } }),
    ],
    [
      'a new shape, of a new member',
      'added $.shapes.Priority.max nothing -> 9',
      (model) => {
        model.shapes['Priority'] = { type: 'integer', max: 9 }
        Object.assign(shape(model, 'StartJobRunRequest').members ?? {}, { priority: { shape: 'Priority' } })
      },
    ],
    [
      'a member less',
      'removed $.shapes.JobRun.members.retryPolicyExecution "RetryPolicyExecution" -> nothing',
      (model) => delete shape(model, 'JobRun').members?.['retryPolicyExecution'],
    ],
    [
      'another shape of a member',
      'changed $.shapes.JobRun.members.stateDetails "String256" -> "String1024"',
      (model) => (member(model, 'JobRun', 'stateDetails').shape = 'String1024'),
    ],
    [
      'a member that becomes required',
      'added $.shapes.StartJobRunRequest.members.name.required nothing -> true',
      (model) => shape(model, 'StartJobRunRequest').required?.push('name'),
    ],
    [
      'a member that is required no longer',
      'removed $.shapes.StartJobRunRequest.members.clientToken.required true -> nothing',
      (model) => shape(model, 'StartJobRunRequest').required?.pop(),
    ],
    [
      'a member required always, not only without a template',
      'added $.shapes.StartJobRunRequest.members.jobDriver.required "unless jobTemplateId" -> true',
      (model) => shape(model, 'StartJobRunRequest').required?.push('jobDriver'),
    ],
    [
      'a member that moves to the query',
      'added $.shapes.StartJobRunRequest.members.tags.in nothing -> "query"',
      (model) =>
        Object.assign(member(model, 'StartJobRunRequest', 'tags'), {
          location: 'querystring',
          locationName: 'tags',
        }),
    ],
    [
      'a member that moves to a header',
      'changed $.shapes.ListJobRunsRequest.members.nextToken.in "query" -> "header"',
      (model) => (member(model, 'ListJobRunsRequest', 'nextToken').location = 'header'),
    ],
    [
      'another name in the query',
      'added $.shapes.ListJobRunsRequest.members.states.name nothing -> "state"',
      (model) => (member(model, 'ListJobRunsRequest', 'states').locationName = 'state'),
    ],
    [
      'another name in the body',
      'added $.shapes.JobRun.members.tags.name nothing -> "labels"',
      (model) => (member(model, 'JobRun', 'tags').locationName = 'labels'),
    ],
    [
      'a token that is one no longer',
      'removed $.shapes.StartJobRunRequest.members.clientToken.idempotencyToken true -> nothing',
      (model) => delete member(model, 'StartJobRunRequest', 'clientToken').idempotencyToken,
    ],
    [
      'another greatest length',
      'changed $.shapes.ReleaseLabel.max 64 -> 65',
      (model) => (shape(model, 'ReleaseLabel').max = 65),
    ],
    [
      'another least length',
      'changed $.shapes.StringEmpty256.min 0 -> 1',
      (model) => (shape(model, 'StringEmpty256').min = 1),
    ],
    [
      'a least size of a list',
      'added $.shapes.JobRunStates.min nothing -> 1',
      (model) => (shape(model, 'JobRunStates').min = 1),
    ],
    [
      'a limit of integers',
      'added $.shapes.JavaInteger.max 2147483647 -> 100',
      (model) => (shape(model, 'JavaInteger').max = 100),
    ],
    [
      'another greatest integer',
      'changed $.shapes.MaxFilesToKeep.max 50 -> 60',
      (model) => (shape(model, 'MaxFilesToKeep').max = 60),
    ],
    [
      'a limit less',
      'removed $.shapes.ConfigurationList.max 100 -> nothing',
      (model) => delete shape(model, 'ConfigurationList').max,
    ],
    [
      'another class of characters',
      'changed $.shapes.ResourceIdString.pattern "^[0-9a-z]+$" -> "^[0-9a-zA-Z]+$"',
      (model) => (shape(model, 'ResourceIdString').pattern = '[0-9a-zA-Z]+'),
    ],
    [
      'a pattern of blank texts',
      'changed $.shapes.ClientToken.pattern "\\\\S" -> "^.*$"',
      (model) => (shape(model, 'ClientToken').pattern = '^.*$'),
    ],
    [
      'a pattern less',
      'removed $.shapes.RotationSize.pattern "^\\\\d+(\\\\.\\\\d+)?[KMG][Bb]?$" -> nothing',
      (model) => delete shape(model, 'RotationSize').pattern,
    ],
    [
      'a new word',
      'added $.shapes.JobRunState.enum.PAUSED nothing -> true',
      (model) => shape(model, 'JobRunState').enum?.push('PAUSED'),
    ],
    [
      'a word less',
      'removed $.shapes.FailureReason.enum.USER_ERROR true -> nothing',
      (model) => shape(model, 'FailureReason').enum?.splice(1, 1),
    ],
    [
      'a shape that becomes sensitive',
      'added $.shapes.TagMap.sensitive nothing -> true',
      (model) => (shape(model, 'TagMap').sensitive = true),
    ],
    [
      'a shape that is sensitive no longer',
      'removed $.shapes.SparkSubmitParameters.sensitive true -> nothing',
      (model) => delete shape(model, 'SparkSubmitParameters').sensitive,
    ],
    [
      'another format of timestamps',
      'changed $.shapes.Date.timestampFormat "iso8601" -> "unixTimestamp"',
      (model) => (shape(model, 'Date').timestampFormat = 'unixTimestamp'),
    ],
    [
      'another type',
      'changed $.shapes.JavaInteger.type "integer" -> "long"',
      (model) => (shape(model, 'JavaInteger').type = 'long'),
    ],
    [
      'other items of a list',
      'changed $.shapes.EntryPointArguments.member "EntryPointArgument" -> "String256"',
      (model) => (shape(model, 'EntryPointArguments').member = { shape: 'String256' }),
    ],
    [
      'other values of a map',
      'changed $.shapes.TagMap.value "StringEmpty256" -> "String256"',
      (model) => (shape(model, 'TagMap').value = { shape: 'String256' }),
    ],
    [
      'another version of the API',
      'changed $.service.apiVersion "2020-10-01" -> "2026-01-01"',
      ({ metadata }) => (metadata['apiVersion'] = '2026-01-01'),
    ],
    [
      'another host',
      'changed $.service.endpointPrefix "emr-containers" -> "emr-on-eks"',
      ({ metadata }) => (metadata['endpointPrefix'] = 'emr-on-eks'),
    ],
    [
      'another protocol',
      'removed $.service.protocols["rest-json"] true -> nothing',
      ({ metadata }) => Object.assign(metadata, { protocol: 'query', protocols: ['query'] }),
    ],
  ])('with %s is reported by its path', async (_, row, plant) => {
    const model = modelOfToday()
    plant(model)
    const { stdout, status } = await drift(write(model))
    expect(stdout.replaceAll(/ +/g, ' ').split('\n')).toContain(row)
    expect(status).toBe(1)
  })
})

describe('service-2.json alone', () => {
  test.each<readonly [change: string, path: string, plant: (model: BotocoreModel) => unknown]>([
    [
      'a fault',
      '$.shapes.ValidationException.fault',
      (model) => Object.assign(shape(model, 'ValidationException'), { fault: true }),
    ],
    [
      'another code of an error',
      '$.shapes.ValidationException.error.code',
      (model) => Object.assign(shape(model, 'ValidationException').error ?? {}, { code: 'Validation' }),
    ],
    [
      'what an operation says of its error',
      '$.operations.StartJobRun.errors.ValidationException.retryable',
      (model) => Object.assign(operation(model, 'StartJobRun').errors?.[0] ?? {}, { retryable: true }),
    ],
    [
      'a payload',
      '$.shapes.DescribeJobRunResponse.payload',
      (model) => Object.assign(shape(model, 'DescribeJobRunResponse'), { payload: 'jobRun' }),
    ],
    [
      'a second protocol',
      '$.service.protocols["smithy-rpc-v2-cbor"]',
      ({ metadata }) => (metadata['protocols'] = ['rest-json', 'smithy-rpc-v2-cbor']),
    ],
  ])('with %s is reported by its path', async (_, path, plant) => {
    const model = modelOfToday()
    plant(model)
    const { stdout, status } = await drift(JSON.stringify(model))
    expect(stdout).toContain(` ${path} `)
    expect(status).toBe(1)
  })
})
