import { createContract, interactions, verifyPacts } from 'emr-containers-testkit/contracts'

const contract = createContract({ consumer: 'nightly-etl' })

export function test(): Promise<void> {
  const failed = interactions.describeJobRun.failed('USER_ERROR')
  return contract.verify(failed, async ({ endpoint, input, example }) => {
    const id: string = input.id
    return endpoint + id + String(example.jobRun?.failureReason)
  })
}

export async function isVerified(): Promise<boolean> {
  const { passed } = await verifyPacts({ pacts: [contract.file] })
  return passed
}

// @ts-expect-error a consumer is a name
createContract({ consumer: 1 })
// @ts-expect-error the operation declares no such error
interactions.cancelJobRun.fails('ResourceNotFoundException')
// @ts-expect-error there is no such member to read
void contract.verify(interactions.describeJobRun.running(), () => undefined, { reads: ['colour'] })
