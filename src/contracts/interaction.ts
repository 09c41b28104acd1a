import type { CommonErrorCode, OperationName, OperationTypes } from '../model/generated/types.ts'
import type { MatcherNode, TextRule } from './matcher.ts'
import type { ProviderState } from './provider-states.ts'

/** The error that an interaction answers with, as the SDK surfaces it. */
export interface ErrorExample<Code extends string> {
  readonly name: Code
  readonly message: string
  readonly status: number
}

/** A request as a contract has it: what has rules is a matcher, all else stands for itself. */
export interface ExpectedRequest {
  readonly method: string
  readonly path: string
  /** Parameters of the query, in texts; a list has one entry for each of its values. */
  readonly query?: Readonly<Record<string, MatcherNode>>
  readonly body?: MatcherNode
}

/** An answer as a contract has it. */
export interface ExpectedResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, TextRule>>
  readonly body: MatcherNode
}

/** One request and its answer, as plain data that knows nothing of Pact. */
export interface Interaction<Name extends OperationName = OperationName, Example = unknown> {
  readonly operation: Name
  /** Unique in a catalogue, in plain English: Pact tells interactions apart by it. */
  readonly description: string
  readonly providerStates: readonly ProviderState[]
  /** What a consumer gives to its client so that the request comes about. */
  readonly input: OperationTypes[Name]['input']
  readonly request: ExpectedRequest
  readonly response: ExpectedResponse
  /** What the answer is to the consumer: the output as the SDK returns it, or the error. */
  readonly example: Example
  /** Where AWS documents the operation, or the error that every service has. */
  readonly documentation: string
}

/** An interaction that ends with the output of its operation. */
export type OutputInteraction<Name extends OperationName> = Interaction<Name, OperationTypes[Name]['output']>
/** An interaction that ends with an error that its operation declares. */
export type ErrorInteraction<Name extends OperationName> = Interaction<
  Name,
  ErrorExample<OperationTypes[Name]['error']>
>
/** An interaction that ends with an error of every AWS service. */
export type RefusalInteraction<Name extends OperationName> = Interaction<Name, ErrorExample<CommonErrorCode>>
