/**
 * Pacts as others write them, each with the form of its tool: members, headers and versions are those that the tool
 * leaves in the file.
 */

const virtualClusterId = 'abcdefghijklmnopqrstuvwxy'
const jobRunId = '00000003a1b2c3d4e5f'
const path = `/virtualclusters/${virtualClusterId}/jobruns`
const arn = `arn:aws:emr-containers:us-east-1:123456789012:${path}/${jobRunId}`
const json = { 'Content-Type': 'application/json' }

/** By hand, V2: no parameters of states, no rules, a few members. */
export const byHand = {
  consumer: { name: 'by-hand' },
  provider: { name: 'aws-emr-containers' },
  interactions: [
    {
      description: 'the state of a job run',
      providerState: 'a job run exists',
      request: { method: 'get', path: `${path}/${jobRunId}` },
      response: { status: 200, body: { jobRun: { id: jobRunId, state: 'RUNNING' } } },
    },
    {
      description: 'an ID in capitals',
      request: { method: 'GET', path: `${path}/NOT-AN-ID` },
      response: { status: 400, headers: { 'x-amzn-ErrorType': 'ValidationException' } },
    },
    {
      description: 'running job runs',
      providerState: 'a job run exists',
      request: { method: 'GET', path, query: 'states=RUNNING&states=PENDING&maxResults=10' },
      response: { status: 200, body: { jobRuns: [{ id: jobRunId }] } },
    },
  ],
  metadata: { pactSpecification: { version: '2.0.0' } },
}

/** By pact-python 3 and its Rust core, V4: bodies are wrapped, every header is a list, rules stand aside. */
export const byPython = {
  consumer: { name: 'python-scheduler' },
  interactions: [
    {
      description: 'a request to start a job run',
      pending: false,
      providerStates: [{ name: 'a virtual cluster exists', params: { virtualClusterId } }],
      request: {
        body: {
          content: {
            clientToken: 'c46d55fc-1234-4b3b-9d29-7d4f0c1b2a3f',
            executionRoleArn: 'arn:aws:iam::123456789012:role/JobRole',
            jobDriver: { sparkSubmitJobDriver: { entryPoint: 's3://bucket/job.py' } },
            name: 'nightly',
            releaseLabel: 'emr-7.2.0-latest',
          },
          contentType: 'application/json',
          encoded: false,
        },
        headers: { 'Content-Type': ['application/json'] },
        method: 'POST',
        path,
      },
      response: {
        body: {
          content: { arn, id: jobRunId, name: 'nightly', virtualClusterId },
          contentType: 'application/json',
          encoded: false,
        },
        headers: { 'Content-Type': ['application/json'] },
        matchingRules: {
          body: {
            '$.arn': { combine: 'AND', matchers: [{ match: 'type' }] },
            '$.id': { combine: 'AND', matchers: [{ match: 'regex', regex: '[0-9a-z]+' }] },
          },
        },
        status: 200,
      },
      transport: 'http',
      type: 'Synchronous/HTTP',
    },
    {
      description: 'a request for the second page of job runs',
      providerStates: [
        { name: 'a job run exists', params: { virtualClusterId, jobRunId, state: 'COMPLETED' } },
      ],
      request: { method: 'GET', path, query: { createdAfter: ['2025-01-01T00:00:00+01:00'], name: ['a/b'] } },
      response: {
        status: 200,
        body: { content: { jobRuns: [] }, contentType: 'application/json', encoded: false },
      },
      type: 'Synchronous/HTTP',
    },
  ],
  metadata: { pactRust: { ffi: '0.4.28', models: '1.3.2' }, pactSpecification: { version: '4.0' } },
  provider: { name: 'aws-emr-containers' },
}

/** Recorded, V3: every header that travelled, an empty state, literal values. */
export const recorded = {
  consumer: { name: 'recorder' },
  provider: { name: 'aws-emr-containers' },
  interactions: [
    {
      description: '0f0cbe2d-35d6-4b1f-8d6c-2f0c4b1f3d55',
      providerStates: [{ name: '' }],
      request: {
        method: 'DELETE',
        path: `${path}/${jobRunId}`,
        headers: {
          'user-agent': 'aws-sdk-js/3.623.0',
          'x-amz-date': '20260115T090000Z',
          'amz-sdk-invocation-id': '2f0c4b1f-3d55-4b1f-8d6c-0f0cbe2d35d6',
          authorization:
            'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260115/us-east-1/emr-containers/aws4_request',
        },
      },
      response: {
        status: 200,
        headers: {
          ...json,
          date: 'Thu, 15 Jan 2026 09:00:00 GMT',
          'content-length': '81',
          connection: 'keep-alive',
          'x-amzn-requestid': '35d60f0c-be2d-4b1f-8d6c-2f0c4b1f3d55',
          'x-amz-apigw-id': 'XkPzqEo4oAMF0Qw=',
          'x-amzn-trace-id': 'Root=1-65a4f0d0-2f0c4b1f3d550f0cbe2d35d6',
          'access-control-expose-headers': 'x-amzn-RequestId',
        },
        body: { id: jobRunId, virtualClusterId },
      },
    },
    {
      description: 'a throttled call',
      request: { method: 'GET', path: `${path}/${jobRunId}`, query: null },
      response: {
        status: 400,
        headers: {
          ...json,
          'x-amzn-errortype':
            'ThrottlingException:http://internal.amazon.com/coral/com.amazon.coral.availability/',
        },
        body: '{"message":"Rate exceeded"}',
      },
    },
  ],
  metadata: { pactSpecification: { version: '3.0.0' } },
}

export const foreignPacts = [byHand, byPython, recorded]

/** A JSON object from its text. */
export function parseObject(text: string): object {
  const value: unknown = JSON.parse(text)
  if (typeof value === 'object' && value !== null) return value
  throw new Error(`This is no object: ${text}`)
}
