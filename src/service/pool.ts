/** How many values are remembered, before all are forgotten. Programs start a few kinds of job runs, in turns. */
export const remembered = 8

/**
 * Gives the equal value of a moment ago, or else remembers the new one. What it gives is frozen: others have it too.
 * Values are told by their JSON, which costs less than to compare them one by one; with its keys in another order a
 * value is another one, and takes room of its own.
 */
export function createPool<Value>(): (value: Value) => Value {
  const recent = new Map<string, Value>()
  return (value) => {
    const text = JSON.stringify(value)
    const known = recent.get(text)
    if (known !== undefined) return known
    if (recent.size === remembered) recent.clear()
    deepFreeze(value)
    recent.set(text, value)
    return value
  }
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) deepFreeze(part)
  Object.freeze(value)
}
