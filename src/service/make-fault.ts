import {
  commonErrorCodes,
  commonErrors,
  declaredErrorCodes,
  declaredErrors,
  operations,
} from '../model/generated/operations.ts'
import type { ErrorFacts } from '../model/service-error.ts'
import { listAllowed, show } from '../testkit-error.ts'
import { faultKinds, type FaultKind } from './fault-kinds.ts'
import type { Fault, FaultEffect, FaultMoment, FaultTarget } from './faults.ts'
import {
  checkNames,
  invalid,
  isObject,
  readError,
  readMoment,
  readOptions,
  readStatus,
  readStrikes,
  readTarget,
  readText,
  type Options,
} from './read-fault.ts'

/** What every fault can be told, in the order in which it is printed. */
const commonOptions: readonly string[] = [
  'times',
  'when',
  'after',
  'nth',
  'every',
  'probability',
  'attempt',
  'virtualClusterId',
  'jobName',
  'predicate',
]

const memberNames: readonly string[] = [
  ...commonOptions.filter((option) => option !== 'nth'),
  'name',
  'operation',
  'effect',
]

const aroundTheEffect: readonly FaultMoment[] = ['before', 'after']

/** Names of the faults that are no error of the API, and of the short word for the one that is met most. */
export const faultNames: readonly string[] = [
  'throttling',
  ...Object.keys(faultKinds),
  ...declaredErrorCodes,
  ...commonErrorCodes,
  'untyped',
]

/** Makes a fault by its name. Throws INVALID_OPTION. */
export function makeFault(name: unknown, operation: unknown, given: unknown = {}): Fault {
  const target = readTarget(operation, '$')
  const options = readOptions(given)
  const kind = kindOf(name, target)
  checkNames(options, [...commonOptions, ...kind.options], '$')
  const effect = kind.effect(options)
  const { when = kind.moments[0] } = options
  return {
    name: nameOf(effect),
    operation: target,
    when: readMoment(when, kind.moments, '$'),
    ...readStrikes(options, '$'),
    effect,
  }
}

/** A fault that was copied or written by hand, checked. Throws INVALID_OPTION. */
export function checkFault(given: unknown, path: string): Fault {
  const fault: Options = { ...(isObject(given) && given) }
  const effect = readEffect(fault['effect'], given, path)
  checkNames(fault, memberNames, path)
  const moments = effect.kind === 'error' ? aroundTheEffect : faultKinds[effect.kind].moments
  return {
    name: readName(fault['name'], effect, path),
    operation: readTarget(fault['operation'], path),
    when: readMoment(fault['when'], moments, path),
    ...readStrikes(fault, path),
    effect,
  }
}

function nameOf(effect: FaultEffect): string {
  return effect.kind === 'error' ? effect.error.code : effect.kind
}

/** A fault is known by what it does, so that the log, the text and the effect cannot tell different tales. */
function readName(name: unknown, effect: FaultEffect, path: string): string {
  const own = nameOf(effect)
  if (name === own) return own
  throw invalid(`${path}.name`, `${show(name)} is not the name of this fault`, listAllowed([own]))
}

/** The error of a code, when the target may answer it. */
export function errorOf(target: FaultTarget, code: unknown): ErrorFacts | undefined {
  const declared = declaredBy(target).find((word) => word === code)
  if (declared) return { code: declared, ...declaredErrors[declared] }
  const common = commonErrorCodes.find((word) => word === code)
  return common && { code: common, ...commonErrors[common] }
}

function declaredBy(target: FaultTarget) {
  return target === 'any' ? declaredErrorCodes : operations[target].errors
}

function kindOf(name: unknown, target: FaultTarget): FaultKind {
  if (name === 'throttling') return throttlingKind(target)
  if (name === 'untyped') return untypedKind
  const [, kind] = Object.entries(faultKinds).find(([word]) => word === name) ?? []
  return kind ?? errorKind(name, target)
}

function errorKind(code: unknown, target: FaultTarget): FaultKind {
  const error = errorOf(target, code)
  if (!error) {
    throw invalid(
      '$.code',
      `${show(target)} does not answer ${show(code)}`,
      `${listAllowed([...declaredBy(target), ...commonErrorCodes])} fault.untyped takes any error.`,
    )
  }
  return {
    moments: aroundTheEffect,
    options: ['message', 'status'],
    effect: ({ message = error.message, status = error.status }) => ({
      kind: 'error',
      error: { code: error.code, status: readStatus(status), message: readText(message, '$.message') },
    }),
  }
}

/** Throttling is answered with one of two statuses; an error by its code takes any. */
function throttlingKind(target: FaultTarget): FaultKind {
  const kind = errorKind('ThrottlingException', target)
  return {
    ...kind,
    effect(options) {
      const { status } = options
      if (status === undefined || status === 400 || status === 429) return kind.effect(options)
      throw invalid('$.status', `${show(status)} is not a status of throttling`, listAllowed(['400', '429']))
    },
  }
}

const untypedKind: FaultKind = {
  moments: aroundTheEffect,
  options: ['code', 'status', 'message'],
  effect: (options) => ({ kind: 'error', error: readError(options) }),
}

function readEffect(effect: unknown, fault: unknown, path: string): FaultEffect {
  const facts: Options = { ...(isObject(effect) && effect) }
  const { kind } = facts
  if (kind === 'error') return { kind, error: readError(facts['error']) }
  const known = Object.entries(faultKinds).find(([word]) => word === kind)?.[1]
  if (!known) {
    throw invalid(path, `${show(fault)} is not a fault`, 'Make one with fault, such as fault.throttling.')
  }
  const read = known.effect({ ...facts, duration: facts['milliseconds'], by: facts['milliseconds'] })
  checkNames(facts, Object.keys(read), `${path}.effect`)
  return read
}
