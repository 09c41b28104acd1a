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
    constant(
      'operations',
      'The operations, by name: method, path, shapes, declared errors and where members travel.',
      'Record<OperationName, Operation>',
      withBindings(description),
    ),
    constant(
      'quotaOfAllRequests',
      'What an account may ask for in a region over all operations.',
      'Quota',
      description['x-quota'],
    ),
    constant(
      'declaredErrors',
      'The errors that the operations declare: their status, and a text for want of a better one.',
      'Record<DeclaredErrorCode, { readonly status: number; readonly message: string }>',
      errors,
    ),
    constant(
      'commonErrors',
      'The errors that every AWS service may answer: their status, and a text for want of a better one.',
      'Record<CommonErrorCode, { readonly status: number; readonly message: string }>',
      description['x-common-errors'],
    ),
    constant(
      'operationNames',
      'The names of the operations.',
      'readonly OperationName[]',
      Object.keys(description['x-operations']),
    ),
    constant(
      'declaredErrorCodes',
      'The codes of the errors that the operations declare.',
      'readonly DeclaredErrorCode[]',
      Object.keys(errors),
    ),
    constant(
      'commonErrorCodes',
      'The codes of the errors that every AWS service may answer.',
      'readonly CommonErrorCode[]',
      Object.keys(description['x-common-errors']),
    ),
    constant(
      'structureNames',
      'The names of the structures, each of which has a validator.',
      'readonly StructureName[]',
      Object.keys(description.$defs).filter((name) => isStructure(description.$defs[name] ?? {})),
    ),
    constant(
      'jobRunStates',
      'The states of a job run, in the order of the documents.',
      'readonly JobRunState[]',
      JobRunState?.enum,
    ),
    constant(
      'jobRunTransitions',
      'The states that may follow each state; none follows one that ends a job run.',
      'Record<JobRunState, readonly JobRunState[]>',
      JobRunState?.['x-transitions'],
    ),
    constant(
      'failureReasons',
      'The reasons for which a job run fails.',
      'readonly FailureReason[]',
      FailureReason?.enum,
    ),
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
    constant(
      'shapes',
      'The shapes by name, with the annotations of the description.',
      'Record<ShapeName, Shape>',
      description.$defs,
    ),
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

function constant(name: string, purpose: string, type: string, value: unknown): string {
  return `/** ${purpose} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 2)}\n`
}
