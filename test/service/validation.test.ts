import { createFixtures } from 'emr-containers-testkit/fixtures'
import { schemas } from 'emr-containers-testkit/model'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { casesOf, inputWith, type Case } from './constraints.ts'
import { hold, list, post, send, startBody, virtualClusterId } from './raw.ts'

const retryMessage = "Retry policy configuration's parameter value of maxAttempts is invalid"

/** A body travels without the member that is in the path. */
function bodyOf(input: unknown): string {
  return JSON.stringify({ ...Object(input), virtualClusterId: undefined })
}

const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: true })
ajv.addSchema(schemas)

const inBody = casesOf('StartJobRunRequest').filter(({ segments }) => segments[0] !== 'virtualClusterId')
const inQuery = casesOf('ListJobRunsRequest').filter(
  ({ segments, value }) => segments[0] !== 'virtualClusterId' && value !== undefined,
)

function named(cases: readonly Case[]): (Case & { name: string })[] {
  return cases.map((item) => ({ ...item, name: `${item.path}: ${item.wording}` }))
}

test('the constraints of StartJobRun are found in the schemas', () => {
  expect(inBody.length).toBeGreaterThan(90)
})

test('the requests that the cases start from break nothing', async () => {
  for (const driver of ['sparkSubmitJobDriver', 'sparkSqlJobDriver']) {
    const input = inputWith({ segments: ['jobDriver', driver, 'entryPoint'], value: 's3://bucket/job' })
    expect(await post(hold(), bodyOf(input))).toMatchObject({ status: 200 })
  }
})

test.each(named(inBody))('StartJobRun refuses what breaks $name', async (item) => {
  const input = inputWith(item)
  expect(ajv.validate(`${schemas.$id}#/$defs/StartJobRunRequest`, input)).toBe(false)
  const { status, error, body } = await post(hold(), bodyOf(input))
  expect({ status, error }).toEqual({ status: 400, error: 'ValidationException' })
  const isRetryPolicy = item.path === 'retryPolicyConfiguration.maxAttempts' && item.value !== undefined
  expect(body['message']).toContain(
    isRetryPolicy ? retryMessage : ` at '${item.path}' failed to satisfy constraint: ${item.wording}`,
  )
})

test.each(named(inQuery))(
  'ListJobRuns refuses what breaks $name',
  async ({ segments, value, path, wording }) => {
    const values = [value].flat().map(String)
    const { status, error, body } = await list(hold(), { [String(segments[0])]: values })
    expect({ status, error }).toEqual({ status: 400, error: 'ValidationException' })
    expect(body['message']).toContain(` at '${path}' failed to satisfy constraint: ${wording}`)
  },
)

test.each([
  '/virtualclusters/NO/jobruns',
  '/virtualclusters/a%2Fb/jobruns',
  `/virtualclusters/${'a'.repeat(65)}/jobruns`,
])('a label of the path that breaks a constraint is refused: %s', async (path) => {
  const { status, error, body } = await send(hold(), 'GET', path)
  expect({ status, error }).toEqual({ status: 400, error: 'ValidationException' })
  expect(body['message']).toContain("at 'virtualClusterId' failed to satisfy constraint: ")
})

test('several violations come in one message, and a missing member as null', async () => {
  const { body } = await post(
    hold(),
    JSON.stringify({ name: 'a b', clientToken: 't', jobDriver: {}, releaseLabel: null }),
  )
  expect(body['message']).toMatch(/^4 validation errors detected: /)
  const failings = String(body['message']).replace('4 validation errors detected: ', '').split('; ')
  expect(failings.toSorted()).toEqual([
    "Value 'a b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+",
    "Value at 'jobDriver' failed to satisfy constraint: Exactly one of the job drivers is required",
    "Value null at 'executionRoleArn' failed to satisfy constraint: Member must not be null",
    "Value null at 'releaseLabel' failed to satisfy constraint: Member must not be null",
  ])
})

test('without a template role, release and driver are required, with one they are not', async () => {
  const withTemplate = await post(hold(), JSON.stringify({ clientToken: 't', jobTemplateId: 'template1' }))
  expect(withTemplate.status).toBe(200)
  const without = await post(hold(), JSON.stringify({ clientToken: 't' }))
  expect(without.body['message']).toMatch(/^3 validation errors detected: Value null at /)
})

const secret = 'SECRET'
const long = secret.repeat(20_000)
test.each([
  { jobDriver: { sparkSubmitJobDriver: { entryPoint: long } } },
  { jobDriver: { sparkSubmitJobDriver: { entryPoint: { [secret]: secret } } } },
  { jobDriver: { sparkSubmitJobDriver: { entryPoint: 'x', entryPointArguments: [long] } } },
  { jobDriver: { sparkSubmitJobDriver: { entryPoint: 'x', entryPointArguments: secret } } },
  { jobDriver: { sparkSubmitJobDriver: { entryPoint: 'x', sparkSubmitParameters: long } } },
  { jobDriver: { sparkSubmitJobDriver: { entryPoint: secret }, sparkSqlJobDriver: { entryPoint: secret } } },
  { jobDriver: { sparkSqlJobDriver: { sparkSqlParameters: long } } },
  { jobDriver: secret },
  {
    configurationOverrides: {
      applicationConfiguration: [{ classification: 'a', properties: { [long]: secret } }],
    },
  },
  {
    configurationOverrides: { applicationConfiguration: [{ classification: 'a', properties: { k: long } }] },
  },
  { configurationOverrides: { applicationConfiguration: [{ classification: 'a', properties: secret }] } },
  {
    configurationOverrides: {
      applicationConfiguration: Array.from({ length: 101 }, () => ({
        classification: 'a',
        properties: { k: secret },
      })),
    },
  },
])('a sensitive value is never in the answer: %#', async (members) => {
  const { status, body } = await post(hold(), JSON.stringify(startBody(members)))
  expect(status).toBe(400)
  expect(JSON.stringify(body)).not.toContain(secret)
})

test('a log URI that is not in S3 is refused in the words of the developer guide', async () => {
  const logUri = `https://${'x'.repeat(5000)}`
  const monitoringConfiguration = { s3MonitoringConfiguration: { logUri } }
  const { body } = await post(
    hold(),
    JSON.stringify(startBody({ configurationOverrides: { monitoringConfiguration } })),
  )
  expect(body['message']).toMatch(
    /^configurationOverrides\.monitoringConfiguration\.s3MonitoringConfiguration\.logUri failed to satisfy constraint : https:\/\/x+\.\.\.$/,
  )
})

test('a message is never longer than documented, however much is wrong', async () => {
  const { jobRun } = createFixtures()
  const applicationConfiguration = Array.from({ length: 100 }, () => ({ classification: ' '.repeat(2000) }))
  const tags = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`${jobRun.build().id}${index}`, '\u{1F600}'.repeat(300)]),
  )
  const { body } = await post(
    hold(),
    JSON.stringify(startBody({ configurationOverrides: { applicationConfiguration }, tags })),
  )
  expect(body['message']).toMatch(/^202 validation errors detected: /)
  expect(body['message']).toMatch(/\.\.\.$/)
  expect(ajv.validate(`${schemas.$id}#/$defs/ValidationException`, body)).toBe(true)
})

test('nothing is started by a request that is refused', async () => {
  const emr = hold()
  await post(emr, JSON.stringify(startBody({ name: 'a b' })))
  expect(emr.jobRuns.list()).toEqual([])
  expect(emr.requests()).toMatchObject([{ input: undefined, outcome: 400, error: 'ValidationException' }])
  expect((await send(emr, 'GET', `/virtualclusters/${virtualClusterId}/jobruns`)).body).toEqual({
    jobRuns: [],
  })
})
