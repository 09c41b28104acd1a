/** Whether two values that JSON can write are equal, whatever the order of their keys. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) || Array.isArray(right)) return areEqualLists(left, right)
  const names = Object.keys(left).filter((name) => Reflect.get(left, name) !== undefined)
  const others = Object.keys(right).filter((name) => Reflect.get(right, name) !== undefined)
  return (
    names.length === others.length &&
    names.every(
      (name) => Object.hasOwn(right, name) && isEqual(Reflect.get(left, name), Reflect.get(right, name)),
    )
  )
}

function areEqualLists(left: unknown, right: unknown): boolean {
  return (
    Array.isArray(left) &&
    Array.isArray(right) &&
    left.length === right.length &&
    left.every((item, index) => isEqual(item, right[index]))
  )
}
