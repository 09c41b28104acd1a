import { createDraws, type OpenDraw } from '../fixtures/draw.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { callPlace } from './call-place.ts'
import { parseFault, parseFaultPlan, printFault } from './fault-text.ts'
import type { Fault, FaultCall } from './faults.ts'
import { checkFault } from './make-fault.ts'
import { invalid } from './read-fault.ts'
import { strikeWith, type Aim, type Strike } from './strike.ts'

/** A fault of a schedule, and what has become of it. */
export interface ScheduledFault {
  /** Names the fault in its schedule. */
  readonly id: number
  readonly fault: Fault
  /** The fault as text, as `add` takes it. */
  readonly text: string
  /** Matching calls so far. */
  readonly seen: number
  /** Calls that it struck. */
  readonly struck: number
}

/** The faults that are to come. Of those that take the place of the answer, the one that was added first strikes. */
export interface FaultSchedule {
  /** Adds faults, as data or as text such as `throttling:StartJobRun:2`. Throws INVALID_OPTION for what is no fault. */
  add(...faults: (Fault | string)[]): void
  /** Removes a fault as it was added, as its text, or the one of an ID. Throws INVALID_OPTION when it is not there. */
  remove(fault: Fault | string | number): void
  /** Removes all faults. */
  clear(): void
  /** All faults, in the order in which they were added, also those that are used up. */
  list(): ScheduledFault[]
  /** The faults that have not yet struck as often as they should. */
  unused(): Fault[]
  /** Throws UNUSED_FAULT when a fault has not struck as often as it should, with the place that added it. */
  assertAllUsed(): void
  /** The schedule as one line of text, its seed included, as `replay` takes it. */
  toString(): string
  /** Begins again with the faults, and the seed, of a text that `toString` made. Throws INVALID_OPTION. */
  replay(text: string): void
}

/** A schedule with the way in for the service. */
export interface FaultSource extends FaultSchedule {
  /**
   * Takes a list of faults, or a whole schedule as text. The callee is what they were given to; without one they come
   * from another process, and no place here says anything of them.
   */
  readonly begin: (faults: string | readonly (Fault | string)[], callee: Function | undefined) => void
  readonly isEmpty: () => boolean
  /** What strikes this call; it counts as used. */
  readonly strike: (call: FaultCall) => Strike | undefined
}

/** Where chances are drawn from. */
interface Chances {
  readonly seed: number
  readonly openDraw: OpenDraw
}

interface Entry extends Aim {
  readonly id: number
  /** The fault as it was added, by which it is removed. */
  readonly given: Fault | string
  readonly place: string | undefined
}

/** An empty schedule whose chances are drawn from the seed of the service. */
export function createFaultSchedule(usual: Chances): FaultSource {
  let chances = usual
  let entries: Entry[] = []
  let made = 0
  const put = (given: readonly (Fault | string)[], callee: Function | undefined) => {
    const faults = given.map(readFault)
    const place = callee && callPlace(callee)
    for (const [index, fault] of faults.entries()) {
      entries.push({ id: made++, given: given[index] ?? fault, fault, place, seen: 0, struck: 0 })
    }
  }
  const add = (...faults: (Fault | string)[]) => put(faults, add)
  const clear = () => {
    chances = usual
    entries = []
    made = 0
  }
  const restart = (text: string, callee: Function | undefined) => {
    const { seed, faults } = parseFaultPlan(text)
    clear()
    if (seed !== undefined) chances = { seed, openDraw: createDraws(seed) }
    put(faults, callee)
  }
  const replay = (text: string) => restart(text, replay)
  const unused = () => entries.filter((entry) => !isUsedUp(entry))
  return {
    add,
    remove(removed) {
      const left = entries.filter(
        ({ id, given, fault }) => ![id, given, fault, printFault(fault)].includes(removed),
      )
      if (left.length === entries.length) throw unknownFault(removed)
      entries = left
    },
    clear,
    list: () =>
      entries.map(({ id, fault, seen, struck }) => ({ id, fault, text: printFault(fault), seen, struck })),
    unused: () => unused().map(({ fault }) => fault),
    assertAllUsed() {
      const left = unused()
      if (left.length > 0) throw unusedFaults(left, chances.seed)
    },
    toString: () => [`seed=${chances.seed}`, ...entries.map(({ fault }) => printFault(fault))].join(';'),
    replay,
    begin(faults, callee) {
      if (typeof faults === 'string') restart(faults, callee)
      else put(faults, callee)
    },
    isEmpty: () => entries.length === 0,
    strike: (call) => strikeWith(entries, call, chances.openDraw),
  }
}

function readFault(fault: unknown, index: number): Fault {
  return typeof fault === 'string' ? parseFault(fault) : checkFault(fault, `$[${index}]`)
}

function isUsedUp({ fault, struck }: Entry): boolean {
  return fault.times === 'always' ? struck > 0 : struck >= fault.times
}

function unusedFaults(left: readonly Entry[], seed: number): TestkitError {
  const lines = left.map(
    ({ fault, struck, place }) =>
      `\n  ${printFault(fault)} (struck ${struck})${place === undefined ? '' : ` added at ${place}`}`,
  )
  return new TestkitError({
    code: 'UNUSED_FAULT',
    failedTo: 'use every fault',
    reason: `these have not struck as often as they should: ${lines.join('')}`,
    remedy: 'Make the calls that they wait for, or clear them with faults.clear().',
    seed,
  })
}

function unknownFault(removed: unknown): TestkitError {
  return invalid(
    '$',
    `there is no fault ${show(removed)} in the schedule`,
    'Give one that faults.list() shows.',
  )
}
