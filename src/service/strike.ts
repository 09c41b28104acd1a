import type { OpenDraw } from '../fixtures/draw.ts'
import { TestkitError, show } from '../testkit-error.ts'
import type { Fault, FaultCall, FaultEffect, FaultMoment } from './faults.ts'

/** What takes the place of the answer, or spoils it. */
export interface Replacement {
  readonly effect: Exclude<FaultEffect, { kind: 'latency' | 'clockSkew' }>
  readonly when: FaultMoment
}

/** What the faults do to one call. */
export interface Strike {
  readonly instead: Replacement | undefined
  /** Real time that the call takes longer, in milliseconds. */
  readonly delays: Readonly<Record<FaultMoment, number>>
  /** How far the `Date` header is off, in milliseconds. */
  readonly skew: number
  readonly names: readonly string[]
}

/** A fault on its way, and what has become of it: both numbers grow with the calls. */
export interface Aim {
  readonly fault: Fault
  /** Matching calls so far. */
  seen: number
  /** Calls that it struck. */
  struck: number
}

/** What strikes a call, in the order of the schedule; it counts as used. */
export function strikeWith(aims: readonly Aim[], call: FaultCall, openDraw: OpenDraw): Strike | undefined {
  const delays = { before: 0, during: 0, after: 0 }
  const struck: Fault[] = []
  let instead: Replacement | undefined
  let skew = 0
  for (const [index, aim] of aims.entries()) {
    const { fault } = aim
    if (!isMatch(fault, call)) continue
    const number = aim.seen++
    const { effect, when } = fault
    const isOnTop = effect.kind === 'latency' || effect.kind === 'clockSkew'
    if ((instead && !isOnTop) || !isDue(aim, number)) continue
    // By the place in the schedule, which the text of the schedule keeps; an ID it does not.
    const draw = openDraw(`service.fault.${index}`, number)
    if (fault.probability < 1 && draw.stream('probability')() >= fault.probability) continue
    aim.struck++
    struck.push(fault)
    if (effect.kind === 'latency') delays[when] += latencyOf(effect, draw.stream('latency'))
    else if (effect.kind === 'clockSkew') skew += effect.milliseconds
    else instead = { effect, when }
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

function isDue({ fault: { times, after, every }, struck }: Aim, number: number): boolean {
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
