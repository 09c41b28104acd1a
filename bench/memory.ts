import { compare, type Extent, type Finding } from './measurement.ts'
import { generate } from './generate.ts'
import { peakOfChildren } from './peak-of-children.ts'
import { takeTurns } from './take-turns.ts'

/** How much memory the command takes at most, for many documents over few. */
export async function measureMemory({ isQuick }: Extent): Promise<Finding[]> {
  const [few, many] = isQuick ? [100, 1000] : [10_000, 1_000_000]
  const peaks = await takeTurns(
    { few: () => peakOfChildren(() => generate(few)), many: () => peakOfChildren(() => generate(many)) },
    { rounds: 1, warmUps: 0 },
  )
  return [
    compare(
      {
        name: 'memory: generate 1,000,000 over 10,000 documents',
        above:
          'peak of resident memory of `generate describe-job-run-response --count 1000000 --format ndjson`',
        below: 'the same with `--count 10000`',
        unit: 'MB',
        target: { atMost: 1.3 },
      },
      peaks.many,
      peaks.few,
    ),
  ]
}
