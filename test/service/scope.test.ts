import { expect, test } from 'vitest'
import { hold, send, startBody, virtualClusterId } from './raw.ts'

const aws = 'https://emr-containers.eu-central-1.amazonaws.com'
const usual = '123456789012'

/** The header of a signature, with a scope in it. */
function signed(scope: string): string {
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=0123abcd`
}

/** Region and account of the job run that a request starts. */
async function startedIn(origin: string, authorization?: string): Promise<string> {
  const { body } = await send(hold(), 'POST', `/virtualclusters/${virtualClusterId}/jobruns`, {
    origin,
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify(startBody()),
  })
  return String(body['arn']).split(':').slice(3, 5).join(' ')
}

test.each([
  ['111122223333/20260115/eu-west-1/emr-containers/aws4_request', 'eu-west-1 111122223333'],
  ['111122223333/20260115/us-gov-west-1/emr-containers/aws4_request', 'us-gov-west-1 111122223333'],
  ['AKIAIOSFODNN7EXAMPLE/20260115/eu-west-1/emr-containers/aws4_request', `eu-west-1 ${usual}`],
  ['11112222333/20260115/eu-west-1/emr-containers/aws4_request', `eu-west-1 ${usual}`],
  ['1111222233334/20260115/eu-west-1/emr-containers/aws4_request', `eu-west-1 ${usual}`],
  ['x111122223333/20260115/eu-west-1/emr-containers/aws4_request', `eu-west-1 ${usual}`],
])('a signature tells region and account: %s', async (scope, expected) => {
  expect(await startedIn(aws, signed(scope))).toBe(expected)
})

test.each([
  '/20260115/eu-west-1/emr-containers/aws4_request',
  '111122223333/2026011/eu-west-1/emr-containers/aws4_request',
  '111122223333/202601150/eu-west-1/emr-containers/aws4_request',
  '111122223333/today/eu-west-1/emr-containers/aws4_request',
  '111122223333/20260115/EU/emr-containers/aws4_request',
  '111122223333/20260115//emr-containers/aws4_request',
  '111122223333/20260115/eu-west-1',
  '1111 22223333/20260115/eu-west-1/emr-containers/aws4_request',
  '1111,22223333/20260115/eu-west-1/emr-containers/aws4_request',
])('what is no signature tells nothing, and the endpoint tells the region: %s', async (scope) => {
  expect(await startedIn(aws, signed(scope))).toBe(`eu-central-1 ${usual}`)
})

test('without a signature the endpoint tells the region, and without both it is the usual one', async () => {
  expect(await startedIn(aws)).toBe(`eu-central-1 ${usual}`)
  expect(await startedIn('http://localhost:4566', 'Bearer 111122223333')).toBe(`us-east-1 ${usual}`)
})
