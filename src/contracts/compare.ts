import { jsonPath, type Segments } from '../model/json-path.ts'
import { show } from '../testkit-error.ts'
import { isList, isRule, type MapRule, type MatcherNode, type Rule, type TextRule } from './matcher.ts'

/** Where a value is not what a contract allows. */
export interface Mismatch {
  /** JSON path of the value, or its place in the request, such as `query.maxResults`. */
  readonly path: string
  readonly sent: string
  readonly allowed: string
}

/** Every place where a value breaks a rule, or has a member too many or too few, as Pact compares requests. */
export function compare(expected: MatcherNode, actual: unknown, path: Segments = []): Mismatch[] {
  if (isRule(expected)) return compareByRule(expected, actual, path)
  if (isList(expected)) return compareList(expected, actual, path)
  if (typeof expected === 'object') return compareObject(expected, actual, path)
  return actual === expected ? [] : [mismatch(path, actual, show(expected))]
}

/** One line of an error. */
export function describeMismatch({ path, sent, allowed }: Mismatch): string {
  return `${path}: ${sent} was sent; allowed is ${allowed}`
}

function mismatch(path: Segments, actual: unknown, allowed: string): Mismatch {
  return { path: jsonPath(path), sent: actual === undefined ? 'nothing' : show(actual), allowed }
}

function compareByRule(rule: Rule | TextRule, actual: unknown, path: Segments): Mismatch[] {
  const type = rule['pact:matcher:type']
  if (typeof type !== 'string') return compareMap(type, actual, path)
  switch (type) {
    case 'regex':
      return isMatch(rule, actual) ? [] : [mismatch(path, actual, allowedBy(rule))]
    case 'integer':
      return Number.isInteger(actual) ? [] : [mismatch(path, actual, allowedBy(rule))]
    case 'type':
      return compareItems(rule, actual, path)
    default:
      return type satisfies never
  }
}

function isMatch(rule: Rule | TextRule, actual: unknown): boolean {
  return 'regex' in rule && typeof actual === 'string' && new RegExp(rule.regex).test(actual)
}

/** Items beyond the examples are compared with the first, and texts always are: its rule counts for all of them. */
function compareItems(rule: Rule | TextRule, actual: unknown, path: Segments): Mismatch[] {
  const examples: readonly MatcherNode[] = Array.isArray(rule.value) ? rule.value : []
  const most = 'max' in rule ? (rule.max ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  if (!Array.isArray(actual) || actual.length > most) return [mismatch(path, actual, allowedBy(rule))]
  const [first = ''] = examples
  return actual.flatMap((item: unknown, index) => {
    const example = examples[index]
    return compare(typeof example === 'object' ? example : first, item, [...path, index])
  })
}

function compareMap(rules: readonly MapRule[], actual: unknown, path: Segments): Mismatch[] {
  if (!isPlainObject(actual)) return [mismatch(path, actual, 'a map')]
  const rulesOf = (type: MapRule['pact:matcher:type']) =>
    rules.flatMap((each) => (each['pact:matcher:type'] === type ? each.rules : []))
  return Object.entries(actual).flatMap(([key, value]: [string, unknown]) => [
    ...rulesOf('eachKey')
      .filter((rule) => !isMatch(rule, key))
      .map((rule) => mismatch([...path, key], key, `a key that is ${allowedBy(rule)}`)),
    ...rulesOf('eachValue').flatMap((rule) => compare(rule, value, [...path, key])),
  ])
}

function compareList(expected: readonly MatcherNode[], actual: unknown, path: Segments): Mismatch[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return [mismatch(path, actual, allowedBy(expected))]
  }
  return expected.flatMap((node, index) => compare(node, actual[index], [...path, index]))
}

function compareObject(
  expected: Readonly<Record<string, MatcherNode>>,
  actual: unknown,
  path: Segments,
): Mismatch[] {
  if (!isPlainObject(actual)) return [mismatch(path, actual, allowedBy(expected))]
  const names = Object.keys(expected)
  const surplus = Object.entries(actual).filter(([name]) => !names.includes(name))
  return [
    ...Object.entries(expected).flatMap(([name, node]) => {
      const value: unknown = Object.hasOwn(actual, name) ? Reflect.get(actual, name) : undefined
      return compare(node, value, [...path, name])
    }),
    ...surplus.map(([name, value]) =>
      mismatch([...path, name], value, `nothing here; the members are ${names.join(', ')}`),
    ),
  ]
}

/** What a rule or an example allows, in words. */
function allowedBy(node: MatcherNode): string {
  if (isRule(node)) {
    if ('regex' in node) return `text that matches ${node.regex}, such as ${show(node.value)}`
    if (typeof node['pact:matcher:type'] !== 'string') return 'a map'
    return node['pact:matcher:type'] === 'integer' ? 'a whole number' : `a list of up to ${node.max} items`
  }
  if (isList(node)) return show(node)
  if (typeof node === 'object') return `an object with the members ${Object.keys(node).join(', ')}`
  return show(node)
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
