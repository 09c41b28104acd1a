import { readFile, readdir, writeFile } from 'node:fs/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DescribeJobRunCommand,
  EMRContainersClient,
  ListJobRunsCommand,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import {
  check,
  createContract,
  interactions,
  TestkitError,
  verifyPacts,
  type ConsumerTest,
  type Contract,
  type ContractCircumstances,
} from 'emr-containers-testkit/contracts'
import type { StartJobRunResponse } from 'emr-containers-testkit/model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runnerAt } from '../../demo/contract.ts'

let dir: string
let contract: Contract

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'contract-'))
  contract = createContract({ consumer: 'poller', dir })
})

afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

/** Writes the pact of one interaction, kept by a client that only looks. */
async function writePact(): Promise<string> {
  await contract.verify(
    interactions.describeJobRun.running(),
    async ({ input, endpoint, region, credentials }) => {
      await runnerAt({ endpoint, region, credentials }).look(input)
    },
  )
  return readFile(contract.file, 'utf8')
}

async function errorOf(work: Promise<unknown>): Promise<TestkitError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof TestkitError) return error
  throw new Error(`No TestkitError was thrown but ${String(error)}`)
}

/** A client with the retries that the SDK has by default. */
function clientAt({ endpoint, region, credentials }: Place): EMRContainersClient {
  return new EMRContainersClient({ endpoint, region, credentials })
}

type Place = Pick<ContractCircumstances<'StartJobRun', unknown>, 'endpoint' | 'region' | 'credentials'>
type StartTest = ConsumerTest<'StartJobRun', StartJobRunResponse>

/** What `verify` throws for a client, and `check`, which must say the same. */
async function bothErrorsOf(client: StartTest): Promise<TestkitError> {
  const interaction = interactions.startJobRun.sparkSubmit()
  const error = await errorOf(contract.verify(interaction, client))
  const other = await errorOf(check(interaction, client))
  expect(other.message).toBe(error.message)
  expect(error.code).toBe('CONTRACT_MISMATCH')
  expect(await readdir(dir)).toEqual([])
  return error
}

const start =
  (change: object): StartTest =>
  async ({ input, ...place }) => {
    await clientAt(place).send(new StartJobRunCommand({ ...input, ...change }))
  }

describe('a request that is not the described one', () => {
  test.each([
    [
      'a value that breaks its pattern',
      { releaseLabel: 'no such label!' },
      /\$\.releaseLabel: "no such label!" was sent; allowed is text that matches \^.*A-Za-z0-9.*, such as "emr-/,
    ],
    [
      'a member that is missing',
      { jobDriver: undefined },
      /\$\.jobDriver: nothing was sent; allowed is an object with the members sparkSubmitJobDriver/,
    ],
    [
      'a member that is not described',
      { retryPolicyConfiguration: { maxAttempts: 2 } },
      /\$\.retryPolicyConfiguration: .*"maxAttempts":2.* was sent; allowed is nothing here; the members are .*tags/,
    ],
    [
      'a key that is not allowed',
      { tags: { '': 'x' } },
      /\$\.tags\[""\]: "" was sent; allowed is a key that is text/,
    ],
    [
      'a value of a key with dots',
      { tags: { 'cost.center': 'x'.repeat(257) } },
      /\$\.tags\["cost\.center"\]: "xxx.* was sent; allowed is text/,
    ],
    [
      'an item of a list',
      { configurationOverrides: { applicationConfiguration: [{ classification: '' }] } },
      /\$\.configurationOverrides/,
    ],
  ])('with %s is the error of the test, by path, once, with default retries', async (_, change, reason) => {
    const error = await bothErrorsOf(start(change))
    expect(error.message).toMatch(reason)
    expect(error.message.match(reason)).toHaveLength(1)
    expect(error.cause).toMatchObject({ name: 'ContractMismatch', $metadata: { attempts: 1 } })
  })

  test('is told with everything that is wrong about it', async () => {
    const error = await bothErrorsOf(start({ name: '', releaseLabel: '', tags: undefined }))
    for (const path of ['$.name:', '$.releaseLabel:', '$.tags:']) expect(error.message).toContain(path)
  })

  test('is told by path and method when another operation is called', async () => {
    const error = await bothErrorsOf(async ({ input: { virtualClusterId }, ...place }) => {
      await clientAt(place).send(new DescribeJobRunCommand({ virtualClusterId, id: '1' }))
    })
    expect(error.message).toMatch(/request: GET \/virtualclusters\/\w+\/jobruns\/1 was sent; allowed is POST/)
  })

  test('is told when its body is no JSON, or says that it is none', async () => {
    const send = (type: string, body: string) =>
      bothErrorsOf(async ({ endpoint, input: { virtualClusterId } }) => {
        const url = `${endpoint}/virtualclusters/${virtualClusterId}/jobruns`
        await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })
      })
    expect((await send('application/json', '{')).message).toContain('$: "{" was sent')
    expect((await send('text/plain', '{}')).message).toContain(
      'header content-type: text/plain was sent; allowed is application/json',
    )
  })

  test('is told of a query, by the name of the parameter', async () => {
    const { firstPage } = interactions.listJobRuns
    const error = await errorOf(
      contract.verify(firstPage(), async ({ input, ...place }) => {
        await clientAt(place).send(new ListJobRunsCommand({ ...input, maxResults: 3, states: ['RUNNING'] }))
      }),
    )
    expect(error.message).toMatch(/query\.maxResults: "3" was sent; allowed is "2"/)
    expect(error.message).toMatch(
      /query\.states: "RUNNING" was sent; allowed is the parameters maxResults alone/,
    )
  })

  test('is told though the client swallows its error, sends a good request after it, or tries again for ever', async () => {
    const swallowing = await bothErrorsOf(async (circumstances) => {
      await Promise.resolve(start({ releaseLabel: '' })(circumstances)).catch(() => undefined)
      await start({})(circumstances)
    })
    expect(swallowing.message).toContain('$.releaseLabel')
    const going = new AbortController()
    const stubborn = await bothErrorsOf(async (circumstances) => {
      while (!going.signal.aborted)
        await Promise.resolve(start({ releaseLabel: '' })(circumstances)).catch(() => undefined)
    })
    going.abort()
    expect(stubborn.message.match(/releaseLabel/g)).toHaveLength(1)
  })
})

test('a client that makes no request breaks the contract, and what the test threw is told as well', async () => {
  const silent = await bothErrorsOf(() => undefined)
  expect(silent.message).toContain('the client sent nothing; allowed is one request')
  const own = new Error('the poller is wrong')
  const thrown = await bothErrorsOf(() => {
    throw own
  })
  expect(thrown.message).toContain('but the test threw first: Error: the poller is wrong')
  expect(thrown.cause).toBe(own)
})

test('a job run that is started twice, with a token for each, breaks the contract; one that is asked for twice does not', async () => {
  const error = await bothErrorsOf(async (circumstances) => {
    await start({ clientToken: 'first' })(circumstances)
    await start({ clientToken: 'second' })(circumstances)
  })
  expect(error.message).toContain('the client sent StartJobRun with the tokens "first" and "second"')
  await contract.verify(interactions.describeJobRun.running(), async ({ input, ...place }) => {
    await runnerAt(place).look(input)
    await runnerAt(place).look(input)
  })
})

test.each([
  ['verify', (client: StartTest) => contract.verify(interactions.startJobRun.sparkSubmit(), client)],
  ['check', (client: StartTest) => check(interactions.startJobRun.sparkSubmit(), client)],
])('a page may be the client, with what its browser asks beforehand: %s', async (_, hold) => {
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
  await hold(async ({ endpoint, input: { virtualClusterId, ...body } }) => {
    const url = `${endpoint}/virtualclusters/${virtualClusterId}/jobruns`
    const send = (init: RequestInit, headers: object) =>
      fetch(url, { ...init, headers: { origin: 'http://localhost', ...headers } })
    const preflight = await send({ method: 'OPTIONS' }, asked)
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
    const json = { 'content-type': 'application/json' }
    const answer = await send({ method: 'POST', body: JSON.stringify(body) }, json)
    for (const { headers } of [preflight, answer]) {
      expect(headers.get('access-control-allow-origin')).toMatch(/^(\*|http:\/\/localhost)$/)
    }
  })
})

test('what Pact itself cannot do is told by the contract', async () => {
  const interaction = interactions.describeJobRun.running()
  const unwritable = { virtualClusterId: 'abc', toJSON: () => 1n }
  const providerStates = [{ name: 'a virtual cluster exists', params: unwritable }] as const
  const error = await errorOf(contract.verify({ ...interaction, providerStates }, () => undefined))
  expect(error.code).toBe('CONTRACT_MISMATCH')
  expect(error.message).toContain('Failed to verify "a request to describe a job run that is RUNNING": ')
  expect(error.message).toContain(': Do not know how to serialize a BigInt. The client must send')
  expect(error.cause).toBeInstanceOf(TypeError)
})

test('the errors that the SDK retries by itself are verified with its default retries', () =>
  contract.verify(
    interactions.startJobRun.fails('InternalServerException'),
    async ({ input, example, ...place }) => {
      const failed = clientAt(place).send(new StartJobRunCommand(input))
      await expect(failed).rejects.toMatchObject({ name: example.name, $metadata: { attempts: 3 } })
    },
  ))

test("what a test throws itself stays the test's error, and nothing is written", async () => {
  const own = new Error('the poller is wrong')
  const { running } = interactions.describeJobRun
  const failing: ConsumerTest<'DescribeJobRun', unknown> = async ({ input, ...place }) => {
    await clientAt(place).send(new DescribeJobRunCommand(input))
    throw own
  }
  await expect(contract.verify(running(), failing)).rejects.toBe(own)
  await expect(check(running(), failing)).rejects.toBe(own)
  expect(await readdir(dir)).toEqual([])
})

test('two tests that hold one interaction to different members are an error, whichever comes first', async () => {
  const { running } = interactions.describeJobRun
  const look: ConsumerTest<'DescribeJobRun', unknown> = ({ input, ...place }) => runnerAt(place).look(input)
  await contract.verify(running(), look, { reads: ['state'] })
  await contract.verify(running(), look, { reads: ['jobRun.state'] })
  const error = await errorOf(contract.verify(running(), look, { reads: ['state', 'id'] }))
  expect(error.code).toBe('AMBIGUOUS_INTERACTION')
})

test('a consumer that reads some members has a pact of those alone', async () => {
  await contract.verify(
    interactions.describeJobRun.failed('USER_ERROR'),
    async ({ input, example, ...place }) => {
      const jobRun = await runnerAt(place).look(input)
      expect(jobRun).toEqual(example.jobRun)
      expect(Object.keys(jobRun).toSorted()).toEqual(['failureReason', 'state'])
    },
    { reads: ['state', 'failureReason', 'retryPolicyExecution'] },
  )
  const pact: unknown = JSON.parse(await readFile(contract.file, 'utf8'))
  const content = { jobRun: { state: 'FAILED', failureReason: 'USER_ERROR' } }
  expect(pact).toMatchObject({ interactions: [{ response: { body: { content } } }] })
  expect(JSON.stringify(pact)).not.toContain('executionRoleArn')
  expect(await verifyPacts({ pacts: [contract.file] })).toMatchObject({ passed: true })
})

describe('a contract that is checked', () => {
  const checked = () => createContract({ consumer: 'poller', dir, check: true })
  const look: ConsumerTest<'DescribeJobRun', unknown> = ({ input, ...place }) => runnerAt(place).look(input)
  const { running, pending } = interactions.describeJobRun

  test('passes where nothing would change, and writes nothing', async () => {
    const pact = await writePact()
    await checked().verify(running(), look)
    expect(await readFile(contract.file, 'utf8')).toBe(pact)
  })

  test.each([
    [
      'a member that differs',
      (pact: string) => pact.replace('"contentType": "application/json"', '"contentType": "text/plain"'),
      /in the interaction "a request to describe a job run that is RUNNING", \$\.response\.body\.contentType is "text\/plain" in the file and "application\/json" in this run/,
    ],
    [
      'another layout',
      (pact: string) => pact.replace('\n', ' '),
      /its layout is not the one that a run writes/,
    ],
  ])('fails for %s and leaves the file as it was', async (_, change, reason) => {
    const other = change(await writePact())
    await writeFile(contract.file, other)
    const error = await errorOf(checked().verify(running(), look))
    expect(error.code).toBe('PACT_CHANGED')
    expect(error.message).toMatch(reason)
    expect(await readFile(contract.file, 'utf8')).toBe(other)
  })

  test('fails for an interaction that is new, and where there is no file', async () => {
    const missing = await errorOf(checked().verify(running(), look))
    expect(missing.message).toContain('there is no such file')
    const pact = await writePact()
    const error = await errorOf(checked().verify(pending(), look))
    expect(error.message).toContain(
      'the interaction "a request to describe a job run that is PENDING" is not in it',
    )
    expect(await readFile(contract.file, 'utf8')).toBe(pact)
  })

  test('is what the environment asks for in CI', async () => {
    vi.stubEnv('EMR_TESTKIT_PACT_CHECK', '1')
    const fromEnvironment = createContract({ consumer: 'poller', dir })
    vi.unstubAllEnvs()
    expect((await errorOf(fromEnvironment.verify(running(), look))).code).toBe('PACT_CHANGED')
  })
})

test('interactions that are verified at the same time are all written, in the same bytes as one by one', async () => {
  const { describeJobRun } = interactions
  const all = [describeJobRun.pending(), describeJobRun.running(), describeJobRun.completed()]
  const verify = (interaction: (typeof all)[number]) =>
    contract.verify(interaction, async ({ input, endpoint, region, credentials }) => {
      await runnerAt({ endpoint, region, credentials }).look(input)
    })
  await Promise.all(all.map(verify))
  const together = await readFile(contract.file, 'utf8')
  rmSync(contract.file)
  for (const interaction of all.toReversed()) await verify(interaction)
  expect(together).toBe(await readFile(contract.file, 'utf8'))
})

test.each([
  [
    'a wrong state',
    /"state": "RUNNING"(?=,\s+"tags")/,
    '"state": "QUEUED"',
    /\$\.jobRun\.state: .* to be equal to 'QUEUED'/,
  ],
  [
    'a member that the service does not return',
    '"createdBy":',
    '"startedBy":',
    /missing the following keys: startedBy/,
  ],
  ['another status', /"status": 200/, '"status": 404', /expected 404 but was 200/i],
])('the verification of a pact with %s fails and says where', async (_, right, wrong, reason) => {
  const pact = await writePact()
  await writeFile(contract.file, pact.replace(right, wrong))
  const { passed, interactions: verified } = await verifyPacts({ pacts: [dir] })
  expect(passed).toBe(false)
  expect(verified.flatMap(({ mismatches }) => mismatches).join('\n')).toMatch(reason)
})

test('a provider state that is not known is an error that names it and what is allowed', async () => {
  const pact = await writePact()
  await writeFile(contract.file, pact.replace('"a job run exists"', '"the moon is full"'))
  const error = await errorOf(verifyPacts({ pacts: [contract.file] }))
  expect(error.code).toBe('UNKNOWN_PROVIDER_STATE')
  expect(error.message).toContain('"the moon is full"')
  expect(error.message).toContain('a job run exists')
})

test.each([
  ['an empty directory', async () => undefined],
  ['a file that is no pact', () => writeFile(join(dir, 'other.json'), '{"name":"other"}')],
  ['a file that is not JSON', () => writeFile(join(dir, 'other.json'), '{')],
])('%s is an error, never a silent pass', async (_, prepare) => {
  await prepare()
  const error = await errorOf(verifyPacts({ pacts: [dir] }))
  expect(error.code).toBe('NOTHING_TO_VERIFY')
})

test('a path that does not exist is an error that names it', async () => {
  const error = await errorOf(verifyPacts({ pacts: [join(dir, 'none')] }))
  expect(error.code).toBe('NOTHING_TO_VERIFY')
  expect(error.message).toContain('none')
})

test('a verification that outlives its deadline is given up', async () => {
  await writePact()
  const error = await errorOf(verifyPacts({ pacts: [dir], deadline: 1 }))
  expect(error.code).toBe('VERIFICATION_FAILED')
  expect(error.message).toContain('no report came within 1 ms. Give it a longer deadline.')
  expect(error.message).not.toContain('installed')
})

test('a verifier that is ended by somebody else is not taken for a late one', async () => {
  await writePact()
  vi.stubEnv('NODE_OPTIONS', '--import=data:text/javascript,process.kill(process.pid,9)')
  const error = await errorOf(verifyPacts({ pacts: [dir] }))
  vi.unstubAllEnvs()
  expect(error.code).toBe('VERIFICATION_FAILED')
  expect(error.message).toMatch(
    /it exited with SIGKILL\. .*Check that the peer @pact-foundation\/pact is installed/,
  )
})

test.each([
  // @ts-expect-error the parentheses are missing
  ['interaction', () => contract.verify(interactions.describeJobRun.running, () => undefined)],
  // @ts-expect-error a test is a function
  ['test', () => contract.verify(interactions.describeJobRun.running(), 'send')],
])('what is no %s is refused before anything runs', async (argument, verify) => {
  const error = await errorOf(verify())
  expect(error.code).toBe('INVALID_OPTION')
  expect(error.path).toBe(`$.${argument}`)
})

test.each(['', 'a/b', '../up', undefined])('the consumer name %o is refused', (consumer) => {
  // @ts-expect-error the name is of the wrong type in one of the cases
  expect(() => createContract({ consumer })).toThrowError(/Failed to create a contract at \$\.consumer/)
})
