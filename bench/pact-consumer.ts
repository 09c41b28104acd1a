import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CancelJobRunCommand,
  DescribeJobRunCommand,
  EMRContainersClient,
  ListJobRunsCommand,
  StartJobRunCommand,
  type EMRContainersClientConfig,
} from '@aws-sdk/client-emr-containers'
import { Pact } from '@pact-foundation/pact'
import { catalogue, createContract, type Interaction } from 'emr-containers-testkit/contracts'

/** More than this is too much; see CONTRIBUTING.md. */
const budget = 1.3
const rounds = 5

/** Calls the operation of an interaction once; what the service answers does not matter here. */
async function call({ operation, input }: Interaction, place: EMRContainersClientConfig): Promise<void> {
  const client = new EMRContainersClient({ ...place, maxAttempts: 1 })
  const commands = {
    StartJobRun: StartJobRunCommand,
    DescribeJobRun: DescribeJobRunCommand,
    CancelJobRun: CancelJobRunCommand,
    ListJobRuns: ListJobRunsCommand,
  }
  const command: object = Reflect.construct(commands[operation], [input])
  await Promise.resolve(Reflect.apply(client.send, client, [command])).catch(() => undefined)
  client.destroy()
}

async function byContract(dir: string): Promise<void> {
  const contract = createContract({ consumer: 'bench', dir })
  for (const interaction of catalogue()) {
    await contract.verify(interaction, ({ endpoint, region, credentials }) =>
      call(interaction, { endpoint, region, credentials }),
    )
  }
}

/** What a user would write with Pact's own API: one Pact for each test, one interaction in it. */
async function byHand(dir: string): Promise<void> {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }
  for (const interaction of catalogue()) {
    const { description, providerStates, request, response } = interaction
    let builder = new Pact({ consumer: 'bench', provider: 'by-hand', dir, logLevel: 'error' }).addInteraction()
    for (const { name, params } of providerStates) builder = builder.given(name, { ...params })
    await builder
      .uponReceiving(description)
      .withRequest(request.method, request.path, (expected) => {
        if (request.query) Reflect.apply(expected.query, expected, [request.query])
        if (request.body !== undefined) expected.jsonBody(request.body)
      })
      .willRespondWith(response.status, (answer) => {
        if (response.headers) answer.headers({ ...response.headers })
        answer.jsonBody(response.body)
      })
      .executeTest(({ url }) => call(interaction, { endpoint: url, region: 'us-east-1', credentials }))
  }
}

/** Milliseconds that a round takes in a directory of its own. */
async function timed(round: (dir: string) => Promise<void>): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'))
  const start = performance.now()
  await round(dir)
  const took = performance.now() - start
  await rm(dir, { recursive: true })
  return took
}

const sides = { byHand: [] as number[], byContract: [] as number[] }
for (let round = 0; round <= rounds; round++) {
  const [hand, contract] = [await timed(byHand), await timed(byContract)]
  // The first round loads the SDK and Pact's native library.
  if (round === 0) continue
  sides.byHand.push(hand)
  sides.byContract.push(contract)
}
const best = (times: readonly number[]) => Math.min(...times)
const ratio = best(sides.byContract) / best(sides.byHand)
console.log(
  `${catalogue().length} interactions: by hand ${best(sides.byHand).toFixed(0)} ms, by contract ${best(sides.byContract).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (budget ${budget})`,
)
process.exitCode = ratio > budget ? 1 : 0
