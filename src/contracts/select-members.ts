import { operations } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import { nearest } from '../model/nearest.ts'
import { childShape, isStructure, resolveShape, shapes, type Shape } from '../model/shape.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import type { Interaction } from './interaction.ts'
import { isList, isRule, type MatcherNode } from './matcher.ts'
import type { ReadablePath } from './readable-path.ts'

/** What a consumer uses of an answer. */
export interface Selection<Name extends OperationName> {
  /**
   * Members of the output that this consumer reads, such as `state` or `jobRun.tags`; the pact holds those alone.
   * Members that this answer lacks are left out, and errors are kept whole. Default: every member.
   */
  reads?: readonly ReadablePath<Name>[]
}

/** Members that are wanted, and of each the members inside it; none means all of it. */
interface Wanted extends ReadonlyMap<string, Wanted> {}

/**
 * An interaction whose answer has the selected members alone, so that a consumer is tested without the others. Throws
 * INVALID_OPTION for a path that the output does not have, and when the answer has none of the members.
 */
export function selectMembers<Name extends OperationName, Example>(
  interaction: Interaction<Name, Example>,
  { reads }: Selection<Name>,
): Interaction<Name, Example> {
  if (reads === undefined) return interaction
  const { operation, description, response, example } = interaction
  const paths = readPaths(operation, reads)
  if (response.headers) return interaction
  const wanted = treeOf(paths)
  const body = narrowNode(response.body, wanted)
  if (!holdsAny(body)) {
    throw invalid(
      `the answer to "${description}" has none of ${reads.join(', ')}`,
      'Select a member that it has, or leave reads out.',
    )
  }
  return { ...interaction, response: { ...response, body }, example: narrowValue(example, wanted) }
}

function readPaths(operation: OperationName, reads: unknown): string[][] {
  if (Array.isArray(reads) && reads.length > 0) return reads.map((path: unknown) => readPath(operation, path))
  throw invalid(`${show(reads)} is not a list of members`, "Give a list such as ['state', 'failureReason'].")
}

/** The steps of a path from the output on. The member that holds the structure of the first step may be left out. */
function readPath(operation: OperationName, path: unknown): string[] {
  if (typeof path !== 'string') throw invalid(`${show(path)} is not a path`, "Give one such as 'state'.")
  const output = shapes[operations[operation].output]
  const steps = path.split('.')
  const [first = ''] = steps
  const holder = Object.keys(output.properties ?? {}).find((name) => {
    const inside = itemShape(childShape(output, name) ?? {})
    return !childShape(output, first) && isStructure(inside) && childShape(inside, first)
  })
  return checkSteps(output, holder === undefined ? steps : [holder, ...steps], path)
}

function checkSteps(output: Shape, steps: readonly string[], path: string): string[] {
  let shape = output
  for (const [index, step] of steps.entries()) {
    const child = isStructure(shape) ? childShape(shape, step) : undefined
    if (!child) throw unknownMember(shape, step, { path, within: steps.slice(0, index).join('.') })
    shape = itemShape(child)
  }
  return [...steps]
}

/** The shape that steps go on in: of a list, that of its items. */
function itemShape(member: Shape): Shape {
  const shape = resolveShape(member)
  return shape.items ? resolveShape(shape.items) : shape
}

function unknownMember(shape: Shape, step: string, { path, within }: { path: string; within: string }): TestkitError {
  const place = within === '' ? 'the output' : within
  if (!isStructure(shape)) {
    return invalid(`there is no member ${show(path)}: ${place} has no members of its own`, `Read ${place} whole.`)
  }
  const members = membersWithin(shape, within)
  const guess = nearest(step, members)
  return invalid(
    `there is no member ${show(path)}: ${place} has no ${show(step)}`,
    `${guess === undefined ? '' : `Did you mean ${guess}? `}${listAllowed(members)}`,
  )
}

/** At the top the members of what the output holds count as well, because its name may be left out. */
function membersWithin({ properties = {} }: Shape, within: string): string[] {
  const inside = within === '' ? Object.values(properties).flatMap((member) => Object.keys(itemShape(member).properties ?? {})) : []
  return [...Object.keys(properties), ...inside]
}

function treeOf(paths: readonly (readonly string[])[]): Wanted {
  const firsts = new Set(paths.map(([first = '']) => first))
  return new Map(
    [...firsts].map((first): [string, Wanted] => {
      const rests = paths.filter(([name]) => name === first).map(([, ...rest]) => rest)
      // A path that ends here wants all that lies below.
      return [first, rests.some((rest) => rest.length === 0) ? new Map() : treeOf(rests)]
    }),
  )
}

function narrowNode(node: MatcherNode, wanted: Wanted): MatcherNode {
  if (wanted.size === 0 || typeof node !== 'object') return node
  if (isList(node)) return node.map((item) => narrowNode(item, wanted))
  if (isRule(node)) {
    const items: readonly MatcherNode[] = Array.isArray(node.value) ? node.value : []
    return 'regex' in node ? node : { ...node, value: items.map((item) => narrowNode(item, wanted)) }
  }
  const members = Object.entries(node).flatMap(([name, child]): [string, MatcherNode][] => {
    const inside = wanted.get(name)
    return inside ? [[name, narrowNode(child, inside)]] : []
  })
  return Object.fromEntries(members)
}

/** What is left of an example has the type that it had: every member of an output is optional. */
function narrowValue<Value>(value: Value, wanted: Wanted): Value
function narrowValue(value: unknown, wanted: Wanted): unknown {
  if (wanted.size === 0 || typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((item: unknown) => narrowValue(item, wanted))
  const members = Object.entries(value).flatMap(([name, child]: [string, unknown]): [string, unknown][] => {
    const inside = wanted.get(name)
    return inside ? [[name, narrowValue(child, inside)]] : []
  })
  return Object.fromEntries(members)
}

function holdsAny(node: MatcherNode): boolean {
  if (typeof node !== 'object' || isRule(node) || isList(node)) return true
  return Object.values(node).some(holdsAny)
}

function invalid(reason: string, remedy: string): TestkitError {
  return new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'select members',
    path: '$.reads',
    reason,
    remedy,
  })
}
