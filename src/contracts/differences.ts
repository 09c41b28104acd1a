import { jsonPath, type Segments } from '../model/json-path.ts'
import { show } from '../testkit-error.ts'

/** Each place where two values of JSON differ, in words. */
export function differencesOf(before: unknown, after: unknown, path: Segments = []): string[] {
  if (isHolder(before) && isHolder(after) && Array.isArray(before) === Array.isArray(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) =>
      differencesOf(memberOf(before, name), memberOf(after, name), [
        ...path,
        Array.isArray(before) ? Number(name) : name,
      ]),
    )
  }
  if (before === after) return []
  return [`${jsonPath(path)} is ${shown(before)} in the file and ${shown(after)} in this run`]
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function memberOf(holder: object, name: string): unknown {
  return Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : show(value)
}
