import { EMRContainersClient, type EMRContainersClientConfig } from '@aws-sdk/client-emr-containers'
import { createJobRunner, type JobRunKey } from '../../demo/job-runner.ts'

/** The code that the README calls yours. */
export async function outcomeOf(config: EMRContainersClientConfig, key: JobRunKey): Promise<string> {
  const runner = createJobRunner(new EMRContainersClient(config), () => Promise.resolve())
  const outcome = await runner.outcome(key)
  return outcome.kind === 'failed' ? outcome.reason : outcome.kind
}
