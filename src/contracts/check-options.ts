import { TestkitError, listAllowed, show } from '../testkit-error.ts'

/** Throws INVALID_OPTION for what is no object of options, and for an option that there is not. */
export function checkOptions(
  failedTo: string,
  options: unknown,
  allowed: readonly string[],
  path: string = '$',
): void {
  const invalid = (reason: string) =>
    new TestkitError({ code: 'INVALID_OPTION', failedTo, path, reason, remedy: listAllowed(allowed) })
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw invalid(`${show(options)} is not an object of options`)
  const unknown = Object.keys(options).find((name) => !allowed.includes(name))
  if (unknown !== undefined) throw invalid(`there is no option ${show(unknown)}`)
}
