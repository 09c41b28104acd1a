import { operations, type DeclaredErrorCode, type OperationName } from 'emr-containers-testkit/model'

/** Each operation with each error that it declares. */
export const everyError: readonly { readonly operation: OperationName; readonly code: DeclaredErrorCode }[] =
  (['StartJobRun', 'DescribeJobRun', 'CancelJobRun', 'ListJobRuns'] as const).flatMap((operation) =>
    operations[operation].errors.map((code) => ({ operation, code })),
  )
