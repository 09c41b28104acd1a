import { Bench } from 'tinybench'

export interface Pace {
  readonly rounds: number
  /** How long each subject is called in a round. */
  readonly milliseconds: number
}

/**
 * The mean milliseconds of a call, for each subject and round. In every round each subject has its turn, and every
 * round begins with another, so that neither the machine's other work nor the garbage of a predecessor favours one.
 */
export async function takeTurns<Name extends string>(
  subjects: Readonly<Record<Name, () => unknown>>,
  { rounds, milliseconds }: Pace,
): Promise<Record<Name, number[]>>
export async function takeTurns(
  subjects: Readonly<Record<string, () => unknown>>,
  { rounds, milliseconds }: Pace,
): Promise<Record<string, number[]>> {
  const names = Object.keys(subjects)
  const means = Object.fromEntries(names.map((name): [string, number[]] => [name, []]))
  // The first round warms up.
  for (let round = -1; round < rounds; round++) {
    const shift = (round + names.length) % names.length
    for (const [name, mean] of await runOnce(subjects, rotate(names, shift), milliseconds)) {
      if (round >= 0) means[name]?.push(mean)
    }
  }
  return means
}

async function runOnce(
  subjects: Readonly<Record<string, () => unknown>>,
  names: readonly string[],
  milliseconds: number,
): Promise<[string, number][]> {
  const bench = new Bench({ time: milliseconds, iterations: 2, warmup: false, throws: true })
  for (const name of names) bench.add(name, async () => void (await subjects[name]?.()))
  await bench.run()
  return bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} was not measured: ${result.state}`)
    return [name, result.latency.mean]
  })
}

function rotate(names: readonly string[], shift: number): string[] {
  return [...names.slice(shift), ...names.slice(0, shift)]
}
