import { createDraws, type OpenDraw } from '../fixtures/draw.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { callPlace } from './call-place.ts'
import { parseFault, parseFaultPlan, printFault } from './fault-text.ts'
import type { Fault, FaultCall, FaultMoment } from './faults.ts'
import { checkFault } from './make-fault.ts'
import { invalid } from './read-fault.ts'

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

/** What the faults do to one call. */
export interface Strike {
  /** The fault that takes the place of the answer, or spoils it. */
  readonly instead: Fault | undefined
  /** Real time that the call takes longer, in milliseconds. */
  readonly delays: Readonly<Record<FaultMoment, number>>
  /** How far the `Date` header is off, in milliseconds. */
  readonly skew: number
  readonly names: readonly string[]
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

interface Entry {
  readonly id: number
  /** The fault as it was added, by which it is removed. */
  readonly given: Fault | string
  readonly fault: Fault
  readonly place: string | undefined
  seen: number
  struck: number
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

function strikeWith(entries: readonly Entry[], call: FaultCall, openDraw: OpenDraw): Strike | undefined {
  const delays = { before: 0, during: 0, after: 0 }
  const struck: Fault[] = []
  let instead: Fault | undefined
  let skew = 0
  for (const [index, entry] of entries.entries()) {
    const { fault } = entry
    if (!isMatch(fault, call)) continue
    const number = entry.seen++
    const isOnTop = fault.effect.kind === 'latency' || fault.effect.kind === 'clockSkew'
    if ((instead && !isOnTop) || !isDue(entry, number)) continue
    // By the place in the schedule, which the text of the schedule keeps; an ID it does not.
    const draw = openDraw(`service.fault.${index}`, number)
    if (fault.probability < 1 && draw.stream('probability')() >= fault.probability) continue
    entry.struck++
    struck.push(fault)
    if (fault.effect.kind === 'latency') delays[fault.when] += latencyOf(fault.effect, draw.stream('latency'))
    else if (fault.effect.kind === 'clockSkew') skew += fault.effect.milliseconds
    else instead = fault
  }
  return struck.length > 0 ? { instead, delays, skew, names: struck.map(({ name }) => name) } : undefined
}

function isMatch(fault: Fault, call: FaultCall): boolean {
  const { operation, attempt, virtualClusterId, jobName, predicate } = fault
  return (
    (operation === 'any' || operation === call.operation) &&
    (attempt === undefined || attempt === call.attempt) &&
    (virtualClusterId === undefined || virtualClusterId === call.virtualClusterId) &&
    (jobName === undefined || jobName === call.jobName) &&
    (predicate === undefined || holds(predicate, call))
  )
}

/** A promise would always hold, whatever it resolves to, so it is refused. */
function holds(predicate: (call: FaultCall) => unknown, call: FaultCall): boolean {
  try {
    const isMet = predicate(call)
    if (typeof isMet === 'boolean') return isMet
    throw new TypeError(`it returned ${show(isMet)}`)
  } catch (cause) {
    throw new TestkitError({
      code: 'INVALID_OPTION',
      failedTo: 'ask the predicate of a fault',
      reason: cause instanceof Error ? cause.message : `it threw ${show(cause)}`,
      remedy: 'Return true or false.',
      cause,
    })
  }
}

function isDue({ fault: { times, after, every }, struck }: Entry, number: number): boolean {
  return number >= after && (number - after) % every === 0 && (times === 'always' || struck < times)
}

/** The standard normal quantile of 0.99. */
const quantile99 = 2.326

/** A fixed time, or one of a log-normal distribution by the transform of Box and Muller. */
function latencyOf(
  { milliseconds, p99 }: { milliseconds: number; p99?: number },
  next: () => number,
): number {
  if (p99 === undefined) return milliseconds
  const sigma = Math.log(p99 / milliseconds) / quantile99
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return milliseconds * Math.exp(sigma * normal)
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
