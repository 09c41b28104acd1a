export type { BrokerOptions, PublishedResult } from './broker.ts'
export type { CancelJobRunCauses, CancelJobRunInteractions } from './cancel-job-run-interactions.ts'
export { check } from './check.ts'
export { comparePacts, type CompareOptions } from './compare-pacts.ts'
export type { ContractOptions } from './contract-options.ts'
export { createContract, type Contract } from './create-contract.ts'
export type { DescribeJobRunCauses, DescribeJobRunInteractions } from './describe-job-run-interactions.ts'
export { eventCatalogue, type EventInteraction, type EventInteractions } from './event-interactions.ts'
export { refusalCodes, type RefusalCode } from './failures.ts'
export type {
  ErrorExample,
  ErrorInteraction,
  ExpectedRequest,
  ExpectedResponse,
  Interaction,
  OutputInteraction,
  RefusalInteraction,
} from './interaction.ts'
export { catalogue, interactions } from './interactions.ts'
export type { JobRunParameters } from './job-run-parameters.ts'
export type { ListJobRunsCauses, ListJobRunsInteractions } from './list-job-runs-interactions.ts'
export type { MatcherNode } from './matcher.ts'
export { modelVersion } from './model-version.ts'
export { openApiDocument, type OpenApiDocument } from './open-api.ts'
export { providerStateNames, type ProviderState, type ProviderStates } from './provider-states.ts'
export type { ReadablePath } from './readable-path.ts'
export type { ConsumerTest, ContractCircumstances } from './run-consumer.ts'
export type { Selection } from './select-members.ts'
export type { StartJobRunCauses, StartJobRunInteractions } from './start-job-run-interactions.ts'
export type { VerifiedInteraction, VerifyResult } from './verifier-report.ts'
export { verifyPacts, type VerifyOptions, type VerifyOutcome } from './verify-pacts.ts'
export { TestkitError, type TestkitErrorCode } from '../testkit-error.ts'
