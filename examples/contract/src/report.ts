import { DescribeJobRunCommand, type EMRContainersClient } from '@aws-sdk/client-emr-containers'

/** Which job run is meant. */
export interface JobRunKey {
  readonly id: string
  readonly virtualClusterId: string
}

/** One line for the people who are on call. */
export async function report(client: EMRContainersClient, key: JobRunKey): Promise<string> {
  const { jobRun = {} } = await client.send(new DescribeJobRunCommand(key))
  switch (jobRun.state) {
    case 'COMPLETED':
      return `${jobRun.name} is done since ${jobRun.finishedAt?.toISOString()}`
    case 'FAILED':
      return `${jobRun.name} failed (${jobRun.failureReason}): ${jobRun.stateDetails}`
    default:
      return `${jobRun.name} is ${jobRun.state}`
  }
}
