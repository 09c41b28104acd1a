import type { OperationName } from '../model/generated/types.ts'
import { checkOptions } from '../fixtures/check-options.ts'
import type { Interaction } from './interaction.ts'
import { isList, isRule, type MatcherNode } from './matcher.ts'
import { invalidReads, readPaths } from './read-paths.ts'
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
 * INVALID_OPTION for another option, for a path that the output does not have, and when the answer has none of the
 * members.
 */
export function selectMembers<Name extends OperationName, Example>(
  interaction: Interaction<Name, Example>,
  selection: Selection<Name>,
): Interaction<Name, Example> {
  checkOptions('select members', selection, ['reads'])
  const { reads } = selection
  if (reads === undefined) return interaction
  const { operation, description, response, example } = interaction
  const paths = readPaths(operation, reads)
  if (response.headers) return interaction
  const wanted = treeOf(paths)
  const body = narrowNode(response.body, wanted)
  if (!holdsAny(body)) {
    throw invalidReads(
      `the answer to "${description}" has none of ${reads.join(', ')}`,
      'Select a member that it has, or leave reads out.',
    )
  }
  return { ...interaction, response: { ...response, body }, example: narrowValue(example, wanted) }
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
  // A list that stands for itself is empty.
  if (wanted.size === 0 || typeof node !== 'object' || isList(node)) return node
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
