import { StartJobRunCommand, type StartJobRunCommandOutput } from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault } from 'emr-containers-testkit/handlers'
import { expect, test, vi } from 'vitest'
import { differences, type DoorName } from './differences.ts'
import { enter, type Controls, type OpenDoor, type World } from './door.ts'
import { faultRows, type Seen } from './fault-rows.ts'
import { surfaced } from './surfaced.ts'

const { clientToken: _filledByTheSdk, ...request } = createFixtures().startJobRunRequest.minimal().build()

/** What the real SDK makes of every fault, and what the service has done by then. */
export function describeFaults(doorName: DoorName, openDoor: OpenDoor<Controls>): void {
  const listed = new Map(Object.entries(differences[doorName]))

  test.each(faultRows)('of a fault the SDK sees what it sees of AWS: $title', async (row) => {
    const difference = listed.get(row.title)
    const expected: Seen = { ...row, ...difference }
    await using world = await enter(openDoor)
    await world.emr.faults.add(...row.faults)
    const observed = await observe(world, expected.aborted)
    expectSeen(observed, expected)
    // A difference whose words are so wide that they hold the ordinary too is none.
    if (difference) expect(() => expectSeen(observed, row)).toThrow()
  })

  test('every difference that is listed is one of a fault that is tried', () => {
    const titles = new Set(faultRows.map(({ title }) => title))
    expect([...listed.keys()].filter((title) => !titles.has(title))).toEqual([])
  })

  test('every kind of fault is in the table of what the SDK sees', () => {
    const tried = new Set(faultRows.flatMap(({ faults }) => faults.map(({ effect }) => effect.kind)))
    const makers = Object.keys(fault).filter((name) => !['error', 'throttling', 'untyped'].includes(name))
    expect([...tried].toSorted()).toEqual([...makers, 'error'].toSorted())
  })
}

/** What came of a call, for its caller and in the service. */
interface Observed {
  readonly outcome: CallOutcome
  readonly calls: number
  readonly jobRuns: number
}

async function observe({ connect, emr }: World<Controls>, aborted: Seen['aborted']): Promise<Observed> {
  const caller = new AbortController()
  const client = connect({})
  if (aborted === 'after the head') {
    const abortAfter =
      <Input, Result>(next: (input: Input) => Promise<Result>) =>
      async (input: Input) => {
        const result = await next(input)
        caller.abort()
        return result
      }
    client.middlewareStack.add(abortAfter, { step: 'deserialize', priority: 'low' })
  }
  const outcome = outcomeOf(client.send(new StartJobRunCommand(request), { abortSignal: caller.signal }))
  if (aborted === 'before the head') {
    await vi.waitFor(async () => expect(await emr.requests()).toHaveLength(1))
    caller.abort()
  }
  return {
    outcome: await outcome,
    calls: (await emr.requests()).length,
    jobRuns: (await emr.jobRuns.list()).length,
  }
}

function expectSeen({ outcome, calls, jobRuns }: Observed, expected: Seen): void {
  const { attempts, message, ...rest } = outcome
  const { attempts: allowed, message: pattern, ...further } = { message: undefined, ...expected.sees }
  expect([allowed].flat()).toContain(attempts)
  expect(rest).toMatchObject(further)
  if (pattern) expect(message).toMatch(pattern)
  expect(calls).toBe(expected.calls)
  expect(jobRuns).toBe(expected.isStarted ? 1 : 0)
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
