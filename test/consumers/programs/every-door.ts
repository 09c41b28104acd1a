import { EMRContainersClient, type StartJobRunCommandInput } from '@aws-sdk/client-emr-containers'
import { createFixtures, untyped } from 'emr-containers-testkit/fixtures'
import { awsError, createEmrContainers, fault, respond } from 'emr-containers-testkit/handlers'
import { validate, type FailedJobRun, type JobRun } from 'emr-containers-testkit/model'
import { PactReporter } from 'emr-containers-testkit/reporter'
import { createControlClient, startServer, type RunningServer } from 'emr-containers-testkit/server'
import { interactions, toHandlers } from 'emr-containers-testkit/stubs'
import type { HttpHandler } from 'msw'

const fixtures = createFixtures({ seed: 42, now: '2026-01-15T09:00:00Z' })
export const request: StartJobRunCommandInput = fixtures.startJobRunRequest
  .sparkSql()
  .build({ name: 'nightly' })
export const failed: FailedJobRun = fixtures.jobRun.failed('USER_ERROR').build()
export const reason: 'USER_ERROR' = fixtures.jobRun.failed('USER_ERROR').build().failureReason
export const several: JobRun[] = fixtures.jobRun.running().buildList(3)
export const broken = fixtures.jobRun.build({ name: untyped(42) })
export const messages: string[] = validate('JobRun', failed).map(({ message }) => message)

const emr = createEmrContainers({ timeline: 'instant', quotas: true })
emr.faults.add(fault.throttling('StartJobRun', { times: 2 }), 'noAnswer:any')
export const handlers: HttpHandler[] = [
  ...emr.handlers,
  ...toHandlers(interactions.describeJobRun.failed('USER_ERROR')),
  respond('DescribeJobRun', { jobRun: fixtures.jobRun.completed().build() }),
  respond('StartJobRun', awsError('ThrottlingException'), { once: true }),
]
export const client = new EMRContainersClient({ requestHandler: emr.requestHandler })
export const reporters = [new PactReporter()]

export async function control(): Promise<Date> {
  await using server: RunningServer = await startServer({ port: 0, cors: true })
  return createControlClient(server.url).clock.advance('15m')
}

// Without declarations, all of this would be of type any and no error: the directives would be unused.
// @ts-expect-error there is no such structure
validate('Nothing', failed)
// @ts-expect-error a seed is a number
createFixtures({ seed: 'a' })
// @ts-expect-error a seed is a number
createEmrContainers({ seed: 'a' })
// @ts-expect-error a running job run has no reason of failure
fixtures.jobRun.running().build({ failureReason: 'USER_ERROR' })
// @ts-expect-error a job run that is COMPLETED has no failure reason
respond('DescribeJobRun', { jobRun: { ...fixtures.jobRun.completed().build(), failureReason: 'USER_ERROR' } })
// @ts-expect-error the answer belongs to another operation
respond('StartJobRun', { jobRuns: [] })
// @ts-expect-error the operation declares no ResourceNotFoundException
respond('CancelJobRun', awsError('ResourceNotFoundException'))
// @ts-expect-error there is no such operation
fault.throttling('StopJobRun')
// @ts-expect-error there is no such option
await startServer({ prot: 0 })
// @ts-expect-error there is no such reason
toHandlers(interactions.describeJobRun.failed('BAD_LUCK'))
// @ts-expect-error there is no such name
void PactReporter.nothing
