import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  DescribeJobRunCommand,
  EMRContainersClient,
  StartJobRunCommand,
  type StartJobRunCommandInput,
} from '@aws-sdk/client-emr-containers'
import {
  comparePacts,
  createContract,
  interactions,
  verifyPacts,
  type VerifyResult,
} from 'emr-containers-testkit/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseObject } from './foreign-pacts.ts'
import { readReport } from '../../src/contracts/verifier-report.ts'
import { readPact } from '../../src/contracts/pact-file.ts'

const checkedIn = fileURLToPath(new URL('../../pacts/job-runner-aws-emr-containers.json', import.meta.url))
let dir: string
let text: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mutations-'))
  text = await readFile(checkedIn, 'utf8')
})

afterAll(() => rm(dir, { recursive: true, force: true }))

/** What a judge found wrong, each with the interaction that it is wrong with. */
function problemsIn({ interactions: judged }: VerifyResult): string[] {
  return judged.flatMap(({ description, mismatches }) =>
    mismatches.map((mismatch) => `${description}: ${mismatch}`),
  )
}

/** What either judge of pacts says, be it a verdict or an error. */
async function judge(judgement: Promise<VerifyResult>): Promise<string[]> {
  return judgement.then(problemsIn, (error: unknown) => [String(error)])
}

test('nothing is wrong with the contract itself', async () => {
  expect(await judge(verifyPacts({ pacts: [checkedIn] }))).toEqual([])
  expect(await judge(comparePacts({ pacts: [checkedIn] }))).toEqual([])
})

const { startJobRun, describeJobRun } = interactions
const { description: running } = describeJobRun.running()
const { description: start } = startJobRun.sparkSubmit()
const { description: missing } = describeJobRun.fails('ResourceNotFoundException')
const { description: userError } = describeJobRun.failed('USER_ERROR')

interface PactMutation {
  readonly title: string
  /** The interaction that is changed, and how. */
  readonly on: string
  readonly from: RegExp
  readonly to: string
  /** Who catches it, and what is said. */
  readonly verify?: RegExp
  readonly compare?: RegExp
}

const pactMutations: readonly PactMutation[] = [
  {
    title: 'a state that there is not',
    on: running,
    from: /"state": "RUNNING"(?=,\s+"tags")/,
    to: '"state": "RUNING"',
    compare: /\$\.response\.body\.jobRun\.state: must be equal to one of the allowed values, and is "RUNING"/,
  },
  {
    title: 'a member of the answer that there is not',
    on: running,
    from: /"createdBy":/,
    to: '"startedBy":',
    verify: /startedBy/,
    compare: /additional properties - startedBy/,
  },
  {
    title: 'a text where the answer has a map',
    on: running,
    from: /"tags": \{[^}]*\}/,
    to: '"tags": "none"',
    compare: /\$\.response\.body\.jobRun\.tags: must be object/,
  },
  {
    title: 'an instant that there is not',
    on: running,
    from: /"createdAt": "[^"]*"/,
    to: '"createdAt": "yesterday"',
    compare: /\$\.response\.body\.jobRun\.createdAt: must match pattern/,
  },
  {
    title: 'an ARN of another service',
    on: start,
    from: /"arn": "arn:aws:emr-containers/,
    to: '"arn": "arn:aws:emr-serverless',
    compare: /\$\.response\.body\.arn: must match pattern/,
  },
  {
    title: 'a status that is not documented',
    on: missing,
    from: /"status": 400/,
    to: '"status": 404',
    verify: /expected 404 but was 400/i,
    compare: /\$\.response\.status: .*404/,
  },
  {
    title: 'an error that the operation does not declare',
    on: missing,
    from: /"ResourceNotFoundException"\n/,
    to: '"JobRunNotFound"\n',
    compare: /\$\.response\.headers\.x-amzn-ErrorType: must match pattern/,
  },
  {
    title: 'an answer that is no object',
    on: running,
    from: /"content": \{[\s\S]*?\},(?=\s+"contentType")/,
    to: '"content": null,',
    compare: /\$\.response\.body: the API answers with a JSON object/,
  },
  {
    title: 'a member of the request that there is not',
    on: start,
    from: /"releaseLabel": "/,
    to: '"priority": 1, "releaseLabel": "',
    compare: /\$\.request\.body: must NOT have additional properties - priority/,
  },
  {
    title: 'a request without its token',
    on: start,
    from: /"clientToken": "[^"]*",/,
    to: '',
    verify: /200 but was 400/,
    compare: /\$\.request\.body: must have required property 'clientToken'/,
  },
  {
    title: 'a number where the request has a text',
    on: start,
    from: /"entryPoint": "[^"]*"/,
    to: '"entryPoint": 7',
    verify: /200 but was 400/,
    compare: /entryPoint: must be string, and is 7/,
  },
  {
    title: 'a role that is none',
    on: start,
    from: /"executionRoleArn": "[^"]*"/,
    to: '"executionRoleArn": "admin"',
    verify: /200 but was 400/,
    compare: /executionRoleArn: must/,
  },
  {
    title: 'a query that there is not',
    on: running,
    from: /"method": "GET",/,
    to: '"method": "GET", "query": { "verbose": ["true"] },',
    compare: /\$\.request\.query\.verbose: DescribeJobRun has no such parameter/,
  },
  {
    title: 'another method',
    on: running,
    from: /"method": "GET"/,
    to: '"method": "PUT"',
    verify: /No operation of the API serves PUT/,
    compare: /No operation of the API serves PUT/,
  },
  {
    title: 'another path',
    on: running,
    from: /"path": "\/virtualclusters/,
    to: '"path": "/clusters',
    verify: /No operation of the API serves GET \/clusters/,
    compare: /No operation of the API serves GET \/clusters/,
  },
  {
    title: 'an ID in capitals',
    on: running,
    from: /(?<="path": "\/virtualclusters\/\w+\/jobruns\/)\w+/,
    to: 'CAPITALS',
    verify: /200 but was 400/,
    compare: /\$\.request\.path: id must match/,
  },
  {
    title: 'a provider state that there is not',
    on: running,
    from: /"name": "a job run exists"/,
    to: '"name": "a job run is running"',
    verify: /no provider state "a job run is running"/,
  },
  {
    title: 'a provider state in which the answer is another',
    on: running,
    from: /(?<="params": \{[^}]*)"state": "RUNNING"/,
    to: '"state": "PENDING"',
    verify: /RUNNING.*PENDING/,
  },
]

/** A pact with one interaction of the contract, changed. */
async function mutated({ on, from, to }: PactMutation): Promise<string> {
  const document = readPact(text, checkedIn)
  const interaction = document.interactions.find(({ description }) => description === on)
  const written = JSON.stringify(interaction, null, 2)
  expect(written).toMatch(from)
  const changed: unknown = JSON.parse(written.replace(from, to))
  const file = join(dir, 'mutated.json')
  await writeFile(file, JSON.stringify({ ...document, interactions: [changed] }))
  return file
}

describe.each(pactMutations)('a pact with $title', (mutation) => {
  test('is caught, by the interaction and the place', async () => {
    const file = await mutated(mutation)
    const said = {
      verify: await judge(verifyPacts({ pacts: [file] })),
      compare: await judge(comparePacts({ pacts: [file] })),
    }
    for (const judgement of ['verify', 'compare'] as const) {
      const expected = mutation[judgement]
      if (!expected) continue
      expect(said[judgement].join('\n')).toMatch(expected)
      expect(said[judgement].join('\n')).toContain(mutation.on)
    }
    expect([...said.verify, ...said.compare]).not.toEqual([])
  })
})

test('every mutation of a pact is to be caught by one judge at least', () => {
  expect(pactMutations.filter(({ verify, compare }) => !verify && !compare)).toEqual([])
})

type Request = { method: string; path: string; body?: string; headers: Record<string, string> }

/** Changes what the client sends, below everything that the SDK does of itself. */
function clientThat(
  change: (request: Request) => Partial<Request>,
  place: { endpoint: string; region: string },
) {
  const client = new EMRContainersClient({
    ...place,
    credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
    maxAttempts: 1,
  })
  client.middlewareStack.add(
    (next) => (args) => {
      const { request } = args
      if (isRequest(request)) Object.assign(request, change(request))
      return next(args)
    },
    { step: 'build' },
  )
  return client
}

function isRequest(value: unknown): value is Request {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value
}

function withBody(change: (body: Record<string, unknown>) => void): (request: Request) => Partial<Request> {
  return ({ body = '{}', headers }) => {
    const value = Object.fromEntries(Object.entries(parseObject(body)))
    change(value)
    const changed = JSON.stringify(value)
    return { body: changed, headers: { ...headers, 'content-length': String(Buffer.byteLength(changed)) } }
  }
}

describe('a client that sends', () => {
  const cases: readonly (readonly [string, (request: Request) => Partial<Request>, RegExp])[] = [
    ['a member more', withBody((body) => (body['priority'] = 1)), /priority/],
    ['a member less', withBody((body) => delete body['clientToken']), /clientToken/],
    ['another type', withBody((body) => (body['releaseLabel'] = {})), /releaseLabel/],
    [
      'a value that breaks a pattern',
      withBody((body) => (body['executionRoleArn'] = 'admin')),
      /executionRoleArn/,
    ],
    [
      'both drivers',
      withBody((body) => (body['jobDriver'] = { sparkSqlJobDriver: { entryPoint: 's3://b/q.sql' } })),
      /sparkS/,
    ],
    ['another path', ({ path }) => ({ path: path.replace('/jobruns', '/jobs') }), /\/jobs/],
    ['another method', () => ({ method: 'PUT' }), /PUT/],
  ]

  test.each(cases)('%s is caught by its own test, by name, and writes nothing', async (_, change, reason) => {
    const contract = createContract({ consumer: 'mutant', dir: await mkdtemp(join(dir, 'client-')) })
    const verified = contract.verify(startJobRun.sparkSubmit(), async ({ input, endpoint, region }) => {
      await clientThat(change, { endpoint, region }).send(
        new StartJobRunCommand(input satisfies StartJobRunCommandInput),
      )
    })
    const error = await verified.catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'CONTRACT_MISMATCH' })
    expect(String(error)).toContain(start)
    expect(String(error)).toMatch(reason)
    await expect(readFile(contract.file)).rejects.toThrow(/ENOENT/)
  })

  test('another ID is caught by its own test', async () => {
    const contract = createContract({ consumer: 'mutant', dir })
    const verified = contract.verify(describeJobRun.running(), async ({ input, endpoint, region }) => {
      await clientThat(() => ({}), { endpoint, region }).send(
        new DescribeJobRunCommand({ ...input, id: 'another' }),
      )
    })
    await expect(verified).rejects.toThrow(/another/)
  })
})

/** The verdict on a service that answers otherwise than it should. */
async function verifyMutatedService(mutation: string): Promise<string[]> {
  const child = fork(fileURLToPath(new URL('verify-mutated-service.ts', import.meta.url)), {
    silent: true,
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1' },
  })
  child.stdout?.resume()
  child.send({ mutation, pact: checkedIn })
  const report = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(typeof message === 'string' ? message : ''))
    child.once('exit', (code) => reject(new Error(`It exited with ${code}.`)))
  })
  return problemsIn(readReport(report, [readPact(text, checkedIn)]))
}

describe('a service that answers with', () => {
  test('what the API answers passes', async () => {
    expect(await verifyMutatedService('none')).toEqual([])
  })

  test.each([
    ['another word for a state', running, /RUNNING.*STARTED/],
    ['another word for a failure reason', userError, /USER_ERROR.*YOUR_FAULT/],
    ['a member that is missing', running, /createdBy/],
    ['a member under another name', start, /virtualClusterId/],
    ['timestamps as numbers', running, /createdAt/],
    ['IDs in capitals', running, /CAPITALS/],
    ['errors that are not found', missing, /expected 400 but was 404/i],
    ['errors without a type', missing, /x-amzn-errortype/i],
    ['another protocol', running, /x-amz-json/],
  ])('%s is caught by verify, by the interaction and the place', async (mutation, interaction, reason) => {
    const problems = await verifyMutatedService(mutation)
    const own = problems.filter((problem) => problem.startsWith(`${interaction}: `))
    expect(own.join('\n')).toMatch(reason)
  })
})
