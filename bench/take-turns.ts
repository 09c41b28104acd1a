import { Bench } from 'tinybench'

export interface Turns {
  readonly rounds: number
  /** Rounds before those, which do not count. Default: 1. */
  readonly warmUps?: number
}

/**
 * What each subject measures in each round. In every round each subject has its turn, and every round begins with
 * another, so that neither the machine's other work nor the garbage of a predecessor favours one.
 */
export async function takeTurns<Name extends string, Value>(
  subjects: Readonly<Record<Name, () => Promise<Value>>>,
  turns: Turns,
): Promise<Record<Name, Value[]>>
export async function takeTurns(
  subjects: Readonly<Record<string, () => Promise<unknown>>>,
  { rounds, warmUps = 1 }: Turns,
): Promise<Record<string, unknown[]>> {
  const names = Object.keys(subjects)
  const measured = Object.fromEntries(names.map((name): [string, unknown[]] => [name, []]))
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const name of rotate(names, round % names.length)) {
      const value = await subjects[name]?.()
      if (round >= warmUps) measured[name]?.push(value)
    }
  }
  return measured
}

/** A turn of a subject that is quick: it is called for so many milliseconds and measures the mean of a call. */
export function meanOf(call: () => unknown, milliseconds: number): () => Promise<number> {
  return async () => {
    const bench = new Bench({ time: milliseconds, iterations: 2, warmup: false, throws: true })
    // tinybench would call a subject that is not async once more, to see whether it returns a promise.
    const [task] = await bench.add('subject', async () => void (await call())).run()
    if (!task || !('latency' in task.result)) throw new Error('A subject was not measured.')
    return task.result.latency.mean
  }
}

/** A turn of a subject that is slow: it is called once. */
export function timeOf(call: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    const begin = performance.now()
    await call()
    return performance.now() - begin
  }
}

function rotate(names: readonly string[], shift: number): string[] {
  return [...names.slice(shift), ...names.slice(0, shift)]
}
