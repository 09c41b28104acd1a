import { EMRContainersClient, type EMRContainersClientConfig } from '@aws-sdk/client-emr-containers'
import type {
  Duration,
  EmrContainers,
  EmrContainersOptions,
  Fault,
  RecordedRequest,
} from 'emr-containers-testkit/handlers'
import type { FailureReason, JobRun, OperationName } from 'emr-containers-testkit/model'

type Awaitable<Value> = Value | Promise<Value>

/** The controls of a service that may be in another process. */
export interface Controls {
  readonly clock: { advance(duration: Duration): Awaitable<unknown> }
  readonly faults: { add(...faults: Fault[]): Awaitable<unknown>; assertAllUsed(): Awaitable<void> }
  readonly jobRuns: {
    add(...jobRuns: JobRun[]): Awaitable<unknown>
    list(): Awaitable<readonly { readonly id?: string }[]>
    get(id: string): { fail(failureReason?: FailureReason): Awaitable<unknown> }
  }
  requests<Name extends OperationName = OperationName>(operation?: Name): Awaitable<RecordedRequest<Name>[]>
}

/** The controls of a service in this process. */
export type InProcess = Pick<EmrContainers, 'clock' | 'faults' | 'jobRuns' | 'requests' | 'reset'>

/** One way to reach the service: what a client is given, and the controls of the service behind it. */
export interface Door<Emr extends Controls = InProcess> {
  readonly client: Pick<EMRContainersClientConfig, 'endpoint' | 'requestHandler'>
  readonly emr: Emr
  readonly close: () => void | Promise<void>
}

export type OpenDoor<Emr extends Controls = InProcess> = (
  options: EmrContainersOptions,
) => Door<Emr> | Promise<Door<Emr>>

/** A client and the service that it talks to; both end with the test. */
export interface World<Emr extends Controls = InProcess> extends AsyncDisposable {
  readonly client: EMRContainersClient
  readonly emr: Emr
  /** A further client of the same service, unlike the first in what is given. */
  readonly connect: (config: EMRContainersClientConfig) => EMRContainersClient
}

/** When the clock of every world is held, unless its options say otherwise. */
export const now = '2026-01-15T09:00:00Z'

/** Enters by a door. The client is unmodified but for region and credentials. */
export async function enter<Emr extends Controls>(
  openDoor: OpenDoor<Emr>,
  options: EmrContainersOptions = {},
): Promise<World<Emr>> {
  const door = await openDoor({ now, ...options })
  const clients: EMRContainersClient[] = []
  const connect = (config: EMRContainersClientConfig = {}): EMRContainersClient => {
    const client = new EMRContainersClient({
      region: 'us-east-1',
      credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
      ...door.client,
      ...config,
    })
    clients.push(client)
    return client
  }
  return {
    client: connect(),
    emr: door.emr,
    connect,
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.destroy()
      await door.close()
    },
  }
}
