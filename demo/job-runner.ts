import {
  CancelJobRunCommand,
  DescribeJobRunCommand,
  ListJobRunsCommand,
  StartJobRunCommand,
  type EMRContainersClient,
  type JobRun,
  type ListJobRunsCommandInput,
  type StartJobRunCommandInput,
} from '@aws-sdk/client-emr-containers'

/** How a job run ended, in the words of an application. */
export type JobOutcome =
  | { readonly kind: 'succeeded'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly details: string }
  | { readonly kind: 'cancelled' }

export interface JobRunner {
  /** Starts a job and returns where to find it. */
  start(input: StartJobRunCommandInput): Promise<JobRunKey>
  /** Where a job run stands at this moment. */
  look(key: JobRunKey): Promise<JobRun>
  /** Asks for the cancellation of a job run. */
  cancel(key: JobRunKey): Promise<JobRunKey>
  /** One page of the job runs of a virtual cluster. */
  list(input: ListJobRunsCommandInput): Promise<JobRunPage>
  /** Polls a job run to its end. */
  outcome(key: JobRunKey, onState?: (jobRun: JobRun) => void): Promise<JobOutcome>
}

export interface JobRunKey {
  readonly id: string
  readonly virtualClusterId: string
}

export interface JobRunPage {
  readonly jobRuns: readonly JobRun[]
  /** What to list the next page with; undefined on the last one. */
  readonly nextToken: string | undefined
}

/** The code that an application would have around EMR on EKS: start a job, wait for it, say why it failed. */
export function createJobRunner(client: EMRContainersClient, wait: () => Promise<void>): JobRunner {
  const look = async (key: JobRunKey): Promise<JobRun> => {
    const { jobRun } = await client.send(new DescribeJobRunCommand({ ...key }))
    if (!jobRun) throw new Error(`DescribeJobRun answered without a job run for ${key.id}`)
    return jobRun
  }
  return {
    async start(input) {
      return keyOf(await client.send(new StartJobRunCommand(input)))
    },
    look,
    async cancel(key) {
      return keyOf(await client.send(new CancelJobRunCommand({ ...key })))
    },
    async list(input) {
      const { jobRuns = [], nextToken } = await client.send(new ListJobRunsCommand(input))
      return { jobRuns, nextToken }
    },
    async outcome(key, onState = () => undefined) {
      for (;;) {
        const jobRun = await look(key)
        onState(jobRun)
        const outcome = outcomeOf(jobRun)
        if (outcome) return outcome
        await wait()
      }
    },
  }
}

function keyOf({ id, virtualClusterId }: Partial<JobRunKey>): JobRunKey {
  if (!id || !virtualClusterId) throw new Error('The service answered without the key of a job run')
  return { id, virtualClusterId }
}

/** CANCEL_PENDING is not an end: the job may run for a while yet. */
function outcomeOf({
  state,
  failureReason,
  stateDetails,
  createdAt,
  finishedAt,
}: JobRun): JobOutcome | undefined {
  switch (state) {
    case 'COMPLETED': {
      const milliseconds = (finishedAt?.getTime() ?? 0) - (createdAt?.getTime() ?? 0)
      return { kind: 'succeeded', seconds: milliseconds / 1000 }
    }
    case 'FAILED':
      return { kind: 'failed', reason: failureReason ?? 'unknown', details: stateDetails ?? '' }
    case 'CANCELLED':
      return { kind: 'cancelled' }
    case 'PENDING':
    case 'SUBMITTED':
    case 'RUNNING':
    case 'CANCEL_PENDING':
    case undefined:
      return undefined
    default:
      return state satisfies never
  }
}
