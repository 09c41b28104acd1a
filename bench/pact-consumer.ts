import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EMRContainersClientConfig } from '@aws-sdk/client-emr-containers'
import { Pact } from '@pact-foundation/pact'
import { catalogue, createContract, type Interaction } from 'emr-containers-testkit/contracts'
import { runnerAt } from '../demo/contract.ts'
import { makeCall } from '../test/contracts/calls.ts'
import { compare, type Extent, type Finding } from './measurement.ts'
import { takeTurns, timeOf } from './take-turns.ts'

/** What a consumer's tests of every interaction cost, over what one would write with Pact's own API. */
export async function measurePactConsumer({ isQuick }: Extent): Promise<Finding[]> {
  const all = catalogue()
  const chosen = isQuick ? all.slice(0, 3) : all
  // The round that warms up loads the SDK and Pact's native library.
  const times = await takeTurns(
    {
      contract: timeOf(() => inDirectory((dir) => byContract(chosen, dir))),
      hand: timeOf(() => inDirectory((dir) => byHand(chosen, dir))),
    },
    { rounds: isQuick ? 1 : 3 },
  )
  return [
    compare(
      {
        name: 'contracts: consumer tests over Pact by hand',
        above: `\`contract.verify\` of the ${all.length} interactions of \`catalogue()\` with the SDK, into one new pact`,
        below: 'the same calls with a `Pact` for each interaction, into one new pact',
        unit: 'ms',
        target: { atMost: 1.3 },
      },
      times.contract,
      times.hand,
    ),
  ]
}

/** Makes the call of an interaction; what the client makes of the answer does not matter here. */
async function call(interaction: Interaction, place: EMRContainersClientConfig): Promise<void> {
  await makeCall(runnerAt(place), interaction).catch(() => undefined)
}

async function byContract(chosen: readonly Interaction[], dir: string): Promise<void> {
  const contract = createContract({ consumer: 'bench', dir })
  for (const interaction of chosen) {
    await contract.verify(interaction, ({ endpoint, region, credentials }) =>
      call(interaction, { endpoint, region, credentials }),
    )
  }
}

/** What one would write with Pact's own API: one Pact for each test, one interaction in it. */
async function byHand(chosen: readonly Interaction[], dir: string): Promise<void> {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }
  for (const interaction of chosen) {
    const { description, providerStates, request, response } = interaction
    let builder = new Pact({
      consumer: 'bench',
      provider: 'by-hand',
      dir,
      logLevel: 'error',
    }).addInteraction()
    for (const { name, params } of providerStates) builder = builder.given(name, { ...params })
    await builder
      .uponReceiving(description)
      .withRequest(request.method, request.path, (expected) => {
        if (request.query) expected.query(asPactTakesIt(request.query))
        if (request.body !== undefined) expected.jsonBody(request.body)
      })
      .willRespondWith(response.status, (answer) => {
        if (response.headers) answer.headers({ ...response.headers })
        answer.jsonBody(response.body)
      })
      .executeTest(({ url }) => call(interaction, { endpoint: url, region: 'us-east-1', credentials }))
  }
}

/** Pact takes lists of rules in a query, which its types do not know. */
function asPactTakesIt(query: object): Record<string, string>
function asPactTakesIt(query: object): object {
  return query
}

async function inDirectory(round: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'))
  await round(dir)
  await rm(dir, { recursive: true })
}
