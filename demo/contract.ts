import { EMRContainersClient, type EMRContainersClientConfig } from '@aws-sdk/client-emr-containers'
import { createContract, interactions, verifyPacts, type Contract } from 'emr-containers-testkit/contracts'
import { failureReasons } from 'emr-containers-testkit/model'
import { createJobRunner, type JobRunner } from './job-runner.ts'
import { line, paint } from './print.ts'

/** Writes the contract of the job runner and verifies it; test/contracts does so in full. */
export async function demonstrateContract(dir: string): Promise<boolean> {
  process.env['PACT_DO_NOT_TRACK'] = 'true'
  const contract = createContract({ consumer: 'job-runner', dir })
  await exercise(contract)
  const { interactions: verified, passed } = await verifyPacts({ pacts: [contract.file] })
  for (const { description, passed: isKept } of verified) {
    line(`${isKept ? paint('green', '✓') : paint('red', '✗')} ${description}`)
  }
  return passed
}

async function exercise(contract: Contract): Promise<void> {
  const { startJobRun, describeJobRun } = interactions
  await contract.verify(startJobRun.sparkSubmit(), async ({ input, endpoint, region, credentials }) => {
    await runnerAt({ endpoint, region, credentials }).start(input)
  })
  for (const interaction of [describeJobRun.completed(), ...failureReasons.map(describeJobRun.failed)]) {
    await contract.verify(interaction, async ({ input, endpoint, region, credentials }) => {
      await runnerAt({ endpoint, region, credentials }).outcome(input)
    })
  }
}

/** A job run of a contract stands still: to wait for its end would be to wait for ever. */
export function runnerAt(place: EMRContainersClientConfig): JobRunner {
  const client = new EMRContainersClient({ ...place, maxAttempts: 1 })
  return createJobRunner(client, () => Promise.reject(new Error('The job run has not ended')))
}
