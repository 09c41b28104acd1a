import { operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import { createErrorInteraction, createRefusal, type Circumstances } from './create-interaction.ts'
import type { ErrorInteraction, RefusalInteraction } from './interaction.ts'

export type ErrorOf<Name extends OperationName> = OperationTypes[Name]['error']

/** The realistic causes of each error that an operation declares, by name; an error without one does not compile. */
export type Causes<Name extends OperationName, Named extends Record<ErrorOf<Name>, string>> = {
  readonly [Code in ErrorOf<Name>]: Readonly<Record<Named[Code], () => Circumstances<Name>>>
}

/** An interaction that ends with a declared error, by its first cause unless another is named. */
export type Fails<Name extends OperationName, Named extends Record<ErrorOf<Name>, string>> = <
  Code extends ErrorOf<Name>,
>(
  code: Code,
  cause?: Named[Code],
) => ErrorInteraction<Name>

/** Throws UNKNOWN_INTERACTION for an error that the operation does not declare and for a cause that is not named. */
export function failsBy<Name extends OperationName, Named extends Record<ErrorOf<Name>, string>>(
  operation: Name,
  causes: Causes<Name, Named>,
): Fails<Name, Named> {
  return (code, cause) => {
    const declared = Object.keys(causes)
    if (!declared.includes(code))
      throw unknownInteraction(`${operation} does not declare ${show(code)}`, declared)
    const named: Readonly<Record<string, () => Circumstances<Name>>> = causes[code]
    const [first = ''] = Object.keys(named)
    const circumstances = named[cause ?? first]
    if (circumstances) return createErrorInteraction(operation, code, circumstances())
    throw unknownInteraction(`${code} has no cause ${show(cause)}`, Object.keys(named))
  }
}

/** Every declared error of an operation, by each of its causes. */
export function everyFailure<Name extends OperationName, Named extends Record<ErrorOf<Name>, string>>(
  operation: Name,
  causes: Causes<Name, Named>,
): ErrorInteraction<Name>[] {
  const codes: readonly ErrorOf<Name>[] = operations[operation].errors
  return codes.flatMap((code) => {
    const named: Readonly<Record<string, () => Circumstances<Name>>> = causes[code]
    return Object.values(named).map((circumstances) =>
      createErrorInteraction(operation, code, circumstances()),
    )
  })
}

/** The errors of every AWS service that a client must survive. */
export const refusalCodes = [
  'ThrottlingException',
  'AccessDeniedException',
  'ExpiredTokenException',
  'ServiceUnavailable',
] as const

/** One of the errors of every AWS service that a client must survive. */
export type RefusalCode = (typeof refusalCodes)[number]

/** How each of them comes about. */
const refusals: Readonly<Record<RefusalCode, string>> = {
  ThrottlingException: 'while too many requests come in',
  AccessDeniedException: 'by a caller that is not allowed to',
  ExpiredTokenException: 'with a security token that has expired',
  ServiceUnavailable: 'while the service is unavailable',
}

/** An interaction that ends with an error of every AWS service. Throws UNKNOWN_INTERACTION for another one. */
export function refuse<Name extends OperationName>(
  operation: Name,
  code: RefusalCode,
  request: { description: string; input: OperationTypes[Name]['input'] },
): RefusalInteraction<Name> {
  if (!Object.hasOwn(refusals, code))
    throw unknownInteraction(`there is no refusal ${show(code)}`, refusalCodes)
  const description = `${request.description} ${refusals[code]}`
  return createRefusal(operation, code, { description, input: request.input })
}

function unknownInteraction(reason: string, allowed: readonly string[]): TestkitError {
  return new TestkitError({
    code: 'UNKNOWN_INTERACTION',
    failedTo: 'make an interaction',
    path: '$',
    reason,
    remedy: listAllowed(allowed),
  })
}
