import { isEqual } from './is-equal.ts'

/** Whether a value has everything that a pattern names: members as deep as they are named, all else as a whole. */
export function matches(pattern: unknown, value: unknown): boolean {
  if (!isMembers(pattern)) return isEqual(pattern, value)
  if (!isMembers(value)) return false
  return Object.entries(pattern).every(
    ([name, child]) =>
      child === undefined || (Object.hasOwn(value, name) && matches(child, Reflect.get(value, name))),
  )
}

function isMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
