import { describe, expect, test } from 'vitest'
import { drift } from './run-drift.ts'
import { modelOfToday } from './service-model.ts'
import { toSmithy } from './to-smithy.ts'

describe('in the Smithy JSON', () => {
  const id = 'com.amazonaws.emrcontainers#'

  /** The model of today, with a part of a shape or the shape itself given otherwise. */
  function planted(change: Readonly<Record<string, object>>): string {
    const model = toSmithy(modelOfToday())
    return JSON.stringify({ ...model, shapes: { ...model.shapes, ...change } })
  }

  test('prose and words for generators do not count', async () => {
    const unread = {
      'smithy.api#documentation': '<p>An integer.</p>',
      'smithy.api#externalDocumentation': { 'API Reference': 'https://docs.aws.amazon.com' },
      'smithy.api#paginated': { inputToken: 'nextToken' },
      'smithy.api#input': {},
      'smithy.api#output': {},
    }
    const { status } = await drift(planted({ [`${id}JavaInteger`]: { type: 'integer', traits: unread } }))
    expect(status).toBe(0)
  })

  test('a label of the path that no member stands for is told from the one that botocore has', async () => {
    const text = planted({}).replaceAll('jobruns/{id}', 'jobruns/{jobRunId}')
    expect((await drift(text)).stdout).toContain(
      'jobruns/{jobRunId}" -> "/virtualclusters/{virtualClusterId}/jobruns/{?jobRunId}"',
    )
  })

  test('operations of resources count', async () => {
    const { stdout } = await drift(
      planted({
        [`${id}AwsChicagoWebService`]: {
          type: 'service',
          version: '2020-10-01',
          resources: [{ target: `${id}JobRunResource` }],
          traits: { 'aws.api#service': { sdkId: 'EMR containers' } },
        },
        [`${id}JobRunResource`]: {
          type: 'resource',
          read: { target: `${id}DescribeJobRun` },
          collectionOperations: [{ target: `${id}ListJobRuns` }],
          resources: [{ target: `${id}JobRunResource` }],
        },
      }),
    )
    expect(stdout).toContain('removed  $.operations.StartJobRun')
    expect(stdout).not.toContain('removed  $.operations.DescribeJobRun')
    expect(stdout).not.toContain('removed  $.operations.ListJobRuns')
  })

  test('errors of the service are those of each operation', async () => {
    const model = toSmithy(modelOfToday())
    const service: unknown = Reflect.get(model.shapes, `${id}AwsChicagoWebService`)
    const { stdout } = await drift(
      planted({
        [`${id}AwsChicagoWebService`]: Object.assign({}, service, {
          errors: [{ target: `${id}ResourceNotFoundException` }],
        }),
      }),
    )
    expect(stdout).toContain('added    $.operations.CancelJobRun.errors.ResourceNotFoundException')
    expect(stdout).toContain('added    $.operations.ListJobRuns.errors.ResourceNotFoundException')
  })

  test.each([
    [
      '1.0',
      { type: 'string', traits: { 'smithy.api#enum': [{ value: 'ENABLED' }, { value: 'DISABLED' }] } },
      0,
    ],
    [
      '1.0 with a new word',
      {
        type: 'string',
        traits: { 'smithy.api#enum': [{ value: 'ENABLED' }, { value: 'DISABLED' }, { value: 'AUTO' }] },
      },
      1,
    ],
    [
      'a short enumeration',
      {
        type: 'enum',
        members: { ENABLED: { target: 'smithy.api#Unit' }, DISABLED: { target: 'smithy.api#Unit' } },
      },
      0,
    ],
  ])('enumerations of %s are read', async (_, enumeration, status) => {
    expect(await drift(planted({ [`${id}PersistentAppUI`]: enumeration }))).toMatchObject({ status })
  })

  test.each([
    [
      'a trait of a shape',
      'JavaInteger',
      { type: 'integer', traits: { 'smithy.api#default': 0 } },
      '$.shapes.JavaInteger["smithy.api#default"]',
    ],
    [
      'a mixin',
      'JavaInteger',
      { type: 'integer', mixins: [{ target: 'x#Y' }] },
      '$.shapes.JavaInteger.mixins',
    ],
    ['a type of its own', 'JobDriver', { type: 'union', members: {} }, '$.shapes.JobDriver.type'],
    [
      'a shape of the prelude',
      'JobRuns',
      { type: 'list', member: { target: 'smithy.api#String' } },
      '$.shapes["smithy.api#String"].type',
    ],
  ])('%s that no one knew is reported', async (_, name, changed, path) => {
    const { stdout, status } = await drift(planted({ [id + name]: changed }))
    expect(stdout).toContain(path)
    expect(status).toBe(1)
  })
})
