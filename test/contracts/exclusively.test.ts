import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exclusively } from '../../src/contracts/exclusively.ts'

let dir: string
let file: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'exclusively-'))
  file = join(dir, 'a.json')
})

afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

/** Some works on one file, all begun at once, and how many of them were at it at any time. */
async function workAtOnce(count: number, patience?: number): Promise<number> {
  let atWork = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++atWork)
    await sleep(2)
    atWork--
  }
  await Promise.all(Array.from({ length: count }, () => exclusively(file, work, patience)))
  return most
}

describe('work on a file', () => {
  test('is done by one after another', async () => {
    expect(await workAtOnce(8)).toBe(1)
    expect(readdirSync(dir)).toEqual([])
  })

  test('has a directory to write in, which goes with it', async () => {
    const names = await exclusively(file, async (lock) => {
      writeFileSync(join(lock, 'fresh.json'), '')
      return [lock, ...readdirSync(lock)]
    })
    expect(names).toEqual([`${file}.lock`, 'fresh.json'])
    expect(readdirSync(dir)).toEqual([])
  })

  test('that fails is over for the next one, as is work whose lock is gone', async () => {
    const own = new Error('no room')
    await expect(exclusively(file, () => Promise.reject(own))).rejects.toBe(own)
    await exclusively(file, async (lock) => {
      rmSync(lock, { recursive: true })
    })
    expect(await exclusively(file, () => Promise.resolve('done'))).toBe('done')
  })

  test('where there is no directory fails, and does not wait', async () => {
    const work = exclusively(join(dir, 'none', 'a.json'), () => Promise.resolve())
    await expect(work).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a lock', () => {
  test('that a process left is taken, by one at a time, when nobody else has held it for long', async () => {
    for (let round = 0; round < 8; round++) {
      mkdirSync(`${file}.lock`)
      writeFileSync(join(`${file}.lock`, 'left.json'), '')
      expect(await workAtOnce(16, 60)).toBe(1)
      expect(readdirSync(dir)).toEqual([])
    }
  })

  test('that is held by one after another is waited for, however long it takes', async () => {
    const [lock, next] = [`${file}.lock`, `${file}.next`]
    mkdirSync(lock)
    let isAtWork = false
    const waiting = exclusively(file, async () => void (isAtWork = true), 100)
    for (let holder = 0; holder < 50; holder++) {
      await sleep(10)
      mkdirSync(next)
      // In one step, so that there is no moment without a holder.
      renameSync(next, lock)
      expect(isAtWork).toBe(false)
    }
    rmSync(lock, { recursive: true })
    await waiting
    expect([isAtWork, existsSync(lock)]).toEqual([true, false])
  })
})
