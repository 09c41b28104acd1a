import { TestkitError, listAllowed, show } from '../testkit-error.ts'
import { shapes } from './generated/shapes.ts'
import type { ShapeName, StructureName } from './generated/types.ts'

export { shapes } from './generated/shapes.ts'

/** A JSON Schema of the description, with the annotations of this package. */
export interface Shape {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly if?: object
  readonly else?: { readonly properties: object; readonly required: readonly string[] }
  readonly additionalProperties?: boolean | Shape
  readonly propertyNames?: Shape
  readonly items?: Shape
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly minProperties?: number
  readonly maxProperties?: number
  /** The value is never printed in an error message. */
  readonly 'x-sensitive'?: boolean
  /** The string is an instant: a `Date` in the SDK view. */
  readonly 'x-timestamp'?: boolean
  /** The service's own message for a value that breaks a constraint of this member. */
  readonly 'x-message'?: string
  /** A list that can hold itself; `validate` visits its items one by one, however deep they lie. */
  readonly 'x-recursive'?: boolean
  /** What an error says when there is nothing more to say. */
  readonly 'x-text'?: string
  /** HTTP status of an error. */
  readonly 'x-status'?: number
  readonly 'x-in'?: string
  readonly 'x-name'?: string
  readonly 'x-idempotency-token'?: boolean
  /** States in which the service returns a member of a job run. */
  readonly 'x-presence'?: string | readonly string[]
  /** False for members that ListJobRuns leaves out. */
  readonly 'x-listed'?: boolean
  readonly 'x-transitions'?: Readonly<Record<string, readonly string[]>>
}

const resolved = new WeakMap<Shape, Shape>()

/** The shape that a member refers to, or the member itself when it is written in place. Remembers its answers. */
export function resolveShape(member: Shape): Shape {
  const known = resolved.get(member)
  if (known) return known
  const name = shapeNameOf(member)
  const shape = name === undefined ? member : shapes[name]
  resolved.set(member, shape)
  return shape
}

/** The name of the shape that a member refers to. */
export function shapeNameOf(member: Shape): ShapeName | undefined {
  const name = member.$ref?.slice('#/$defs/'.length)
  return name !== undefined && isShapeName(name) ? name : undefined
}

/** The shape of a member of a structure, an item of a list or a value of a map. */
export function childShape(shape: Shape, key: string | number): Shape | undefined {
  const { items, properties, additionalProperties } = shape
  if (items) return typeof key === 'number' ? items : undefined
  if (properties) return Object.hasOwn(properties, key) ? properties[key] : undefined
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

/** Members that a structure must have; those that it must have on a condition among them. */
export function requiredMembers({ required = [], else: otherwise }: Shape): readonly string[] {
  return otherwise ? [...required, ...otherwise.required] : required
}

export function isStructure(shape: Shape): boolean {
  return shape.properties !== undefined
}

export function isMap(shape: Shape): boolean {
  return shape.type === 'object' && shape.properties === undefined
}

/** A structure of which exactly one member is given, such as JobDriver. */
export function isOneOf(shape: Shape): boolean {
  return shape.minProperties === 1 && shape.maxProperties === 1
}

/** Tells of a shape whether it, or anything inside it, carries an annotation. Remembers its answers. */
export function finderOf(
  annotation: 'x-recursive' | 'x-sensitive' | 'x-timestamp',
): (member: Shape) => boolean {
  const known = new WeakMap<Shape, boolean>()
  const holds = (member: Shape): boolean => {
    const shape = resolveShape(member)
    const answer = known.get(shape)
    if (answer !== undefined) return answer
    const own = shape[annotation] === true
    // A shape that is being looked at counts as its own answer, which ends the recursion of Configuration.
    known.set(shape, own)
    const holdsAny = own || childrenOf(shape).some(holds)
    known.set(shape, holdsAny)
    return holdsAny
  }
  return holds
}

function childrenOf({ properties = {}, items, additionalProperties }: Shape): Shape[] {
  const values = typeof additionalProperties === 'object' ? [additionalProperties] : []
  return [...Object.values(properties), ...(items ? [items] : []), ...values]
}

/** Whether a shape is a structure, each of which has a validator. */
export function isStructureName(name: ShapeName | undefined): name is StructureName {
  return name !== undefined && isStructure(shapes[name])
}

/** Throws INVALID_OPTION for the name of no structure. */
export function checkStructureName(name: string, failedTo: string): void {
  if (isShapeName(name) && isStructureName(name)) return
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo,
    reason: `there is no structure ${show(name)}`,
    remedy: listAllowed(Object.keys(shapes).filter((known) => isShapeName(known) && isStructureName(known))),
  })
}

function isShapeName(name: string): name is ShapeName {
  return Object.hasOwn(shapes, name)
}
