import { StartJobRunCommand } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'
import { enter } from '../behaviour/door.ts'
import { surfaced } from '../behaviour/surfaced.ts'
import { openSocketDoor } from './socket-door.ts'

const { clientToken: _filledByTheSdk, ...input } = createFixtures().startJobRunRequest.minimal().build()

test("the SDK's own time limit ends a call that gets no answer over a socket, and is retried", async () => {
  await using world = await enter(openSocketDoor)
  world.emr.faults.add(fault.noAnswer('StartJobRun', { times: 'always' }))
  const client = world.connect({ requestHandler: { requestTimeout: 50 }, maxAttempts: 2 })
  expect(await surfaced(client.send(new StartJobRunCommand(input)))).toMatchObject({
    name: 'TimeoutError',
    message: 'Connection timed out after 50 ms',
    attempts: 2,
  })
  expect(world.emr.requests()).toHaveLength(2)
})
