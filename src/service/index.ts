export type { Assumptions } from './assumptions.ts'
export type { Clock, Duration } from './clock.ts'
export { createService, type Service } from './create-service.ts'
export type { FaultSchedule, ScheduledFault } from './fault-schedule.ts'
export { fault } from './fault.ts'
export type {
  AnswerFaultOptions,
  ClockSkewOptions,
  ConnectionFaultOptions,
  ErrorCodeOf,
  ErrorFaultOptions,
  Fault,
  FaultCall,
  FaultEffect,
  FaultMoment,
  FaultOptions,
  FaultTarget,
  LatencyOptions,
  ThrottlingOptions,
} from './faults.ts'
export type { FinalOutcome, HttpRequest, HttpResponse, Outcome } from './http.ts'
export type { JobTemplate, JobTemplates, TemplateParameter } from './job-templates.ts'
export type { JobRunHandle, JobRuns, JobRunsPage } from './job-runs.ts'
export type { QuotaOptions } from './quotas.ts'
export type { RecordedRequest } from './request-log.ts'
export type { ServiceOptions } from './service-options.ts'
export type { Pace, Timeline } from './timeline.ts'
export type { TimelineOption, TimelineRule } from './timeline-option.ts'
