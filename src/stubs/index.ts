export type { Interaction } from '../contracts/interaction.ts'
export { catalogue, interactions } from '../contracts/interactions.ts'
export { toHandlers } from './to-handlers.ts'
export { TestkitError, type TestkitErrorCode } from '../testkit-error.ts'
