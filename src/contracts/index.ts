export type { BrokerOptions, PublishedResult } from './broker.ts'
export { comparePacts, type CompareOptions } from './compare-pacts.ts'
export {
  createContract,
  type Contract,
  type ContractCircumstances,
  type ContractOptions,
} from './create-contract.ts'
export type { ErrorExample, ErrorInteraction, Interaction, OutputInteraction } from './interaction.ts'
export {
  catalogue,
  interactions,
  type DescribeJobRunInteractions,
  type StartJobRunInteractions,
} from './interactions.ts'
export type { MatcherNode } from './matcher.ts'
export { modelVersion } from './model-version.ts'
export { openApiDocument, type OpenApiDocument } from './open-api.ts'
export { providerStateNames, type ProviderState, type ProviderStates } from './provider-states.ts'
export type { VerifiedInteraction, VerifyResult } from './verifier-report.ts'
export { verifyPacts, type VerifyOptions, type VerifyOutcome } from './verify-pacts.ts'
export { TestkitError, type TestkitErrorCode } from '../testkit-error.ts'
