import type { OperationName } from '../model/generated/types.ts'
import { TestkitError } from '../testkit-error.ts'
import type { Fault } from './faults.ts'
import { checkFault } from './read-fault.ts'

/** The faults that are to come. */
export interface FaultSchedule {
  /** Adds faults; they strike in the order in which they were added. Throws INVALID_OPTION for what is no fault. */
  add(...faults: Fault[]): void
  /** Removes all faults. */
  clear(): void
  /** The faults that have not yet struck as often as they should. */
  unused(): Fault[]
  /** Throws UNUSED_FAULT when a fault has not struck as often as it should. */
  assertAllUsed(): void
}

/** A schedule with the way in for the service. */
export interface FaultSource extends FaultSchedule {
  /** The fault that strikes this call, if any; it counts as used. */
  take(operation: OperationName): Fault | undefined
}

interface Entry {
  readonly fault: Fault
  struck: number
}

function isUsedUp({ fault, struck }: Entry): boolean {
  return fault.times === 'always' ? struck > 0 : struck >= fault.times
}

export function createFaultSchedule(): FaultSource {
  let entries: Entry[] = []
  const unused = () => entries.filter((entry) => !isUsedUp(entry)).map(({ fault }) => fault)
  return {
    add(...faults) {
      for (const [index, fault] of faults.entries()) checkFault(fault, index)
      entries.push(...faults.map((fault) => ({ fault, struck: 0 })))
    },
    clear() {
      entries = []
    },
    unused,
    assertAllUsed() {
      const left = unused()
      if (left.length > 0) throw unusedFaults(left)
    },
    take(operation) {
      const entry = entries.find(
        ({ fault, struck }) =>
          (fault.operation === operation || fault.operation === 'any') &&
          (fault.times === 'always' || struck < fault.times),
      )
      if (entry) entry.struck++
      return entry?.fault
    },
  }
}

function unusedFaults(faults: readonly Fault[]): TestkitError {
  const names = faults.map(({ name, operation, times }) => `${name} of ${operation} (times: ${times})`)
  return new TestkitError({
    code: 'UNUSED_FAULT',
    failedTo: 'use every fault',
    reason: `these have not struck as often as they should: ${names.join(', ')}`,
    remedy: 'Make the calls that they wait for, or clear them with faults.clear().',
  })
}
