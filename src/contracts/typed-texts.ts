import { isList, isRule, type MapRule, type MatcherNode } from './matcher.ts'

/**
 * The rules of a body as Pact is given them. A pattern alone would take 7 for a text, because Pact turns a value into
 * text before it matches: the rule of its type comes first. See discoveries/pact-mock-server.md.
 */
export function withTypedTexts(node: MatcherNode): unknown {
  if (typeof node !== 'object') return node
  if (isList(node)) return node.map(withTypedTexts)
  if (!isRule(node)) {
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, withTypedTexts(child)]))
  }
  if ('regex' in node) {
    const { regex, value } = node
    return { 'pact:matcher:type': [ofItsType, { 'pact:matcher:type': 'regex', regex }], value }
  }
  const { 'pact:matcher:type': type, value } = node
  if (typeof type !== 'string') return { ...node, 'pact:matcher:type': type.map(typedMapRule) }
  const items: readonly MatcherNode[] = Array.isArray(value) ? value : []
  return type === 'type' ? { ...node, value: items.map(withTypedTexts) } : node
}

const ofItsType = { 'pact:matcher:type': 'type' }

/** Keys are texts by themselves. */
function typedMapRule(rule: MapRule): object {
  return rule['pact:matcher:type'] === 'eachKey' ? rule : { ...rule, rules: [ofItsType, ...rule.rules] }
}
