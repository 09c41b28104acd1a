import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestkitError } from 'emr-containers-testkit/contracts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDeadline } from '../../src/contracts/deadline.ts'
import { readPacts, type PactSource } from '../../src/contracts/pact-sources.ts'
import { answering } from './answering.ts'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sources-'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(dir, { recursive: true, force: true })
})

function pactOf(consumer: string, ...descriptions: readonly string[]): object {
  const interactions = descriptions.map((description) => ({ description }))
  return { consumer: { name: consumer }, provider: { name: 'b' }, interactions }
}

/** Writes a pact and returns its path. */
function write(name: string, pact = pactOf(name, 'a request')): string {
  const file = join(dir, name)
  writeFileSync(file, JSON.stringify(pact))
  return file
}

/** Whoever writes in JavaScript may give anything. */
function asPlaces(given: unknown): readonly string[]
function asPlaces(given: unknown): unknown {
  return given
}

function read(places: unknown): Promise<PactSource[]> {
  return readPacts(asPlaces(places), createDeadline(60_000))
}

async function refusalOf(places: unknown): Promise<TestkitError> {
  const error = await read(places).catch((caught: unknown) => caught)
  if (error instanceof TestkitError) return error
  throw new Error('It was not refused.', { cause: error })
}

describe('pacts are read', () => {
  test('from files, and from the JSON files of directories by name, in the order in which they are given', async () => {
    for (const name of ['b.json', 'a.json', 'README.md', 'a.json.bak']) write(name)
    mkdirSync(join(dir, 'more'))
    const other = write('more/c.json')
    const found = await read([other, dir])
    expect(found.map(({ place, document }) => [place, document.consumer.name])).toEqual([
      [other, 'more/c.json'],
      [join(dir, 'a.json'), 'a.json'],
      [join(dir, 'b.json'), 'b.json'],
    ])
  })

  test('from a path that has an address in it', async () => {
    mkdirSync(join(dir, 'http:'))
    const file = write('http:/a.json')
    expect(await read([`${dir}/http://a.json`])).toMatchObject([{ place: file }])
  })

  test('though one of them has no interaction, as long as another has', async () => {
    expect(await read([write('empty.json', pactOf('a')), write('a.json')])).toHaveLength(2)
  })

  test.each<[string, (url: string) => string | undefined, string | undefined]>([
    ['the address of the broker', (url) => url, 'Bearer key'],
    ['the folder of the broker', (url) => `${url}/team`, 'Bearer key'],
    ['that folder with a slash', (url) => `${url}/team/`, 'Bearer key'],
    ['the pact itself', (url) => `${url}/team/pact`, 'Bearer key'],
    ['a folder that begins like it', (url) => `${url}/te`, undefined],
    ['a folder in it', (url) => `${url}/team/pact/1`, undefined],
    ['a host that it begins like', (url) => url.slice(0, -1), undefined],
    ['another host', () => 'https://broker.example.com', undefined],
    ['no address', () => 'broker', undefined],
    ['nothing', () => undefined, undefined],
  ])('from URLs, which get the credentials in variables beside %s: %s', async (_, base, authorization) => {
    await using broker = await answering({ 'GET /team/pact': [200, pactOf('a', 'a request')] })
    vi.stubEnv('PACT_BROKER_BASE_URL', base(broker.url))
    vi.stubEnv('PACT_BROKER_TOKEN', 'key')
    const place = `${broker.url}/team/pact`
    expect(await read([place])).toMatchObject([{ place, document: { consumer: { name: 'a' } } }])
    expect(broker.heard).toMatchObject([{ authorization }])
  })
})

describe('there is nothing to verify', () => {
  const nothing = (reason: string) =>
    `[emr-containers-testkit] Failed to read pacts: ${reason}. Give pact files, or directories of them, that a consumer test has written.`

  test('in an empty directory and a pact without interactions', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(dir)
    mkdirSync(join(dir, 'none'))
    const empty = write('empty.json', pactOf('a'))
    const { code, message } = await refusalOf([empty, './none'])
    expect(code).toBe('NOTHING_TO_VERIFY')
    expect(message).toBe(nothing(`there is no interaction in ${JSON.stringify(empty)}, "./none"`))
  })

  test('in no place, and where nothing is', async () => {
    expect((await refusalOf([])).message).toBe(nothing('no pact is given'))
    expect((await refusalOf([write('a.json'), './none'])).message).toBe(
      nothing('there is no file or directory "./none"'),
    )
  })

  test('at what only begins like a URL', async () => {
    expect((await refusalOf(['https://'])).message).toContain('"https://" is not an address')
  })

  test('at a URL that has no pact', async () => {
    await using server = await answering({ 'GET /': [200, { consumer: 'a' }] })
    const { code, path } = await refusalOf([`${server.url}/`])
    expect([code, path]).toEqual(['NOTHING_TO_VERIFY', `${server.url}/`])
  })
})

test.each([
  ['pacts', '"pacts" is no list of paths and URLs'],
  [['pacts', 7], '["pacts",7] is no list of paths and URLs'],
  [{}, '{} is no list of paths and URLs'],
])('%j is refused', async (places, reason) => {
  const { code, message } = await refusalOf(places)
  expect(code).toBe('INVALID_OPTION')
  expect(message).toBe(
    `[emr-containers-testkit] Failed to read pacts at $.pacts: ${reason}. Give one, such as ['pacts'].`,
  )
})
