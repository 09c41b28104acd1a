/** Where a function of this package was called, as a stack shows it; undefined where the engine does not tell. */
export function callPlace(callee: Function): string | undefined {
  const holder: { stack?: string } = {}
  if (!('captureStackTrace' in Error)) return undefined
  Error.captureStackTrace(holder, callee)
  return holder.stack
    ?.split('\n')
    .find((line) => line.includes(' at '))
    ?.trim()
    .slice('at '.length)
}
