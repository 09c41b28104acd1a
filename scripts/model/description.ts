import document from '../../src/model/emr-containers.json' with { type: 'json' }

/** A schema of the description, with the annotations that JSON Schema has no word for. */
export interface Schema {
  $ref?: string
  type?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  enum?: string[]
  pattern?: string
  minProperties?: number
  maxProperties?: number
  else?: { required: string[] }
  if?: { required: string[] }
  'x-timestamp'?: boolean
  'x-recursive'?: boolean
  'x-status'?: number
  'x-text'?: string
  'x-presence'?: string | string[]
  'x-listed'?: boolean
  'x-in'?: string
  'x-name'?: string
  'x-transitions'?: Record<string, string[]>
}

export interface Operation {
  description: string
  method: string
  path: string
  input: string
  output: string
  errors: string[]
  quota: Quota
}

/** A token bucket: how many calls at once, and how many more each second. */
export interface Quota {
  capacity: number
  refillPerSecond: number
}

export interface Description {
  $schema: string
  $id: string
  title: string
  'x-operations': Record<string, Operation>
  'x-quota': Quota
  'x-common-errors': Record<string, { status: number; message: string }>
  $defs: Record<string, Schema>
}

export const apiDescription: Description = document

export function shapeName(schema: Schema): string {
  return schema.$ref?.slice('#/$defs/'.length) ?? ''
}

/** The named shape that a member refers to, or the member itself when it is written in place. */
export function resolve(description: Description, schema: Schema): Schema {
  return schema.$ref ? (description.$defs[shapeName(schema)] ?? {}) : schema
}

export function isException(schema: Schema): boolean {
  return schema['x-status'] !== undefined
}

export function isStructure(schema: Schema): boolean {
  return schema.type === 'object' && schema.properties !== undefined
}

export const banner =
  '// Generated from src/model/emr-containers.json by `npm run generate`. Change it there.\n'
