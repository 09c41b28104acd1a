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
  invalid,
  isObject,
  readError,
  readMoment,
  readStatus,
  readStrikes,
  readTarget,
  readText,
} from './read-fault.ts'

type Options = Readonly<Record<string, unknown>>

/** What every fault can be told, in the order in which it is printed. */
export const commonOptions: readonly string[] = [
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
  if (!isObject(given))
    throw invalid('$', `${show(given)} is not an object of options`, 'Leave it out, or give one.')
  const options: Options = { ...given }
  const kind = kindOf(name, target)
  const allowed = [...commonOptions, ...kind.options]
  const unknown = Object.keys(options).find((option) => !allowed.includes(option))
  if (unknown !== undefined) throw invalid('$', `there is no option ${show(unknown)}`, listAllowed(allowed))
  const effect = kind.effect(options)
  return {
    name: effect.kind === 'error' ? effect.error.code : effect.kind,
    operation: target,
    when: readMoment(options['when'] ?? kind.moments[0], kind.moments, '$'),
    ...readStrikes(options, '$'),
    effect,
  }
}

/** A fault that was copied or written by hand, checked. Throws INVALID_OPTION. */
export function checkFault(given: unknown, path: string): Fault {
  const fault: Options = { ...(isObject(given) && given) }
  const effect = readEffect(fault['effect'], given, path)
  const moments = effect.kind === 'error' ? aroundTheEffect : faultKinds[effect.kind].moments
  return {
    name: readText(fault['name'], `${path}.name`),
    operation: readTarget(fault['operation'], path),
    when: readMoment(fault['when'], moments, path),
    ...readStrikes(fault, path),
    effect,
  }
}

/** The errors that an operation may answer, by code. */
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
  if (name === 'throttling') return errorKind('ThrottlingException', target)
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
    description: error.message,
    moments: aroundTheEffect,
    options: ['message', 'status'],
    effect: ({ message = error.message, status = error.status }) => ({
      kind: 'error',
      error: { code: error.code, status: readStatus(status), message: readText(message, '$.message') },
    }),
  }
}

const untypedKind: FaultKind = {
  description: 'Any error, by its code, status and message.',
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
  return known.effect({ ...facts, duration: facts['milliseconds'], by: facts['milliseconds'] })
}
