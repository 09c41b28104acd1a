import type { DeclaredErrorCode, StructureName } from './generated/types.ts'

/** Where a member of an input travels. */
export interface Binding {
  readonly in: string
  /** The name it travels under, such as `jobRunId` for the path label of `id`. */
  readonly name: string
}

/** An operation of the API: its route, its shapes and the errors it declares. */
export interface Operation {
  readonly description: string
  readonly method: string
  /** Path with a label in braces for each member that travels in it. */
  readonly path: string
  readonly input: StructureName
  readonly output: StructureName
  readonly errors: readonly DeclaredErrorCode[]
  readonly bindings: Readonly<Record<string, Binding>>
}
