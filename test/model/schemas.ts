import { schemas } from 'emr-containers-testkit/model'

/** A schema of the exported document, as the tests read it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: 'array' | 'integer' | 'object' | 'string'
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly else?: { readonly required: readonly string[] }
  readonly propertyNames?: Schema
  readonly additionalProperties?: false | Schema
  readonly minProperties?: number
  readonly maxProperties?: number
}

export function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.slice('#/$defs/'.length)
}

/** A member with what the shape adds that it refers to. */
export function resolve(member: Schema): Schema {
  const name = nameOf(member)
  return name === undefined ? member : { ...schemas.$defs[name], ...member }
}

export function schemaOf(name: string): Schema {
  return resolve({ $ref: `#/$defs/${name}` })
}
