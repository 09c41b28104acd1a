import { readFileSync } from 'node:fs'
import {
  catalogue,
  eventCatalogue,
  type Interaction,
  type MatcherNode,
} from 'emr-containers-testkit/contracts'
import { expect, test } from 'vitest'
import { exampleOf, isRule } from '../../src/contracts/matcher.ts'
import { valueAt } from '../../src/model/json-path.ts'

/** The interactions of a pact that is checked in. */
function interactionsIn(file: string): readonly unknown[] {
  const pact: unknown = JSON.parse(readFileSync(`pacts/${file}`, 'utf8'))
  return listAt(pact, 'interactions')
}

function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = valueAt(value, path)
  return Array.isArray(list) ? list : []
}

/** Which rules stand where: what has none stands for itself. */
function rulesOf(node: MatcherNode, path: string): unknown[] {
  if (typeof node !== 'object') return []
  if (!isRule(node)) {
    const isList = Array.isArray(node)
    return Object.entries(node).flatMap(([name, child]: [string, MatcherNode]) =>
      rulesOf(child, isList ? `${path}[${name}]` : `${path}.${name}`),
    )
  }
  if ('regex' in node) return [[path, 'regex', node.regex]]
  const { 'pact:matcher:type': type, value } = node
  if (type === 'integer') return [[path, 'integer']]
  if (type !== 'type') return type.map((rule) => [path, rule['pact:matcher:type'], rule.rules[0]?.regex])
  const items: readonly MatcherNode[] = Array.isArray(value) ? value : []
  return [[path, 'type', node.max], ...items.flatMap((item) => rulesOf(item, `${path}[*]`))]
}

/** The same of a pact, in which the rule of its type goes before the pattern of a text. */
function rulesIn(part: unknown): unknown[] {
  const ofBody = entriesAt(part, 'matchingRules', 'body')
  const ofQuery = entriesAt(part, 'matchingRules', 'query')
  const byPath = [...ofBody, ...ofQuery.map(([name, rules]) => [`query.${name}`, rules] as const)]
  return byPath.flatMap(([path, rules]) =>
    listAt(rules, 'matchers')
      .map((matcher) => [path, valueAt(matcher, ['match']), ...limitsOf(matcher)])
      .filter((rule) => rule.length > 2 || rule[1] !== 'type'),
  )
}

function limitsOf(matcher: unknown): unknown[] {
  const pattern = valueAt(listAt(matcher, 'rules').at(-1) ?? matcher, ['regex'])
  return [valueAt(matcher, ['max']), pattern].filter((limit) => limit !== undefined)
}

function entriesAt(value: unknown, ...path: readonly string[]): [string, unknown][] {
  const found = valueAt(value, path)
  return typeof found === 'object' && found !== null ? Object.entries(found) : []
}

const sorted = (rules: readonly unknown[]) =>
  [...new Set(rules.map((rule) => JSON.stringify(rule)))].toSorted()

/** What a pact has to say of an interaction. */
function expected(interaction: Interaction): object {
  const { operation, description, documentation, providerStates, request, response } = interaction
  const { method, path, query = {}, body } = request
  const parameters = Object.entries(query)
  const asked = parameters.map(([name, node]) => [name, [exampleOf(node)].flat()])
  const { 'x-amzn-ErrorType': type } = response.headers ?? {}
  return {
    description,
    documentation: { [operation]: documentation },
    providerStates: providerStates.map(({ name, params }) => ({ name, params })),
    request: [method, path, Object.fromEntries(asked), body === undefined ? undefined : exampleOf(body)],
    asked: sorted([
      ...parameters.flatMap(([name, node]) => rulesOf(node, `query.${name}`)),
      ...(body === undefined ? [] : rulesOf(body, '$')),
    ]),
    response: [response.status, type?.value, exampleOf(response.body)],
    answered: sorted(rulesOf(response.body, '$')),
  }
}

/** What a pact says of an interaction. */
function written(interaction: unknown): object {
  const at = (...path: readonly string[]) => valueAt(interaction, path)
  return {
    description: at('description'),
    documentation: at('comments', 'references', 'documentation'),
    providerStates: at('providerStates'),
    request: [
      at('request', 'method'),
      at('request', 'path'),
      at('request', 'query') ?? {},
      at('request', 'body', 'content'),
    ],
    asked: sorted(rulesIn(at('request'))),
    response: [
      at('response', 'status'),
      listAt(interaction, 'response', 'headers', 'x-amzn-ErrorType')[0],
      at('response', 'body', 'content'),
    ],
    answered: sorted(rulesIn(at('response'))),
  }
}

const byDescription = (one: { description: string }, other: { description: string }) =>
  one.description < other.description ? -1 : 1

test('the catalogue is what the pact that is checked in says, as can be seen without Pact', () => {
  const pact = interactionsIn('job-runner-aws-emr-containers.json')
  expect(catalogue().toSorted(byDescription).map(expected)).toEqual(pact.map(written))
})

test('the catalogue of events is what their pact says', () => {
  const pact = interactionsIn('events/job-runner-aws-emr-containers-events.json')
  const events = eventCatalogue().toSorted(byDescription)
  expect(events.map(({ description }) => description)).toEqual(
    pact.map((each) => valueAt(each, ['description'])),
  )
  for (const [index, { event, contents, documentation }] of events.entries()) {
    const references = { [event['detail-type']]: documentation }
    expect(valueAt(pact[index], ['comments', 'references', 'documentation'])).toEqual(references)
    expect(exampleOf(contents)).toStrictEqual(event)
    expect(valueAt(pact[index], ['contents', 'content'])).toEqual(event)
    expect(sorted(rulesOf(contents, '$'))).toEqual(sorted(rulesIn(pact[index])))
  }
})
