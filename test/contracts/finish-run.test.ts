import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { finishRun } from '../../src/contracts/finish-run.ts'
import { mergeIntoPact, type PactInteraction } from '../../src/contracts/pact-file.ts'
import { recordVerification, recordVariable } from '../../src/contracts/run-record.ts'
import { descriptionsIn } from './descriptions-in.ts'

let dir: string
let record: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'finished-'))
  record = join(dir, 'record')
  mkdirSync(record)
  vi.stubEnv(recordVariable, record)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

const [first, second, third, fourth]: PactInteraction[] = ['first', 'second', 'third', 'fourth'].map(
  (description) => {
    return { description }
  },
)

async function write(
  name: string,
  ...interactions: readonly (PactInteraction | undefined)[]
): Promise<string> {
  const file = join(dir, name)
  const pact = { consumer: { name: 'a' }, provider: { name: 'b' } }
  await mergeIntoPact(file, { ...pact, interactions: interactions.filter((each) => each !== undefined) })
  return file
}

async function verify(
  file: string,
  interaction: PactInteraction | undefined,
  isCheck = false,
): Promise<void> {
  if (interaction) await recordVerification(file, interaction, isCheck)
}

const left = (file: string) => descriptionsIn(readFileSync(file, 'utf8'))

test('each pact is brought to its end by itself, in the order of their names', async () => {
  const [b, a, untouched] = [
    await write('b.json', first, second),
    await write('a.json', first, third),
    await write('c.json', third),
  ]
  await verify(b, second)
  await verify(a, first)
  expect(await finishRun(record, undefined)).toEqual([
    { file: a, message: `${a} no longer has what no test verifies: "third"` },
    { file: b, message: `${b} no longer has what no test verifies: "first"` },
  ])
  expect([a, b, untouched].map(left)).toEqual([['first'], ['second'], ['third']])
})

test('an interaction is told by its provider states, too', async () => {
  const stated = { ...first, description: 'first', providerStates: [{ name: 'a state' }] }
  const file = await write('a.json', first, stated)
  await verify(file, stated)
  const [finished] = await finishRun(record, undefined)
  expect(finished?.message).toContain(`: "first"`)
  expect(readFileSync(file, 'utf8')).toContain('a state')
})

test('a partial run keeps and counts what it did not verify', async () => {
  const file = await write('a.json', first, second, third)
  await verify(file, first)
  const because = 'because it rained'
  expect(await finishRun(record, 'it rained')).toEqual([
    { file, message: `${file} keeps 2 interactions that this run did not verify, ${because}` },
  ])
  await verify(file, second)
  expect(await finishRun(record, 'it rained')).toEqual([
    { file, message: `${file} keeps an interaction that this run did not verify, ${because}` },
  ])
  expect(left(file)).toEqual(['first', 'second', 'third'])
})

test('a full run that checks some of a pact takes nothing out, and fails with what it would', async () => {
  const file = await write('a.json', first, second, third, fourth)
  const other = await write('b.json', first, second, third)
  await verify(file, first, true)
  await verify(file, second)
  await verify(other, first)
  const [checked, written] = await finishRun(record, undefined)
  expect(checked?.message).toBeUndefined()
  expect(checked?.error?.code).toBe('PACT_CHANGED')
  expect(checked?.error?.message).toContain(
    `Failed to keep the pact ${file}: no test verifies the interaction "fourth"; no test verifies the interaction "third".`,
  )
  expect(written).toEqual({
    file: other,
    message: `${other} no longer has what no test verifies: "second", "third"`,
  })
  expect([file, other].map(left)).toEqual([['first', 'fourth', 'second', 'third'], ['first']])
})

test('of a pact that is whole, and of one that is gone, there is nothing to say', async () => {
  const file = await write('a.json', first)
  const gone = join(dir, 'gone.json')
  await verify(file, first)
  await verify(gone, first)
  expect(await finishRun(record, 'it rained')).toEqual([{ file }, { file: gone }])
  expect(await finishRun(record, undefined)).toEqual([{ file }, { file: gone }])
})

test('without a reporter nothing is noted, and two that differ are no error', async () => {
  vi.stubEnv(recordVariable, undefined)
  const file = await write('a.json', first)
  await verify(file, first)
  await recordVerification(file, { description: 'first', providerStates: [] }, false)
  expect(await finishRun(record, undefined)).toEqual([])
})

test('one description may be of different interactions in two pacts, and not in one', async () => {
  const other = { description: 'first', response: { status: 404 } }
  await recordVerification('a.json', { description: 'first' }, false)
  await recordVerification('b.json', other, false)
  await expect(recordVerification('a.json', other, false)).rejects.toThrow(
    'Failed to verify "first": another test verifies an interaction of the same description that is a different one. Give both tests the same `reads`, or a description of its own to one of them.',
  )
})
