import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { jobRunStates } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return { status, stdout, stderr }
}

function documents(ndjson: string): unknown[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

test('generate writes what the factories build', () => {
  const { stdout, status } = run([
    'generate',
    'job-run',
    '--state',
    'FAILED',
    '--count',
    '3',
    '--seed',
    '7',
    '--format',
    'ndjson',
  ])
  const built = createFixtures({ seed: 7 }).jobRun.failed().buildWireList(3)
  expect(status).toBe(0)
  expect(documents(stdout)).toEqual(built)
})

test.each(['json', 'ndjson'])('one document of %s stands alone, and its seed is a constant', (format) => {
  const { stdout } = run(['generate', 'describe-job-run-response', '--format', format])
  expect(JSON.parse(stdout)).toEqual(createFixtures().describeJobRunResponse.buildWire())
})

test('several documents of JSON are a list', () => {
  const { stdout } = run(['generate', 'start-job-run-request', '--count', '2'])
  expect(JSON.parse(stdout)).toEqual(createFixtures().startJobRunRequest.buildWireList(2))
  expect(JSON.parse(run(['generate', 'job-run', '--count', '0']).stdout)).toEqual([])
})

test('the SDK view writes timestamps as JSON writes a Date', () => {
  const { stdout } = run(['generate', 'job-run', '--shape', 'sdk'])
  expect(stdout).toBe(`${JSON.stringify(createFixtures().jobRun.build(), null, 2)}\n`)
})

test('shards put together are byte for byte the whole', () => {
  const args = ['generate', 'job-run', '--count', '100', '--format', 'ndjson', '--seed', '3']
  const parts = [1, 2, 3, 4, 5, 6, 7].map((part) => run([...args, '--shard', `${part}/7`]).stdout)
  expect(parts.join('')).toBe(run(args).stdout)
})

test('a shard of billions of documents costs its own documents alone', () => {
  const args = ['--count', '2000000000', '--shard', '1000000000/1000000000', '--format', 'ndjson']
  expect(documents(run(['generate', 'job-run', ...args]).stdout)).toEqual(
    createFixtures().jobRun.from(1_999_999_998).buildWireList(2),
  )
})

test('the catalogue of invalid requests is written whole, and goes round when more are asked for', () => {
  const catalogue = createFixtures().startJobRunRequest.invalid()
  const args = ['generate', 'invalid-start-job-run-request', '--format', 'ndjson']
  const parsed: unknown = JSON.parse(JSON.stringify(catalogue))
  expect(documents(run(args).stdout)).toEqual(parsed)
  const more = documents(run([...args, '--count', String(catalogue.length + 1)]).stdout)
  expect(more).toHaveLength(catalogue.length + 1)
  expect(more.at(-1)).toEqual(more[0])
})

test('a history is one document, on one line', () => {
  const args = ['--state', 'CANCELLED', '--count', '2', '--format', 'ndjson']
  const factory = createFixtures().jobRun.cancelled()
  expect(documents(run(['generate', 'job-run-history', ...args]).stdout)).toEqual([
    factory.historyWire(),
    factory.historyWire(),
  ])
})

test('a reader that has had enough ends the command quietly', async () => {
  const child = spawn(process.execPath, [
    main,
    'generate',
    'job-run',
    '--count',
    '1000000000',
    '--format',
    'ndjson',
  ])
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  child.stdout.once('data', () => child.stdout.destroy())
  const status = await new Promise((resolve) => child.once('exit', resolve))
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
})

test('what generate writes is valid, document by document', () => {
  const { stdout } = run(['generate', 'describe-job-run-response', '--count', '50', '--format', 'ndjson'])
  expect(run(['validate', 'describe-job-run-response'], stdout)).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
})

test('validate says where a document is wrong, by line and path, and what AWS would answer', () => {
  const good = JSON.stringify(createFixtures().jobRun.buildWire())
  const { status, stdout } = run(['validate', 'job-run', '-'], `${good}\n{"name":"a b"}\n`)
  expect(status).toBe(1)
  expect(stdout.split('\n')).toEqual([
    'stdin:2: $.name must match ^(?:[\\.\\-_/#A-Za-z0-9]+)$, not "a b"',
    "stdin:2: AWS answers ValidationException: 1 validation error detected: Value 'a b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+",
    '',
  ])
})

test('validate reads a document over several lines, and a list', () => {
  const { stdout } = run(['generate', 'start-job-run-response', '--count', '2'])
  expect(run(['validate', 'start-job-run-response'], stdout).status).toBe(0)
  expect(run(['validate', 'job-run'], '{\n  "name": 5\n}')).toMatchObject({ status: 1 })
})

test.each([
  [['generate', 'job-rnu'], 2, 'There is no fixture "job-rnu". Did you mean job-run? Allowed: '],
  [
    ['generate', 'job-run', '--state', 'FAILD'],
    2,
    `Did you mean FAILED? Allowed: ${jobRunStates.join(', ')}.`,
  ],
  [['generate', 'job-run', '--failure-reason', 'USER_ERR'], 2, 'Did you mean USER_ERROR?'],
  [
    ['generate', 'job-run', '--state', 'RUNNING', '--failure-reason', 'USER_ERROR'],
    2,
    'goes with --state FAILED',
  ],
  [
    ['generate', 'start-job-run-request', '--state', 'FAILED'],
    2,
    '--state and --failure-reason go with job runs',
  ],
  [['generate', 'job-run', '--cuont', '3'], 2, 'There is no option "--cuont". Did you mean --count?'],
  [['generate', 'job-run', '--count'], 2, '--count takes a value.'],
  [['generate', 'job-run', '--count', '-1'], 2, '--count takes a whole number from 0, not "-1".'],
  [['generate', 'job-run', '--seed', '1.5'], 2, '--seed takes a whole number, not "1.5".'],
  [['generate', 'job-run', '--now', 'tomorrow'], 2, '"tomorrow" is not an instant'],
  [['generate', 'job-run', '--region', 'mars'], 2, '"mars" is not a region'],
  [['generate', 'job-run', '--shard', '1/2'], 2, '--shard goes with --format ndjson'],
  [['generate', 'job-run', '--format', 'ndjson', '--shard', '3/2'], 2, '--shard takes a part such as 3/16'],
  [['generate'], 2, 'generate takes a fixture. Allowed: '],
  [['generate', 'job-run', 'more'], 2, 'generate takes one fixture, not also more.'],
  [['validate', 'job'], 2, 'There is no shape "job"'],
  [['validate', 'job-run', '/no/such/file'], 3, '/no/such/file cannot be read: ENOENT'],
  [['validate', 'job-run'], 3, 'stdin is empty.'],
  [['genrate'], 2, 'There is no command "genrate". Did you mean generate?'],
])('%j ends with exit code %i and one line that says why', (args, status, reason) => {
  const ended = run(args)
  expect(ended).toMatchObject({ status, stdout: '' })
  expect(ended.stderr).toContain(reason)
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
})

test.each([[], ['--help'], ['generate', '--help'], ['validate', '-h']])(
  '%j prints help that starts with what to type',
  (...args) => {
    const { status, stdout } = run(args)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^(Examples\n  emr-containers-testkit |emr-containers-testkit: )/)
  },
)
