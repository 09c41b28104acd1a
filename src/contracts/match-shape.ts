import { jsonPath, type Segments } from '../model/json-path.ts'
import { childShape, isMap, isStructure, resolveShape, shapes, type Shape } from '../model/shape.ts'
import type { ShapeName } from '../model/generated/types.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { integer, listOf, mapOf, matching, oneOf, type MatcherNode, type TextRule } from './matcher.ts'

/** Repeats above this are beyond the pattern language of Pact; longer texts are left to the schema. */
const mostRepeats = 100_000
/** Timestamps as the service writes them, and with the fraction that every SDK reads. */
const readableTimestamp = String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$`
/** Where the shape sets no limit to a list. */
const mostItems = 10_000

export interface MatchOptions {
  /** Paths whose example stands for itself, because it is the point of the interaction. */
  readonly literal?: readonly string[]
}

/**
 * Rules for a value, derived from its shape: patterns, lengths, enums, timestamps, maps with free keys and lists that
 * may be empty. Throws CONTRACT_MISMATCH for an example that breaks its own rule.
 */
export function matchShape(
  shape: ShapeName,
  example: unknown,
  { literal = [] }: MatchOptions = {},
): MatcherNode {
  return matchMember(shapes[shape], example, [], literal)
}

function matchMember(
  member: Shape,
  example: unknown,
  path: Segments,
  literal: readonly string[],
): MatcherNode {
  const shape = resolveShape(member)
  if (typeof example === 'string') {
    return literal.includes(jsonPath(path)) ? example : matchText(shape, example, path)
  }
  if (typeof example === 'number') return literal.includes(jsonPath(path)) ? example : integer(example)
  if (Array.isArray(example)) {
    const items = example.map((item: unknown, index) =>
      // Pact applies the rule of the first text to all of them.
      index > 0 && typeof item === 'string'
        ? item
        : matchMember(shape.items ?? {}, item, [...path, index], literal),
    )
    return listOf(items, shape.maxItems ?? mostItems)
  }
  if (typeof example === 'object' && example !== null) return matchObject(shape, example, path, literal)
  throw broken(path, example, 'a text, a number, a list or an object')
}

function matchObject(shape: Shape, example: object, path: Segments, literal: readonly string[]): MatcherNode {
  const entries = Object.entries(example)
  if (isMap(shape)) return matchMap(shape, entries, path)
  if (!isStructure(shape)) throw broken(path, example, `of type ${shape.type ?? 'unknown'}`)
  const members = entries.map(([name, value]): [string, MatcherNode] => {
    const child = childShape(shape, name)
    if (!child) throw broken([...path, name], value, 'a member of its shape')
    return [name, matchMember(child, value, [...path, name], literal)]
  })
  return Object.fromEntries(members)
}

function matchMap(shape: Shape, entries: readonly [string, unknown][], path: Segments): MatcherNode {
  const [first] = entries
  if (!first) throw broken(path, {}, 'a map with at least one entry')
  const [key, value] = first
  const valueShape = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {}
  const keyRule = matchText(resolveShape(shape.propertyNames ?? {}), key, path)
  const valueRule = matchText(resolveShape(valueShape), String(value), [...path, key])
  return mapOf(keyRule, valueRule, Object.fromEntries(entries.map(([name, text]) => [name, String(text)])))
}

function matchText(shape: Shape, example: string, path: Segments): TextRule {
  const rule = shape.enum ? oneOf(shape.enum, example) : matching(wholePattern(shape), example)
  if (new RegExp(rule.regex).test(example)) return rule
  throw broken(path, example, `matched by ${rule.regex}`)
}

/** Pattern and length as one expression that covers the whole text; `.` of Pact matches on one line only. */
function wholePattern(shape: Shape): string {
  // The described pattern knows leap years; a contract is for reading.
  if (shape['x-timestamp']) return readableTimestamp
  const { pattern = '', minLength = 0, maxLength } = shape
  const most = maxLength !== undefined && maxLength <= mostRepeats ? String(maxLength) : ''
  const length = minLength > 0 || most !== '' ? String.raw`(?=[\s\S]{${minLength},${most}}$)` : ''
  const whole = /^\^([\s\S]*)\$$/.exec(pattern)?.[1]
  return `^${length}${whole === undefined ? String.raw`[\s\S]*${pattern}[\s\S]*` : `(?:${whole})`}$`
}

function broken(path: Segments, example: unknown, allowed: string): TestkitError {
  return new TestkitError({
    code: 'CONTRACT_MISMATCH',
    failedTo: 'derive a matcher',
    path: jsonPath(path),
    reason: `the example ${show(example)} is not ${allowed}`,
    remedy: 'Give an example that satisfies the described shape.',
  })
}
