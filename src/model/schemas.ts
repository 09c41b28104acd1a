import { schemaDialect, schemaId, schemaTitle, shapes } from './generated/shapes.ts'

/** A JSON Schema 2020-12 document with one definition a shape. */
export interface SchemaDocument {
  readonly $schema: string
  readonly $id: string
  readonly title: string
  readonly $defs: Readonly<Record<string, object>>
}

/**
 * The API as plain JSON Schema 2020-12, free of own keywords, so that any validator reads it in its strictest mode.
 * A shape is at `#/$defs/<name>`, such as `#/$defs/StartJobRunRequest`; timestamps are ISO 8601 strings.
 */
export const schemas: SchemaDocument = {
  $schema: schemaDialect,
  $id: schemaId,
  title: schemaTitle,
  $defs: Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, withoutAnnotations(shape)])),
}

function withoutAnnotations(schema: object): object {
  const entries = Object.entries(schema).filter(([key]) => !key.startsWith('x-'))
  return Object.fromEntries(entries.map(([key, value]: [string, unknown]) => [key, standard(value)]))
}

function standard(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(standard)
  return typeof value === 'object' && value !== null ? withoutAnnotations(value) : value
}
