import { childShape, resolveShape, type Shape } from '../model/shape.ts'

/**
 * A value with what the answer to it may depend on: of a list or a map one entry past its limit, of a list of simple
 * values each value once, as its violations are reported at the list. That keeps the cost of a refusal in proportion.
 */
export function sampleOf(member: Shape, value: unknown): unknown {
  const shape = resolveShape(member)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return sampleOfList(shape, value)
  const { maxProperties = Number.POSITIVE_INFINITY } = shape
  const entries = Object.entries(value).slice(0, maxProperties + 1)
  return Object.fromEntries(
    entries.map(([key, child]: [string, unknown]) => [key, sampleOf(childShape(shape, key) ?? {}, child)]),
  )
}

function sampleOfList({ items = {}, maxItems }: Shape, list: readonly unknown[]): unknown[] {
  if (maxItems === undefined) return [...new Set(list)]
  return list.slice(0, maxItems + 1).map((item) => sampleOf(items, item))
}
