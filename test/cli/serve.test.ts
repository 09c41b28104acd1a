import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMRContainersClient, ListJobRunsCommand, StartJobRunCommand } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { operations, toWire } from 'emr-containers-testkit/model'
import { createControlClient, startServer } from 'emr-containers-testkit/server'
import { afterAll, expect, test } from 'vitest'
import { serve, serveInVain } from './started-server.ts'

const fixtures = createFixtures({ seed: 1 })
const { virtualClusterId } = fixtures
const folder = mkdtempSync(join(tmpdir(), 'serve-'))
afterAll(() => rmSync(folder, { recursive: true }))

function clientOf(endpoint: string): EMRContainersClient {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return new EMRContainersClient({ endpoint, region: 'us-east-1', credentials })
}

function fileOf(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test('the first line is the URL, at which the real SDK finds the service, seeded and with faults', async () => {
  await using server = await serve(['--port', '0', '--seed', '7', '--fault', 'throttling:StartJobRun:2'])
  const client = clientOf(server.firstLine)
  const { id, $metadata } = await client.send(new StartJobRunCommand(fixtures.startJobRunRequest.build()))
  expect($metadata.attempts).toBe(3)
  const { jobRuns = [] } = await client.send(new ListJobRunsCommand({ virtualClusterId }))
  expect(jobRuns.map((jobRun) => jobRun.id)).toEqual([id])
  const { schedule } = await createControlClient(server.firstLine).faults.list()
  expect(schedule).toBe('seed=7;ThrottlingException:StartJobRun:2')
})

test('what follows the URL tells how an SDK is pointed at it, and each request is a line on stderr', async () => {
  await using server = await serve(['--port', '0'])
  await fetch(`${server.firstLine}/virtualclusters/%1b%5B31m/jobruns?secret=1`)
  const { stdout, stderr } = await server.stop()
  expect(stdout).toContain(`AWS_ENDPOINT_URL_EMR_CONTAINERS=${server.firstLine} `)
  expect(stderr).toMatch(
    /^\d\d:\d\d:\d\d\.\d{3} GET {4}\/virtualclusters\/%1b%5B31m\/jobruns 400 ValidationException \d+ ms\n$/,
  )
})

test('with --json the first line is an object, with --quiet there is no log', async () => {
  await using server = await serve(['--port', '0', '--json', '--quiet', '--seed', '3'])
  const told: unknown = JSON.parse(server.firstLine)
  expect(told).toMatchObject({ host: '127.0.0.1', seed: 3, jobRuns: 0, pid: server.pid })
  expect(told).toHaveProperty('url')
  const { stdout, stderr } = await server.stop()
  expect(stdout).toBe(`${server.firstLine}\n`)
  expect(stderr).toBe('')
})

test('the host and the port of the object are those that a socket is opened with', async () => {
  await using server = await serve(['--port', '0', '--json', '--host', '::1'])
  const told: unknown = JSON.parse(server.firstLine)
  const { host, port }: { host?: unknown; port?: unknown } = { ...(typeof told === 'object' && told) }
  expect(told).toMatchObject({ host: '::1', url: `http://[::1]:${String(port)}` })
  const socket = connect({ host: String(host), port: Number(port) })
  await once(socket, 'connect')
  socket.destroy()
})

test('the environment stands in for options that the command line leaves out', async () => {
  const environment = {
    EMR_TESTKIT_PORT: '0',
    EMR_TESTKIT_SEED: '1',
    EMR_TESTKIT_NOW: '2026-01-15T09:00:00Z',
    EMR_TESTKIT_FAULT: 'throttling:StartJobRun:2; connectionReset:any',
    EMR_TESTKIT_VIRTUAL_CLUSTER: `${virtualClusterId}, otherothertherotherothero`,
    EMR_TESTKIT_QUIET: '1',
    EMR_TESTKIT_HOST: '',
  }
  await using server = await serve(['--seed', '2'], { environment })
  const control = createControlClient(server.firstLine)
  expect(await control.clock.now()).toEqual(new Date('2026-01-15T09:00:00Z'))
  const { schedule } = await control.faults.clear()
  expect(schedule).toBe('seed=2')
  const started = clientOf(server.firstLine).send(
    new StartJobRunCommand({ ...fixtures.startJobRunRequest.build(), virtualClusterId: 'unknownunknown' }),
  )
  await expect(started).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

test('a timeline chooses how job runs go', async () => {
  const timeline = 'pending=0ms,submitted=0ms,running=1s,outcome=FAILED,stateDetails=out of memory%2C again'
  await using server = await serve(['--port', '0', '--now', '2026-01-15T09:00:00Z', '--timeline', timeline])
  const control = createControlClient(server.firstLine)
  const { id = '' } = await clientOf(server.firstLine).send(
    new StartJobRunCommand(fixtures.startJobRunRequest.build()),
  )
  await control.clock.advance('1s')
  expect(await control.jobRuns.get(id)).toMatchObject({
    state: 'FAILED',
    failureReason: 'USER_ERROR',
    stateDetails: 'out of memory, again',
  })
})

test('a pace, releases, templates and a limit are chosen by options', async () => {
  const options = ['--timeline', 'instant', '--release-label', 'emr-6.15.0-latest', '--max-job-runs', '1']
  await using server = await serve(['--port', '0', '--job-template', '0000000000000000001', ...options])
  const client = clientOf(server.firstLine)
  const start = (jobTemplateId: string) =>
    client.send(new StartJobRunCommand({ virtualClusterId, jobTemplateId, clientToken: jobTemplateId }))
  await expect(start('0000000000000000002')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  // What the option makes up of a template is of a release that exists.
  await start('0000000000000000001')
  const refused = client.send(
    new StartJobRunCommand({ ...fixtures.startJobRunRequest.build(), releaseLabel: 'emr-0.0.0-latest' }),
  )
  await expect(refused).rejects.toThrow('emr-0.0.0-latest')
  const accepted = { ...fixtures.startJobRunRequest.build(), releaseLabel: 'emr-6.15.0-latest' }
  await client.send(new StartJobRunCommand({ ...accepted, clientToken: 'first' }))
  const { id } = await client.send(new StartJobRunCommand({ ...accepted, clientToken: 'second' }))
  const kept = await createControlClient(server.firstLine).jobRuns.list()
  expect(kept).toMatchObject([{ id, state: 'COMPLETED' }])
})

test('a fault of the command line that was not used is told without a place in the code of the command', async () => {
  await using server = await serve(['--port', '0', '--fault', 'noAnswer:StartJobRun'])
  const { faults } = createControlClient(server.firstLine)
  await expect(faults.assertAllUsed()).rejects.toThrow(/noAnswer:StartJobRun:1 \(struck 0\)\. \(seed 0\)/)
})

test('the documented quotas are kept on request', async () => {
  await using server = await serve(['--port', '0', '--now', '2026-01-15T09:00:00Z', '--quotas'])
  const { capacity } = operations.ListJobRuns.quota
  const statuses: number[] = []
  for (let sent = 0; sent <= capacity; sent++) {
    statuses.push((await fetch(`${server.firstLine}/virtualclusters/${virtualClusterId}/jobruns`)).status)
  }
  expect(statuses).toEqual([...Array.from({ length: capacity }, () => 200), 400])
})

test('what no source settles is chosen by options, and so is how many requests are told of', async () => {
  const environment = { EMR_TESTKIT_ASSUMPTION: 'pageSize=2,createdRange=inclusive' }
  const input = threeOnTheWire.map((jobRun) => JSON.stringify(jobRun)).join('\n')
  const args = ['--port', '0', '--load', '-', '--recorded-requests', '1']
  await using server = await serve(args, { environment, input })
  const client = clientOf(server.firstLine)
  const { id, createdAt } = fixtures.jobRun.from(2).build()
  const range = { createdAfter: createdAt, createdBefore: createdAt }
  const { jobRuns: created } = await client.send(new ListJobRunsCommand({ virtualClusterId, ...range }))
  expect(created).toMatchObject([{ id }])
  const { jobRuns = [], nextToken } = await client.send(new ListJobRunsCommand({ virtualClusterId }))
  expect(jobRuns).toHaveLength(2)
  expect(nextToken).toBeDefined()
  const requests = await createControlClient(server.firstLine).requests()
  expect(requests.length).toBeLessThan(2)
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s lets what is under way be answered, and ends with 0',
  async (signal) => {
    await using server = await serve(['--port', '0', '--fault', 'latency:ListJobRuns:1:duration=500ms'])
    const answer = fetch(`${server.firstLine}/virtualclusters/${virtualClusterId}/jobruns`)
    const { faults } = createControlClient(server.firstLine)
    await expect.poll(async () => (await faults.list()).faults[0]?.struck).toBe(1)
    const ended = server.stop(signal)
    expect((await answer).status).toBe(200)
    expect(await ended).toMatchObject({ status: 0 })
  },
)

const three = fixtures.jobRun.buildList(3)
const threeOnTheWire = three.map((jobRun) => toWire('JobRun', jobRun))

test.each([
  ['NDJSON', threeOnTheWire.map((jobRun) => JSON.stringify(jobRun)).join('\n')],
  ['a list', JSON.stringify(threeOnTheWire, null, 2)],
  ['descriptions', threeOnTheWire.map((jobRun) => JSON.stringify({ jobRun })).join('\n')],
  ['SDK views', JSON.stringify(three, null, 2)],
])('job runs to begin with are loaded from %s', async (_form, text) => {
  await using server = await serve(['--port', '0', '--load', '-'], { input: text })
  expect(await createControlClient(server.firstLine).jobRuns.list()).toEqual(three)
})

test.each([
  ['one history', JSON.stringify(fixtures.jobRun.cancelled().historyWire(), null, 2), 1],
  [
    'a line for each history',
    [0, 1].map((number) => JSON.stringify(fixtures.jobRun.cancelled().from(number).historyWire())).join('\n'),
    2,
  ],
  [
    'a list of histories',
    JSON.stringify(
      [0, 1].map((number) => fixtures.jobRun.cancelled().from(number).historyWire()),
      null,
      2,
    ),
    2,
  ],
])('of %s the last word is loaded', async (_form, text, count) => {
  await using server = await serve(['--port', '0', '--load', fileOf('histories.json', text)])
  const loaded = await createControlClient(server.firstLine).jobRuns.list()
  expect(loaded.map(({ state }) => state)).toEqual(Array.from({ length: count }, () => 'CANCELLED'))
})

const [line, other] = fixtures.jobRun.buildWireList(2).map((jobRun) => JSON.stringify(jobRun))
test.each([
  ['a line that is not JSON', `${line}\n{"id":\n${other}\n`, ':2 is not JSON.'],
  [
    'a line that is no job run',
    `${line}\n${other}\n{"id":5}\n`,
    ':3: [emr-containers-testkit] Failed to add a job run',
  ],
  [
    'a line that repeats another',
    `${line}\n${line}\n`,
    ':2: [emr-containers-testkit] Failed to add a job run',
  ],
  [
    'a list with an item that is none',
    `[\n  ${line},\n  7\n]`,
    ':3: [emr-containers-testkit] Failed to add a job run',
  ],
  ['a list without a comma', `[\n  ${line}\n  ${other}\n]`, ':3 is not JSON.'],
  ['a list with a comma too many', `[\n  ${line},\n]`, ':3 is not JSON.'],
  ['a list that does not end', `\n[\n  ${line}`, ':2 is not JSON.'],
  ['a document that does not end', `[\n  ${line},\n  {\n"id": "x"\n`, ':3 is not JSON.'],
])('%s is named, and nothing is served', async (_what, text, complaint) => {
  const ended = await serveInVain(['--port', '0', '--load', fileOf('bad.json', text)])
  expect(ended).toMatchObject({ status: 3, stdout: '' })
  expect(ended.stderr).toContain(`bad.json${complaint}`)
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
})

test.each([
  [['--prot', '1'], 'There is no option "--prot". Did you mean --port?'],
  [['--port', '-1'], '--port takes a whole number from 0, not "-1".'],
  [['--port'], '--port takes a value.'],
  [['--quiet=1'], '--quiet takes no value.'],
  [['4566'], 'serve takes options only, not 4566.'],
  [['--seed', 'x'], '--seed takes a whole number, not "x".'],
  [['--time-scale', '0'], '--time-scale takes a number above 0, not "0".'],
  [['--timeline', 'running='], '--timeline takes what goes like running=6h,outcome=FAILED, not "running=".'],
  [['--timeline', 'runing=1s'], 'it has no member "runing"'],
  [['--fault', 'throtling'], 'there is no fault "throtling"'],
  [['--fault', 'latency:any:always'], 'Failed to make a fault at $.duration: undefined is not a duration'],
  [['--timeline', 'running=soon'], 'Failed to plan a job run at $.timeline.running: "soon" is not'],
  [['--virtual-cluster', 'a b'], '"a b" is not the ID of a virtual cluster'],
  [['--assumption', 'pageSize'], '--assumption takes what goes like createdRange=inclusive, not "pageSize".'],
  [['--assumption', 'pageSize=0'], '0 is not a number of job runs'],
  [['--assumption', 'createdRange=open'], '"open" is not one of them'],
  [['--recorded-requests', '0'], '--recorded-requests takes a whole number from 1, not "0".'],
  [['--now', 'today'], '"today" is not an instant'],
  [['--host', ''], '"" is not a host that a URL can name'],
  [['--host', '::1%lo'], '"::1%lo" is not a host that a URL can name'],
  [['--allow-host', 'http://x'], '"http://x" is not the name of a host'],
])('%j ends with exit code 2 and one line that says why', async (args, reason) => {
  const ended = await serveInVain(['--port', '0', ...args])
  expect(ended).toMatchObject({ status: 2, stdout: '' })
  expect(ended.stderr).toContain(reason)
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
})

test.each([
  ['PORT', 'tcp://10.96.0.1:4566', 'takes a whole number from 0, not "tcp://10.96.0.1:4566".'],
  ['TIME_SCALE', 'fast', 'takes a number above 0, not "fast".'],
  ['TIMELINE', 'running=', 'takes what goes like running=6h'],
  ['ASSUMPTION', 'pageSize', 'takes what goes like createdRange=inclusive'],
])('a variable EMR_TESTKIT_%s of %s is named by its own name', async (name, value, reason) => {
  const environment = { [`EMR_TESTKIT_${name}`]: value }
  const ended = await serveInVain([], { environment })
  expect(ended).toMatchObject({ status: 2, stdout: '' })
  expect(ended.stderr).toContain(`EMR_TESTKIT_${name} ${reason}`)
})

test('a port that is taken ends with exit code 4 and one line that names it', async () => {
  await using taken = await startServer()
  const { port } = new URL(taken.url)
  const ended = await serveInVain(['--port', port])
  expect(ended).toMatchObject({ status: 4, stdout: '' })
  expect(ended.stderr).toContain(`127.0.0.1:${port} cannot be listened on`)
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
})

test.each([
  ['a file that is not there', join(folder, 'nothing'), /nothing cannot be read: ENOENT.*\n$/],
  ['a directory', folder, /cannot be read: EISDIR.*\n$/],
])('%s ends with exit code 3 and one line that names it', async (_what, file, complaint) => {
  const ended = await serveInVain(['--port', '0', '--load', file])
  expect(ended).toMatchObject({ status: 3, stdout: '' })
  expect(ended.stderr).toMatch(complaint)
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
})

test('the help lists every option, its variables and every fault', async () => {
  const { status, stdout } = await serveInVain(['--help'])
  expect(status).toBe(0)
  for (const word of [
    '--max-job-runs',
    'EMR_TESTKIT_PORT',
    'connectionReset',
    'InternalServerException',
    'clockSkew',
    // What a server remembers when it is told nothing, which is less than a service of a test does.
    'tells of at least; 10000 without it',
  ]) {
    expect(stdout).toContain(word)
  }
})
