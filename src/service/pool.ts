import { isEqual } from './is-equal.ts'

/** How many values are remembered. Programs start a few kinds of job runs, in turns. */
const remembered = 8

/** Gives the equal value of a moment ago, or else remembers the new one. What it gives is frozen: others have it too. */
export function createPool<Value>(): (value: Value) => Value {
  const recent: Value[] = []
  let next = 0
  return (value) => {
    const known = recent.find((other) => isEqual(other, value))
    if (known !== undefined) return known
    deepFreeze(value)
    recent[next++ % remembered] = value
    return value
  }
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) deepFreeze(part)
  Object.freeze(value)
}
