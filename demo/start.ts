import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMRContainersClient } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, fault } from 'emr-containers-testkit/handlers'
import { setupServer } from 'msw/node'
import { demonstrateContract } from './contract.ts'
import { createJobRunner, type JobOutcome } from './job-runner.ts'
import { heading, line, paint, paintState } from './print.ts'

const emr = createEmrContainers({
  seed: 42,
  now: '2026-01-15T09:00:00Z',
  timeline: ({ name }) =>
    name === 'fraud-score-backfill' ? { outcome: 'FAILED', failureReason: 'USER_ERROR' } : {},
})
const fixtures = createFixtures({ seed: 42 })

/** Ten seconds pass for the job runs, a moment for whoever watches. */
async function wait(): Promise<void> {
  emr.clock.advance('10s')
  await new Promise((resolve) => setTimeout(resolve, 40))
}

const client = new EMRContainersClient({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' },
})
const runner = createJobRunner(client, wait)

async function run(name: string): Promise<void> {
  const key = await runner.start(fixtures.startJobRunRequest.build({ name }))
  line(`${paint('bold', name)} is job run ${key.id}`)
  let last: string | undefined
  const outcome = await runner.outcome(key, ({ state }) => {
    if (state !== last) line(`  ${emr.clock.now().toISOString().slice(11, 19)}  ${paintState(state)}`)
    last = state
  })
  line(`  ${describeOutcome(outcome)}`)
}

function describeOutcome(outcome: JobOutcome): string {
  switch (outcome.kind) {
    case 'succeeded':
      return `done in ${outcome.seconds} seconds of its own time`
    case 'failed':
      return `${outcome.reason}: ${outcome.details}`
    case 'cancelled':
      return 'cancelled'
    default:
      return outcome satisfies never
  }
}

const server = setupServer(...emr.handlers)
server.listen()
console.log('The real AWS SDK, talking to EMR on EKS in memory. Nothing leaves this process.')

heading('A job run lives through its states, by a clock that the test holds')
await run('daily-sales-report')

heading('One that fails says why')
await run('fraud-score-backfill')

heading('Throttled twice, the SDK retries; the answer of a third call is lost, its token finds the run again')
emr.faults.add(fault.throttling('StartJobRun', { times: 2 }))
await run('nightly-orders-etl')
emr.faults.add(fault.connectionReset('StartJobRun', { when: 'after' }))
await run('log-compaction')
emr.faults.assertAllUsed()
for (const { attempt, outcome, error } of emr.requests('StartJobRun').slice(2)) {
  line(`  StartJobRun, attempt ${attempt}: ${outcome}${error ? ` ${error}` : ''}`)
}
line(`  ${emr.jobRuns.list().length} job runs were started, none twice`)
server.close()

heading('The job runner keeps its contract: written by Pact, verified against the service')
const dir = await mkdtemp(join(tmpdir(), 'emr-containers-testkit-demo-'))
const kept = await demonstrateContract(dir)
await rm(dir, { recursive: true, force: true })

heading('Try next')
line('npm test                       everything that this shows, as tests')
line('demo/job-runner.ts             the application code that was exercised')
line('test/contracts                 its consumer tests; the pact they write is in pacts/')
line('README.md                      the same in your project')
process.exitCode = kept ? 0 : 1
