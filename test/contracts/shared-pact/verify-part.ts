import { catalogue, createContract, type Interaction } from 'emr-containers-testkit/contracts'
import { test } from 'vitest'
import { runnerAt } from '../../../demo/contract.ts'
import { calls } from '../calls.ts'

const parts = 3

/** One of three parts of the interactions of DescribeJobRun, verified by tests of a file of its own. */
export function verifyPart(part: number): void {
  const contract = createContract({
    consumer: 'shared',
    dir: process.env['SHARED_PACT_DIR'] ?? 'pacts',
    check: process.env['SHARED_PACT_CHECK'] === '1',
  })
  const titled = catalogue()
    .filter((each): each is Interaction<'DescribeJobRun'> => each.operation === 'DescribeJobRun')
    .filter((_, index) => index % parts === part)
    .map(renamed)
    .map((each) => [each.description, each] as const)
  test.concurrent.each(titled)('%s', (_, interaction) =>
    contract.verify(interaction, async ({ input, endpoint, region, credentials }) => {
      const call = calls.DescribeJobRun.call(runnerAt({ endpoint, region, credentials }), input)
      await call.catch((error: unknown) => {
        if (interaction.response.status === 200) throw error
      })
    }),
  )
}

/** The interaction whose description the environment names has another description in this run. */
function renamed<Described extends { readonly description: string }>(interaction: Described): Described {
  if (interaction.description !== process.env['SHARED_PACT_RENAMED']) return interaction
  return { ...interaction, description: `${interaction.description}, renamed` }
}
