import {
  catalogue,
  eventCatalogue,
  interactions,
  providerStateNames,
  refusalCodes,
  type Interaction,
} from '../../src/contracts/index.ts'
import { failureReasons, operations } from '../../src/model/index.ts'
import { TestkitError } from '../../src/testkit-error.ts'
import { code, folded, joined, json, table, type Page } from './markdown.ts'

/** The catalogue of interactions: how each is had, what it is about, and a real request and answer. */
export function interactionsPage(): Page {
  const calls = callsByDescription()
  const all = catalogue()
  return {
    path: 'catalogue/interactions',
    text: joined(
      '---\noutline: 2\n---',
      '# Interactions',
      `Give one to \`contract.verify\`, to \`check\` or to \`toHandlers\`. \`catalogue()\` has all ${all.length}. Requests and answers are examples: texts and numbers are matched by the rules of the description, words of an enum and what a test relies on by themselves.`,
      ...Object.keys(operations).map((operation) =>
        joined(
          `## ${operation}`,
          ...all.filter((one) => one.operation === operation).map((one) => part(one, calls)),
        ),
      ),
      '## Events',
      `For \`contract.verifyEvent\`: what EventBridge delivers.`,
      ...eventCatalogue().map(({ description, event }) =>
        joined(`### ${capital(description)}`, folded('The event', json(event))),
      ),
      '## Provider states',
      'Words and parameters that `verify` knows, in pacts of your own, too.',
      table(['provider state', 'parameters, such as'], providerStateRows(all)),
    ),
  }
}

function part(interaction: Interaction, calls: ReadonlyMap<string, string>): string {
  const { description, providerStates, input, example, response } = interaction
  const call = calls.get(description)
  if (call === undefined)
    throw new Error(`The catalogue has ${description}, and interactions has no way to it`)
  const given = providerStates.map(({ name }) => name).join(', ')
  return joined(
    `### ${capital(description.replace(/^a request to /, ''))}`,
    `${code(call)}, given that ${given}; answered with ${response.status}.`,
    folded('Input and what the SDK returns', joined(json(input), json(example))),
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The arguments that the functions of interactions take, by their names. */
const argumentsOf: Readonly<Record<string, readonly (string | undefined)[]>> = {
  failed: failureReasons,
  refused: refusalCodes,
  minimal: ['sparkSubmit', 'sparkSql'],
  full: ['sparkSubmit', 'sparkSql'],
  withRetryPolicy: ['RUNNING', 'FAILED'],
}

/** Every interaction by its description, with the call that gives it. */
function callsByDescription(): Map<string, string> {
  const { events: _, ...groups } = interactions
  return new Map(
    Object.entries(groups).flatMap(([group, functions]: [string, object]) =>
      Object.keys(functions).flatMap((name) =>
        argumentLists(group, functions, name).map((args): [string, string] => [
          descriptionOf(functions, name, args),
          `interactions.${group}.${name}(${args.map((argument) => `'${argument}'`).join(', ')})`,
        ]),
      ),
    ),
  )
}

function argumentLists(group: string, functions: object, name: string): (readonly string[])[] {
  if (name !== 'fails')
    return argumentsOf[name]?.map((argument) => (argument === undefined ? [] : [argument])) ?? [[]]
  const [, operation] =
    Object.entries(operations).find(([title]) => title.toLowerCase() === group.toLowerCase()) ?? []
  return (operation?.errors ?? []).flatMap((error) =>
    causesOf(functions, error).map((cause) => [error, cause] as const),
  )
}

/** The causes of an error are the words that its refusal of another one allows. */
function causesOf(functions: object, error: string): string[] {
  try {
    descriptionOf(functions, 'fails', [error, ''])
  } catch (refusal) {
    const [, words] = refusal instanceof TestkitError ? (/Allowed: (.*)\.$/.exec(refusal.message) ?? []) : []
    if (words !== undefined) return words.split(', ')
    throw refusal
  }
  throw new Error(`${error} takes any cause`)
}

function descriptionOf(functions: object, name: string, args: readonly string[]): string {
  const make: unknown = Reflect.get(functions, name)
  const interaction: unknown = typeof make === 'function' ? Reflect.apply(make, functions, args) : undefined
  if (typeof interaction === 'object' && interaction !== null && 'description' in interaction)
    return String(interaction.description)
  throw new Error(`${name} gives no interaction`)
}

function providerStateRows(all: readonly Interaction[]): string[][] {
  const examples = all.flatMap(({ providerStates }) => providerStates)
  return providerStateNames.map((name) => [
    name,
    code(JSON.stringify(examples.find((state) => state.name === name)?.params ?? {})),
  ])
}
