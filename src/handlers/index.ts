export {
  createEmrContainers,
  type EmrContainers,
  type EmrContainersOptions,
} from './create-emr-containers.ts'
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
