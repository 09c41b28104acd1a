import { DescribeJobRunCommand, type EMRContainersClient } from '@aws-sdk/client-emr-containers'

/** Which job run is meant. */
export interface JobRunKey {
  readonly id: string
  readonly virtualClusterId: string
}

/** One line for the people who are on call. */
export async function report(client: EMRContainersClient, key: JobRunKey): Promise<string> {
  const { jobRun = {} } = await client.send(new DescribeJobRunCommand(key))
  const { name, state, finishedAt, failureReason, stateDetails } = jobRun
  if (state === 'COMPLETED') return `${name} is done since ${finishedAt?.toISOString()}`
  if (state === 'FAILED') return `${name} failed (${failureReason}): ${stateDetails}`
  return `${name} is ${state}`
}
