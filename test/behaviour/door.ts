import { EMRContainersClient, type EMRContainersClientConfig } from '@aws-sdk/client-emr-containers'
import type { EmrContainers, EmrContainersOptions } from 'emr-containers-testkit/handlers'

/** One way to reach the service: what a client is given, and the controls of the service behind it. */
export interface Door {
  readonly client: Pick<EMRContainersClientConfig, 'endpoint' | 'requestHandler'>
  readonly emr: Pick<EmrContainers, 'clock' | 'faults' | 'jobRuns' | 'requests' | 'reset'>
  readonly close: () => void | Promise<void>
}

/** What the SDK makes of connections that are lost one after another. */
export interface LostConnections {
  /** Name of the error that surfaces. */
  readonly name: string
  readonly attempts: number
}

/** The SDK's handler for Node speaks of ECONNRESET, which is retried. */
export const lostInNode: LostConnections = { name: 'TimeoutError', attempts: 3 }

export type OpenDoor = (options: EmrContainersOptions) => Door | Promise<Door>

/** A client and the service that it talks to; both end with the test. */
export interface World extends AsyncDisposable {
  readonly client: EMRContainersClient
  readonly emr: Door['emr']
  /** A further client of the same service, unlike the first in what is given. */
  readonly connect: (config: EMRContainersClientConfig) => EMRContainersClient
}

/** When the clock of every world is held, unless its options say otherwise. */
export const now = '2026-01-15T09:00:00Z'

/** Enters by a door. The client is unmodified but for region and credentials. */
export async function enter(openDoor: OpenDoor, options: EmrContainersOptions = {}): Promise<World> {
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
