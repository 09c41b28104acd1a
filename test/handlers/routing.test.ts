import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { EMRContainersClient, ListJobRunsCommand, StartJobRunCommand } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, fault } from 'emr-containers-testkit/handlers'
import { operations, partitions } from 'emr-containers-testkit/model'
import { afterEach, expect, test } from 'vitest'
import { listenWith } from './msw-door.ts'

const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' }
const us = 'https://emr-containers.us-east-1.amazonaws.com'
const { clientToken: _filledByTheSdk, ...request } = createFixtures().startJobRunRequest.minimal().build()
const jobRuns = '/virtualclusters/abc/jobruns'

const open: { close: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

function serve(options: Parameters<typeof createEmrContainers>[0] = {}) {
  const emr = createEmrContainers({ now: '2026-01-15T09:00:00Z', ...options })
  open.push(listenWith(...emr.handlers))
  return emr
}

/** Every endpoint of facts/emr-containers.md, section 7. */
const endpoints: readonly [region: string, host: string][] = [
  ['us-east-1', 'emr-containers.us-east-1.amazonaws.com'],
  ['us-east-1', 'emr-containers-fips.us-east-1.amazonaws.com'],
  ['eu-central-1', 'emr-containers.eu-central-1.api.aws'],
  ['us-west-2', 'emr-containers-fips.us-west-2.api.aws'],
  ['cn-north-1', 'emr-containers.cn-north-1.amazonaws.com.cn'],
  ['cn-north-1', 'emr-containers-fips.cn-north-1.amazonaws.com.cn'],
  ['cn-northwest-1', 'emr-containers.cn-northwest-1.api.amazonwebservices.com.cn'],
  ['cn-northwest-1', 'emr-containers-fips.cn-northwest-1.api.amazonwebservices.com.cn'],
  ['us-gov-west-1', 'emr-containers.us-gov-west-1.amazonaws.com'],
  ['us-gov-west-1', 'emr-containers-fips.us-gov-west-1.amazonaws.com'],
  ['us-gov-east-1', 'emr-containers.us-gov-east-1.api.aws'],
  ['us-gov-east-1', 'emr-containers-fips.us-gov-east-1.api.aws'],
  ['us-iso-east-1', 'emr-containers.us-iso-east-1.c2s.ic.gov'],
  ['us-iso-east-1', 'emr-containers-fips.us-iso-east-1.c2s.ic.gov'],
  ['us-iso-east-1', 'emr-containers.us-iso-east-1.api.aws.ic.gov'],
  ['us-isob-east-1', 'emr-containers.us-isob-east-1.sc2s.sgov.gov'],
  ['us-isob-east-1', 'emr-containers.us-isob-east-1.api.aws.scloud'],
  ['eu-isoe-west-1', 'emr-containers.eu-isoe-west-1.cloud.adc-e.uk'],
  ['eu-isoe-west-1', 'emr-containers.eu-isoe-west-1.api.cloud-aws.adc-e.uk'],
  ['us-isof-south-1', 'emr-containers.us-isof-south-1.csp.hci.ic.gov'],
  ['us-isof-south-1', 'emr-containers.us-isof-south-1.api.aws.hci.ic.gov'],
  ['eusc-de-east-1', 'emr-containers.eusc-de-east-1.amazonaws.eu'],
  ['eusc-de-east-1', 'emr-containers.eusc-de-east-1.amazonaws.com'],
  ['eusc-de-east-1', 'emr-containers.eusc-de-east-1.api.amazonwebservices.eu'],
]

test.each(endpoints)('in %s, %s is served', async (region, host) => {
  serve()
  const response = await fetch(`https://${host}${jobRuns}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...request, virtualClusterId: undefined, clientToken: 't' }),
  })
  expect(response.status).toBe(200)
  expect(await response.text()).toContain(`:emr-containers:${region}:123456789012:/virtualclusters/abc/`)
})

const settings = [{}, { useFipsEndpoint: true }, { useDualstackEndpoint: true }]
const choices = partitions
  .flatMap(({ defaultRegion: region }) => settings.map((setting) => ({ region, ...setting })))
  // The rules of this release of the SDK know no dual-stack endpoint there and refuse the setting themselves.
  .filter((choice) => !(choice.region.includes('-iso') && 'useDualstackEndpoint' in choice))

test.each(choices)('the SDK is served wherever its own rules lead it: %j', async (config) => {
  const emr = serve()
  const client = new EMRContainersClient({ ...config, credentials })
  const started = await client.send(new StartJobRunCommand(request))
  expect(started.arn).toContain(`:emr-containers:${config.region}:`)
  expect(emr.requests()).toHaveLength(1)
})

test.each([
  'http://localhost:4566',
  'http://localhost:4566/',
  'https://proxy.example.com/aws/emr',
  'http://[::1]:8080/a.b/',
])('a custom endpoint is served: %s', async (endpoint) => {
  const emr = serve({ endpoint })
  const client = new EMRContainersClient({ endpoint, region: 'eu-west-1', credentials })
  const started = await client.send(new StartJobRunCommand(request))
  expect(started.arn).toContain(':emr-containers:eu-west-1:123456789012:')
  const answer = await emr.fetch(new Request(`${endpoint.replace(/\/$/, '')}${jobRuns}?maxResults=1`))
  expect(answer.status).toBe(200)
})

test('several custom endpoints are served, also when one lies under another or on a host of AWS', async () => {
  const endpoint = ['http://localhost:4566', 'http://localhost:4566/deep', `${us}/deep`]
  serve({ endpoint })
  for (const place of [...endpoint, us]) {
    expect((await fetch(place + jobRuns)).status).toBe(200)
    const unknown = await fetch(`${place}/deep/er`)
    expect(unknown.headers.get('x-amzn-errortype')).toBe('UnknownOperationException')
  }
})

test('a host or path that merely starts like a custom endpoint is left alone', async () => {
  const emr = createEmrContainers({ endpoint: ['http://localhost:4566/deep', 'http://local.host'] })
  open.push(
    listenWith(
      ...emr.handlers,
      http.all('*', () => HttpResponse.text('other')),
    ),
  )
  const places = ['localhost:4566/deeper/x', 'localhost:45660/deep', 'localxhost/', 'local.host.example/']
  for (const place of places) expect(await (await fetch(`http://${place}`)).text()).toBe('other')
  expect(emr.requests()).toEqual([])
})

test.each([
  '/',
  '/virtualclusters',
  '/virtualclusters/abc',
  `${jobRuns}/def/ghi`,
  '/tags/arn',
  '/%zz',
  `/x${jobRuns}`,
])('an unknown path on a host of the service is told what exists: %s', async (path) => {
  serve()
  const response = await fetch(us + path)
  expect(response.status).toBe(404)
  expect(response.headers.get('x-amzn-errortype')).toBe('UnknownOperationException')
  const message = await response.text()
  expect(message).toContain(`serves no GET ${path}`)
  for (const [name, operation] of Object.entries(operations)) {
    expect(message).toContain(`${operation.method} ${operation.path} (${name})`)
  }
})

test.each(['PUT', 'PATCH', 'HEAD', 'OPTIONS', 'DELETE'])(
  '%s is no operation on a known path',
  async (method) => {
    serve()
    const response = await fetch(us + jobRuns, { method })
    expect(response.status).toBe(404)
    expect(response.headers.get('x-amzn-errortype')).toBe('UnknownOperationException')
  },
)

test('a path is read with its trailing slash and its percent-encoding', async () => {
  const emr = serve()
  expect((await fetch(`${us}${jobRuns}/`)).status).toBe(200)
  expect((await fetch(`${us}/virtualclusters/%61bc/jobruns`)).status).toBe(200)
  expect(emr.requests().map(({ input }) => input)).toEqual([
    { virtualClusterId: 'abc' },
    { virtualClusterId: 'abc' },
  ])
  for (const label of ['a%2Fb', '%zz', 'a%20b', '%C3%A9']) {
    const response = await fetch(`${us}/virtualclusters/${label}/jobruns`)
    expect(response.headers.get('x-amzn-errortype')).toBe('ValidationException')
  }
})

test('other hosts fall through to the handlers of the user', async () => {
  const emr = createEmrContainers()
  const mine = http.get('https://:host/virtualclusters/abc/jobruns', () => HttpResponse.text('mine'))
  open.push(listenWith(...emr.handlers, mine))
  for (const host of [
    'example.com',
    'emr.us-east-1.amazonaws.com',
    'my-emr-containers.us-east-1.amazonaws.com',
  ]) {
    expect(await (await fetch(`https://${host}${jobRuns}`)).text()).toBe('mine')
  }
  expect(emr.requests()).toEqual([])
})

test('handlers that the user puts in front win, and the rest is served', async () => {
  const emr = createEmrContainers()
  const server = setupServer(...emr.handlers)
  const options = { onUnhandledFrame: 'error', onUnhandledRequest: 'error' } as const
  server.listen(options)
  open.push(server)
  server.use(
    http.get(`${us}${jobRuns}`, () => HttpResponse.json({ jobRuns: [{ id: 'mine' }] }), { once: true }),
  )
  const client = new EMRContainersClient({ region: 'us-east-1', credentials })
  const list = new ListJobRunsCommand({ virtualClusterId: 'abc' })
  expect((await client.send(list)).jobRuns).toEqual([{ id: 'mine' }])
  expect((await client.send(list)).jobRuns).toEqual([])
})

test('a connection that is reset is a body that errors, for fetch too', async () => {
  const emr = serve()
  emr.faults.add(fault.connectionReset('ListJobRuns'))
  await expect(fetch(us + jobRuns).then((response) => response.text())).rejects.toThrow()
  expect((await fetch(us + jobRuns)).status).toBe(200)
})
