import { commonErrorCodes, declaredErrorCodes } from '../model/generated/operations.ts'
import {
  catalogue,
  events,
  histories,
  inState,
  pairwise,
  stateless,
  type OpenGenerator,
} from './open-generator.ts'

/** The fixtures that `generate` knows, by their names in kebab-case. */
export const generators: Readonly<Record<string, OpenGenerator>> = {
  'start-job-run-request': stateless((fixtures) => fixtures.startJobRunRequest),
  'start-job-run-request-from-template': stateless((fixtures) => fixtures.startJobRunRequest.fromTemplate()),
  'start-job-run-response': stateless((fixtures) => fixtures.startJobRunResponse),
  'describe-job-run-request': stateless((fixtures) => fixtures.describeJobRunRequest),
  'describe-job-run-response': inState((fixtures) => fixtures.describeJobRunResponse),
  'cancel-job-run-request': stateless((fixtures) => fixtures.cancelJobRunRequest),
  'cancel-job-run-response': stateless((fixtures) => fixtures.cancelJobRunResponse),
  'list-job-runs-request': stateless((fixtures) => fixtures.listJobRunsRequest),
  'list-job-runs-response': stateless((fixtures) => fixtures.listJobRunsResponse),
  'error-response': catalogue((fixtures) =>
    [...declaredErrorCodes, ...commonErrorCodes].map((code) => fixtures.errorResponse(code)),
  ),
  'job-run': inState((fixtures) => fixtures.jobRun),
  'job-run-history': inState((fixtures) => fixtures.jobRun, histories),
  'job-run-events': inState((fixtures) => fixtures.jobRun, events),
  'job-driver': stateless((fixtures) => fixtures.jobDriver),
  'configuration-overrides': stateless((fixtures) => fixtures.configurationOverrides),
  'monitoring-configuration': stateless((fixtures) => fixtures.monitoringConfiguration),
  tags: stateless((fixtures) => fixtures.tags),
  'every-job-run': catalogue(({ jobRun }, view) => (view === 'wire' ? jobRun.everyWire() : jobRun.every())),
  'every-describe-job-run-response': catalogue(({ describeJobRunResponse: responses }, view) =>
    view === 'wire' ? responses.everyWire() : responses.every(),
  ),
  'pairwise-start-job-run-request': catalogue((fixtures) => fixtures.startJobRunRequest.pairwise()),
  'pairwise-job-run': pairwise((fixtures) => fixtures.jobRun),
  'pairwise-describe-job-run-response': pairwise((fixtures) => fixtures.describeJobRunResponse),
  'invalid-start-job-run-request': catalogue((fixtures) => fixtures.startJobRunRequest.invalid()),
  'invalid-describe-job-run-request': catalogue((fixtures) => fixtures.describeJobRunRequest.invalid()),
  'invalid-cancel-job-run-request': catalogue((fixtures) => fixtures.cancelJobRunRequest.invalid()),
  'invalid-list-job-runs-request': catalogue((fixtures) => fixtures.listJobRunsRequest.invalid()),
  'edge-start-job-run-request': catalogue((fixtures) => fixtures.startJobRunRequest.edge()),
  'edge-describe-job-run-request': catalogue((fixtures) => fixtures.describeJobRunRequest.edge()),
  'edge-cancel-job-run-request': catalogue((fixtures) => fixtures.cancelJobRunRequest.edge()),
  'edge-list-job-runs-request': catalogue((fixtures) => fixtures.listJobRunsRequest.edge()),
  'edge-job-run': catalogue(({ jobRun }, view) => (view === 'wire' ? jobRun.edgeWire() : jobRun.edge())),
  'edge-describe-job-run-response': catalogue(({ describeJobRunResponse: responses }, view) =>
    view === 'wire' ? responses.edgeWire() : responses.edge(),
  ),
}
