import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modelVersion, TestkitError, verifyPacts } from 'emr-containers-testkit/contracts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answering, type Answering, type Answers } from './answering.ts'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verify-'))
  vi.stubEnv('TMPDIR', mkdtempSync(join(dir, 'scratch-')))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

const id = '00000003a1b2c3d4e5f'
const path = `/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns/${id}`

/** A request for a job run, with what is expected of it. */
function describing(description: string, jobRun: object) {
  const response = { status: 200, body: { jobRun } }
  return { description, providerState: 'a job run exists', request: { method: 'GET', path }, response }
}

const running = describing('a job run that runs', { id, state: 'RUNNING' })
const ended = describing('a job run that has ended', { id, state: 'COMPLETED' })
const wrong = describing('a job run of a name', { id, name: 'another' })
const pact = { consumer: { name: 'one' }, provider: { name: 'emr' } }

/** A broker with two pacts of a provider, of which the second asks for something that the service does not do. */
function answersAt(url: string): Answers {
  const links = {
    'pb:provider': { href: `${url}/provider` },
    'pb:publish-verification-results': { href: `${url}/results` },
    self: { href: `${url}/result` },
  }
  const pacts = ['one', 'other'].map((name) => ({ _links: { self: { href: `${url}/${name}` } } }))
  return {
    'GET /': [200, { _links: { 'pb:provider-pacts-for-verification': { href: `${url}/for/{provider}` } } }],
    'POST /for/emr': [200, { _embedded: { pacts } }],
    'GET /one': [200, { ...pact, interactions: [running, ended], _links: links }],
    'GET /other': [
      200,
      { ...pact, consumer: { name: 'other' }, interactions: [running, wrong], _links: links },
    ],
    'GET /provider': [200, { _links: { 'pb:branch-version': { href: `${url}/{branch}/{version}` } } }],
    [`PUT /main/${modelVersion()}`]: [200, {}],
    'PUT /next/7': [200, {}],
    'POST /results': [201, { _links: links }],
  }
}

/** It keeps results: what it is sent last is what it has. */
function startBroker(): Promise<Answering> {
  return answering((url, heard) => {
    const kept = heard.findLast(({ step }) => step === 'POST /results')?.body ?? ''
    return { ...answersAt(url), 'GET /result': [200, kept] }
  })
}

/** What was sent to an address, in order. */
function sentTo({ heard }: Answering, step: string): unknown[] {
  return heard.filter((each) => each.step === step).map(({ body }): unknown => JSON.parse(body))
}

test('each pact of a broker gets its own result, for the described API and its main branch', async () => {
  await using broker = await startBroker()
  const { url } = broker
  const { passed, published } = await verifyPacts({ provider: 'emr', broker: { url } })
  expect(passed).toBe(false)
  const providerVersion = modelVersion()
  expect(published).toEqual([
    { consumer: 'one', providerVersion, url: `${url}/result` },
    { consumer: 'other', providerVersion, url: `${url}/result` },
  ])
  expect(sentTo(broker, 'POST /for/emr')).toEqual([
    {
      consumerVersionSelectors: [{ mainBranch: true }, { deployedOrReleased: true }, { latest: true }],
      providerVersionBranch: 'main',
    },
  ])
  const [one, other] = sentTo(broker, 'POST /results')
  expect(one).toMatchObject({
    success: true,
    testResults: [running, ended].map(({ description }) => ({ description, success: true, mismatches: [] })),
  })
  expect(other).toMatchObject({
    success: false,
    testResults: [
      { description: running.description, success: true, mismatches: [] },
      { description: wrong.description, success: false },
    ],
  })
  expect(JSON.stringify(other)).toMatch(/\$\.jobRun\.name/)
  expect(readdirSync(process.env['TMPDIR'] ?? '')).toEqual([])
})

test('selectors, version, branch and address of the run are what is given', async () => {
  await using broker = await startBroker()
  const consumerVersionSelectors = [{ latest: true }]
  const given = { providerVersion: '7', providerVersionBranch: 'next', buildUrl: 'https://ci.example.com/1' }
  await verifyPacts({ provider: 'emr', broker: { url: broker.url, consumerVersionSelectors, ...given } })
  expect(sentTo(broker, 'POST /for/emr')).toEqual([
    { consumerVersionSelectors, providerVersionBranch: 'next' },
  ])
  expect(sentTo(broker, 'PUT /next/7')).toEqual([{}, {}])
  expect(sentTo(broker, 'POST /results')).toMatchObject([
    { providerApplicationVersion: '7', buildUrl: 'https://ci.example.com/1' },
    { providerApplicationVersion: '7', buildUrl: 'https://ci.example.com/1' },
  ])
})

test('pacts of files are verified together, and nothing is published', async () => {
  const files = [running, ended].map((interaction, index) => {
    const file = join(dir, `${index}.json`)
    writeFileSync(file, JSON.stringify({ ...pact, interactions: [interaction] }))
    return file
  })
  const { passed, interactions, published } = await verifyPacts({ pacts: files })
  expect([passed, published]).toEqual([true, []])
  expect(readdirSync(process.env['TMPDIR'] ?? '')).toEqual([])
  expect(interactions.map(({ description }) => description)).toEqual([running.description, ended.description])
})

test.each([
  [{}, 'at $: there are neither pacts nor a broker. Give one of the two.'],
  [undefined, 'at $: there are neither pacts nor a broker. Give one of the two.'],
  [{ pacts: [], broker: {} }, 'at $: there are pacts and a broker. Give one of the two.'],
  [{ pacts: ['pacts'], deadline: 0 }, 'at $.deadline: 0 is no number of milliseconds.'],
  [{ pacts: ['pacts'], deadline: Number.NaN }, 'at $.deadline: NaN is no number of milliseconds.'],
])('the options %j are refused', async (given, reason) => {
  const error = await verifyPacts(given).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(TestkitError)
  expect(error).toMatchObject({ code: 'INVALID_OPTION' })
  expect(String(error)).toContain(`Failed to verify pacts ${reason}`)
})
