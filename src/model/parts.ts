import type { StructureName } from './generated/types.ts'
import {
  childShape,
  finderOf,
  isStructureName,
  resolveShape,
  shapeNameOf,
  shapes,
  type Shape,
} from './shape.ts'

/** Where a part lies: one step from the place that holds it. Steps are shared, so that depth costs no copies. */
export type Place = { readonly holder: Place; readonly step: string | number } | undefined

/** A value that one validator reads whole. */
export interface Part {
  readonly structure: StructureName
  readonly value: unknown
  readonly place: Place
}

interface Visit {
  readonly member: Shape
  readonly value: unknown
  readonly place: Place
}

const holdsRecursion = finderOf('x-recursive')

/** A value and every item of the recursive lists inside it. Keeps a stack of its own: no depth overflows it. */
export function partsOf(structure: StructureName, value: unknown): Part[] {
  const parts: Part[] = [{ structure, value, place: undefined }]
  const open: Visit[] = [{ member: shapes[structure], value, place: undefined }]
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const inside = childrenOf(visit)
    if (resolveShape(visit.member)['x-recursive']) for (const part of inside.flatMap(partOf)) parts.push(part)
    // The stack is emptied from its end: the first child is visited first.
    for (const child of inside.toReversed()) open.push(child)
  }
  return parts
}

/** The steps that lead to a place. */
export function stepsTo(place: Place): (string | number)[] {
  const steps: (string | number)[] = []
  for (let here = place; here; here = here.holder) steps.push(here.step)
  return steps.toReversed()
}

function childrenOf({ member, value, place }: Visit): Visit[] {
  const shape = resolveShape(member)
  if (!holdsRecursion(shape) || typeof value !== 'object' || value === null) return []
  const children: Visit[] = []
  const add = (step: string | number, child: unknown): void => {
    const type = childShape(shape, step)
    if (type && holdsRecursion(type))
      children.push({ member: type, value: child, place: { holder: place, step } })
  }
  if (Array.isArray(value)) value.forEach((item, index) => add(index, item))
  else for (const name of Object.keys(value)) add(name, Reflect.get(value, name))
  return children
}

function partOf({ member, value, place }: Visit): Part[] {
  const structure = shapeNameOf(member)
  return isStructureName(structure) ? [{ structure, value, place }] : []
}
