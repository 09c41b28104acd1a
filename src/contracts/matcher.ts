/**
 * A value of a contract in Pact's integration JSON: plain data in which an object with `pact:matcher:type` stands for
 * a rule and the example in its `value`.
 */
export type MatcherNode =
  | string
  | number
  | readonly MatcherNode[]
  | { readonly [member: string]: MatcherNode }
  | Rule
  | TextRule

/** A rule with its example. */
export interface Rule {
  readonly 'pact:matcher:type': 'integer' | 'type' | readonly MapRule[]
  readonly value: unknown
  /** Most items of a list. */
  readonly max?: number
}

/** A rule for texts with its example. */
export interface TextRule {
  readonly 'pact:matcher:type': 'regex'
  readonly value: string
  readonly regex: string
}

/** A rule for the keys or the values of a map. */
export interface MapRule {
  readonly 'pact:matcher:type': 'eachKey' | 'eachValue'
  readonly rules: readonly TextRule[]
}

/** Whether a node is a rule, as against an object whose members stand for themselves. */
export function isRule(node: MatcherNode): node is Rule | TextRule {
  return typeof node === 'object' && Object.hasOwn(node, 'pact:matcher:type')
}

/** Whether a node is a list whose items stand for themselves. */
export function isList(node: MatcherNode): node is readonly MatcherNode[] {
  return Array.isArray(node)
}

/** The example of a value: what is left of it without its rules. */
export function exampleOf(node: MatcherNode): unknown {
  if (typeof node !== 'object') return node
  if (isRule(node)) return Array.isArray(node.value) ? node.value.map(exampleOf) : node.value
  if (isList(node)) return node.map(exampleOf)
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, exampleOf(child)]))
}

/** A text that matches a pattern from its beginning to its end. Pact reads patterns as Ruby does. */
export function matching(regex: string, value: string): TextRule {
  return { 'pact:matcher:type': 'regex', regex, value }
}

/** One of several words. */
export function oneOf(words: readonly string[], value: string): TextRule {
  return matching(`^(?:${words.join('|')})$`, value)
}

export function integer(value: number): Rule {
  return { 'pact:matcher:type': 'integer', value }
}

/**
 * A list of up to `max` items that are like the examples; it may be empty. Pact checks every item by the rules of the
 * examples; see discoveries/pact-lists-and-maps.md.
 */
export function listOf(items: readonly MatcherNode[], max: number): Rule {
  return { 'pact:matcher:type': 'type', max, value: items }
}

/** A map with free keys. The example has at least one entry: Pact takes an empty one to allow only an empty map. */
export function mapOf(key: TextRule, value: TextRule, example: Readonly<Record<string, string>>): Rule {
  const rules = [
    { 'pact:matcher:type': 'eachKey' as const, rules: [key] },
    { 'pact:matcher:type': 'eachValue' as const, rules: [value] },
  ]
  return { 'pact:matcher:type': rules, value: example }
}
