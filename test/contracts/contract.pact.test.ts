import { readFile, readdir, writeFile } from 'node:fs/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DescribeJobRunCommand, EMRContainersClient } from '@aws-sdk/client-emr-containers'
import {
  createContract,
  interactions,
  TestkitError,
  verifyPacts,
  type Contract,
} from 'emr-containers-testkit/contracts'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('a request that is not the described one is the error of the test, by path, and nothing is written', async () => {
  const error = await errorOf(
    contract.verify(interactions.startJobRun.sparkSubmit(), ({ input, endpoint, region, credentials }) =>
      runnerAt({ endpoint, region, credentials }).start({ ...input, releaseLabel: 'no such label!' }),
    ),
  )
  expect(error.code).toBe('CONTRACT_MISMATCH')
  expect(error.message).toContain("$.releaseLabel: Expected 'no such label!' to match")
  expect(await readdir(dir)).toEqual([])
})

test('a client that makes no request breaks the contract', async () => {
  const error = await errorOf(contract.verify(interactions.describeJobRun.running(), () => Promise.resolve()))
  expect(error.code).toBe('CONTRACT_MISMATCH')
  expect(error.message).toContain('The following request was expected but not received')
})

test("what a test throws itself stays the test's error, and nothing is written", async () => {
  const own = new Error('the poller is wrong')
  const verified = contract.verify(
    interactions.describeJobRun.running(),
    async ({ input, endpoint, ...place }) => {
      const client = new EMRContainersClient({
        endpoint,
        region: place.region,
        credentials: place.credentials,
      })
      await client.send(new DescribeJobRunCommand(input))
      throw own
    },
  )
  await expect(verified).rejects.toBe(own)
  expect(await readdir(dir)).toEqual([])
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
  expect(error.message).toContain('within 1 ms')
})

test.each(['', 'a/b', '../up', undefined])('the consumer name %o is refused', (consumer) => {
  // @ts-expect-error the name is of the wrong type in one of the cases
  expect(() => createContract({ consumer })).toThrowError(/Failed to create a contract at \$\.consumer/)
})
