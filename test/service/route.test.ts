import { createService } from 'emr-containers-testkit/service'
import { expect, test } from 'vitest'
import { now, untyped } from './raw.ts'

const jobRuns = '/virtualclusters/abc/jobruns'
const everything =
  'It serves POST /virtualclusters/{virtualClusterId}/jobruns (StartJobRun), GET /virtualclusters/{virtualClusterId}/jobruns/{jobRunId} (DescribeJobRun), DELETE /virtualclusters/{virtualClusterId}/jobruns/{jobRunId} (CancelJobRun), GET /virtualclusters/{virtualClusterId}/jobruns (ListJobRuns).'

/** What a service answers to a request without a body, and the call that it has recorded. */
function handled(method: string, url: string) {
  const service = createService({ now })
  const answer = service.handle({ method, url, header: () => undefined, body: '' })
  const [call] = service.requests()
  return { answer, operation: call?.operation, input: call?.input }
}

const list = { virtualClusterId: 'abc' }
const one = { virtualClusterId: 'abc', id: 'def' }

test.each([
  ['GET', jobRuns, 'ListJobRuns', list],
  ['GET', `${jobRuns}/`, 'ListJobRuns', list],
  ['GET', `${jobRuns}?`, 'ListJobRuns', list],
  ['GET', `${jobRuns}?maxResults=5&name=a`, 'ListJobRuns', { ...list, maxResults: 5, name: 'a' }],
  ['GET', `${jobRuns}/?maxResults=5`, 'ListJobRuns', { ...list, maxResults: 5 }],
  ['GET', `${jobRuns}?maxResults=5#name=a`, 'ListJobRuns', { ...list, maxResults: 5 }],
  ['GET', `${jobRuns}#top`, 'ListJobRuns', list],
  ['GET', `http://localhost:4566${jobRuns}?maxResults=5`, 'ListJobRuns', { ...list, maxResults: 5 }],
  ['GET', `https://emr-containers.us-east-1.amazonaws.com${jobRuns}/def`, 'DescribeJobRun', one],
  ['GET', `http://[::1]:80${jobRuns}`, 'ListJobRuns', list],
  ['GET', `http://user:word@localhost${jobRuns}`, 'ListJobRuns', list],
  ['GET', '/virtualclusters/%61bc/jobruns/d%65f', 'DescribeJobRun', one],
  ['GET', `/x/..${jobRuns}`, 'ListJobRuns', list],
  ['GET', '/virtualclusters/./abc/jobruns', 'ListJobRuns', list],
  ['GET', `${jobRuns}/def/`, 'DescribeJobRun', one],
  ['DELETE', `${jobRuns}/def`, 'CancelJobRun', one],
  ['GET', `${jobRuns}/%zz`, 'DescribeJobRun', undefined],
  ['GET', `${jobRuns}//`, 'DescribeJobRun', undefined],
  ['POST', jobRuns, 'StartJobRun', undefined],
])('%s %s asks for %s', (method, url, operation, input) => {
  const seen = handled(method, url)
  expect([seen.operation, seen.input]).toEqual([operation, input])
})

test.each([
  ['PUT', jobRuns, jobRuns],
  ['get', jobRuns, jobRuns],
  ['POST', `${jobRuns}/def`, `${jobRuns}/def`],
  ['DELETE', jobRuns, jobRuns],
  ['GET', `${jobRuns}/def/ghi`, `${jobRuns}/def/ghi`],
  ['GET', '/virtualclusters/abc', '/virtualclusters/abc'],
  ['GET', '/virtualclusters/abc/jobs?a=b', '/virtualclusters/abc/jobs'],
  ['GET', `${jobRuns}%20`, `${jobRuns}%20`],
  ['GET', `x${jobRuns}`, `/x${jobRuns}`],
  ['GET', `/${jobRuns}`, '/abc/jobruns'],
  ['GET', `http://%${jobRuns}`, `http://%${jobRuns}`],
  ['GET', '/..', '/'],
  ['GET', '//', '//'],
  ['GET', '', '/'],
  ['OPTIONS', '*', '/*'],
])('%s %s asks for no operation', (method, url, path) => {
  const { answer, operation } = handled(method, url)
  expect(operation).toBeUndefined()
  expect(answer).toMatchObject({
    status: 404,
    headers: {
      'x-amzn-ErrorType': 'UnknownOperationException',
      'x-amzn-RequestId': untyped<string>(expect.any(String)),
      date: untyped<string>(expect.any(String)),
    },
    body: JSON.stringify({ message: `emr-containers-testkit serves no ${method} ${path}. ${everything}` }),
  })
})

test('a label that is no percent-encoding is told as it is', () => {
  const { answer } = handled('GET', `${jobRuns}/%zz`)
  expect(answer).toHaveProperty('body', expect.stringMatching(/^\{"message":".*Value '%zz' at 'id' failed/))
})

test('of a long path that is unknown the beginning is told', () => {
  const { answer } = handled('GET', `/${'x'.repeat(1000)}`)
  expect(answer).toHaveProperty('body', expect.stringContaining(`GET /${'x'.repeat(250)}`))
  expect(answer).toHaveProperty('body', expect.not.stringContaining('x'.repeat(300)))
})
