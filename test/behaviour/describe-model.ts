import type { Timeline } from 'emr-containers-testkit/handlers'
import * as fc from 'fast-check'
import { test } from 'vitest'
import { enter, now, type OpenDoor } from './door.ts'
import type { DoorName } from './differences.ts'
import { serviceCommands } from './service-commands.ts'
import { life, type ServiceModel } from './service-model.ts'

/** Schedules of calls, time and faults at random, compared with a model that says what must come of them. */
export function describeModel(doorName: DoorName, openDoor: OpenDoor, numRuns: number): void {
  test(`through ${doorName}, whatever is done to the service, it does what a small model of it does`, () =>
    fc.assert(lawOf(openDoor), { numRuns }))
}

/** That a service, whose job runs live as they are told, does what the model does. */
export function lawOf(openDoor: OpenDoor, told: Timeline = life, replayPath?: string) {
  return fc.asyncProperty(fc.nat(), serviceCommands(replayPath), async (seed, commands) => {
    await using world = await enter(openDoor, {
      seed,
      now,
      timeline: ({ name }) => ({ ...told, outcome: name === 'bad' ? 'FAILED' : 'COMPLETED' }),
    })
    // Retries are the business of the other suites: here each call is one.
    const real = { client: world.connect({ maxAttempts: 1 }), emr: world.emr }
    const model: ServiceModel = { now: Date.parse(now), runs: [], faults: [] }
    await fc.asyncModelRun(() => ({ model, real }), commands)
  })
}
