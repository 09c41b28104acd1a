import { TestkitError } from '../testkit-error.ts'

/** The error for what cannot be used: an option of the service, unless something else failed. */
export function invalidOption(
  path: string,
  reason: string,
  remedy: string,
  failedTo: string = 'create EMR containers',
): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo, path, reason, remedy })
}
