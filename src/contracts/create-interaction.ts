import { commonErrors, declaredErrors, operations } from '../model/generated/operations.ts'
import type { CommonErrorCode, OperationName, OperationTypes } from '../model/generated/types.ts'
import { valueAt } from '../model/json-path.ts'
import { datesToText, textToDates } from '../model/timestamp.ts'
import { encodeRequest, urlOf } from './encode-request.ts'
import { TestkitError } from '../testkit-error.ts'
import type { ErrorInteraction, OutputInteraction, RefusalInteraction } from './interaction.ts'
import { matchQuery, matchShape } from './match-shape.ts'
import { matching } from './matcher.ts'
import { createProvider, type ProviderState } from './provider-states.ts'

/** What is particular to an interaction; the rest is derived. */
export interface Circumstances<Name extends OperationName> {
  readonly description: string
  readonly providerStates: readonly ProviderState[]
  readonly input: OperationTypes[Name]['input']
  /** JSON paths of input or output whose value is the point of the interaction, and stands for itself. */
  readonly literal?: readonly string[]
}

/** An interaction that ends well. */
export function createOutputInteraction<Name extends OperationName>(
  operation: Name,
  output: OperationTypes[Name]['output'],
  circumstances: Circumstances<Name>,
): OutputInteraction<Name> {
  const { output: shape } = operations[operation]
  const body = matchShape(shape, datesToText(shape, output), circumstances)
  return { ...requestPart(operation, circumstances), response: { status: 200, body }, example: output }
}

/** An interaction that ends with a declared error. Its text is what the service says in these states. */
export function createErrorInteraction<Name extends OperationName>(
  operation: Name,
  code: OperationTypes[Name]['error'],
  circumstances: Circumstances<Name>,
): ErrorInteraction<Name> {
  const { status } = declaredErrors[code]
  const message = messageOf(operation, code, circumstances)
  return {
    ...requestPart(operation, circumstances),
    response: errorResponse(status, code, message),
    example: { name: code, message, status },
  }
}

/** An interaction that ends with an error of every AWS service. */
export function createRefusal<Name extends OperationName>(
  operation: Name,
  code: CommonErrorCode,
  circumstances: Omit<Circumstances<Name>, 'providerStates'>,
): RefusalInteraction<Name> {
  const { status } = commonErrors[code]
  const providerStates: ProviderState[] = [{ name: 'the service fails', params: { operation, code } }]
  const message = messageOf(operation, code, { ...circumstances, providerStates })
  return {
    ...requestPart(operation, { ...circumstances, providerStates }),
    response: errorResponse(status, code, message),
    example: { name: code, message, status },
    documentation: 'https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/CommonErrors.html',
  }
}

/** What the service answers to an input in these states, as the SDK returns it. */
export function outputOf<Name extends OperationName>(
  operation: Name,
  circumstances: Circumstances<Name>,
): OperationTypes[Name]['output']
export function outputOf(operation: OperationName, circumstances: Circumstances<OperationName>): unknown {
  const { code, body } = answerOf(operation, circumstances)
  if (code !== undefined) throw otherwise(circumstances.description, code, 'an output')
  return textToDates(operations[operation].output, body)
}

function requestPart<Name extends OperationName>(operation: Name, circumstances: Circumstances<Name>) {
  const { description, providerStates, input } = circumstances
  const { input: shape } = operations[operation]
  const { method, path, query, body } = encodeRequest(operation, input)
  const request = {
    method,
    path,
    ...(Object.keys(query).length > 0 && { query: matchQuery(shape, query, circumstances) }),
    ...(body && { body: matchShape(shape, body, circumstances) }),
  }
  const documentation = `https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_${operation}.html`
  return { operation, description, providerStates, input, request, documentation }
}

/** The type may be followed by a colon and a URI, as services of AWS do. Errors of every kind have one shape. */
function errorResponse(status: number, code: string, message: string) {
  return {
    status,
    headers: { 'x-amzn-ErrorType': matching(`^${code}(?::.*)?$`, code) },
    body: matchShape('ValidationException', { message }),
  }
}

function messageOf<Name extends OperationName>(
  operation: Name,
  code: string,
  circumstances: Circumstances<Name>,
): string {
  const answered = answerOf(operation, circumstances)
  if (answered.code === code) return String(valueAt(answered.body, ['message']))
  throw otherwise(circumstances.description, answered.code ?? 'an output', code)
}

function answerOf<Name extends OperationName>(
  operation: Name,
  { providerStates, input }: Circumstances<Name>,
): { code: string | undefined; body: unknown } {
  const request = encodeRequest(operation, input)
  const outcome = createProvider(providerStates).handle({
    method: request.method,
    url: urlOf(request),
    header: () => undefined,
    body: request.body ? JSON.stringify(request.body) : '',
  })
  if (outcome.kind !== 'response') return { code: outcome.kind, body: undefined }
  return { code: outcome.headers['x-amzn-ErrorType'], body: JSON.parse(outcome.body) }
}

function otherwise(description: string, answered: string, wanted: string): TestkitError {
  return new TestkitError({
    code: 'CONTRACT_MISMATCH',
    failedTo: `make the interaction "${description}"`,
    reason: `the service answers ${answered} instead of ${wanted}`,
    remedy: 'Give it an input and provider states that lead to this answer.',
  })
}
