import { StartJobRunCommand, type StartJobRunCommandOutput } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault } from 'emr-containers-testkit/handlers'
import { expect, test, vi } from 'vitest'
import { enter, type OpenDoor } from './door.ts'
import { faultRows, type DoorName } from './fault-rows.ts'
import { surfaced } from './surfaced.ts'

const { clientToken: _filledByTheSdk, ...request } = createFixtures().startJobRunRequest.minimal().build()

/** What the real SDK makes of every fault, and what the service has done by then. */
export function describeFaults(doorName: DoorName, openDoor: OpenDoor): void {
  test.each(faultRows)('of a fault the SDK sees what it sees of AWS: $title', async (row) => {
    const { sees, calls } = { ...row, ...row.differs?.[doorName] }
    await using world = await enter(openDoor)
    world.emr.faults.add(...row.faults)
    const caller = new AbortController()
    const outcome = outcomeOf(
      world.client.send(new StartJobRunCommand(request), { abortSignal: caller.signal }),
    )
    if (row.hangs) {
      await vi.waitFor(() => expect(world.emr.requests()).toHaveLength(1))
      caller.abort()
    }
    const { attempts, message, ...rest } = await outcome
    const { attempts: expected, message: pattern, ...further } = { message: undefined, ...sees }
    expect([expected].flat()).toContain(attempts)
    expect(rest).toMatchObject(further)
    if (pattern) expect(message).toMatch(pattern)
    expect(world.emr.requests()).toHaveLength(calls)
    expect(world.emr.jobRuns.list()).toHaveLength(row.isStarted ? 1 : 0)
  })

  test('every kind of fault is in the table of what the SDK sees', () => {
    const tried = new Set(faultRows.flatMap(({ faults }) => faults.map(({ effect }) => effect.kind)))
    const makers = Object.keys(fault).filter((name) => !['error', 'throttling', 'untyped'].includes(name))
    expect([...tried].toSorted()).toEqual([...makers, 'error'].toSorted())
  })
}

/** What a caller has in the end: an answer, or the parts of an error. */
interface CallOutcome {
  readonly attempts: unknown
  readonly message?: unknown
  readonly name?: unknown
  readonly hasId?: boolean
}

async function outcomeOf(call: Promise<StartJobRunCommandOutput>): Promise<CallOutcome> {
  try {
    const { id, $metadata } = await call
    return { attempts: $metadata.attempts, hasId: id !== undefined }
  } catch {
    const { error, name, message, status, attempts } = await surfaced(call)
    const code: unknown = error instanceof Error && Reflect.get(error, 'code')
    return {
      name,
      message,
      attempts,
      ...(status !== undefined && { status }),
      ...(code !== undefined && { code }),
    }
  }
}
