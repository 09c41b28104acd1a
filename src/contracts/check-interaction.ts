import { TestkitError, show } from '../testkit-error.ts'

/** Throws INVALID_OPTION for what is no interaction, such as one whose parentheses were forgotten, or no test. */
export function checkInteraction(interaction: unknown, test: unknown): void {
  checkIsInteraction(interaction)
  checkTest(test)
}

/** Throws INVALID_OPTION for what is no interaction of an operation. */
export function checkIsInteraction(interaction: unknown): void {
  const members = ['description', 'operation', 'request', 'response']
  checkMembers(interaction, members, 'interactions.describeJobRun.running()')
}

/** Throws INVALID_OPTION for what is no event of the catalogue, or no test. */
export function checkEvent(interaction: unknown, test: unknown): void {
  checkMembers(interaction, ['description', 'event', 'contents'], "interactions.events.failed('USER_ERROR')")
  checkTest(test)
}

function checkMembers(interaction: unknown, members: readonly string[], example: string): void {
  const isWhole =
    typeof interaction === 'object' &&
    interaction !== null &&
    members.every((member) => member in interaction)
  if (!isWhole) {
    throw invalid('interaction', `${show(interaction)} is not an interaction`, `Give one such as ${example}.`)
  }
}

function checkTest(test: unknown): void {
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
