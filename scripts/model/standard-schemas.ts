import { resolve, type Description } from './description.ts'

/** The description as plain JSON Schema 2020-12: no annotation of our own, so any tool reads it in its strictest mode. */
export function standardSchemas(
  description: Omit<Description, '$defs'> & { $defs: unknown },
): Pick<Description, '$schema' | '$id' | 'title'> & { $defs: unknown } {
  const { $schema, $id, title, $defs } = description
  return { $schema, $id, title, $defs: without((key) => key.startsWith('x-'), $defs) }
}

/**
 * The schemas as the validators are compiled from them: no prose; rules for keys written in place, because Ajv names
 * the key in an error only then; and recursive lists without their items, which `validate` visits one by one, because
 * Ajv would call itself for each level and overflow the stack on deep values.
 */
export function schemasToCompile(description: Description): object {
  const shapes = Object.entries(description.$defs).map(([name, shape]) => [
    name,
    shape['x-recursive'] ? { ...shape, items: true } : shape,
  ])
  const { $schema, $id, $defs } = standardSchemas({ ...description, $defs: Object.fromEntries(shapes) })
  const bare = without((key, value) => key === 'description' && typeof value === 'string', $defs)
  return { $schema, $id, $defs: inlineKeyRules(description, bare) }
}

function inlineKeyRules(description: Description, value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, child: unknown) =>
    key === 'propertyNames'
      ? without((name) => name.startsWith('x-'), resolve(description, child ?? {}))
      : child,
  )
}

function without(isUnwanted: (key: string, value: unknown) => boolean, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => without(isUnwanted, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => !isUnwanted(key, child))
      .map(([key, child]) => [key, without(isUnwanted, child)]),
  )
}
