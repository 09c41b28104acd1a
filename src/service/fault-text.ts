import { operationNames } from '../model/generated/operations.ts'
import { listAllowed, show } from '../testkit-error.ts'
import { durationOf } from './clock.ts'
import { faultKinds } from './fault-kinds.ts'
import type { Fault, FaultEffect } from './faults.ts'
import { errorOf, faultNames, makeFault } from './make-fault.ts'
import { invalid } from './read-fault.ts'

/** Faults in order, with the seed that their chances are drawn from when it is not the service's. */
export interface FaultPlan {
  readonly seed?: number
  readonly faults: readonly Fault[]
}

const moments = ['before', 'during', 'after']
const numbers = new Set(['times', 'after', 'nth', 'every', 'probability', 'attempt', 'status'])

/** A fault as `name:operation:times`, followed by what differs from the defaults. */
export function printFault(fault: Fault): string {
  const { name, usualMoment, options } = wordsOf(fault)
  const { operation, times, when, after, every, probability, attempt, virtualClusterId, jobName } = fault
  const conditions = {
    ...(after > 0 && { after }),
    ...(every > 1 && { every }),
    ...(probability < 1 && { probability }),
    ...(attempt !== undefined && { attempt }),
    ...(virtualClusterId !== undefined && { virtualClusterId }),
    ...(jobName !== undefined && { jobName }),
    ...(fault.predicate && { predicate: 'function' }),
    ...options,
  }
  const words = Object.entries(conditions).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return [name, operation, times, ...(when === usualMoment ? [] : [when]), ...words].join(':')
}

/** Reads a fault such as `throttling:StartJobRun:2`. All but the name may be left out. Throws INVALID_OPTION. */
export function parseFault(text: string): Fault {
  const [name = '', ...words] = text.trim().split(':')
  if (!faultNames.includes(name))
    throw invalid('$', `there is no fault ${show(name)}`, listAllowed(faultNames))
  const said = words.map(readWord)
  const twice = said.find(([key], index) => said.findIndex(([other]) => other === key) < index)
  if (twice) throw invalid(`$.${twice[0]}`, `${show(text)} says it twice`, 'Say it once.')
  const { operation = 'any', ...options } = Object.fromEntries(said)
  return makeFault(name, operation, options)
}

/** Reads what a schedule prints: `seed=42;throttling:StartJobRun:2;...`. Throws INVALID_OPTION. */
export function parseFaultPlan(text: unknown): FaultPlan {
  if (typeof text !== 'string') {
    throw invalid('$', `${show(text)} is not a schedule as text`, 'Give what faults.toString() prints.')
  }
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [first, ...others] = parts
  if (!first?.startsWith('seed=')) return { faults: parts.map(parseFault) }
  return { seed: readSeed(first.slice('seed='.length)), faults: others.map(parseFault) }
}

function readSeed(text: string): number {
  const seed = Number(text)
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(seed)) return seed + 0
  throw invalid('$.seed', `${show(text)} is not a seed`, 'Give a safe integer such as 42.')
}

/** The name that a fault is made by, its default moment, and the options of its kind. */
function wordsOf({ operation, effect }: Fault): {
  name: string
  usualMoment: string | undefined
  options: Readonly<Record<string, string | number>>
} {
  if (effect.kind !== 'error') {
    return { name: effect.kind, usualMoment: faultKinds[effect.kind].moments[0], options: timesOf(effect) }
  }
  const { code, status, message } = effect.error
  const usual = errorOf(operation, code)
  const changes = {
    ...(message !== usual?.message && { message }),
    ...(status !== usual?.status && { status }),
  }
  const name = usual ? code : 'untyped'
  return { name, usualMoment: 'before', options: usual ? changes : { code, ...changes } }
}

function timesOf(effect: FaultEffect): Readonly<Record<string, string>> {
  if (effect.kind === 'clockSkew') return { by: durationOf(effect.milliseconds) }
  if (effect.kind !== 'latency') return {}
  const { milliseconds, p99 } = effect
  return { duration: durationOf(milliseconds), ...(p99 !== undefined && { p99: durationOf(p99) }) }
}

/** A word after the name: what it says, and of what. */
function readWord(word: string): [string, unknown] {
  const [, key, value = ''] = /^(\w+)=(.*)/s.exec(word) ?? []
  if (key !== undefined) return [key, readValue(key, value)]
  if (word === 'any' || operationNames.some((name) => name === word)) return ['operation', word]
  if (moments.includes(word)) return ['when', word]
  if (word === 'always') return ['times', word]
  if (/^\d+$/.test(word)) return ['times', Number(word)]
  const allowed = [...operationNames, 'any', ...moments, 'always', 'a number of calls', 'option=value']
  throw invalid('$', `${show(word)} says nothing of a fault`, listAllowed(allowed))
}

function readValue(key: string, text: string): unknown {
  if (key === 'predicate') {
    throw invalid('$.predicate', 'a function cannot be read from text', 'Add the fault in code.')
  }
  const value = decode(text)
  // What is no number is left for the option's own check to refuse, by what was written.
  return numbers.has(key) && /^-?\d+(\.\d+)?(e-?\d+)?$/.test(value) ? Number(value) : value
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalid('$', `${show(text)} is not percent-encoded as it should be`, 'Write % as %25.')
  }
}
