import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault } from 'emr-containers-testkit/handlers'
import { expect, test } from 'vitest'
import { hold, post, send, start, startBody, virtualClusterId } from './raw.ts'

const body = JSON.stringify(startBody({ clientToken: 'once' }))
const other = '/virtualclusters/zzzzzzzzzzzzzzzzzzzzzzzzz/jobruns'

/** Headers of a request that is signed with an access key, for a region. */
function signed(accessKey: string, region: string): Record<string, string> {
  const scope = `${accessKey}/20260115/${region}/emr-containers/aws4_request`
  return {
    'content-type': 'application/json',
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
  }
}

test('a repeated client token returns the first job run, whatever else the request says', async () => {
  const emr = hold()
  const first = await post(emr, body)
  emr.clock.advance('1h')
  const second = await post(emr, JSON.stringify(startBody({ clientToken: 'once', name: 'renamed' })))
  expect(second.body).toEqual(first.body)
  expect(emr.jobRuns.list()).toHaveLength(1)
})

test.each(['completed', 'failed', 'cancelled'])(
  'a client token stands for its job run also once that is %s',
  async (end) => {
    const emr = hold({ timeline: { outcome: end === 'failed' ? 'FAILED' : 'COMPLETED' } })
    const first = await post(emr, body)
    if (end === 'cancelled') emr.jobRuns.get(String(first.body['id'])).requestCancellation()
    emr.clock.advance('1d')
    if (end === 'cancelled') emr.jobRuns.get(String(first.body['id'])).cancel()
    expect((await post(emr, body)).body).toEqual(first.body)
  },
)

test('in another virtual cluster, account or region the same token starts another job run', async () => {
  const emr = hold()
  const headers = { 'content-type': 'application/json' }
  const answers = [
    await post(emr, body),
    await send(emr, 'POST', other, { body, headers }),
    await post(emr, body, signed('210987654321', 'us-east-1')),
    await post(emr, body, signed('AKIAIOSFODNN7EXAMPLE', 'eu-west-1')),
    await post(emr, body, signed('210987654321', 'eu-west-1')),
  ]
  expect(new Set(answers.map((answer) => answer.body['id'])).size).toBe(5)
  expect(emr.jobRuns.list()).toHaveLength(5)
})

test('accounts and regions do not see the job runs of each other, and ARNs carry them', async () => {
  const emr = hold()
  const callers = [
    { accountId: '123456789012', region: 'us-east-1', headers: signed('AKIAIOSFODNN7EXAMPLE', 'us-east-1') },
    { accountId: '210987654321', region: 'us-east-1', headers: signed('210987654321', 'us-east-1') },
    {
      accountId: '123456789012',
      region: 'cn-north-1',
      headers: signed('AKIAIOSFODNN7EXAMPLE', 'cn-north-1'),
    },
  ]
  for (const { headers } of callers) await post(emr, body, headers)
  for (const { accountId, region, headers } of callers) {
    const path = '/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns'
    const listed = await send(emr, 'GET', path, { headers })
    const text = JSON.stringify(listed.body['jobRuns'])
    const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws'
    expect(listed.body['jobRuns']).toHaveLength(1)
    expect(text).toContain(`"arn:${partition}:emr-containers:${region}:${accountId}:/virtualclusters/`)
    expect(text).toContain(`"createdBy":"arn:${partition}:sts::${accountId}:`)
    const id = emr.jobRuns.list().find((jobRun) => text.includes(jobRun.id))?.id
    const strangers = callers.filter((caller) => caller.headers !== headers)
    for (const stranger of strangers) {
      const described = await send(emr, 'GET', `${path}/${id}`, { headers: stranger.headers })
      expect(described.error).toBe('ResourceNotFoundException')
    }
  }
})

test('the region is that of the signature, else of the endpoint, else the usual one', async () => {
  const emr = hold({ region: 'ap-south-1', accountId: '111122223333' })
  const headers = { 'content-type': 'application/json' }
  const path = '/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns'
  const at = async (origin: string, given: Record<string, string>) => {
    const answer = await send(emr, 'POST', path, {
      body: JSON.stringify(startBody()),
      headers: given,
      origin,
    })
    return String(answer.body['arn']).split(':').slice(3, 5).join(' ')
  }
  const endpoint = 'https://emr-containers.eu-west-1.amazonaws.com'
  expect(await at(endpoint, signed('AKID', 'us-west-2'))).toBe('us-west-2 111122223333')
  expect(await at(endpoint, headers)).toBe('eu-west-1 111122223333')
  expect(await at('http://localhost:4566', headers)).toBe('ap-south-1 111122223333')
})

test('two services share nothing', async () => {
  const [one, two] = [hold(), hold()]
  const first = await post(one, body)
  one.clock.advance('1h')
  expect(two.jobRuns.list()).toEqual([])
  expect(two.requests()).toEqual([])
  expect(two.clock.now()).toEqual(new Date('2026-01-15T09:00:00Z'))
  expect(() => two.jobRuns.get(String(first.body['id']))).toThrow('there is no job run')
})

test('a reset forgets job runs, tokens, faults and calls, but no ID is given twice', async () => {
  const emr = hold()
  const first = await post(emr, body)
  emr.clock.advance('1h')
  emr.faults.add(fault.throttling('StartJobRun', { times: 'always' }))
  emr.reset()
  expect(emr.jobRuns.list()).toEqual([])
  expect(emr.requests()).toEqual([])
  expect(emr.faults.unused()).toEqual([])
  const second = await post(emr, body)
  expect(second.body['id']).not.toBe(first.body['id'])
  expect(emr.clock.now()).toEqual(new Date('2026-01-15T10:00:00Z'))
})

test('of fixtures that share a token, the one that came first stands for it', async () => {
  const emr = hold()
  const shared = createFixtures().jobRun.running().buildList(2, { virtualClusterId, clientToken: 'shared' })
  emr.jobRuns.add(...shared)
  expect(await start(emr, { clientToken: 'shared' })).toBe(shared[0]?.id)
  expect(emr.jobRuns.count()).toBe(2)
})
