import {
  banner,
  isException,
  isStructure,
  resolve,
  shapeName,
  type Description,
  type Schema,
} from './description.ts'
import { emitJobRunTypes } from './emit-job-run-types.ts'

type View = 'sdk' | 'wire'

/** TypeScript interfaces of every shape: the SDK view, and the wire view where timestamps make them differ. */
export function emitTypes(description: Description): string {
  const shapes = Object.entries(description.$defs).filter(([, schema]) => !isException(schema))
  const parts = [banner, requireMembers]
  for (const [name, schema] of shapes) {
    if (schema.enum) parts.push(`${doc(schema)}export type ${name} = ${literals(schema.enum)}\n`)
    else if (isMap(schema)) parts.push(`${docOfMap(schema)}export type ${name} = Record<string, string>\n`)
    else if (isStructure(schema)) parts.push(...structure(description, name, schema))
  }
  parts.push(operationTypes(description), errorTypes(description))
  parts.push(emitJobRunTypes(description, (schema, view) => typeOf(description, schema, view)))
  return parts.join('\n')
}

const requireMembers = `/** A shape with some of its optional members made required. */
export type RequireMembers<Shape, Names extends keyof Shape> = Shape & Required<Pick<Shape, Names>>
`

function structure(description: Description, name: string, schema: Schema): string[] {
  const views: View[] = hasTimestamp(description, schema, new Set()) ? ['sdk', 'wire'] : ['sdk']
  return views.map((view) => {
    const typeName = view === 'wire' ? `${name}Wire` : name
    const note = view === 'wire' ? ' As it travels: timestamps are ISO 8601 strings.' : ''
    const text = doc(schema, note)
    if (isOneOf(schema)) return `${text}export type ${typeName} =${oneOf(description, schema, view)}\n`
    const members = interfaceBody(description, schema, view)
    if (!schema.if || !schema.else) return `${text}export interface ${typeName} ${members}\n`
    const arms = [schema.if.required, schema.else.required].map(
      (names) => `\n  | RequireMembers<${typeName}Members, ${literals(names)}>`,
    )
    return `/** Every member of {@link ${typeName}}. */\nexport interface ${typeName}Members ${members}\n\n${text}export type ${typeName} =${arms.join('')}\n`
  })
}

function interfaceBody(description: Description, schema: Schema, view: View): string {
  const lines = Object.entries(schema.properties ?? {}).map(([member, value]) => {
    const optional = schema.required?.includes(member) ? '' : '?'
    return `  /** ${value.description} */\n  ${member}${optional}: ${typeOf(description, value, view)}`
  })
  return `{\n${lines.join('\n')}\n}`
}

function oneOf(description: Description, schema: Schema, view: View): string {
  const members = Object.entries(schema.properties ?? {})
  return members
    .map(([chosen]) => {
      const fields = members.map(([member, value]) =>
        member === chosen ? `${member}: ${typeOf(description, value, view)}` : `${member}?: never`,
      )
      return `\n  | { ${fields.join('; ')} }`
    })
    .join('')
}

function typeOf(description: Description, schema: Schema, view: View): string {
  const target = resolve(description, schema)
  const name = shapeName(schema)
  if (target['x-timestamp']) return view === 'wire' ? 'string' : 'Date'
  if (target.enum || isMap(target)) return name
  if (target.type === 'array') return `${typeOf(description, target.items ?? {}, view)}[]`
  if (isStructure(target))
    return view === 'wire' && hasTimestamp(description, target, new Set()) ? `${name}Wire` : name
  return target.type === 'integer' ? 'number' : 'string'
}

function hasTimestamp(description: Description, schema: Schema, seen: Set<Schema>): boolean {
  const target = resolve(description, schema)
  if (target['x-timestamp']) return true
  if (seen.has(target)) return false
  seen.add(target)
  const children = [...Object.values(target.properties ?? {}), ...(target.items ? [target.items] : [])]
  return children.some((child) => hasTimestamp(description, child, seen))
}

function wireName(description: Description, name: string): string {
  return hasTimestamp(description, description.$defs[name] ?? {}, new Set()) ? `${name}Wire` : name
}

function isMap(schema: Schema): boolean {
  return schema.type === 'object' && schema.properties === undefined
}

function isOneOf(schema: Schema): boolean {
  return schema.minProperties === 1 && schema.maxProperties === 1
}

function operationTypes(description: Description): string {
  const names = Object.keys(description['x-operations'])
  const entries = Object.entries(description['x-operations']).map(([name, { input, output, errors }]) => {
    return `  ${name}: { input: ${input}; inputWire: ${wireName(description, input)}; output: ${output}; outputWire: ${wireName(description, output)}; error: ${literals(errors)} }`
  })
  return `/** Names of the operations. */\nexport type OperationName = ${literals(names)}\n\n/** Input, output and declared errors of each operation. */\nexport interface OperationTypes {\n${entries.join('\n')}\n}\n`
}

function errorTypes(description: Description): string {
  const declared = Object.entries(description.$defs).filter(([, schema]) => isException(schema))
  const shapes = Object.entries(description.$defs).filter(([, schema]) => isStructure(schema))
  const views = shapes
    .filter(([, schema]) => !isException(schema))
    .map(([name]) => `  ${name}: { sdk: ${name}; wire: ${wireName(description, name)} }`)
  return [
    `/** Both views of each structure: as the SDK has it, and as it travels. */\nexport interface StructureTypes {\n${views.join('\n')}\n}\n`,
    `/** Errors that the operations declare. */\nexport type DeclaredErrorCode = ${literals(declared.map(([name]) => name))}\n`,
    `/** Errors that every AWS service may answer. */\nexport type CommonErrorCode = ${literals(Object.keys(description['x-common-errors']))}\n`,
    `/** Names of all shapes of the description. */\nexport type ShapeName = ${literals(Object.keys(description.$defs))}\n`,
    `/** Names of the structures, each of which has a validator. */\nexport type StructureName = ${literals(shapes.map(([name]) => name))}\n`,
  ].join('\n')
}

function literals(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(' | ') || 'never'
}

function doc(schema: Schema, note = ''): string {
  return schema.description ? `/** ${schema.description}${note} */\n` : ''
}

/** Maps have no description of their own in the model of AWS. */
function docOfMap({ maxProperties }: Schema): string {
  return `/** Texts by name${maxProperties === undefined ? '' : `, at most ${maxProperties}`}. */\n`
}
