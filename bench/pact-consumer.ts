import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EMRContainersClientConfig } from '@aws-sdk/client-emr-containers'
import { Pact } from '@pact-foundation/pact'
import { catalogue, createContract, type Interaction } from 'emr-containers-testkit/contracts'
import { runnerAt } from '../demo/contract.ts'
import { makeCall } from '../test/contracts/calls.ts'

/** How much longer than Pact's own API the tests of the whole catalogue may take. */
const budget = 1.3
const rounds = 5

/** Makes the call of an interaction; what the client makes of the answer does not matter here. */
async function call(interaction: Interaction, place: EMRContainersClientConfig): Promise<void> {
  await makeCall(runnerAt(place), interaction).catch(() => undefined)
}

async function byContract(dir: string): Promise<void> {
  const contract = createContract({ consumer: 'bench', dir })
  for (const interaction of catalogue()) {
    await contract.verify(interaction, ({ endpoint, region, credentials }) =>
      call(interaction, { endpoint, region, credentials }),
    )
  }
}

/** What one would write with Pact's own API: one Pact for each test, one interaction in it. */
async function byHand(dir: string): Promise<void> {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }
  for (const interaction of catalogue()) {
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

/** Milliseconds that a round takes in a directory of its own. */
async function timed(round: (dir: string) => Promise<void>): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'))
  const start = performance.now()
  await round(dir)
  const took = performance.now() - start
  await rm(dir, { recursive: true })
  return took
}

const hand: number[] = []
const contract: number[] = []
// The first round loads the SDK and Pact's native library.
await timed(byHand)
await timed(byContract)
for (let round = 0; round < rounds; round++) {
  hand.push(await timed(byHand))
  contract.push(await timed(byContract))
}
const [byHandBest, byContractBest] = [Math.min(...hand), Math.min(...contract)]
const ratio = byContractBest / byHandBest
console.log(
  `${catalogue().length} interactions, best of ${rounds}: by hand ${byHandBest.toFixed(0)} ms, by contract ${byContractBest.toFixed(0)} ms, ratio ${ratio.toFixed(2)}, budget ${budget}`,
)
process.exitCode = ratio > budget ? 1 : 0
