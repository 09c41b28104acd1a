import { TestkitError, show } from '../testkit-error.ts'

/** Throws INVALID_OPTION for what is no interaction, such as one whose parentheses were forgotten, or no test. */
export function checkInteraction(interaction: unknown, test: unknown): void {
  const isInteraction =
    typeof interaction === 'object' &&
    interaction !== null &&
    ['description', 'operation', 'request', 'response'].every((member) => member in interaction)
  if (!isInteraction) {
    throw invalid('interaction', `${show(interaction)} is not an interaction`, 'Give one such as interactions.describeJobRun.running().')
  }
  if (typeof test === 'function') return
  throw invalid('test', `${show(test)} is not a function`, 'Give one that runs your client.')
}

function invalid(argument: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'verify an interaction',
    path: `$.${argument}`,
    reason,
    remedy,
  })
}
