export {
  createEmrContainers,
  type EmrContainers,
  type EmrContainersOptions,
} from './create-emr-containers.ts'
export {
  fault,
  type AnswerFaultOptions,
  type Assumptions,
  type Clock,
  type ClockSkewOptions,
  type ConnectionFaultOptions,
  type Duration,
  type ErrorCodeOf,
  type ErrorFaultOptions,
  type Fault,
  type FaultCall,
  type FaultEffect,
  type FaultMoment,
  type FaultOptions,
  type FaultSchedule,
  type FaultTarget,
  type JobRunHandle,
  type JobRuns,
  type JobRunsPage,
  type JobTemplate,
  type JobTemplates,
  type LatencyOptions,
  type Pace,
  type QuotaOptions,
  type RecordedRequest,
  type ScheduledFault,
  type ServiceOptions,
  type TemplateParameter,
  type ThrottlingOptions,
  type Timeline,
  type TimelineOption,
  type TimelineRule,
} from '../service/index.ts'
export { awsError, type AwsError } from './aws-error.ts'
export { respond, type RespondOptions } from './respond.ts'
export type { Answer, HandledCall, OutputOf, Responder } from './responder.ts'
export { untyped, type Untyped } from '../fixtures/untyped.ts'
export type { SdkCallOptions, SdkRequestHandler, SdkResponse } from './request-handler.ts'
export type { SdkRequest } from './sdk-request.ts'
export { TestkitError, type TestkitErrorCode } from '../testkit-error.ts'
