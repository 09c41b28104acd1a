import {
  DescribeJobRunCommand,
  EMRContainersClient,
  ListJobRunsCommand,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { createEmrContainers, fault } from 'emr-containers-testkit/handlers'
import { setupWorker } from 'msw/browser'
import { surfaced } from '../../behaviour/surfaced.ts'

const violations: string[] = []
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  violations.push(`${effectiveDirective} ${blockedURI}`),
)

/** What the policy makes of evaluating text. Its violation is told later, and after those that came before. */
async function evaluate(): Promise<unknown> {
  const told = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve))
  try {
    // oxlint-disable-next-line typescript/no-implied-eval
    return typeof new Function('return 1')
  } catch (error) {
    await told
    return error instanceof EvalError ? 'refused' : error
  }
}

/** What an application in production mode sees of the service. */
async function visit(): Promise<object> {
  const emr = createEmrContainers({ now: '2026-01-15T09:00:00Z' })
  const worker = setupWorker(...emr.handlers)
  await worker.start({ quiet: true, onUnhandledFrame: 'error' })
  const client = new EMRContainersClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const request = createFixtures({ seed: 42 }).startJobRunRequest.build()
  const { virtualClusterId } = request
  emr.faults.add(fault.throttling('StartJobRun', { times: 2 }))
  const { id, $metadata } = await client.send(new StartJobRunCommand(request))
  emr.clock.advance('1d')
  const { jobRun } = await client.send(new DescribeJobRunCommand({ virtualClusterId, id }))
  const { jobRuns } = await client.send(new ListJobRunsCommand({ virtualClusterId }))
  const refused = await surfaced(client.send(new StartJobRunCommand({ ...request, name: 'not a name' })))
  return {
    attempts: $metadata.attempts,
    state: jobRun?.state,
    listed: jobRuns?.length,
    refusal: refused.name,
    ofNode: ['Buffer', 'global', 'process', 'require'].filter((name) => name in globalThis),
    evaluated: await evaluate(),
  }
}

const output = document.querySelector('output')
const seen = await visit().catch((error: unknown) => ({ error: String(error) }))
if (output) output.value = JSON.stringify({ ...seen, violations })
