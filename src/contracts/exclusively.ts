import { mkdir, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { valueAt } from '../model/json-path.ts'

const pollEvery = 5
/** Merging takes milliseconds: a lock that one holder keeps for so long was left by a process that died. */
const usualPatience = 10_000

/**
 * Does work on a file while nobody else does, in this process or another: test runners write from several at once.
 * The work is given the lock, a directory that it can write in and that goes away with it.
 */
export async function exclusively<Value>(
  file: string,
  work: (lock: string) => Promise<Value>,
  patience: number = usualPatience,
): Promise<Value> {
  const lock = `${file}.lock`
  await acquire(lock, patience)
  try {
    return await work(lock)
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

async function acquire(lock: string, patience: number): Promise<void> {
  let holder: string | undefined
  let heldFor = 0
  while (!(await make(lock))) {
    await sleep(pollEvery)
    const present = await holderOf(lock)
    heldFor = present === holder ? heldFor + pollEvery : 0
    holder = present
    if (heldFor >= patience) await takeAway(lock, holder, patience)
  }
}

/** One at a time, and after a second look: whoever came first may hold the lock by now. */
async function takeAway(lock: string, holder: string | undefined, patience: number): Promise<void> {
  const remove = async (): Promise<void> => {
    if ((await holderOf(lock)) === holder) await rm(lock, { recursive: true, force: true })
  }
  await exclusively(lock, remove, patience)
}

async function make(lock: string): Promise<boolean> {
  return mkdir(lock).then(
    () => true,
    (error: unknown) => {
      // Under Jest the error is of another realm than this code, and no `instanceof` knows it.
      if (valueAt(error, ['code']) === 'EEXIST') return false
      throw error
    },
  )
}

/** Tells one holder's directory from the next one's. */
async function holderOf(lock: string): Promise<string | undefined> {
  return stat(lock, { bigint: true }).then(
    ({ ino, birthtimeNs }) => `${ino}@${birthtimeNs}`,
    () => undefined,
  )
}
