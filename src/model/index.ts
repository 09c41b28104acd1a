export {
  commonErrorCodes,
  commonErrors,
  declaredErrorCodes,
  declaredErrors,
  failureReasons,
  jobRunStates,
  jobRunTransitions,
  operations,
} from './generated/operations.ts'
export type {
  CancelledJobRun,
  CancelJobRunRequest,
  CancelJobRunResponse,
  CancelPendingJobRun,
  CommonErrorCode,
  CompletedJobRun,
  Configuration,
  ConfigurationOverrides,
  ContainerLogRotationConfiguration,
  DeclaredErrorCode,
  DescribeJobRunRequest,
  DescribeJobRunResponse,
  DescribeJobRunResponseWire,
  FailedJobRun,
  FailureReason,
  JobDriver,
  JobRun,
  JobRunState,
  JobRunWire,
  ListJobRunsRequest,
  ListJobRunsRequestWire,
  ListJobRunsResponse,
  ListJobRunsResponseWire,
  ManagedLogs,
  MonitoringConfiguration,
  OperationName,
  OperationTypes,
  PendingJobRun,
  RetryPolicyConfiguration,
  RetryPolicyExecution,
  RunningJobRun,
  S3MonitoringConfiguration,
  CloudWatchMonitoringConfiguration,
  ShapeName,
  SparkSqlJobDriver,
  SparkSubmitJobDriver,
  StartJobRunRequest,
  StartJobRunResponse,
  StructureName,
  StructureTypes,
  SubmittedJobRun,
  TagMap,
} from './generated/types.ts'
export { endpointPattern, regionOfEndpoint } from './endpoints.ts'
export {
  isCancellable,
  isJobRunState,
  isTerminal,
  type JobRunIn,
  type JobRunWireIn,
  type ListedJobRun,
  type ListedJobRunWire,
} from './job-run.ts'
export { jsonPath } from './json-path.ts'
export type { Binding, Operation, Quota } from './operation.ts'
export { partitionOf, partitions, type Partition } from './partitions.ts'
export { schemas, type SchemaDocument } from './schemas.ts'
export { formatTimestamp, fromWire, parseTimestamp, toWire } from './timestamp.ts'
export { validate } from './validate.ts'
export type { ConstraintName, Violation } from './violation.ts'
export { TestkitError, type TestkitErrorCode } from '../testkit-error.ts'
