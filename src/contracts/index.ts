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
export { providerStateNames, type ProviderState, type ProviderStates } from './provider-states.ts'
export type { VerifiedInteraction, VerifyResult } from './verifier-report.ts'
export { verifyPacts, type VerifyOptions } from './verify-pacts.ts'
export { TestkitError, type TestkitErrorCode } from '../testkit-error.ts'
