import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { verifyPacts } from 'emr-containers-testkit/contracts'
import { compare, type Extent, type Finding } from './measurement.ts'
import { exchangesOf, pactOf, type Exchange } from './pact-of-job-runs.ts'
import type { StaticOrder } from './static-verification.ts'
import { takeTurns, timeOf } from './take-turns.ts'

const count = 60

/** The verification of a pact against our service, over the least that a verification can cost. */
export async function measurePactVerification({ isQuick }: Extent): Promise<Finding[]> {
  const exchanges = exchangesOf(isQuick ? 3 : count)
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const pact = join(folder, 'pact.json')
  writeFileSync(pact, pactOf(exchanges))
  try {
    const times = await takeTurns(
      {
        ours: timeOf(async () => demand((await verifyPacts({ pacts: [pact] })).passed)),
        bare: timeOf(async () => demand(await verifyStatic(pact, exchanges))),
      },
      isQuick ? { rounds: 1, warmUps: 0 } : { rounds: 3 },
    )
    return [
      compare(
        {
          name: 'contracts: verification over static answers',
          above: `\`verifyPacts\` of a pact of ${count} DescribeJobRun interactions, each with a provider state`,
          below:
            "Pact's `Verifier` in a process of its own, same pact, `node:http` server with ready answers",
          unit: 'ms',
          target: { atMost: 1.3 },
        },
        times.ours,
        times.bare,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The Verifier against a static provider, in a process of its own as ours is. */
async function verifyStatic(pact: string, exchanges: readonly Exchange[]): Promise<boolean> {
  const child = fork(fileURLToPath(new URL('static-verification.ts', import.meta.url)), { silent: true })
  child.stdout?.resume()
  const answers = Object.fromEntries(
    exchanges.map(({ method, path, answer }) => [`${method} ${path}`, JSON.stringify(answer)]),
  )
  const order: StaticOrder = { pact, answers }
  child.send(order)
  return new Promise((resolve) => {
    child.once('message', (passed) => resolve(passed === true))
  })
}

function demand(passed: boolean): void {
  if (!passed) throw new Error('The verification failed.')
}
