import { createFixtures } from 'emr-containers-testkit/fixtures'
import type { JobTemplate } from 'emr-containers-testkit/service'
import { expect, test } from 'vitest'
import { describeRun, hold, list, post, send, start, startBody, untyped, virtualClusterId } from './raw.ts'

const template: JobTemplate = {
  executionRoleArn: 'arn:aws:iam::123456789012:role/${Role}',
  releaseLabel: 'emr-7.7.0-latest',
  jobDriver: {
    sparkSubmitJobDriver: {
      entryPoint: 's3://${Bucket}/job.py',
      entryPointArguments: ['--bucket', '${Bucket}', '--day', '${Day}'],
      sparkSubmitParameters: '--conf spark.executor.instances=${Executors}',
    },
  },
  configurationOverrides: {
    monitoringConfiguration: {
      persistentAppUI: 'DISABLED',
      containerLogRotationConfiguration: { rotationSize: '2GB', maxFilesToKeep: 10 },
    },
  },
  jobTags: { team: 'data', bucket: '${Bucket}' },
  parameterConfiguration: {
    Role: { defaultValue: 'job-role' },
    Executors: { type: 'NUMBER', defaultValue: '2' },
    Bucket: { type: 'STRING' },
    // As JavaScript may leave it: as if it were not there.
    Day: untyped(undefined),
  },
}
const jobTemplates = { nightly: template }
const parameters = { Bucket: 'lake', Day: '2026-01-15' }

function fromTemplate(members: Readonly<Record<string, unknown>> = {}): string {
  const given = { clientToken: 't', jobTemplateId: 'nightly', jobTemplateParameters: parameters, ...members }
  return JSON.stringify(given)
}

test('of declared release labels only those exist', async () => {
  const emr = hold({ releaseLabels: ['emr-7.7.0-latest'] })
  const started = (releaseLabel: string) =>
    post(emr, JSON.stringify(startBody({ releaseLabel, clientToken: releaseLabel })))
  expect(await started('emr-7.7.0-latest')).toMatchObject({ status: 200 })
  expect(await started('emr-9.9.9-latest')).toMatchObject({
    status: 400,
    error: 'ResourceNotFoundException',
    body: { message: "Release emr-9.9.9-latest doesn't exist." },
  })
})

test('a template that is taken to exist is of a release label that is declared', async () => {
  const emr = hold({ releaseLabels: ['emr-6.5.0-latest', 'emr-6.6.0-latest'] })
  const started = await post(emr, JSON.stringify({ jobTemplateId: 'abc', clientToken: 't' }))
  expect(started).toMatchObject({ status: 200 })
  expect(emr.jobRuns.list().map((jobRun) => jobRun.describe().releaseLabel)).toEqual(['emr-6.5.0-latest'])
})

test('in a virtual cluster that is not declared nothing starts, and there is nothing else to see', async () => {
  const emr = hold({ virtualClusters: ['known'] })
  expect((await list(emr)).body).toEqual({ jobRuns: [] })
  const path = `/virtualclusters/${virtualClusterId}/jobruns/abc`
  expect(await send(emr, 'GET', path)).toMatchObject({ body: { message: "Job run abc doesn't exist." } })
  const jobRun = createFixtures().jobRun.build({ virtualClusterId })
  emr.jobRuns.add(jobRun)
  expect((await list(emr)).jobRuns).toMatchObject([{ id: jobRun.id }])
})

test('a job run shows what its template gives, with the placeholders filled', async () => {
  const emr = hold({ jobTemplates })
  const { body } = await post(emr, fromTemplate())
  const jobRun = await describeRun(emr, String(body['id']))
  expect(jobRun).toMatchObject({
    executionRoleArn: 'arn:aws:iam::123456789012:role/job-role',
    releaseLabel: 'emr-7.7.0-latest',
    jobDriver: {
      sparkSubmitJobDriver: {
        entryPoint: 's3://lake/job.py',
        entryPointArguments: ['--bucket', 'lake', '--day', '2026-01-15'],
        sparkSubmitParameters: '--conf spark.executor.instances=2',
      },
    },
    configurationOverrides: template.configurationOverrides,
    tags: { team: 'data', bucket: 'lake' },
  })
  expect(jobRun).not.toHaveProperty('jobTemplateId')
})

test('what the request says counts for more than its template', async () => {
  const emr = hold({ jobTemplates })
  const given = {
    releaseLabel: 'emr-6.15.0-latest',
    jobDriver: { sparkSqlJobDriver: { entryPoint: 's3://b/q.sql' } },
    configurationOverrides: { applicationConfiguration: [{ classification: 'spark-defaults' }] },
    tags: { team: 'ml' },
  }
  const { body } = await post(emr, fromTemplate(given))
  const jobRun = await describeRun(emr, String(body['id']))
  expect(jobRun).toMatchObject({ ...given, tags: { team: 'ml', bucket: 'lake' } })
  expect(jobRun.jobDriver).toEqual(given.jobDriver)
  expect(jobRun.configurationOverrides?.monitoringConfiguration).toEqual(
    template.configurationOverrides?.monitoringConfiguration,
  )
})

test.each([
  [{ jobTemplateId: 'weekly' }, 'ResourceNotFoundException', "Job template weekly doesn't exist."],
  [
    { jobTemplateParameters: { Bucket: 'lake' } },
    'ValidationException',
    'The job template cannot be used: the parameter "Day" has neither a value nor a default',
  ],
  [
    { jobTemplateParameters: { ...parameters, Bukket: 'lake' } },
    'ValidationException',
    '"Bukket" is not a parameter of it. Allowed: Role, Executors, Bucket, Day.',
  ],
  [
    { jobTemplateParameters: { ...parameters, Executors: 'many' } },
    'ValidationException',
    'the parameter "Executors" is a NUMBER, not "many"',
  ],
  [
    { jobTemplateParameters: { ...parameters, Role: 'not a role' } },
    'ValidationException',
    "Value 'arn:aws:iam::123456789012:role/not a role' at 'executionRoleArn' failed to satisfy constraint",
  ],
  [
    { jobTemplateParameters: { ...parameters, constructor: 'x' } },
    'ValidationException',
    '"constructor" is not a parameter of it.',
  ],
])('what a template cannot be started with is refused: %j', async (members, error, text) => {
  const emr = hold({ jobTemplates })
  const answer = await post(emr, fromTemplate(members))
  expect(answer).toMatchObject({ status: 400, error })
  expect(answer.body['message']).toContain(text)
  expect(emr.jobRuns.list()).toEqual([])
})

test.each(['0', '12', '-3', '1.25', '10.0'])('a parameter that is a NUMBER may be %s', async (Executors) => {
  const given = { jobTemplateParameters: { ...parameters, Executors } }
  expect(await post(hold({ jobTemplates }), fromTemplate(given))).toMatchObject({ status: 200 })
})

test.each(['x1', '1x', '1.', '.5', '1.x', '--1', '1e3'])(
  'a parameter that is a NUMBER is not %j',
  async (Executors) => {
    const given = { jobTemplateParameters: { ...parameters, Executors } }
    const message = `The job template cannot be used: the parameter "Executors" is a NUMBER, not ${JSON.stringify(Executors)}`
    expect(await post(hold({ jobTemplates }), fromTemplate(given))).toMatchObject({
      status: 400,
      body: { message },
    })
  },
)

test('where templates are declared a job run still needs none', async () => {
  expect(await post(hold({ jobTemplates }), JSON.stringify(startBody()))).toMatchObject({ status: 200 })
})

test('a template that names a release that is not there starts nothing', async () => {
  const emr = hold({ jobTemplates, releaseLabels: ['emr-6.15.0-latest'] })
  expect(await post(emr, fromTemplate())).toMatchObject({
    body: { message: "Release emr-7.7.0-latest doesn't exist." },
  })
})

test('unless templates are declared any ID names a usual one', async () => {
  const emr = hold()
  const id = await start(emr, { jobTemplateId: 'weekly', jobDriver: undefined, releaseLabel: undefined })
  expect((await describeRun(emr, id)).jobDriver).toBeDefined()
})
