import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  check,
  createContract,
  interactions,
  verifyPacts,
  type ConsumerTest,
} from 'emr-containers-testkit/contracts'
import { createChart, ownPeak, type Curve } from './curve.ts'
import type { Extent } from './measurement.ts'
import { peakOfChildren } from './peak-of-children.ts'

const completed = interactions.describeJobRun.completed()

/** What an interaction costs in a contract of many: written, checked without Pact, and verified. */
export async function growWithInteractions({ isQuick }: Extent): Promise<Curve> {
  const time = createChart('Time of an interaction', 'ms')
  const memory = createChart('Peak of memory', 'MB')
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    // Loads the SDK, Pact's native library, and what else is loaded but once.
    await write(1, join(dir, 'first'))
    for (const count of isQuick ? [1, 3] : [1, 3, 10, 30, 100, 300, 1000]) {
      let file = ''
      const written = await timeOf(async () => {
        file = await write(count, join(dir, String(count)))
      })
      time.add('contract.verify', count, written / count)
      time.add('check, without Pact', count, (await timeOf(() => checkAll(count))) / count)
      memory.add('the process that writes', count, ownPeak())
      const begin = performance.now()
      memory.add('the Verifier', count, await peakOfChildren(() => verify(file)))
      time.add('verifyPacts', count, (performance.now() - begin) / count)
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
  return { name: 'interactions', variable: 'interactions of a pact', charts: [time.chart(), memory.chart()] }
}

/** Interactions that differ in their description alone. */
function interactionsOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({ ...completed, description: `job run ${index}` }))
}

/** The least that a consumer may be, so that the contract is measured and not the SDK. */
const consumer: ConsumerTest<'DescribeJobRun', unknown> = async ({ endpoint }) => {
  await (await fetch(`${endpoint}${completed.request.path}`)).text()
}

async function write(count: number, dir: string): Promise<string> {
  const contract = createContract({ consumer: 'bench', dir })
  for (const interaction of interactionsOf(count)) await contract.verify(interaction, consumer)
  return contract.file
}

async function checkAll(count: number): Promise<void> {
  for (const interaction of interactionsOf(count)) await check(interaction, consumer)
}

/** A thousand interactions take about as long as the usual deadline lets them. */
const deadline = 600_000

async function verify(file: string): Promise<void> {
  const { passed } = await verifyPacts({ pacts: [file], deadline })
  if (!passed) throw new Error(`${file} was not kept.`)
}

async function timeOf(call: () => Promise<void>): Promise<number> {
  const begin = performance.now()
  await call()
  return performance.now() - begin
}
