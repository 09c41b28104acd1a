import type { DeclaredErrorCode, StructureName } from './generated/types.ts'

/** Where a member of an input travels. */
export interface Binding {
  readonly in: string
  /** The name it travels under, such as `jobRunId` for the path label of `id`. */
  readonly name: string
}

/** A token bucket. */
export interface Quota {
  /** Calls at once. */
  readonly capacity: number
  /** Calls that are admitted again each second. */
  readonly refillPerSecond: number
}

/** An operation of the API: its route, its shapes and the errors it declares. */
export interface Operation {
  readonly description: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Path with a label in braces for each member that travels in it. */
  readonly path: string
  readonly input: StructureName
  readonly output: StructureName
  readonly errors: readonly DeclaredErrorCode[]
  /** Calls that AWS admits, per account and region. */
  readonly quota: Quota
  readonly bindings: Readonly<Record<string, Binding>>
}
