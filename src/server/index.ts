export { startServer, type RunningServer, type ServerOptions } from './start-server.ts'
export {
  fault,
  type Clock,
  type Duration,
  type ErrorCodeOf,
  type Fault,
  type FaultOptions,
  type FaultSchedule,
  type FaultTarget,
  type JobRunHandle,
  type JobRuns,
  type RecordedRequest,
  type ServiceOptions,
  type Timeline,
} from '../service/index.ts'
export { TestkitError, type TestkitErrorCode } from '../testkit-error.ts'
