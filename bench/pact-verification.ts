import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { verifyPacts } from 'emr-containers-testkit/contracts'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { jobRunStates, operations, toWire } from 'emr-containers-testkit/model'
import type { StaticOrder } from './static-verification.ts'

const rounds = Number(process.argv[2] ?? 7)
const count = Number(process.argv[3] ?? 60)

// The package by its name is its build: what users have.
const { describeJobRunRequest, jobRun } = createFixtures({ seed: 60 })
const exchanges = describeJobRunRequest.buildList(count).map(({ id, virtualClusterId }, index) => {
  const state = jobRunStates[index % jobRunStates.length] ?? 'PENDING'
  const { method, path: template } = operations.DescribeJobRun
  const path = template.replace('{virtualClusterId}', virtualClusterId).replace('{jobRunId}', id)
  const answer = toWire('DescribeJobRunResponse', {
    jobRun: jobRun.inState(state).build({ id, virtualClusterId }),
  })
  return { index, method, path, params: { virtualClusterId, jobRunId: id, state }, answer }
})

const interactions = exchanges.map(({ index, method, path, params }) => ({
  description: `job run ${index}`,
  type: 'Synchronous/HTTP',
  providerStates: [{ name: 'a job run exists', params }],
  request: { method, path },
  response: {
    status: 200,
    body: {
      content: {
        jobRun: { id: params.jobRunId, state: params.state, virtualClusterId: params.virtualClusterId },
      },
      contentType: 'application/json',
      encoded: false,
    },
  },
}))

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const pact = join(folder, 'pact.json')
writeFileSync(
  pact,
  JSON.stringify({
    consumer: { name: 'bench' },
    provider: { name: 'aws-emr-containers' },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  }),
)

/** The Verifier against a static provider, in a process of its own as ours is. */
async function verifyStatic(): Promise<boolean> {
  const child = fork(fileURLToPath(new URL('static-verification.ts', import.meta.url)), {
    silent: true,
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1' },
  })
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

async function timed(verify: () => Promise<boolean>): Promise<number> {
  const start = performance.now()
  if (!(await verify())) throw new Error('The verification failed.')
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
}

const ours: number[] = []
const theirs: number[] = []
try {
  for (let round = 0; round < rounds; round++) {
    theirs.push(await timed(verifyStatic))
    ours.push(await timed(async () => (await verifyPacts({ pacts: [pact] })).passed))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const [own, least] = [median(ours), median(theirs)]
console.log(
  `${count} interactions, median of ${rounds}: verifyPacts ${own.toFixed(0)} ms, static ${least.toFixed(0)} ms`,
)
console.log(`ratio ${(own / least).toFixed(2)}, at most 1.30`)
process.exitCode = own / least <= 1.3 ? 0 : 1
