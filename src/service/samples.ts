import { countCharacters } from '../model/count-characters.ts'
import { childShape, resolveShape, type Shape } from '../model/shape.ts'

/** Different items of a list of simple values that an answer may have room to show. */
const shownItems = 100

/**
 * A value with what the answer to it may depend on: of a list or a map one entry past its limit, of a list of simple
 * values those that an answer may show and the first of each way to be wrong, as violations are reported at the list.
 * That keeps the cost of a refusal in proportion.
 */
export function sampleOf(member: Shape, value: unknown): unknown {
  const shape = resolveShape(member)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return sampleOfList(shape, value)
  const { maxProperties = Number.POSITIVE_INFINITY } = shape
  const keys = Object.keys(value).slice(0, maxProperties + 1)
  return Object.fromEntries(
    keys.map((key) => [key, sampleOf(childShape(shape, key) ?? {}, Reflect.get(value, key))]),
  )
}

function sampleOfList({ items = {}, maxItems }: Shape, list: readonly unknown[]): unknown[] {
  if (maxItems !== undefined) return list.slice(0, maxItems + 1).map((item) => sampleOf(items, item))
  const faultOf = createFaultFinder(resolveShape(items))
  const kept = new Set<unknown>()
  const seen = new Set<string>()
  for (const item of list) {
    const fault = faultOf(item)
    if (kept.size < shownItems || !seen.has(fault)) kept.add(item)
    seen.add(fault)
  }
  return [...kept]
}

/** Names the way in which a simple value is wrong: its type, or the constraints of a text that it breaks. */
function createFaultFinder({ pattern, minLength = 0, maxLength }: Shape): (item: unknown) => string {
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u')
  return (item) => {
    if (typeof item !== 'string') return item === null ? 'null' : Array.isArray(item) ? 'array' : typeof item
    const length = countCharacters(item)
    return `text ${length < minLength} ${maxLength !== undefined && length > maxLength} ${expression?.test(item)}`
  }
}
