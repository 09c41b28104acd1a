import { createEmrContainers } from 'emr-containers-testkit/handlers'
import * as fc from 'fast-check'
import { test } from 'vitest'
import { now } from './raw.ts'
import { serviceCommands } from './service-commands.ts'
import { life, type ServiceModel } from './service-model.ts'

test('whatever is done to the service, it does what a small model of it does', async () => {
  const law = async (
    seed: number,
    commands: Parameters<
      typeof fc.asyncModelRun<ServiceModel, ReturnType<typeof createEmrContainers>, false, ServiceModel>
    >[1],
  ) => {
    const emr = createEmrContainers({
      seed,
      now,
      timeline: ({ name }) => ({ ...life, outcome: name === 'bad' ? 'FAILED' : 'COMPLETED' }),
    })
    const model: ServiceModel = { now: Date.parse(now), runs: [], faults: [] }
    await fc.asyncModelRun(() => ({ model, real: emr }), commands)
  }
  await fc.assert(fc.asyncProperty(fc.nat(), serviceCommands, law), { numRuns: 250 })
})
