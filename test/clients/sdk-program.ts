import {
  CancelJobRunCommand,
  DescribeJobRunCommand,
  EMRContainersClient,
  paginateListJobRuns,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'

// A program as users have it: where AWS is, is none of its business.
const client = new EMRContainersClient({})
const virtualClusterId = 'abcdefghijklmnopqrstuvwxy'

function start(name: string) {
  return client.send(
    new StartJobRunCommand({
      virtualClusterId,
      name,
      executionRoleArn: 'arn:aws:iam::123456789012:role/emr',
      releaseLabel: 'emr-6.15.0-latest',
      jobDriver: { sparkSubmitJobDriver: { entryPoint: 's3://bucket/job.py' } },
    }),
  )
}

const { id, $metadata } = await start('first')
await start('second')
await start('third')
const { jobRun } = await client.send(new DescribeJobRunCommand({ virtualClusterId, id }))
const pages: number[] = []
for await (const { jobRuns } of paginateListJobRuns(
  { client, pageSize: 2 },
  { virtualClusterId, states: ['PENDING'] },
)) {
  pages.push(jobRuns?.length ?? 0)
}
const cancelled = await client.send(new CancelJobRunCommand({ virtualClusterId, id }))
const error = await client
  .send(new DescribeJobRunCommand({ virtualClusterId, id: 'nobody' }))
  .catch((reason: unknown) => reason)
console.log(
  JSON.stringify({
    attempts: $metadata.attempts,
    state: jobRun?.state,
    pages,
    cancelled: cancelled.id,
    error: error instanceof Error ? error.name : undefined,
  }),
)
