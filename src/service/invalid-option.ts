import { TestkitError } from '../testkit-error.ts'

/** The error for an option of the service that cannot be used. */
export function invalidOption(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'create EMR containers', path, reason, remedy })
}
