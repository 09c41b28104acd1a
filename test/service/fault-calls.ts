import type { EmrContainers, FaultSchedule } from 'emr-containers-testkit/handlers'
import { send, startBody, virtualClusterId } from './raw.ts'

/** A call without an SDK, as a fault may match it. */
export interface FaultableCall {
  readonly operation: 'StartJobRun' | 'DescribeJobRun' | 'CancelJobRun' | 'ListJobRuns'
  readonly virtualClusterId?: string
  readonly attempt?: number
  readonly name?: string
  readonly id?: string
}

/** Makes a call and tells the name of the error that was answered, if any, or what became of the connection. */
export async function make(emr: Pick<EmrContainers, 'fetch'>, call: FaultableCall): Promise<string | null> {
  const { operation, attempt = 1, name, id = 'none' } = call
  const path = `/virtualclusters/${call.virtualClusterId ?? virtualClusterId}/jobruns`
  const headers = { 'content-type': 'application/json', 'amz-sdk-request': `attempt=${attempt}; max=3` }
  const requests = {
    StartJobRun: ['POST', path, { headers, body: JSON.stringify(startBody({ ...(name && { name }) })) }],
    DescribeJobRun: ['GET', `${path}/${id}`, { headers }],
    CancelJobRun: ['DELETE', `${path}/${id}`, { headers }],
    ListJobRuns: ['GET', name === undefined ? path : `${path}?name=${name}`, { headers }],
  } as const
  const [method, url, init] = requests[operation]
  return send(emr, method, url, init).then(
    ({ error }) => error,
    (cause: unknown) => String(cause),
  )
}

/** How often each fault of a schedule struck. */
export function strikes(faults: FaultSchedule): number[] {
  return faults.list().map(({ struck }) => struck)
}
