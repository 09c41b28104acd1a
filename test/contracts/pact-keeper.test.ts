import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PactInteraction } from '../../src/contracts/pact-file.ts'
import { createPactKeeper, type PactTarget } from '../../src/contracts/pact-keeper.ts'
import type { PactPlace } from '../../src/contracts/pact.ts'
import { readRecord, recordVariable } from '../../src/contracts/run-record.ts'
import { descriptionsIn } from './descriptions-in.ts'

let dir: string
let target: PactTarget

beforeEach(() => {
  // The reporter of this run is not to hear of these.
  vi.stubEnv(recordVariable, undefined)
  dir = mkdtempSync(join(tmpdir(), 'keeper-'))
  target = { consumer: 'a', provider: 'b', file: join(dir, 'a-b.json') }
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

const [first, second] = [{ description: 'a first request' }, { description: 'a second request' }]

/** Writes what Pact would, and tells where. */
function writing(places: PactPlace[], ...interactions: readonly PactInteraction[]) {
  return async (place: PactPlace) => {
    places.push(place)
    const pact = { consumer: { name: 'a' }, provider: { name: 'b' }, interactions }
    writeFileSync(join(place.dir, 'a-b.json'), JSON.stringify(pact))
  }
}

const descriptions = () => descriptionsIn(readFileSync(target.file, 'utf8'))

describe('what Pact writes', () => {
  test('comes into the pact beside what is there, from a directory of its own, which goes', async () => {
    const places: PactPlace[] = []
    const keep = createPactKeeper(false)
    await keep(target, writing(places, first))
    await keep(target, writing(places, second))
    expect(descriptions()).toEqual(['a first request', 'a second request'])
    const [place, other] = places
    expect(place).toMatchObject({ consumer: 'a', provider: 'b' })
    expect(basename(place?.dir ?? '')).toMatch(/^emr-containers-testkit-\w{6}$/)
    expect(place?.dir).not.toBe(other?.dir)
    expect(places.filter((each) => existsSync(each.dir))).toEqual([])
  })

  test('is looked at alone when the pact is checked', async () => {
    await createPactKeeper(false)(target, writing([], first))
    const check = createPactKeeper(true)
    await check(target, writing([], first))
    await expect(check(target, writing([], second))).rejects.toMatchObject({ code: 'PACT_CHANGED' })
    expect(descriptions()).toEqual(['a first request'])
  })

  test('leaves no directory behind when the writing fails, or has been no pact', async () => {
    const places: PactPlace[] = []
    const keep = createPactKeeper(false)
    const own = new Error('no room')
    const failing = keep(target, async (place) => {
      await writing(places, first)(place)
      throw own
    })
    await expect(failing).rejects.toBe(own)
    const vanishing = keep(target, async (place) => {
      rmSync(place.dir, { recursive: true })
      throw own
    })
    await expect(vanishing).rejects.toBe(own)
    const garbled = keep(target, async (place) => {
      places.push(place)
      writeFileSync(join(place.dir, 'a-b.json'), '{')
    })
    await expect(garbled).rejects.toMatchObject({ code: 'NOTHING_TO_VERIFY', path: target.file })
    expect([places.length, places.filter((each) => existsSync(each.dir))]).toEqual([2, []])
    expect(existsSync(target.file)).toBe(false)
  })
})

test.each([true, false])(
  'the reporter of a run hears of each interaction, checked or not: %j',
  async (check) => {
    await createPactKeeper(false)(target, writing([], first, second))
    const record = mkdtempSync(join(dir, 'record-'))
    vi.stubEnv(recordVariable, record)
    await createPactKeeper(check)(target, writing([], first, second))
    const heard = (await readRecord(record)).toSorted((one, next) => (one.key < next.key ? -1 : 1))
    expect(heard).toEqual(
      [first, second].map(({ description }) => ({
        file: target.file,
        key: description,
        description,
        isCheck: check,
        layout: `\n    {\n      "description": "${description}"\n    }`,
      })),
    )
  },
)

describe('an interaction', () => {
  const other = { ...first, response: { status: 404 } }

  test('that is another one than that of the same description is refused', async () => {
    const keep = createPactKeeper(false)
    await keep(target, writing([], first))
    await keep(target, writing([], first))
    await expect(keep(target, writing([], other))).rejects.toMatchObject({ code: 'AMBIGUOUS_INTERACTION' })
    await expect(keep(target, writing([], second, other))).rejects.toThrow(
      'Failed to verify "a first request": another test verifies an interaction of the same description that is a different one.',
    )
  })

  test('may differ in another pact, by another contract, and with another provider state', async () => {
    const keep = createPactKeeper(false)
    await keep(target, writing([], first))
    await keep({ ...target, file: join(dir, 'other.json') }, writing([], other))
    await keep(target, writing([], { ...other, providerStates: [{ name: 'a state' }] }))
    await createPactKeeper(false)(target, writing([], other))
    expect(descriptions()).toEqual(['a first request', 'a first request'])
  })
})
