/** Whether two values that JSON can write are equal, whatever the order of their keys. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (!isHolder(left) || !isHolder(right) || Array.isArray(left) !== Array.isArray(right)) return false
  let count = 0
  for (const name of Object.keys(left)) {
    const value = left[name]
    if (value === undefined) continue
    if (!Object.hasOwn(right, name) || !isEqual(value, right[name])) return false
    count++
  }
  return count === countDefined(right)
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** A member that is undefined is none. */
function countDefined(holder: Readonly<Record<string, unknown>>): number {
  let count = 0
  for (const name of Object.keys(holder)) if (holder[name] !== undefined) count++
  return count
}
