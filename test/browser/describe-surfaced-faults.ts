import { StartJobRunCommand } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { describe, expect, test, vi } from 'vitest'
import { enter, type OpenDoor } from '../behaviour/door.ts'
import { surfaced } from '../behaviour/surfaced.ts'
import { surfacedFaults, type Surfacing } from './surfaced-faults.ts'

const request = createFixtures().startJobRunRequest.minimal().build()

/** Shows each fault on one side of the table. A difference that is no more fails on the side that changed. */
export function describeSurfacedFaults(side: 'inNode' | 'inChromium', openDoor: OpenDoor): void {
  describe(`the SDK ${side === 'inNode' ? 'in Node' : 'in Chromium'}`, () => {
    test.each(surfacedFaults)('sees $title', async ({ fault, ...sides }) => {
      const expected = sides[side] ?? sides.inNode
      await using world = await enter(openDoor)
      world.emr.faults.add(fault)
      const { error, calls } = await provoke(world, expected.endedBy)
      expect({ error, calls }).toEqual({ error: expected.error, calls: expected.calls })
    })
  })
}

async function provoke(
  { connect, emr }: Awaited<ReturnType<typeof enter>>,
  endedBy: Surfacing['endedBy'],
): Promise<{ error: unknown; calls: number }> {
  const caller = new AbortController()
  const client = connect({})
  if (endedBy === 'abort at the head') {
    const abortAfter =
      <Input, Result>(next: (input: Input) => Promise<Result>) =>
      async (input: Input) => {
        const result = await next(input)
        caller.abort()
        return result
      }
    client.middlewareStack.add(abortAfter, { step: 'deserialize', priority: 'low' })
  }
  const call = surfaced(client.send(new StartJobRunCommand(request), { abortSignal: caller.signal }))
  if (endedBy === 'abort') {
    await vi.waitUntil(() => emr.requests().length > 0)
    caller.abort()
  }
  const { name } = await call
  return { error: name, calls: emr.requests().length }
}
