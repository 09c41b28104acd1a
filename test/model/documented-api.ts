/**
 * What AWS documents of the four operations, one fact a line: the yardstick of src/model/emr-containers.json. Written
 * down by hand from the service model of 2026 and compared with it once; the seed documents say the same of their part.
 */

/** Operation, method, path, input, output, declared errors. */
export const documentedOperations = `
StartJobRun     POST    /virtualclusters/{virtualClusterId}/jobruns              StartJobRunRequest     StartJobRunResponse     ValidationException,ResourceNotFoundException,InternalServerException
DescribeJobRun  GET     /virtualclusters/{virtualClusterId}/jobruns/{jobRunId}   DescribeJobRunRequest  DescribeJobRunResponse  ValidationException,ResourceNotFoundException,InternalServerException
CancelJobRun    DELETE  /virtualclusters/{virtualClusterId}/jobruns/{jobRunId}   CancelJobRunRequest    CancelJobRunResponse    ValidationException,InternalServerException
ListJobRuns     GET     /virtualclusters/{virtualClusterId}/jobruns              ListJobRunsRequest     ListJobRunsResponse     ValidationException,InternalServerException
`

/** Error, HTTP status. */
export const documentedErrors = `
ValidationException        400
ResourceNotFoundException  400
InternalServerException    500
`

/** Structure.member, shape, then `required`, `path` or `query` with the name it travels under, `idempotency-token`. */
export const documentedMembers = `
StartJobRunRequest.name                                            ResourceNameString
StartJobRunRequest.virtualClusterId                                ResourceIdString                   required path=virtualClusterId
StartJobRunRequest.clientToken                                     ClientToken                        required idempotency-token
StartJobRunRequest.executionRoleArn                                IAMRoleArn
StartJobRunRequest.releaseLabel                                    ReleaseLabel
StartJobRunRequest.jobDriver                                       JobDriver
StartJobRunRequest.configurationOverrides                          ConfigurationOverrides
StartJobRunRequest.tags                                            TagMap
StartJobRunRequest.jobTemplateId                                   ResourceIdString
StartJobRunRequest.jobTemplateParameters                           TemplateParameterInputMap
StartJobRunRequest.retryPolicyConfiguration                        RetryPolicyConfiguration
StartJobRunResponse.id                                             ResourceIdString
StartJobRunResponse.name                                           ResourceNameString
StartJobRunResponse.arn                                            JobArn
StartJobRunResponse.virtualClusterId                               ResourceIdString
DescribeJobRunRequest.id                                           ResourceIdString                   required path=jobRunId
DescribeJobRunRequest.virtualClusterId                             ResourceIdString                   required path=virtualClusterId
DescribeJobRunResponse.jobRun                                      JobRun
CancelJobRunRequest.id                                             ResourceIdString                   required path=jobRunId
CancelJobRunRequest.virtualClusterId                               ResourceIdString                   required path=virtualClusterId
CancelJobRunResponse.id                                            ResourceIdString
CancelJobRunResponse.virtualClusterId                              ResourceIdString
ListJobRunsRequest.virtualClusterId                                ResourceIdString                   required path=virtualClusterId
ListJobRunsRequest.createdBefore                                   Date                               query=createdBefore
ListJobRunsRequest.createdAfter                                    Date                               query=createdAfter
ListJobRunsRequest.name                                            ResourceNameString                 query=name
ListJobRunsRequest.states                                          JobRunStates                       query=states
ListJobRunsRequest.maxResults                                      JavaInteger                        query=maxResults
ListJobRunsRequest.nextToken                                       NextToken                          query=nextToken
ListJobRunsResponse.jobRuns                                        JobRuns
ListJobRunsResponse.nextToken                                      NextToken
JobRun.id                                                          ResourceIdString
JobRun.name                                                        ResourceNameString
JobRun.virtualClusterId                                            ResourceIdString
JobRun.arn                                                         JobArn
JobRun.state                                                       JobRunState
JobRun.clientToken                                                 ClientToken
JobRun.executionRoleArn                                            IAMRoleArn
JobRun.releaseLabel                                                ReleaseLabel
JobRun.configurationOverrides                                      ConfigurationOverrides
JobRun.jobDriver                                                   JobDriver
JobRun.createdAt                                                   Date
JobRun.createdBy                                                   RequestIdentityUserArn
JobRun.finishedAt                                                  Date
JobRun.stateDetails                                                String256
JobRun.failureReason                                               FailureReason
JobRun.tags                                                        TagMap
JobRun.retryPolicyConfiguration                                    RetryPolicyConfiguration
JobRun.retryPolicyExecution                                        RetryPolicyExecution
JobDriver.sparkSubmitJobDriver                                     SparkSubmitJobDriver
JobDriver.sparkSqlJobDriver                                        SparkSqlJobDriver
SparkSubmitJobDriver.entryPoint                                    EntryPointPath                     required
SparkSubmitJobDriver.entryPointArguments                           EntryPointArguments
SparkSubmitJobDriver.sparkSubmitParameters                         SparkSubmitParameters
SparkSqlJobDriver.entryPoint                                       EntryPointPath
SparkSqlJobDriver.sparkSqlParameters                               SparkSqlParameters
ConfigurationOverrides.applicationConfiguration                    ConfigurationList
ConfigurationOverrides.monitoringConfiguration                     MonitoringConfiguration
Configuration.classification                                       String1024                         required
Configuration.properties                                           SensitivePropertiesMap
Configuration.configurations                                       ConfigurationList
MonitoringConfiguration.managedLogs                                ManagedLogs
MonitoringConfiguration.persistentAppUI                            PersistentAppUI
MonitoringConfiguration.cloudWatchMonitoringConfiguration          CloudWatchMonitoringConfiguration
MonitoringConfiguration.s3MonitoringConfiguration                  S3MonitoringConfiguration
MonitoringConfiguration.containerLogRotationConfiguration          ContainerLogRotationConfiguration
ManagedLogs.allowAWSToRetainLogs                                   AllowAWSToRetainLogs
ManagedLogs.encryptionKeyArn                                       KmsKeyArn
CloudWatchMonitoringConfiguration.logGroupName                     LogGroupName                       required
CloudWatchMonitoringConfiguration.logStreamNamePrefix              String256
S3MonitoringConfiguration.logUri                                   UriString                          required
S3MonitoringConfiguration.encryptionKeyArn                         KmsKeyArn
ContainerLogRotationConfiguration.rotationSize                     RotationSize                       required
ContainerLogRotationConfiguration.maxFilesToKeep                   MaxFilesToKeep                     required
RetryPolicyConfiguration.maxAttempts                               JavaInteger                        required
RetryPolicyExecution.currentAttemptCount                           JavaInteger                        required
ValidationException.message                                        String1024
ResourceNotFoundException.message                                  String1024
InternalServerException.message                                    String1024
`

/** Shape, kind, what it holds (for lists and maps), limits, pattern or words, `sensitive`. */
export const documentedShapes = String.raw`
ConfigurationList          list       Configuration                  ..100
EntryPointArguments        list       EntryPointArgument             ..
JobRuns                    list       JobRun                         ..
JobRunStates               list       JobRunState                    ..10
SensitivePropertiesMap     map        String1024:String1024          ..100      sensitive
TagMap                     map        String128:StringEmpty256       0..50
TemplateParameterInputMap  map        TemplateParameterName:String1024  ..100
JobRunState                enum       PENDING,SUBMITTED,RUNNING,FAILED,CANCELLED,CANCEL_PENDING,COMPLETED
FailureReason              enum       INTERNAL_ERROR,USER_ERROR,VALIDATION_ERROR,CLUSTER_UNAVAILABLE
AllowAWSToRetainLogs       enum       ENABLED,DISABLED
PersistentAppUI            enum       ENABLED,DISABLED
MaxFilesToKeep             integer    1..50
JavaInteger                integer    ..
Date                       timestamp
ResourceIdString           string     1..64      [0-9a-z]+
ResourceNameString         string     1..64      [\.\-_/#A-Za-z0-9]+
ClientToken                string     1..64      .*\S.*
IAMRoleArn                 string     20..2048   ^arn:(aws[a-zA-Z0-9-]*):iam::(\d{12})?:(role((\u002F)|(\u002F[\u0021-\u007F]+\u002F))[\w+=,.@-]+)$
ReleaseLabel               string     1..64      [\.\-_/A-Za-z0-9]+
EntryPointPath             string     1..256     .*\S.*                         sensitive
EntryPointArgument         string     1..10280   .*\S.*                         sensitive
SparkSubmitParameters      string     1..102400  .*\S.*                         sensitive
SparkSqlParameters         string     1..102400  .*\S.*                         sensitive
KmsKeyArn                  string     3..2048    ^(arn:(aws[a-zA-Z0-9-]*):kms:.+:(\d{12})?:key\/[(0-9a-zA-Z)-?]+|\$\{[a-zA-Z]\w*\})$
LogGroupName               string     1..512     [\.\-_/#A-Za-z0-9]+
UriString                  string     1..10280   [\u0020-\uD7FF\uE000-\uFFFD\uD800\uDBFF-\uDC00\uDFFF\r\n\t]*
RotationSize               string     3..12      ^\d+(\.\d+)?[KMG][Bb]?$
JobArn                     string     60..1024   ^arn:(aws[a-zA-Z0-9-]*):emr-containers:.+:(\d{12}):\/virtualclusters\/[0-9a-zA-Z]+\/jobruns\/[0-9a-zA-Z]+$
RequestIdentityUserArn     string     20..2048   ^arn:(aws[a-zA-Z0-9-]*):(iam|sts)::(\d{12})?:[\w/+=,.@-]+$
NextToken                  string     1..1024    .*\S.*
TemplateParameterName      string     1..512     [\.\-_\#A-Za-z0-9]+
String128                  string     1..128     .*\S.*
String256                  string     1..256     .*\S.*
StringEmpty256             string     0..256     .*\S.*
String1024                 string     1..1024    .*\S.*
`

/** The lines of a table, each as its words. */
export function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
}

/** Shapes whose values no message may show. */
export const sensitiveShapes: ReadonlySet<string> = new Set(
  rowsOf(documentedShapes)
    .filter((words) => words.at(-1) === 'sensitive')
    .map(([name = '']) => name),
)
