import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createChart, heldMemory, type Curve } from './curve.ts'
import type { Extent } from './measurement.ts'
import { generate } from './generate.ts'
import { peakOfChildren } from './peak-of-children.ts'

/** What a fixture costs when there are many: built one after another, kept in a list, and streamed by the command. */
export async function growWithFixtures({ isQuick }: Extent): Promise<Curve> {
  const time = createChart('Time of a fixture', 'µs')
  const memory = createChart('Memory', 'MB')
  const counts = isQuick ? [10, 100] : [1e2, 3e2, 1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6]
  buildAndDrop(3000)
  for (const count of counts) {
    const perFixture = (milliseconds: number) => (milliseconds / count) * 1000
    time.add('build and drop', count, perFixture(timeOf(() => buildAndDrop(count))))
    if (count <= 1e5) {
      const { milliseconds, megabytes } = await buildAndKeep(count)
      time.add('buildList', count, perFixture(milliseconds))
      memory.add('buildList, kept', count, megabytes)
    }
    const begin = performance.now()
    memory.add('generate, peak of the process', count, await peakOfChildren(() => generate(count)))
    time.add('generate, with its start', count, perFixture(performance.now() - begin))
  }
  return { name: 'fixtures', variable: 'fixtures', charts: [time.chart(), memory.chart()] }
}

function buildAndDrop(count: number): void {
  const factory = createFixtures({ seed: 42 }).describeJobRunResponse
  for (let built = 0; built < count; built++) factory.buildWire()
}

async function buildAndKeep(count: number): Promise<{ milliseconds: number; megabytes: number }> {
  const factory = createFixtures({ seed: 42 }).describeJobRunResponse
  const before = await heldMemory()
  const kept: unknown[] = []
  const milliseconds = timeOf(() => kept.push(factory.buildList(count)))
  const megabytes = (await heldMemory()) - before
  // Named here so that it lives until it was weighed.
  if (kept.length === 0) throw new Error('Nothing was built.')
  return { milliseconds, megabytes }
}

function timeOf(call: () => unknown): number {
  const begin = performance.now()
  call()
  return performance.now() - begin
}
