import { banner, isException, isStructure, type Description } from './description.ts'

/** Operations, errors and states as typed constants. */
export function emitOperations(description: Description): string {
  const { JobRunState, FailureReason } = description.$defs
  const errors = Object.fromEntries(
    Object.entries(description.$defs)
      .filter(([, schema]) => isException(schema))
      .map(([name, schema]) => [name, { status: schema['x-status'], message: schema['x-text'] }]),
  )
  return [
    `${banner}import type { Operation, Quota } from '../operation.ts'`,
    `import type { CommonErrorCode, DeclaredErrorCode, FailureReason, JobRunState, OperationName, StructureName } from './types.ts'\n`,
    constant('operations', 'Record<OperationName, Operation>', withBindings(description)),
    constant('quotaOfAllRequests', 'Quota', description['x-quota']),
    constant(
      'declaredErrors',
      'Record<DeclaredErrorCode, { readonly status: number; readonly message: string }>',
      errors,
    ),
    constant(
      'commonErrors',
      'Record<CommonErrorCode, { readonly status: number; readonly message: string }>',
      description['x-common-errors'],
    ),
    constant('operationNames', 'readonly OperationName[]', Object.keys(description['x-operations'])),
    constant('declaredErrorCodes', 'readonly DeclaredErrorCode[]', Object.keys(errors)),
    constant('commonErrorCodes', 'readonly CommonErrorCode[]', Object.keys(description['x-common-errors'])),
    constant(
      'structureNames',
      'readonly StructureName[]',
      Object.keys(description.$defs).filter((name) => isStructure(description.$defs[name] ?? {})),
    ),
    constant('jobRunStates', 'readonly JobRunState[]', JobRunState?.enum),
    constant(
      'jobRunTransitions',
      'Record<JobRunState, readonly JobRunState[]>',
      JobRunState?.['x-transitions'],
    ),
    constant('failureReasons', 'readonly FailureReason[]', FailureReason?.enum),
  ].join('\n')
}

/** The shapes with their annotations, for code that walks values by schema. */
export function emitShapes(description: Description): string {
  return [
    `${banner}import type { Shape } from '../shape.ts'`,
    `import type { ShapeName } from './types.ts'\n`,
    `export const schemaDialect = ${JSON.stringify(description.$schema)}`,
    `export const schemaId = ${JSON.stringify(description.$id)}`,
    `export const schemaTitle = ${JSON.stringify(description.title)}\n`,
    constant('shapes', 'Record<ShapeName, Shape>', description.$defs),
  ].join('\n')
}

function withBindings(description: Description): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(description['x-operations']).map(([name, operation]) => {
      const members = Object.entries(description.$defs[operation.input]?.properties ?? {})
      const bindings = members.map(([member, schema]): [string, object] => {
        const place = schema['x-in'] ?? 'body'
        return [member, { in: place, name: schema['x-name'] ?? member }]
      })
      return [name, { ...operation, bindings: Object.fromEntries(bindings) }]
    }),
  )
}

function constant(name: string, type: string, value: unknown): string {
  return `export const ${name}: ${type} = ${JSON.stringify(value, null, 2)}\n`
}
