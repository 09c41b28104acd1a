import { jsonPath, type Segments } from '../model/json-path.ts'
import { childShape, isMap, isStructure, resolveShape, shapes, type Shape } from '../model/shape.ts'
import type { ShapeName } from '../model/generated/types.ts'
import { textOf } from './encode-request.ts'
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
 * may be empty. Shapes that hold themselves get rules as deep as the example goes. Throws CONTRACT_MISMATCH for an
 * example that breaks its own rule.
 */
export function matchShape(
  shape: ShapeName,
  example: unknown,
  { literal = [] }: MatchOptions = {},
): MatcherNode {
  return matchMember(shapes[shape], example, [], literal)
}

/** Rules for one member of a structure. */
export function matchMemberOf(structure: ShapeName, member: string, example: unknown): MatcherNode {
  return matchMember(childShape(shapes[structure], member) ?? {}, example, [member], [])
}

/** Rules for the members of a structure that travel in a query, where everything is text. */
export function matchQuery(
  structure: ShapeName,
  query: Readonly<Record<string, unknown>>,
  { literal = [] }: MatchOptions,
): Record<string, MatcherNode> {
  const members = Object.entries(query).map(([name, value]): [string, MatcherNode] => {
    const shape = resolveShape(childShape(shapes[structure], name) ?? {})
    if (literal.includes(jsonPath([name]))) return [name, [value].flat().map(textOf)]
    if (shape.items === undefined) return [name, matchQueryText(shape, textOf(value), name)]
    const items = resolveShape(shape.items)
    return [name, [value].flat().map((item) => matchQueryText(items, textOf(item), name))]
  })
  return Object.fromEntries(members)
}

function matchQueryText(shape: Shape, text: string, name: string): TextRule {
  return shape.type === 'integer'
    ? checkExample(matching(String.raw`^\d+$`, text), [name])
    : matchText(shape, text, [name])
}

function matchMember(
  member: Shape,
  example: unknown,
  path: Segments,
  literal: readonly string[],
): MatcherNode {
  // A member may be narrower than the shape that it refers to.
  const shape = { ...resolveShape(member), ...member }
  if (typeof example === 'string') {
    return literal.includes(jsonPath(path)) ? example : matchText(shape, example, path)
  }
  if (typeof example === 'number')
    return literal.includes(jsonPath(path)) ? example : matchNumber(shape, example, path)
  if (Array.isArray(example)) return matchList(shape, example, path, literal)
  if (typeof example === 'object' && example !== null) return matchObject(shape, example, path, literal)
  throw broken(path, example, 'a text, a number, a list or an object')
}

function matchNumber({ minimum, maximum }: Shape, example: number, path: Segments): MatcherNode {
  const isAllowed =
    Number.isInteger(example) && !(example < (minimum ?? example)) && !(example > (maximum ?? example))
  if (isAllowed) return integer(example)
  throw broken(path, example, `a whole number from ${minimum} to ${maximum}`)
}

/** An empty list is the point of its interaction: it stands for itself. */
function matchList(
  { items = {}, maxItems = mostItems }: Shape,
  example: readonly unknown[],
  path: Segments,
  literal: readonly string[],
): MatcherNode {
  if (example.length === 0) return []
  const nodes = example.map((item, index) => matchMember(items, item, [...path, index], literal))
  // Pact applies the rule of the first text to all of them.
  const rest = nodes
    .slice(1)
    .map((node, index) => (typeof example[index + 1] === 'string' ? textOf(example[index + 1]) : node))
  return listOf([...nodes.slice(0, 1), ...rest], maxItems)
}

function matchObject(shape: Shape, example: object, path: Segments, literal: readonly string[]): MatcherNode {
  const entries = Object.entries(example)
  if (isMap(shape)) return matchMap(shape, entries, path)
  if (!isStructure(shape)) throw broken(path, example, `of type ${shape.type}`)
  const members = entries.map(([name, value]): [string, MatcherNode] => {
    const child = childShape(shape, name)
    if (!child) throw broken([...path, name], value, 'a member of its shape')
    return [name, matchMember(child, value, [...path, name], literal)]
  })
  return Object.fromEntries(members)
}

function matchMap(shape: Shape, entries: readonly [string, unknown][], path: Segments): MatcherNode {
  const keyShape = resolveShape(shape.propertyNames ?? {})
  const [first] = entries.map(([key, value]) => ({
    key: matchText(keyShape, key, path),
    value: matchText(resolveShape(childShape(shape, key) ?? {}), String(value), [...path, key]),
  }))
  // As of an empty list: none is what the interaction is about.
  if (!first) return {}
  return mapOf(
    first.key,
    first.value,
    Object.fromEntries(entries.map(([name, text]) => [name, String(text)])),
  )
}

function matchText(shape: Shape, example: string, path: Segments): TextRule {
  return checkExample(shape.enum ? oneOf(shape.enum, example) : matching(wholePattern(shape), example), path)
}

/** Patterns begin with `^` and end with `$`, so that they are taken whole, as Pact does. */
function checkExample(rule: TextRule, path: Segments): TextRule {
  if (new RegExp(rule.regex).test(rule.value)) return rule
  throw broken(path, rule.value, `matched by ${rule.regex}`)
}

/** Pattern and length as one expression that covers the whole text; `.` of Pact matches on one line only. */
function wholePattern(shape: Shape): string {
  // The described pattern knows leap years; a contract is for reading.
  if (shape['x-timestamp']) return readableTimestamp
  const { pattern = '', minLength = 0, maxLength = Number.POSITIVE_INFINITY } = shape
  const length = String.raw`[\s\S]{${minLength},${maxLength <= mostRepeats ? maxLength : ''}}`
  const whole = /^\^(.*)\$$/.exec(pattern)?.[1]
  return `^(?=${length}$)${whole === undefined ? String.raw`[\s\S]*${pattern}[\s\S]*` : `(?:${whole})`}$`
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
