import { declaredErrors, operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { valueAt } from '../model/json-path.ts'
import { datesToText } from '../model/timestamp.ts'
import { encodeRequest } from '../service/encode-request.ts'
import { TestkitError } from '../testkit-error.ts'
import type { ErrorInteraction, OutputInteraction } from './interaction.ts'
import { matchShape } from './match-shape.ts'
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
    response: {
      status,
      headers: { 'x-amzn-ErrorType': matching(`^${code}(?::.*)?$`, code) },
      body: matchShape(code, { message }),
    },
    example: { name: code, message, status },
  }
}

function requestPart<Name extends OperationName>(operation: Name, circumstances: Circumstances<Name>) {
  const { description, providerStates, input } = circumstances
  const { method, path, body } = encodeRequest(operation, input)
  const rules = body && { body: matchShape(operations[operation].input, body, circumstances) }
  const documentation = `https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_${operation}.html`
  return { operation, description, providerStates, input, request: { method, path, ...rules }, documentation }
}

function messageOf<Name extends OperationName>(
  operation: Name,
  code: string,
  { providerStates, input, description }: Circumstances<Name>,
): string {
  const { method, path, body } = encodeRequest(operation, input)
  const outcome = createProvider(providerStates).handle({
    method,
    url: path,
    header: () => undefined,
    body: body ? JSON.stringify(body) : '',
  })
  const answered = outcome.kind === 'response' ? outcome.headers['x-amzn-ErrorType'] : outcome.kind
  if (outcome.kind === 'response' && answered === code) {
    const answer: unknown = JSON.parse(outcome.body)
    return String(valueAt(answer, ['message']))
  }
  throw new TestkitError({
    code: 'CONTRACT_MISMATCH',
    failedTo: `make the interaction "${description}"`,
    reason: `the service answers ${answered ?? 'without an error'} instead of ${code}`,
    remedy: 'Give it an input and provider states that lead to this error.',
  })
}
