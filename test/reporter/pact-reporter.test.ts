import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PactReporter, type JestConfig, type JestResults } from 'emr-containers-testkit/reporter'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mergeIntoPact } from '../../src/contracts/pact-file.ts'
import { recordVerification, recordVariable } from '../../src/contracts/run-record.ts'
import { descriptionsIn } from '../contracts/descriptions-in.ts'

const [first, second] = [{ description: 'a first request' }, { description: 'a second request' }]
const green: JestResults = { numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 0 }

let dir: string
let file: string
let printed: string

beforeEach(async () => {
  vi.stubEnv(recordVariable, undefined)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  printed = ''
  dir = mkdtempSync(join(tmpdir(), 'reported-'))
  file = join(dir, 'a-b.json')
  const pact = { consumer: { name: 'a' }, provider: { name: 'b' } }
  await mergeIntoPact(file, { ...pact, interactions: [first, second] })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

/** A run of Jest whose tests verify the first interaction alone. */
async function runInJest({
  config = {},
  results = {},
  check = false,
}: {
  config?: JestConfig
  results?: Partial<JestResults>
  check?: boolean
}): Promise<PactReporter> {
  const reporter = new PactReporter(config)
  reporter.onRunStart()
  await recordVerification(file, first, check)
  await reporter.onRunComplete(undefined, { ...green, ...results })
  return reporter
}

const descriptions = () => descriptionsIn(readFileSync(file, 'utf8'))

describe('the reporter, in Jest', () => {
  test('takes out of a pact what a full run did not verify, and says so', async () => {
    const reporter = await runInJest({})
    expect(descriptions()).toEqual(['a first request'])
    expect(printed).toContain(`${file} no longer has what no test verifies: "a second request"`)
    expect(reporter.getLastError()).toBeUndefined()
  })

  test.each<[string, { config?: JestConfig; results?: Partial<JestResults> }, string]>([
    ['a test failed', { results: { numFailedTests: 1 } }, 'the run failed'],
    ['a file did not load', { results: { numFailedTestSuites: 1 } }, 'the run failed'],
    ['it was interrupted', { results: { wasInterrupted: true } }, 'the run was interrupted'],
    ['a test was skipped', { results: { numPendingTests: 1 } }, '1 tests were skipped'],
    ['tests were chosen by name', { config: { testNamePattern: 'x' } }, 'tests were chosen by name'],
    ['files were chosen', { config: { nonFlagArgs: ['x'] } }, 'not every test file ran'],
    ['a shard was chosen', { config: { shard: { shardIndex: 1 } } }, 'not every test file ran'],
    ['only what changed ran', { config: { onlyChanged: true } }, 'not every test file ran'],
    ['only what changed since ran', { config: { changedSince: 'main' } }, 'not every test file ran'],
    ['only what failed ran', { config: { onlyFailures: true } }, 'not every test file ran'],
    ['only what is related ran', { config: { findRelatedTests: true } }, 'not every test file ran'],
  ])('keeps it when %s, and says why', async (_, run, reason) => {
    await runInJest(run)
    expect(descriptions()).toEqual(['a first request', 'a second request'])
    expect(printed).toContain(`${file} keeps an interaction that this run did not verify, because ${reason}`)
  })

  test('fails a full run that only checks, and leaves the pact as it was', async () => {
    const before = readFileSync(file, 'utf8')
    const reporter = await runInJest({ check: true })
    expect(reporter.getLastError()).toMatchObject({ code: 'PACT_CHANGED' })
    expect(reporter.getLastError()?.message).toContain('no test verifies the interaction "a second request"')
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('leaves a pact as it was that one contract writes and another checks', async () => {
    const before = readFileSync(file, 'utf8')
    const reporter = new PactReporter({})
    reporter.onRunStart()
    await recordVerification(file, first, false)
    await recordVerification(file, { description: 'a third request' }, true)
    await reporter.onRunComplete(undefined, green)
    expect(reporter.getLastError()).toMatchObject({ code: 'PACT_CHANGED' })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('has nothing to say of a pact that the run verified whole, or that is gone', async () => {
    const reporter = new PactReporter({})
    reporter.onRunStart()
    await recordVerification(file, first, false)
    await recordVerification(file, second, false)
    await recordVerification(join(dir, 'gone.json'), first, false)
    await reporter.onRunComplete(undefined, green)
    expect([printed, descriptions()]).toEqual(['', ['a first request', 'a second request']])
  })
})

test('two processes that verify one interaction differently are an error; two that agree are not', async () => {
  new PactReporter({}).onRunStart()
  await recordVerification(file, first, false)
  await recordVerification(file, first, false)
  const other = { ...first, response: { status: 200 } }
  await expect(recordVerification(file, other, false)).rejects.toMatchObject({
    code: 'AMBIGUOUS_INTERACTION',
  })
})

test('a pact that nobody can read stops the reporter with its name', async () => {
  writeFileSync(file, '{')
  await expect(runInJest({})).rejects.toThrowError(file)
})
