import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exclusively } from '../../src/contracts/exclusively.ts'

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(() => Promise.resolve()) }))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exclusively-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a lock that a process left when it died is taken over after ten seconds, and no sooner', async () => {
  const file = join(folder, 'pact.json')
  mkdirSync(`${file}.lock`)
  expect(await exclusively(file, () => Promise.resolve('done'))).toBe('done')
  // Every five milliseconds it is looked at, once more than the first time.
  expect(sleep).toHaveBeenCalledTimes(10_000 / 5 + 1)
  expect(vi.mocked(sleep).mock.calls.every(([milliseconds]) => milliseconds === 5)).toBe(true)
  expect(existsSync(`${file}.lock`)).toBe(false)
})

test('the lock goes away also when the work fails, and is there while it lasts', async () => {
  const file = join(folder, 'pact.json')
  const failing = exclusively(file, (lock) => {
    expect(existsSync(lock)).toBe(true)
    return Promise.reject(new Error('no room'))
  })
  await expect(failing).rejects.toThrow('no room')
  expect(existsSync(`${file}.lock`)).toBe(false)
})
