import { operations } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import { nearest } from '../model/nearest.ts'
import { childShape, isStructure, resolveShape, shapes, type Shape } from '../model/shape.ts'
import { TestkitError, listAllowed, show } from '../testkit-error.ts'

/** The steps of each path into an output, checked against its shape. Throws INVALID_OPTION. */
export function readPaths(operation: OperationName, reads: unknown): string[][] {
  if (Array.isArray(reads) && reads.length > 0) return reads.map((path: unknown) => readPath(operation, path))
  throw invalidReads(
    `${show(reads)} is not a list of members`,
    "Give a list such as ['state', 'failureReason'].",
  )
}

/** The steps of a path from the output on. The member that holds the structure of the first step may be left out. */
function readPath(operation: OperationName, path: unknown): string[] {
  if (typeof path !== 'string') throw invalidReads(`${show(path)} is not a path`, "Give one such as 'state'.")
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

function unknownMember(
  shape: Shape,
  step: string,
  { path, within }: { path: string; within: string },
): TestkitError {
  const place = within === '' ? 'the output' : within
  if (!isStructure(shape)) {
    return invalidReads(
      `there is no member ${show(path)}: ${place} has no members of its own`,
      `Read ${place} whole.`,
    )
  }
  const members = membersWithin(shape, within)
  const guess = nearest(step, members)
  return invalidReads(
    `there is no member ${show(path)}: ${place} has no ${show(step)}`,
    `${guess === undefined ? '' : `Did you mean ${guess}? `}${listAllowed(members)}`,
  )
}

/** At the top the members of what the output holds count as well, because its name may be left out. */
function membersWithin({ properties = {} }: Shape, within: string): string[] {
  const inside =
    within === ''
      ? Object.values(properties).flatMap((member) => Object.keys(itemShape(member).properties ?? {}))
      : []
  return [...Object.keys(properties), ...inside]
}

export function invalidReads(reason: string, remedy: string): TestkitError {
  return new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'select members',
    path: '$.reads',
    reason,
    remedy,
  })
}
