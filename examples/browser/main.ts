// A page that talks to the server from another origin, with the SDK as it is for browsers.
import {
  CancelJobRunCommand,
  DescribeJobRunCommand,
  EMRContainersClient,
  paginateListJobRuns,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'

const client = new EMRContainersClient({
  endpoint: new URLSearchParams(location.search).get('endpoint') ?? 'http://127.0.0.1:4566',
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})
const virtualClusterId = 'abcdefghijklmnopqrstuvwxy'

async function run(): Promise<object> {
  const started = await client.send(
    new StartJobRunCommand({
      virtualClusterId,
      name: 'from-a-page',
      executionRoleArn: 'arn:aws:iam::123456789012:role/emr',
      releaseLabel: 'emr-6.15.0-latest',
      jobDriver: { sparkSubmitJobDriver: { entryPoint: 's3://bucket/job.py' } },
    }),
  )
  const { jobRun } = await client.send(new DescribeJobRunCommand({ virtualClusterId, id: started.id }))
  const states: (string | undefined)[] = []
  for await (const { jobRuns } of paginateListJobRuns(
    { client, pageSize: 1 },
    { virtualClusterId, states: ['PENDING', 'SUBMITTED'] },
  )) {
    states.push(...(jobRuns ?? []).map(({ state }) => state))
  }
  const cancelled = await client.send(new CancelJobRunCommand({ virtualClusterId, id: started.id }))
  const refused: unknown = await client
    .send(new DescribeJobRunCommand({ virtualClusterId, id: 'nobody' }))
    .catch((error: unknown) => error)
  return {
    attempts: started.$metadata.attempts,
    requestId: started.$metadata.requestId,
    name: jobRun?.name,
    states,
    isCancelled: cancelled.id === started.id,
    error: refused instanceof Error ? refused.name : undefined,
  }
}

const result = document.querySelector('#result')
run().then(
  (told) => result?.replaceChildren(JSON.stringify(told)),
  (error: unknown) => result?.replaceChildren(`It failed: ${String(error)}`),
)
