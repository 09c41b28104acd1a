import { countCharacters } from '../model/count-characters.ts'
import { childShape, resolveShape, type Shape } from '../model/shape.ts'

/** Different items of a list of simple values that an answer may have room to show. */
const shownItems = 100

/**
 * A value with what the answer to it may depend on: of a list or a map one entry past its limit, of a list of simple
 * values those that an answer may show and the first of each way to be wrong, as violations are reported at the list.
 * Of items that are structures, in whatever lists, there are `most` in all. That keeps the cost of a refusal in
 * proportion.
 */
export function sampleOf(member: Shape, value: unknown, most: number = Number.POSITIVE_INFINITY): unknown {
  let room = most
  const sample = (type: Shape, whole: unknown): unknown => {
    const shape = resolveShape(type)
    if (typeof whole !== 'object' || whole === null) return whole
    if (Array.isArray(whole))
      return shape.maxItems === undefined ? sampleOfTexts(shape, whole) : cut(shape, whole)
    const { maxProperties = Number.POSITIVE_INFINITY } = shape
    const keys = Object.keys(whole).slice(0, maxProperties + 1)
    return Object.fromEntries(
      keys.map((key) => [key, sample(childShape(shape, key) ?? {}, Reflect.get(whole, key))]),
    )
  }
  const cut = ({ items = {}, maxItems = 0 }: Shape, list: readonly unknown[]): unknown[] => {
    const kept: unknown[] = []
    for (const item of list.slice(0, maxItems + 1)) {
      if (room <= 0) break
      room--
      kept.push(sample(items, item))
    }
    return kept
  }
  return sample(member, value)
}

function sampleOfTexts({ items = {} }: Shape, list: readonly unknown[]): unknown[] {
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
