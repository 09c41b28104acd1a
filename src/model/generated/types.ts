// Generated from src/model/emr-containers.json by `npm run generate`. Change it there.

/** A shape with some of its optional members made required. */
export type RequireMembers<Shape, Names extends keyof Shape> = Shape & Required<Pick<Shape, Names>>

/** Every member of {@link StartJobRunRequest}. */
export interface StartJobRunRequestMembers {
  /** Name of the job run. */
  name?: string
  /** Virtual cluster that the job runs on. */
  virtualClusterId: string
  /** Idempotency token; the SDKs fill it with a UUID. */
  clientToken: string
  /** Role that the job assumes. */
  executionRoleArn?: string
  /** Amazon EMR release that the job uses. */
  releaseLabel?: string
  /** What to run. */
  jobDriver?: JobDriver
  /** Application and monitoring settings of this job run. */
  configurationOverrides?: ConfigurationOverrides
  /** Tags of the job run. */
  tags?: TagMap
  /** Job template that stands in for the role, the release and the driver. */
  jobTemplateId?: string
  /** Values for the parameters of the job template. */
  jobTemplateParameters?: TemplateParameterInputMap
  /** How often the driver may be started. */
  retryPolicyConfiguration?: RetryPolicyConfiguration
}

/** What StartJobRun takes. Without a job template, the role, the release and the driver are required. */
export type StartJobRunRequest =
  | RequireMembers<StartJobRunRequestMembers, 'jobTemplateId'>
  | RequireMembers<StartJobRunRequestMembers, 'executionRoleArn' | 'releaseLabel' | 'jobDriver'>

/** What StartJobRun answers. */
export interface StartJobRunResponse {
  /** ID of the started job run. */
  id?: string
  /** Name of the started job run, when it was given one. */
  name?: string
  /** ARN of the started job run. */
  arn?: string
  /** Virtual cluster that the job was submitted to. */
  virtualClusterId?: string
}

/** What DescribeJobRun takes. */
export interface DescribeJobRunRequest {
  /** ID of the job run. */
  id: string
  /** Virtual cluster of the job run. */
  virtualClusterId: string
}

/** What DescribeJobRun answers. */
export interface DescribeJobRunResponse {
  /** The job run. */
  jobRun?: JobRun
}

/** What DescribeJobRun answers. As it travels: timestamps are ISO 8601 strings. */
export interface DescribeJobRunResponseWire {
  /** The job run. */
  jobRun?: JobRunWire
}

/** What CancelJobRun takes. */
export interface CancelJobRunRequest {
  /** ID of the job run to cancel. */
  id: string
  /** Virtual cluster of the job run. */
  virtualClusterId: string
}

/** What CancelJobRun answers. */
export interface CancelJobRunResponse {
  /** ID of the job run that is being cancelled. */
  id?: string
  /** Virtual cluster of the job run. */
  virtualClusterId?: string
}

/** What ListJobRuns takes. */
export interface ListJobRunsRequest {
  /** Virtual cluster whose job runs are listed. */
  virtualClusterId: string
  /** Only job runs created before this instant. */
  createdBefore?: Date
  /** Only job runs created after this instant. */
  createdAfter?: Date
  /** Only job runs of this name. */
  name?: string
  /** Only job runs in one of these states. */
  states?: JobRunState[]
  /** Most job runs on one page. */
  maxResults?: number
  /** Token of the page to return. */
  nextToken?: string
}

/** What ListJobRuns takes. As it travels: timestamps are ISO 8601 strings. */
export interface ListJobRunsRequestWire {
  /** Virtual cluster whose job runs are listed. */
  virtualClusterId: string
  /** Only job runs created before this instant. */
  createdBefore?: string
  /** Only job runs created after this instant. */
  createdAfter?: string
  /** Only job runs of this name. */
  name?: string
  /** Only job runs in one of these states. */
  states?: JobRunState[]
  /** Most job runs on one page. */
  maxResults?: number
  /** Token of the page to return. */
  nextToken?: string
}

/** What ListJobRuns answers: one page. */
export interface ListJobRunsResponse {
  /** The job runs of this page. */
  jobRuns?: JobRun[]
  /** Token of the next page; absent on the last one. */
  nextToken?: string
}

/** What ListJobRuns answers: one page. As it travels: timestamps are ISO 8601 strings. */
export interface ListJobRunsResponseWire {
  /** The job runs of this page. */
  jobRuns?: JobRunWire[]
  /** Token of the next page; absent on the last one. */
  nextToken?: string
}

/** A job run: a Spark jar, PySpark script or SparkSQL query submitted to Amazon EMR on EKS. */
export interface JobRun {
  /** ID of the job run. */
  id?: string
  /** Name of the job run. */
  name?: string
  /** Virtual cluster of the job run. */
  virtualClusterId?: string
  /** ARN of the job run. */
  arn?: string
  /** State of the job run. */
  state?: JobRunState
  /** Idempotency token that the job run was started with. */
  clientToken?: string
  /** Role that the job assumes. */
  executionRoleArn?: string
  /** Amazon EMR release that the job uses. */
  releaseLabel?: string
  /** Application and monitoring settings of this job run. */
  configurationOverrides?: ConfigurationOverrides
  /** What the job runs. */
  jobDriver?: JobDriver
  /** When the job run was created. */
  createdAt?: Date
  /** Identity that started the job run. */
  createdBy?: string
  /** When the job run ended. */
  finishedAt?: Date
  /** What the service says about the end of the job run. */
  stateDetails?: string
  /** Why the job run failed. */
  failureReason?: FailureReason
  /** Tags of the job run; an empty map when it has none. */
  tags?: TagMap
  /** Retry policy; shown only when it allows more than one attempt. */
  retryPolicyConfiguration?: RetryPolicyConfiguration
  /** Progress of the retry policy; shown only when it allows more than one attempt. */
  retryPolicyExecution?: RetryPolicyExecution
}

/** A job run: a Spark jar, PySpark script or SparkSQL query submitted to Amazon EMR on EKS. As it travels: timestamps are ISO 8601 strings. */
export interface JobRunWire {
  /** ID of the job run. */
  id?: string
  /** Name of the job run. */
  name?: string
  /** Virtual cluster of the job run. */
  virtualClusterId?: string
  /** ARN of the job run. */
  arn?: string
  /** State of the job run. */
  state?: JobRunState
  /** Idempotency token that the job run was started with. */
  clientToken?: string
  /** Role that the job assumes. */
  executionRoleArn?: string
  /** Amazon EMR release that the job uses. */
  releaseLabel?: string
  /** Application and monitoring settings of this job run. */
  configurationOverrides?: ConfigurationOverrides
  /** What the job runs. */
  jobDriver?: JobDriver
  /** When the job run was created. */
  createdAt?: string
  /** Identity that started the job run. */
  createdBy?: string
  /** When the job run ended. */
  finishedAt?: string
  /** What the service says about the end of the job run. */
  stateDetails?: string
  /** Why the job run failed. */
  failureReason?: FailureReason
  /** Tags of the job run; an empty map when it has none. */
  tags?: TagMap
  /** Retry policy; shown only when it allows more than one attempt. */
  retryPolicyConfiguration?: RetryPolicyConfiguration
  /** Progress of the retry policy; shown only when it allows more than one attempt. */
  retryPolicyExecution?: RetryPolicyExecution
}

/** What a job run executes: exactly one of the two drivers. */
export type JobDriver =
  | { sparkSubmitJobDriver: SparkSubmitJobDriver; sparkSqlJobDriver?: never }
  | { sparkSubmitJobDriver?: never; sparkSqlJobDriver: SparkSqlJobDriver }

/** A script or jar for spark-submit. */
export interface SparkSubmitJobDriver {
  /** Script or jar to run. */
  entryPoint: string
  /** Arguments of the application. */
  entryPointArguments?: string[]
  /** Options of spark-submit, as one command line. */
  sparkSubmitParameters?: string
}

/** A SQL file for Spark. */
export interface SparkSqlJobDriver {
  /** SQL file to run. */
  entryPoint?: string
  /** Options of spark-sql, as one command line. */
  sparkSqlParameters?: string
}

/** Settings that a job run overrides. */
export interface ConfigurationOverrides {
  /** Settings of the application, by classification. */
  applicationConfiguration?: Configuration[]
  /** Where logs and the Spark UI go. */
  monitoringConfiguration?: MonitoringConfiguration
}

/** Properties of one classification, such as spark-defaults, and configurations nested in it. */
export interface Configuration {
  /** Configuration file or control group that the properties belong to. */
  classification: string
  /** The settings. */
  properties?: SensitivePropertiesMap
  /** Configurations nested in this one. */
  configurations?: Configuration[]
}

/** Texts by name, at most 100. */
export type SensitivePropertiesMap = Record<string, string>

/** Where logs and the Spark UI go. */
export interface MonitoringConfiguration {
  /** Logs that AWS retains. */
  managedLogs?: ManagedLogs
  /** Whether the Spark history stays readable; the service fills in ENABLED. */
  persistentAppUI?: PersistentAppUI
  /** Logs in CloudWatch. */
  cloudWatchMonitoringConfiguration?: CloudWatchMonitoringConfiguration
  /** Logs in S3. */
  s3MonitoringConfiguration?: S3MonitoringConfiguration
  /** Rotation of the container logs. */
  containerLogRotationConfiguration?: ContainerLogRotationConfiguration
}

/** Logs that AWS retains. */
export interface ManagedLogs {
  /** Whether AWS may retain logs. */
  allowAWSToRetainLogs?: AllowAWSToRetainLogs
  /** Key that encrypts the logs. */
  encryptionKeyArn?: string
}

/** Logs in CloudWatch. */
export interface CloudWatchMonitoringConfiguration {
  /** Log group. */
  logGroupName: string
  /** Prefix of the log streams. */
  logStreamNamePrefix?: string
}

/** Logs in S3. */
export interface S3MonitoringConfiguration {
  /** Destination, starting with s3://. */
  logUri: string
  /** Key that encrypts the logs. */
  encryptionKeyArn?: string
}

/** Rotation of the container logs. */
export interface ContainerLogRotationConfiguration {
  /** Size at which a log is rotated, from 2KB to 2GB. */
  rotationSize: string
  /** Rotated files to keep. */
  maxFilesToKeep: number
}

/** How often the driver of a job run may be started. */
export interface RetryPolicyConfiguration {
  /** Most starts of the driver; 1 is the same as no retry policy. */
  maxAttempts: number
}

/** Progress of a retry policy. */
export interface RetryPolicyExecution {
  /** Starts of the driver so far. */
  currentAttemptCount: number
}

/** Texts by name, at most 50. */
export type TagMap = Record<string, string>

/** Texts by name, at most 100. */
export type TemplateParameterInputMap = Record<string, string>

/** State of a job run. */
export type JobRunState = 'PENDING' | 'SUBMITTED' | 'RUNNING' | 'FAILED' | 'CANCELLED' | 'CANCEL_PENDING' | 'COMPLETED'

/** Why a job run failed. */
export type FailureReason = 'INTERNAL_ERROR' | 'USER_ERROR' | 'VALIDATION_ERROR' | 'CLUSTER_UNAVAILABLE'

/** Whether AWS may retain logs. */
export type AllowAWSToRetainLogs = 'ENABLED' | 'DISABLED'

/** Whether the Spark history stays readable. */
export type PersistentAppUI = 'ENABLED' | 'DISABLED'

/** Names of the operations. */
export type OperationName = 'StartJobRun' | 'DescribeJobRun' | 'CancelJobRun' | 'ListJobRuns'

/** Input, output and declared errors of each operation. */
export interface OperationTypes {
  StartJobRun: { input: StartJobRunRequest; inputWire: StartJobRunRequest; output: StartJobRunResponse; outputWire: StartJobRunResponse; error: 'ValidationException' | 'ResourceNotFoundException' | 'InternalServerException' }
  DescribeJobRun: { input: DescribeJobRunRequest; inputWire: DescribeJobRunRequest; output: DescribeJobRunResponse; outputWire: DescribeJobRunResponseWire; error: 'ValidationException' | 'ResourceNotFoundException' | 'InternalServerException' }
  CancelJobRun: { input: CancelJobRunRequest; inputWire: CancelJobRunRequest; output: CancelJobRunResponse; outputWire: CancelJobRunResponse; error: 'ValidationException' | 'InternalServerException' }
  ListJobRuns: { input: ListJobRunsRequest; inputWire: ListJobRunsRequestWire; output: ListJobRunsResponse; outputWire: ListJobRunsResponseWire; error: 'ValidationException' | 'InternalServerException' }
}

/** Both views of each structure: as the SDK has it, and as it travels. */
export interface StructureTypes {
  StartJobRunRequest: { sdk: StartJobRunRequest; wire: StartJobRunRequest }
  StartJobRunResponse: { sdk: StartJobRunResponse; wire: StartJobRunResponse }
  DescribeJobRunRequest: { sdk: DescribeJobRunRequest; wire: DescribeJobRunRequest }
  DescribeJobRunResponse: { sdk: DescribeJobRunResponse; wire: DescribeJobRunResponseWire }
  CancelJobRunRequest: { sdk: CancelJobRunRequest; wire: CancelJobRunRequest }
  CancelJobRunResponse: { sdk: CancelJobRunResponse; wire: CancelJobRunResponse }
  ListJobRunsRequest: { sdk: ListJobRunsRequest; wire: ListJobRunsRequestWire }
  ListJobRunsResponse: { sdk: ListJobRunsResponse; wire: ListJobRunsResponseWire }
  JobRun: { sdk: JobRun; wire: JobRunWire }
  JobDriver: { sdk: JobDriver; wire: JobDriver }
  SparkSubmitJobDriver: { sdk: SparkSubmitJobDriver; wire: SparkSubmitJobDriver }
  SparkSqlJobDriver: { sdk: SparkSqlJobDriver; wire: SparkSqlJobDriver }
  ConfigurationOverrides: { sdk: ConfigurationOverrides; wire: ConfigurationOverrides }
  Configuration: { sdk: Configuration; wire: Configuration }
  MonitoringConfiguration: { sdk: MonitoringConfiguration; wire: MonitoringConfiguration }
  ManagedLogs: { sdk: ManagedLogs; wire: ManagedLogs }
  CloudWatchMonitoringConfiguration: { sdk: CloudWatchMonitoringConfiguration; wire: CloudWatchMonitoringConfiguration }
  S3MonitoringConfiguration: { sdk: S3MonitoringConfiguration; wire: S3MonitoringConfiguration }
  ContainerLogRotationConfiguration: { sdk: ContainerLogRotationConfiguration; wire: ContainerLogRotationConfiguration }
  RetryPolicyConfiguration: { sdk: RetryPolicyConfiguration; wire: RetryPolicyConfiguration }
  RetryPolicyExecution: { sdk: RetryPolicyExecution; wire: RetryPolicyExecution }
}

/** Errors that the operations declare. */
export type DeclaredErrorCode = 'ValidationException' | 'ResourceNotFoundException' | 'InternalServerException'

/** Errors that every AWS service may answer. */
export type CommonErrorCode = 'AccessDeniedException' | 'ExpiredTokenException' | 'IncompleteSignature' | 'InternalFailure' | 'InvalidSignatureException' | 'MalformedHttpRequestException' | 'NotAuthorized' | 'OptInRequired' | 'RequestAbortedException' | 'RequestEntityTooLargeException' | 'RequestExpired' | 'RequestTimeoutException' | 'SerializationException' | 'ServiceUnavailable' | 'ThrottlingException' | 'UnknownOperationException' | 'UnrecognizedClientException' | 'UnsupportedMediaTypeException' | 'ValidationError'

/** Names of all shapes of the description. */
export type ShapeName = 'StartJobRunRequest' | 'StartJobRunResponse' | 'DescribeJobRunRequest' | 'DescribeJobRunResponse' | 'CancelJobRunRequest' | 'CancelJobRunResponse' | 'ListJobRunsRequest' | 'ListJobRunsResponse' | 'JobRun' | 'JobDriver' | 'SparkSubmitJobDriver' | 'SparkSqlJobDriver' | 'ConfigurationOverrides' | 'ConfigurationList' | 'Configuration' | 'SensitivePropertiesMap' | 'MonitoringConfiguration' | 'ManagedLogs' | 'CloudWatchMonitoringConfiguration' | 'S3MonitoringConfiguration' | 'ContainerLogRotationConfiguration' | 'RetryPolicyConfiguration' | 'RetryPolicyExecution' | 'TagMap' | 'TemplateParameterInputMap' | 'EntryPointArguments' | 'JobRuns' | 'JobRunStates' | 'JobRunState' | 'FailureReason' | 'AllowAWSToRetainLogs' | 'PersistentAppUI' | 'ResourceIdString' | 'ResourceNameString' | 'ClientToken' | 'IAMRoleArn' | 'ReleaseLabel' | 'EntryPointPath' | 'EntryPointArgument' | 'SparkSubmitParameters' | 'SparkSqlParameters' | 'KmsKeyArn' | 'LogGroupName' | 'UriString' | 'RotationSize' | 'MaxFilesToKeep' | 'JobArn' | 'RequestIdentityUserArn' | 'NextToken' | 'TemplateParameterName' | 'String128' | 'String256' | 'StringEmpty256' | 'String1024' | 'JavaInteger' | 'Date' | 'ValidationException' | 'ResourceNotFoundException' | 'InternalServerException'

/** Names of the structures, each of which has a validator. */
export type StructureName = 'StartJobRunRequest' | 'StartJobRunResponse' | 'DescribeJobRunRequest' | 'DescribeJobRunResponse' | 'CancelJobRunRequest' | 'CancelJobRunResponse' | 'ListJobRunsRequest' | 'ListJobRunsResponse' | 'JobRun' | 'JobDriver' | 'SparkSubmitJobDriver' | 'SparkSqlJobDriver' | 'ConfigurationOverrides' | 'Configuration' | 'MonitoringConfiguration' | 'ManagedLogs' | 'CloudWatchMonitoringConfiguration' | 'S3MonitoringConfiguration' | 'ContainerLogRotationConfiguration' | 'RetryPolicyConfiguration' | 'RetryPolicyExecution' | 'ValidationException' | 'ResourceNotFoundException' | 'InternalServerException'

/** What ListJobRuns shows of a job run in every state. */
export interface ListedJobRunMembers {
  /** ID of the job run. */
  id: string
  /** Name of the job run. */
  name?: string
  /** Virtual cluster of the job run. */
  virtualClusterId: string
  /** ARN of the job run. */
  arn: string
  /** Idempotency token that the job run was started with. */
  clientToken: string
  /** Role that the job assumes. */
  executionRoleArn: string
  /** Amazon EMR release that the job uses. */
  releaseLabel: string
  /** When the job run was created. */
  createdAt: Date
  /** Identity that started the job run. */
  createdBy: string
  /** Tags of the job run; an empty map when it has none. */
  tags: TagMap
  /** Progress of the retry policy; shown only when it allows more than one attempt. */
  retryPolicyExecution?: RetryPolicyExecution
}

/** What DescribeJobRun shows of a job run in every state. */
export interface JobRunMembers extends ListedJobRunMembers {
  /** Application and monitoring settings of this job run. */
  configurationOverrides: ConfigurationOverrides
  /** What the job runs. */
  jobDriver: JobDriver
  /** Retry policy; shown only when it allows more than one attempt. */
  retryPolicyConfiguration?: RetryPolicyConfiguration
}

/** What a job run has for being PENDING. */
export interface PendingJobRunMembers {
  /** State of the job run. */
  state: 'PENDING'
  finishedAt?: never
  stateDetails?: never
  failureReason?: never
}

/** A job run that is PENDING, as DescribeJobRun shows it. */
export interface PendingJobRun extends JobRunMembers, PendingJobRunMembers {}

/** A job run that is PENDING, as ListJobRuns shows it. */
export interface ListedPendingJobRun extends ListedJobRunMembers, PendingJobRunMembers {}

/** What a job run has for being SUBMITTED. */
export interface SubmittedJobRunMembers {
  /** State of the job run. */
  state: 'SUBMITTED'
  finishedAt?: never
  stateDetails?: never
  failureReason?: never
}

/** A job run that is SUBMITTED, as DescribeJobRun shows it. */
export interface SubmittedJobRun extends JobRunMembers, SubmittedJobRunMembers {}

/** A job run that is SUBMITTED, as ListJobRuns shows it. */
export interface ListedSubmittedJobRun extends ListedJobRunMembers, SubmittedJobRunMembers {}

/** What a job run has for being RUNNING. */
export interface RunningJobRunMembers {
  /** State of the job run. */
  state: 'RUNNING'
  finishedAt?: never
  stateDetails?: never
  failureReason?: never
}

/** A job run that is RUNNING, as DescribeJobRun shows it. */
export interface RunningJobRun extends JobRunMembers, RunningJobRunMembers {}

/** A job run that is RUNNING, as ListJobRuns shows it. */
export interface ListedRunningJobRun extends ListedJobRunMembers, RunningJobRunMembers {}

/** What a job run has for being FAILED. */
export interface FailedJobRunMembers<Reason extends FailureReason = FailureReason> {
  /** State of the job run. */
  state: 'FAILED'
  /** When the job run ended. */
  finishedAt: Date
  /** What the service says about the end of the job run. */
  stateDetails: string
  /** Why the job run failed. */
  failureReason: Reason
}

/** A job run that is FAILED, as DescribeJobRun shows it. */
export interface FailedJobRun<Reason extends FailureReason = FailureReason> extends JobRunMembers, FailedJobRunMembers<Reason> {}

/** A job run that is FAILED, as ListJobRuns shows it. */
export interface ListedFailedJobRun<Reason extends FailureReason = FailureReason> extends ListedJobRunMembers, FailedJobRunMembers<Reason> {}

/** What a job run has for being CANCELLED. */
export interface CancelledJobRunMembers {
  /** State of the job run. */
  state: 'CANCELLED'
  /** When the job run ended. */
  finishedAt: Date
  /** What the service says about the end of the job run. */
  stateDetails: string
  failureReason?: never
}

/** A job run that is CANCELLED, as DescribeJobRun shows it. */
export interface CancelledJobRun extends JobRunMembers, CancelledJobRunMembers {}

/** A job run that is CANCELLED, as ListJobRuns shows it. */
export interface ListedCancelledJobRun extends ListedJobRunMembers, CancelledJobRunMembers {}

/** What a job run has for being CANCEL_PENDING. */
export interface CancelPendingJobRunMembers {
  /** State of the job run. */
  state: 'CANCEL_PENDING'
  finishedAt?: never
  stateDetails?: never
  failureReason?: never
}

/** A job run that is CANCEL_PENDING, as DescribeJobRun shows it. */
export interface CancelPendingJobRun extends JobRunMembers, CancelPendingJobRunMembers {}

/** A job run that is CANCEL_PENDING, as ListJobRuns shows it. */
export interface ListedCancelPendingJobRun extends ListedJobRunMembers, CancelPendingJobRunMembers {}

/** What a job run has for being COMPLETED. */
export interface CompletedJobRunMembers {
  /** State of the job run. */
  state: 'COMPLETED'
  /** When the job run ended. */
  finishedAt: Date
  /** What the service says about the end of the job run. */
  stateDetails: string
  failureReason?: never
}

/** A job run that is COMPLETED, as DescribeJobRun shows it. */
export interface CompletedJobRun extends JobRunMembers, CompletedJobRunMembers {}

/** A job run that is COMPLETED, as ListJobRuns shows it. */
export interface ListedCompletedJobRun extends ListedJobRunMembers, CompletedJobRunMembers {}

/** Job runs by their state. */
export interface JobRunsByState<Reason extends FailureReason = FailureReason> {
  PENDING: PendingJobRun
  SUBMITTED: SubmittedJobRun
  RUNNING: RunningJobRun
  FAILED: FailedJobRun<Reason>
  CANCELLED: CancelledJobRun
  CANCEL_PENDING: CancelPendingJobRun
  COMPLETED: CompletedJobRun
}

/** Listed job runs by their state. */
export interface ListedJobRunsByState<Reason extends FailureReason = FailureReason> {
  PENDING: ListedPendingJobRun
  SUBMITTED: ListedSubmittedJobRun
  RUNNING: ListedRunningJobRun
  FAILED: ListedFailedJobRun<Reason>
  CANCELLED: ListedCancelledJobRun
  CANCEL_PENDING: ListedCancelPendingJobRun
  COMPLETED: ListedCompletedJobRun
}

/** What ListJobRuns shows of a job run in every state. */
export interface ListedJobRunMembersWire {
  /** ID of the job run. */
  id: string
  /** Name of the job run. */
  name?: string
  /** Virtual cluster of the job run. */
  virtualClusterId: string
  /** ARN of the job run. */
  arn: string
  /** Idempotency token that the job run was started with. */
  clientToken: string
  /** Role that the job assumes. */
  executionRoleArn: string
  /** Amazon EMR release that the job uses. */
  releaseLabel: string
  /** When the job run was created. */
  createdAt: string
  /** Identity that started the job run. */
  createdBy: string
  /** Tags of the job run; an empty map when it has none. */
  tags: TagMap
  /** Progress of the retry policy; shown only when it allows more than one attempt. */
  retryPolicyExecution?: RetryPolicyExecution
}

/** What DescribeJobRun shows of a job run in every state. */
export interface JobRunMembersWire extends ListedJobRunMembersWire {
  /** Application and monitoring settings of this job run. */
  configurationOverrides: ConfigurationOverrides
  /** What the job runs. */
  jobDriver: JobDriver
  /** Retry policy; shown only when it allows more than one attempt. */
  retryPolicyConfiguration?: RetryPolicyConfiguration
}

/** What a job run has for being PENDING. */
export interface PendingJobRunMembersWire {
  /** State of the job run. */
  state: 'PENDING'
  finishedAt?: never
  stateDetails?: never
  failureReason?: never
}

/** A job run that is PENDING, as DescribeJobRun shows it. */
export interface PendingJobRunWire extends JobRunMembersWire, PendingJobRunMembersWire {}

/** A job run that is PENDING, as ListJobRuns shows it. */
export interface ListedPendingJobRunWire extends ListedJobRunMembersWire, PendingJobRunMembersWire {}

/** What a job run has for being SUBMITTED. */
export interface SubmittedJobRunMembersWire {
  /** State of the job run. */
  state: 'SUBMITTED'
  finishedAt?: never
  stateDetails?: never
  failureReason?: never
}

/** A job run that is SUBMITTED, as DescribeJobRun shows it. */
export interface SubmittedJobRunWire extends JobRunMembersWire, SubmittedJobRunMembersWire {}

/** A job run that is SUBMITTED, as ListJobRuns shows it. */
export interface ListedSubmittedJobRunWire extends ListedJobRunMembersWire, SubmittedJobRunMembersWire {}

/** What a job run has for being RUNNING. */
export interface RunningJobRunMembersWire {
  /** State of the job run. */
  state: 'RUNNING'
  finishedAt?: never
  stateDetails?: never
  failureReason?: never
}

/** A job run that is RUNNING, as DescribeJobRun shows it. */
export interface RunningJobRunWire extends JobRunMembersWire, RunningJobRunMembersWire {}

/** A job run that is RUNNING, as ListJobRuns shows it. */
export interface ListedRunningJobRunWire extends ListedJobRunMembersWire, RunningJobRunMembersWire {}

/** What a job run has for being FAILED. */
export interface FailedJobRunMembersWire<Reason extends FailureReason = FailureReason> {
  /** State of the job run. */
  state: 'FAILED'
  /** When the job run ended. */
  finishedAt: string
  /** What the service says about the end of the job run. */
  stateDetails: string
  /** Why the job run failed. */
  failureReason: Reason
}

/** A job run that is FAILED, as DescribeJobRun shows it. */
export interface FailedJobRunWire<Reason extends FailureReason = FailureReason> extends JobRunMembersWire, FailedJobRunMembersWire<Reason> {}

/** A job run that is FAILED, as ListJobRuns shows it. */
export interface ListedFailedJobRunWire<Reason extends FailureReason = FailureReason> extends ListedJobRunMembersWire, FailedJobRunMembersWire<Reason> {}

/** What a job run has for being CANCELLED. */
export interface CancelledJobRunMembersWire {
  /** State of the job run. */
  state: 'CANCELLED'
  /** When the job run ended. */
  finishedAt: string
  /** What the service says about the end of the job run. */
  stateDetails: string
  failureReason?: never
}

/** A job run that is CANCELLED, as DescribeJobRun shows it. */
export interface CancelledJobRunWire extends JobRunMembersWire, CancelledJobRunMembersWire {}

/** A job run that is CANCELLED, as ListJobRuns shows it. */
export interface ListedCancelledJobRunWire extends ListedJobRunMembersWire, CancelledJobRunMembersWire {}

/** What a job run has for being CANCEL_PENDING. */
export interface CancelPendingJobRunMembersWire {
  /** State of the job run. */
  state: 'CANCEL_PENDING'
  finishedAt?: never
  stateDetails?: never
  failureReason?: never
}

/** A job run that is CANCEL_PENDING, as DescribeJobRun shows it. */
export interface CancelPendingJobRunWire extends JobRunMembersWire, CancelPendingJobRunMembersWire {}

/** A job run that is CANCEL_PENDING, as ListJobRuns shows it. */
export interface ListedCancelPendingJobRunWire extends ListedJobRunMembersWire, CancelPendingJobRunMembersWire {}

/** What a job run has for being COMPLETED. */
export interface CompletedJobRunMembersWire {
  /** State of the job run. */
  state: 'COMPLETED'
  /** When the job run ended. */
  finishedAt: string
  /** What the service says about the end of the job run. */
  stateDetails: string
  failureReason?: never
}

/** A job run that is COMPLETED, as DescribeJobRun shows it. */
export interface CompletedJobRunWire extends JobRunMembersWire, CompletedJobRunMembersWire {}

/** A job run that is COMPLETED, as ListJobRuns shows it. */
export interface ListedCompletedJobRunWire extends ListedJobRunMembersWire, CompletedJobRunMembersWire {}

/** Job runs by their state. */
export interface JobRunsByStateWire<Reason extends FailureReason = FailureReason> {
  PENDING: PendingJobRunWire
  SUBMITTED: SubmittedJobRunWire
  RUNNING: RunningJobRunWire
  FAILED: FailedJobRunWire<Reason>
  CANCELLED: CancelledJobRunWire
  CANCEL_PENDING: CancelPendingJobRunWire
  COMPLETED: CompletedJobRunWire
}

/** Listed job runs by their state. */
export interface ListedJobRunsByStateWire<Reason extends FailureReason = FailureReason> {
  PENDING: ListedPendingJobRunWire
  SUBMITTED: ListedSubmittedJobRunWire
  RUNNING: ListedRunningJobRunWire
  FAILED: ListedFailedJobRunWire<Reason>
  CANCELLED: ListedCancelledJobRunWire
  CANCEL_PENDING: ListedCancelPendingJobRunWire
  COMPLETED: ListedCompletedJobRunWire
}
