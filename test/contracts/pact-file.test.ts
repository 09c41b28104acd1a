import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  keepInPact,
  keyOf,
  layoutOf,
  mergeIntoPact,
  pactFileName,
  readPact,
  readPactText,
  type PactInteraction,
} from '../../src/contracts/pact-file.ts'

const names = { consumer: { name: 'poller' }, provider: { name: 'emr' } }
const [one, two, three] = ['1', '2', '3'].map((id) => ({ description: `request ${id}` }))
const ofTwo = {
  description: 'request 2',
  providerStates: [{ name: 'a job run exists', params: { id: 'a' } }],
}

let dir: string
let file: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pact-file-'))
  file = join(dir, pactFileName('poller', 'emr'))
})

afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

const merge = (...interactions: readonly (PactInteraction | undefined)[]) =>
  mergeIntoPact(file, { ...names, interactions: interactions.filter((each) => each !== undefined) })
const written = () => readFileSync(file, 'utf8')
const interactionsIn = () => readPact(written(), file).interactions
/** Marks the file: one that is written in its place is not executable. */
const mark = () => chmodSync(file, 0o700)
const isMarked = () => (statSync(file).mode & 0o700) === 0o700

describe('a pact file', () => {
  test('has the name that Pact gives it, one layout, and nothing of the tools that wrote it', async () => {
    const other = { ...names, interactions: [three], metadata: { pactRust: { ffi: '0.4' } } }
    writeFileSync(file, JSON.stringify(other))
    await merge(ofTwo)
    expect(readdirSync(dir)).toEqual(['poller-emr.json'])
    const metadata = { pactSpecification: { version: '4.0' } }
    const { consumer, provider } = names
    const whole = { consumer, interactions: [ofTwo, three], metadata, provider }
    expect(written()).toBe(`${JSON.stringify(whole, null, 2)}\n`)
    expect(written()).toContain(layoutOf(ofTwo))
  })

  test('is made together with its folder', async () => {
    file = join(dir, 'pacts', 'of', 'poller.json')
    await merge(one)
    expect(interactionsIn()).toEqual([one])
  })

  test('is the same bytes in whatever order and number interactions come', async () => {
    await merge(one, ofTwo, two, three)
    const expected = written()
    const groups = fc
      .shuffledSubarray([one, ofTwo, two, three], { minLength: 4 })
      .chain((all) => fc.integer({ min: 0, max: 4 }).map((cut) => [all.slice(0, cut), all.slice(cut)]))
    await fc.assert(
      fc.asyncProperty(groups, async ([first = [], second = []]) => {
        rmSync(file)
        await merge(...first)
        await merge(...second)
        expect(written()).toBe(expected)
      }),
      { numRuns: 30, seed: 7 },
    )
  })

  test('keeps what is added to it at the same time', async () => {
    await Promise.all([one, two, three].map((each) => merge(each)))
    expect(interactionsIn()).toEqual([one, two, three])
    expect(readdirSync(dir)).toEqual(['poller-emr.json'])
  })
})

describe('an interaction that is added', () => {
  const changed = { ...ofTwo, response: { status: 404 } }

  test('takes the place of the one with its description and states, whatever their parameters', async () => {
    const elsewhere = { ...changed, providerStates: [{ name: 'a job run exists', params: { id: 'b' } }] }
    await merge(one, ofTwo)
    await merge(elsewhere)
    expect(interactionsIn()).toEqual([one, elsewhere])
  })

  test('stands beside those of another description or other states', async () => {
    const inTwoStates = { ...ofTwo, providerStates: [...ofTwo.providerStates, { name: 'the service fails' }] }
    await merge(two, ofTwo, inTwoStates)
    expect(interactionsIn()).toEqual([two, ofTwo, inTwoStates])
    expect([ofTwo, inTwoStates, { description: 'request 2' }].map(keyOf)).toEqual([
      'request 2\na job run exists',
      'request 2\na job run exists\nthe service fails',
      'request 2',
    ])
  })

  test('leaves the file alone that has it already', async () => {
    await merge(one, ofTwo)
    mark()
    await merge(ofTwo)
    await merge(one, ofTwo)
    expect(isMarked()).toBe(true)
    await merge(ofTwo, three)
    expect(isMarked()).toBe(false)
    expect(interactionsIn()).toEqual([one, ofTwo, three])
  })

  test('asks for no lock of a file that has it already', async () => {
    await merge(one, ofTwo)
    const text = written()
    // As long as a name may be: there is no place for a lock beside the file.
    file = join(dir, 'a'.repeat(255))
    writeFileSync(file, text)
    await merge(ofTwo, one)
    await expect(merge(ofTwo, three)).rejects.toMatchObject({ code: 'ENAMETOOLONG' })
  })

  test.each<[string, (text: string) => string]>([
    ['of another layout', (text) => text.replace('\n', ' ')],
    ['of another consumer', (text) => text.replace('poller', 'watcher')],
    ['of another provider', (text) => text.replace('emr', 's3')],
    ['that has more at its end', (text) => `${text}\n`],
  ])('makes a file %s the one that a run writes', async (_, change) => {
    await merge(one, ofTwo)
    const right = written()
    writeFileSync(file, change(right))
    await merge(ofTwo)
    expect(written()).toBe(right)
  })
})

describe('an interaction that no test verifies', () => {
  test('goes, and those of the given keys stay', async () => {
    await merge(one, two, ofTwo, three)
    await keepInPact(file, new Set([ofTwo, one].map((each) => keyOf(each ?? ofTwo))))
    expect(interactionsIn()).toEqual([one, ofTwo])
    mark()
    await keepInPact(file, new Set([one, two, ofTwo].map((each) => keyOf(each ?? ofTwo))))
    expect(interactionsIn()).toEqual([one, ofTwo])
    expect(isMarked()).toBe(true)
  })

  test('makes no file where there is none', async () => {
    await keepInPact(file, new Set())
    expect(readdirSync(dir)).toEqual([])
    expect(await readPactText(file)).toBeUndefined()
  })
})

describe('a text that is no pact', () => {
  const message =
    '[emr-containers-testkit] Failed to read a pact at some/file.json: the file is not a pact of HTTP interactions. Give the JSON file that a consumer test wrote.'

  test.each([
    '',
    '{',
    'null',
    '7',
    '"consumer provider interactions"',
    '[]',
    '{"provider":{},"interactions":[]}',
    '{"consumer":{},"interactions":[]}',
    '{"consumer":{},"provider":{}}',
    '{"consumer":{},"provider":{},"interactions":{"length":0}}',
  ])('is an error with the name of the file: %s', (text) => {
    expect(() => readPact(text, 'some/file.json')).toThrowError(
      expect.objectContaining({ code: 'NOTHING_TO_VERIFY', path: 'some/file.json', message }),
    )
  })

  test('is left as it is by what would be added or kept', async () => {
    writeFileSync(file, '{')
    await expect(merge(one)).rejects.toThrowError(file)
    await expect(keepInPact(file, new Set())).rejects.toThrowError(file)
    expect(readdirSync(dir)).toEqual(['poller-emr.json'])
    expect(written()).toBe('{')
  })
})
